"""Lays a curve's picture out for one size: margins from the words as measured, then everything to its place.

No chart library decides anything here, so screen, wall and paper show the same chart.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise, permutations
from operator import itemgetter
from typing import NamedTuple

from obadesk.charts import ink, sketched
from obadesk.charts.axes import period_ticks, value_ticks
from obadesk.charts.bands import band_marks, behind_points
from obadesk.charts.labels import baselines, best_place, block, opened, outside, spread
from obadesk.charts.letters import shortened, width, wrapped
from obadesk.charts.lines import end_of, line_marks, stretches
from obadesk.charts.marks import XY, Box, Drawing, Geometry, Mark, Stroke, Text, Weight
from obadesk.charts.scale import value_range
from obadesk.charts.sizes import SIZES, Sizes, Surface
from obadesk.charts.strip import crisp, strip_marks, strip_of
from obadesk.core.curve_picture import CurveLine, CurvePicture, CurvePoint
from obadesk.core.palette import DARK, LIGHT, Palette

NEAR_EDGE = 0.12
"""A line that ends within this share of the right edge has its label in the margin."""


IN_THE_WAY = 45.0
"""From this cost on (``labels.best_place``) words stand on something."""

MANY_LABELS = 3
"""More labels than this inside the plot are placed in one order only."""


class _Wanted(NamedTuple):
    end: XY
    lines: list[str]
    size: tuple[float, float]


@lru_cache(maxsize=64)
def lay_out(
    picture: CurvePicture, width_px: float, height_px: float, surface: Surface, dark: bool, scale: float = 1.0
) -> Drawing:
    """The drawing of ``picture``; without marks when there is nothing to draw or no room for it.

    ``scale``: pixels for one unit of the surface (wall: height of the slide / 1080; console: device pixel
    ratio; paper: 1, as its unit is the point).
    """
    return _Layout(
        picture, width_px, height_px, SIZES[surface].scaled(scale), DARK if dark else LIGHT
    ).drawing()


class _Layout:
    def __init__(
        self, picture: CurvePicture, wide: float, high: float, sizes: Sizes, palette: Palette
    ) -> None:
        self.picture, self.wide, self.high, self.sizes, self.palette = picture, wide, high, sizes, palette
        known = [point for line in picture.lines for point in line.points if point.y is not None]
        self.xs = [point.x for point in known]
        self.ys = [value for point in known for value in (point.y, *point.earlier) if value is not None]
        self.marks: list[Mark] = []
        self.boxes: list[Box] = []
        self.gap = sizes.marker + sizes.label * 0.3

    def drawing(self) -> Drawing:
        """Measure, place, collect."""
        size = self.sizes.tick
        if not (self.xs or self.picture.axis_words) or self.wide < size * 6 or self.high < size * 5:
            return Drawing(self.wide, self.high)
        across = [x for x, _label in self.picture.ticks] if self.picture.axis_words else self.xs
        self.x_low, self.x_high = min(across), max(across)
        if self.picture.today is not None:
            self.x_high = max(self.x_high, self.picture.today)
        if self.x_low == self.x_high:
            self.x_low, self.x_high = self.x_low - 1, self.x_high + 1
        self.y_low, self.y_high = (0.0, 1.0) if self.picture.axis_words else self._values()
        strip = strip_of(self.picture, self.wide, self.high, self.sizes, self._roughly)
        self._place_plot(strip.height)
        self.marks += band_marks(self.picture, self.geometry, self.sizes, self.palette)
        self._grid()
        marks, boxes = strip_marks(strip, self.geometry, self.sizes, self.palette)
        self.marks += marks
        self.boxes += boxes
        if self.picture.axis_words:  # a sketch is drawn on top of its stamp
            lowest = self.geometry.pixel(self.x_low, min(self.ys, default=1.0))[1]
            faint = ink.mixed(self.palette.quiet, self.palette.ground, 0.6)
            self.marks += sketched.stamp(self.picture.stamp, self.geometry.plot, lowest, self.sizes, faint)
        self.marks += line_marks(self.picture, self._pixel, self.sizes, self.palette)
        self._labels()
        self._remarks()
        self._open_grid()
        if self.picture.stamp and not self.picture.axis_words:
            self._stamp()
        return Drawing(self.wide, self.high, tuple(self.marks), self.geometry, tuple(self.boxes))

    def _values(self) -> tuple[float, float]:
        """From lowest to highest; a range may widen that, but not so far that the line looks flat."""
        if self.picture.values is not None:
            return value_range((*self.ys, *self.picture.values))
        low, high = min(self.ys), max(self.ys)
        span = (high - low) or abs(high) or 1.0
        edges = [
            edge for _x, *pair in (self.picture.range.points if self.picture.range else ()) for edge in pair
        ]
        edges = [min(max(edge, low - span), high + span) for edge in edges]
        return value_range((*self.ys, *edges))

    # ---- room ----------------------------------------------------------------------------------

    def _place_plot(self, top: float) -> None:
        size = self.sizes.tick
        bottom = self.high - size * 1.62
        if self.picture.axis_words:
            self.y_ticks = list(zip((0.0, 1.0), self.picture.axis_words, strict=True))
        else:
            self.y_ticks = value_ticks(self.y_low, self.y_high, bottom - top, size, self.picture.ones)
        left = max(width(label, size) for _value, label in self.y_ticks) + size * 0.65
        last_tick = width(self.picture.ticks[-1][1], size) / 2 if self.picture.ticks else 0.0
        self.end_labels = self._end_labels()
        labels = max((part[0] for *_rest, part in self.end_labels), default=0.0)
        if self.picture.axis_words:
            labels = max(labels, sketched.label_room(self.sizes, self.wide))
        right = max(labels + self.gap + size * 0.05 if labels else self.sizes.marker * 2, last_tick)
        inset = self.sizes.marker * 1.6
        plot = Box(left + inset, top + size * 0.4, self.wide - right - self.sizes.rule, bottom)
        self.geometry = Geometry(plot, self.x_low, self.x_high, self.y_low, self.y_high)
        self.left = left
        self.x_ticks = period_ticks(self.picture.ticks, self.x_low, self.x_high, plot.width, size)

    def _end_labels(self) -> list[tuple[CurveLine, list[str], Weight, tuple[float, float]]]:
        """The labels that stand in the right margin: those of lines that run to the right edge."""
        found = []
        edge = self.x_high - (self.x_high - self.x_low) * NEAR_EDGE
        for line in self.picture.lines:
            end = end_of(line)
            if line.label and end is not None and end.x >= edge:
                weight = ink.weight(line.role)
                widest = max(width(word, self.sizes.label, weight) for word in line.label[:400].split(" "))
                # A narrow chart gives up a little more of its width rather than cut a word of its label.
                most = max(self.wide * 0.3, min(self.wide * 0.34, widest + 1))
                lines = wrapped(line.label, self.sizes.label, most, weight, most_lines=4)
                found.append((line, lines, weight, block(lines, self.sizes.label, weight)))
        return found

    # ---- axes ----------------------------------------------------------------------------------

    def _grid(self) -> None:
        plot, size, rule = self.geometry.plot, self.sizes.tick, self.sizes.rule
        faint = self._faint()
        for value, label in self.y_ticks:
            y = crisp(self.geometry.pixel(self.x_low, value)[1])
            colour = self.palette.rule if value == 0 else faint
            self.marks.append(Stroke(((self.left, y), (plot.right, y)), colour, rule))
            self._words(
                label, self.left - size * 0.5 - width(label, size), y + size * 0.33, size, self.palette.quiet
            )
        if self.y_ticks[0][0] != self.y_low:
            foot = crisp(plot.bottom)
            self.marks.append(Stroke(((self.left, foot), (plot.right, foot)), self.palette.rule, rule))
        for x, label in self.x_ticks:
            across = self.geometry.pixel(x, self.y_low)[0]
            start = min(max(0.0, across - width(label, size) / 2), self.wide - width(label, size))
            self._words(label, start, plot.bottom + size * 1.36, size, self.palette.quiet)

    def _open_grid(self) -> None:
        """The grid makes room for words that stand on it."""
        faint, found = self._faint(), list[Mark]()
        for mark in self.marks:
            if isinstance(mark, Stroke) and mark.colour == faint:
                found += opened(mark, self.boxes, self.sizes.label * 0.2)
            else:
                found.append(mark)
        self.marks = found

    def _faint(self) -> str:
        return ink.mixed(self.palette.rule, self.palette.ground, 0.38)

    def _roughly(self, x: float) -> float:
        """Where a year will lie, before the margins are known exactly."""
        left = self.sizes.tick * 2.2
        right = max((part[0] for *_rest, part in self._end_labels()), default=0.0) + self.gap
        return left + (x - self.x_low) / (self.x_high - self.x_low) * (self.wide - left - right)

    def _pixel(self, point: CurvePoint) -> XY:
        return self.geometry.pixel(point.x, point.y or 0.0)

    # ---- labels --------------------------------------------------------------------------------

    def _labels(self) -> None:
        size, plot = self.sizes.label, self.geometry.plot
        at_edge = self.end_labels
        wanted = [self._pixel(end)[1] for line, *_rest in at_edge if (end := end_of(line)) is not None]
        heights = [part[1] + size * 0.15 for *_rest, part in at_edge]
        middles = spread(wanted, heights, min(plot.top, plot.bottom - sum(heights)), plot.bottom + size * 0.2)
        for (line, lines, weight, (wide, high)), middle in zip(at_edge, middles, strict=True):
            left = plot.right + self.gap
            self._label(line, lines, weight, Box(left, middle - high / 2, left + wide, middle + high / 2))
        placed = {id(line) for line, *_rest in at_edge}
        inner = [line for line in self.picture.lines if line.label and id(line) not in placed]
        inner.sort(key=lambda line: -ink.ORDER.index(line.role))
        wanted = [self._wanted(line) for line in inner]
        found, cost = self._best(wanted)
        for most in (3, 2):  # rather names that are cut than names that stand on lines
            if cost <= IN_THE_WAY:
                break
            cut = [self._wanted(line, most) for line in inner]
            shorter, less = self._best(cut)
            if less < cost:
                wanted, found, cost = cut, shorter, less
        for number, (line, part) in enumerate(zip(inner, wanted, strict=True)):
            self._label(line, part.lines, ink.weight(line.role), found[number])

    def _best(self, wanted: list[_Wanted]) -> tuple[dict[int, Box], float]:
        """The first label placed may stand where the second has no other place, so all orders are tried."""
        count = len(wanted)
        orders = list(permutations(range(count))) if count <= MANY_LABELS else [range(count)]
        crossed = self._crossed()
        return min((self._placed(wanted, order, crossed) for order in orders), key=itemgetter(1))

    def _wanted(self, line: CurveLine, cut: int = 0) -> _Wanted:
        """A label that stands inside the plot: its words on lines, and where the line ends.

        ``cut``: on no more short lines than this, its figure whole.
        """
        size, plot, weight, end = self.sizes.label, self.geometry.plot, ink.weight(line.role), end_of(line)
        assert end is not None
        widest = max(width(word, size, weight) for word in line.label[:400].split(" "))
        lines = list[str]()
        figure = width(line.label.rsplit(" ", 1)[-1], size, weight) + 1
        for share in (0.42,) if cut else (0.45, 0.62):  # wider rather than cut
            most = max(plot.width * share, figure, 0.0 if cut else min(plot.width * 0.8, widest + 1))
            lines = wrapped(line.label, size, most, weight, most_lines=cut or 4)
            if not any("…" in part for part in lines):
                break
        return _Wanted(self._pixel(end), lines, block(lines, size, weight))

    def _placed(
        self, wanted: list[_Wanted], order: Sequence[int], crossed: list[tuple[XY, XY]]
    ) -> tuple[dict[int, Box], float]:
        """Where these labels would stand, placed in this order, and how much they would be in the way."""
        plot, size = self.geometry.plot, self.sizes.label
        room = Box(self.left, plot.top - size * 0.3, self.wide, plot.bottom - size * 0.1)
        found: dict[int, Box] = {}
        leaders: list[tuple[XY, XY]] = []
        total = 0.0
        for number in order:
            one = wanted[number]
            taken = [*self.boxes, *found.values()]
            box, cost = best_place(one.end, one.size, self.gap, room, crossed, taken, leaders)
            if (leader := self._leader(one.end, box)) is not None:
                leaders.append(leader)
            found[number] = box
            total += cost
        return found, total

    def _remarks(self) -> None:
        """A word for what lies under the lines, where it is on nothing else."""
        wanted: list[tuple[str, XY, float, str, Weight]] = []
        size, tick = self.sizes.label, self.sizes.tick
        band, behind = self.picture.better, self.picture.behind
        if band is not None and band.label:
            (x0, _one, y0), (x1, _other, y1) = band.points[0], band.points[-1]
            edge = self.geometry.pixel((x0 + x1) / 2, (y0 + y1) / 2)
            wanted.append((band.label, edge, size, self.palette.helping, "semibold"))
        if behind is not None and behind.label:
            faint = ink.mixed(self.palette.quiet, self.palette.ground, 0.85)
            wanted.append((behind.label, behind_points(behind, self.geometry)[0], tick, faint, "regular"))
        plot = self.geometry.plot
        room = Box(self.left, plot.top, plot.right, plot.bottom - size * 0.1)
        for text, at, high, colour, weight in wanted:
            dimensions = width(text, high, weight), high
            box, _cost = best_place(at, dimensions, self.gap * 0.6, room, self._crossed(), self.boxes)
            if weight == "regular" and any(box.overlap(other) > 0 for other in self.boxes):  # it is said, too
                continue
            if weight == "semibold" and self._leader(at, box) is not None:  # too far off to be a word for it
                continue
            self.marks.append(Text(text, (box.left, box.top + high * 0.76), high, colour, weight))
            self.boxes.append(box)

    def _crossed(self) -> list[tuple[XY, XY]]:
        """Everything drawn that a label should not stand on."""
        found: list[tuple[XY, XY]] = []
        for line in self.picture.lines:
            for stretch in stretches(line):
                points = [self._pixel(point) for point in stretch]
                found += list(pairwise(points)) or [(points[0], points[0])]
            for point in line.points:  # stems to figures before they were revised
                found += [
                    (self._pixel(point), self.geometry.pixel(point.x, value)) for value in point.earlier[-2:]
                ]
        if self.picture.behind is not None:
            found += list(pairwise(behind_points(self.picture.behind, self.geometry)))
        verticals = [self.picture.today] if self.picture.today is not None else []
        for x in (*verticals, *(x for x, _text in (*self.picture.events, *self.picture.breaks))):
            across = self.geometry.pixel(x, self.y_low)[0]
            found.append(((across, self.geometry.plot.top), (across, self.geometry.plot.bottom)))
        return found

    def _label(self, line: CurveLine, lines: list[str], weight: Weight, box: Box) -> None:
        """Draw it, with a thin line from the line's end to a label that had to stand apart."""
        colour = ink.label_colour(line.role, self.palette)
        for text, base in zip(lines, baselines(box, len(lines), self.sizes.label), strict=True):
            self.marks.append(Text(text, (box.left, base), self.sizes.label, colour, weight, line.role))
        self.boxes.append(box)
        end = end_of(line)
        leader = self._leader(self._pixel(end), box) if end is not None else None
        if leader is not None:
            words = [other.grown(self.gap * 0.25) for other in self.boxes if other is not box]
            for part in outside(*leader, words):
                self.marks.append(Stroke(part, self.palette.quiet, self.sizes.rule, role=line.role))

    def _leader(self, end: XY, box: Box) -> tuple[XY, XY] | None:
        x, y = end
        near = max(box.left, min(x, box.right)), max(box.top, min(y, box.bottom))
        apart = ((near[0] - x) ** 2 + (near[1] - y) ** 2) ** 0.5
        beside = box.top - self.gap * 0.5 <= y <= box.bottom + self.gap * 0.5
        if apart <= self.gap * (3.5 if beside else 1.8):
            return None
        share = self.sizes.marker * 1.6 / apart
        short = 1 - self.sizes.label * 0.18 / apart
        return (
            (x + (near[0] - x) * share, y + (near[1] - y) * share),
            (x + (near[0] - x) * short, y + (near[1] - y) * short),
        )

    def _words(self, text: str, left: float, base: float, size: float, colour: str) -> None:
        self.marks.append(Text(text, (left, base), size, colour))
        self.boxes.append(Box(left, base - size * 0.76, left + width(text, size), base + size * 0.24))

    def _stamp(self) -> None:
        plot, size = self.geometry.plot, self.sizes.label
        text = shortened(self.picture.stamp, size, plot.width, "semibold")
        left = plot.left + (plot.width - width(text, size, "semibold")) / 2
        faint = ink.mixed(self.palette.quiet, self.palette.ground, 0.6)
        self.marks.append(Text(text, (left, plot.bottom - size), size, faint, "semibold"))
