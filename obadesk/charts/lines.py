"""The lines with their markers: gaps stay gaps, open markers are no settled figures."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from obadesk.charts import ink
from obadesk.charts.marks import XY, Dot, Mark, Stroke
from obadesk.charts.sizes import Sizes
from obadesk.core.curve_picture import CurveLine, CurvePicture, CurvePoint, LineRole
from obadesk.core.palette import Palette

MANY_POINTS = 40
"""From here on a marker at every point would hide the line; the last point keeps its own."""

Pixel = Callable[[CurvePoint], XY]


def line_marks(picture: CurvePicture, pixel: Pixel, sizes: Sizes, palette: Palette) -> list[Mark]:
    """All lines, the most important on top."""
    found: list[Mark] = []
    for line, place in numbered(picture):
        tone, thick = ink.colour(line.role, palette), ink.thickness(line.role, sizes)
        dash = ink.dash(line.role, place, thick)
        for stretch in stretches(line):
            if len(stretch) > 1:
                points = tuple(pixel(point) for point in stretch)
                found.append(Stroke(points, tone, thick, dash, role=line.role))
        found += _revised(line, pixel, sizes, palette)
        found += _markers(line, place, pixel, sizes, palette, sketch=picture.axis_words is not None)
    return found


def numbered(picture: CurvePicture) -> Iterator[tuple[CurveLine, int]]:
    """The lines in the order they are drawn, each with its place among those of its kind."""
    counts: dict[LineRole, int] = {}
    for line in sorted(picture.lines, key=lambda line: ink.ORDER.index(line.role)):
        place = counts.get(line.role, 0)
        counts[line.role] = place + 1
        yield line, place


def _revised(line: CurveLine, pixel: Pixel, sizes: Sizes, palette: Palette) -> list[Mark]:
    """Faint, where the figure stood before it was revised, with a stem to where it stands now."""
    tone = ink.mixed(ink.colour(line.role, palette), palette.ground, 0.72)
    found: list[Mark] = []
    for point in line.points:
        for value in point.earlier[-2:]:
            at = pixel(CurvePoint(point.x, value))
            found.append(Stroke((at, pixel(point)), tone, sizes.thin * 0.8, role=line.role))
            found.append(Dot(at, sizes.marker * 0.6, tone, sizes.thin * 0.8, palette.ground, role=line.role))
    return found


def _markers(
    line: CurveLine, place: int, pixel: Pixel, sizes: Sizes, palette: Palette, *, sketch: bool
) -> list[Mark]:
    known = [point for point in line.points if point.y is not None]
    starts_on_actual = line.role in (ink.AHEAD | {"since"}) and len(known) > 1
    alone = {id(stretch[0]) for stretch in stretches(line) if len(stretch) == 1}
    heavy, found = line.role in ink.HEAVY, list[Mark]()
    radius = sizes.marker if heavy else sizes.marker * 0.55
    outline = sizes.line * 0.8 if heavy else sizes.thin
    tone = ink.colour(line.role, palette)
    for point in known[1:] if starts_on_actual else known:
        if sketch and (line.role != "history" or point is not known[-1]):
            continue  # no figure stands behind the points of a sketch
        every = heavy and len(known) <= MANY_POINTS
        if not (every or point is known[-1] or point.provisional or id(point) in alone):
            continue
        is_open = point.provisional or line.role in ink.AHEAD
        fill = palette.ground if is_open else tone
        found.append(
            Dot(pixel(point), radius, tone, outline, fill, shape=ink.shape(line.role, place), role=line.role)
        )
    return found


def end_of(line: CurveLine) -> CurvePoint | None:
    """The last point with a figure."""
    return next((point for point in reversed(line.points) if point.y is not None), None)


def stretches(line: CurveLine) -> list[list[CurvePoint]]:
    """The points between the gaps."""
    found: list[list[CurvePoint]] = [[]]
    for point in line.points:
        if point.y is not None:
            found[-1].append(point)
        elif found[-1]:
            found.append([])
    return [stretch for stretch in found if stretch]
