"""What lies under the lines: the range of a projection, the good side of a forecast, an old sketch."""

from __future__ import annotations

from itertools import pairwise

from obadesk.charts import ink
from obadesk.charts.marks import XY, Geometry, Mark, Stroke
from obadesk.charts.sizes import Sizes
from obadesk.core.curve_picture import Behind, CurvePicture, Stretch
from obadesk.core.palette import Palette


def band_marks(picture: CurvePicture, geometry: Geometry, sizes: Sizes, palette: Palette) -> list[Mark]:
    """From the back: the sketch, the range, what is better than was expected."""
    found: list[Mark] = []
    if picture.behind is not None:
        found += _behind(picture.behind, geometry, sizes, palette)
    if picture.range is not None:
        shape = outline(picture.range, geometry)
        edge = ink.mixed(palette.quiet, palette.ground, 0.3)
        fill = ink.mixed(palette.quiet, palette.ground, 0.13)
        found.append(Stroke(shape, edge, sizes.rule, (), fill, closed=True, role="projection"))
    if picture.better is not None:
        shape = outline(picture.better, geometry)
        fill = ink.mixed(palette.helping, palette.ground, 0.15)
        found.append(Stroke(shape, fill, 0.0, (), fill, closed=True, role="since"))
        tone = ink.mixed(palette.helping, palette.ground, 0.62)
        found += [
            Stroke(line, tone, sizes.rule * 1.4, role="since") for line in hatched(shape, sizes.marker * 1.9)
        ]
    return found


def outline(band: Stretch, geometry: Geometry) -> tuple[XY, ...]:
    """The band's edge in pixels, along one line and back along the other, no farther than the axis goes."""

    def at(x: float, y: float) -> XY:
        return geometry.pixel(x, min(max(y, geometry.y_low), geometry.y_high))

    one = [at(x, y) for x, y, _other in band.points]
    other = [at(x, y) for x, _one, y in reversed(band.points)]
    return (*one, *other)


def hatched(shape: tuple[XY, ...], way: float) -> list[tuple[XY, XY]]:
    """Slanting lines ``way`` apart inside a shape, so that it is seen without colour."""
    sums = [x + y for x, y in shape]
    found: list[tuple[XY, XY]] = []
    level = (min(sums) // way + 1) * way
    while level < max(sums):
        crossed: list[XY] = []
        for (x0, y0), (x1, y1) in pairwise((*shape, shape[0])):
            before, after = x0 + y0 - level, x1 + y1 - level
            if (before < 0) != (after < 0):
                share = before / (before - after)
                crossed.append((x0 + (x1 - x0) * share, y0 + (y1 - y0) * share))
        crossed.sort()
        found += list(zip(crossed[::2], crossed[1::2], strict=False))
        level += way
    return found


def _behind(behind: Behind, geometry: Geometry, sizes: Sizes, palette: Palette) -> list[Mark]:
    """A broad faint line, broken where it said what was expected."""
    tone = ink.mixed(palette.quiet, palette.ground, 0.3)
    points = behind_points(behind, geometry)
    turn = len(points) - behind.ahead
    past, later = points[:turn], points[turn - 1 :] if behind.ahead else ()
    thick = sizes.line * 1.3
    found: list[Mark] = []
    if len(past) > 1:
        found.append(Stroke(past, tone, thick, role="history"))
    if len(later) > 1:
        found.append(Stroke(later, tone, thick, (thick * 2.4, thick * 1.6), role="history"))
    return found


def behind_points(behind: Behind, geometry: Geometry) -> tuple[XY, ...]:
    """The sketch in pixels."""
    plot = geometry.plot
    return tuple(
        (geometry.pixel(x, geometry.y_low)[0], plot.bottom - share * plot.height)
        for x, share in behind.points
    )
