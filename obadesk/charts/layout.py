"""Lays a curve's picture out for one size: margins from the words as measured, then everything to its place.

No chart library decides anything here, so screen, wall and paper show the same chart.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from obadesk.charts import sketched
from obadesk.charts.axes import period_ticks, value_ticks
from obadesk.charts.labels import baselines, best_place, block, opened, outside, spread
from obadesk.charts.letters import shortened, width, wrapped
from obadesk.charts.marks import XY, Box, Dot, Drawing, Geometry, Mark, Stroke, Text, Weight
from obadesk.charts.scale import value_range
from obadesk.charts.sizes import SIZES, Sizes, Surface
from obadesk.core.curve_picture import CurveLine, CurvePicture, CurvePoint, LineRole
from obadesk.core.palette import DARK, LIGHT, Palette
from obadesk.i18n import _

MANY_POINTS = 40
"""From here on a marker at every point would hide the line; the last point keeps its own."""

NEAR_EDGE = 0.12
"""A line that ends within this share of the right edge has its label in the margin."""

STRIP_ROWS = 4
"""Rows of words above the plot; what would need another is left out."""

_HEAVY: frozenset[LineRole] = frozenset({"history", "since", "forecast"})
_ORDER: tuple[LineRole, ...] = (
    "comparison", "projection", "aspiration", "other forecast", "forecast", "history", "since",
)  # fmt: skip


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
        self.ys = [point.y for point in known if point.y is not None]
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
        self.y_low, self.y_high = (0.0, 1.0) if self.picture.axis_words else value_range(self.ys)
        rows, strip = self._strip()
        self._place_plot(strip)
        self._grid()
        self._strip_marks(rows)
        if self.picture.axis_words:  # a sketch is drawn on top of its stamp
            lowest = self.geometry.pixel(self.x_low, min(self.ys, default=1.0))[1]
            faint = _mixed(self.palette.quiet, self.palette.ground, 0.6)
            self.marks += sketched.stamp(self.picture.stamp, self.geometry.plot, lowest, self.sizes, faint)
        self._curves()
        self._labels()
        self._open_grid()
        if self.picture.stamp and not self.picture.axis_words:
            self._stamp()
        return Drawing(self.wide, self.high, tuple(self.marks), self.geometry, tuple(self.boxes))

    # ---- room ----------------------------------------------------------------------------------

    def _place_plot(self, top: float) -> None:
        size = self.sizes.tick
        bottom = self.high - size * 1.62
        if self.picture.axis_words:
            self.y_ticks = list(zip((0.0, 1.0), self.picture.axis_words, strict=True))
        else:
            self.y_ticks = value_ticks(self.y_low, self.y_high, bottom - top, size)
        left = max(width(label, size) for _value, label in self.y_ticks) + size * 0.65
        last_tick = width(self.picture.ticks[-1][1], size) / 2 if self.picture.ticks else 0.0
        self.end_labels = self._end_labels()
        labels = max((part[0] for *_rest, part in self.end_labels), default=0.0)
        if self.picture.axis_words:
            labels = max(labels, sketched.label_room(self.sizes, self.wide))
        right = max(labels + self.gap + size * 0.05 if labels else self.sizes.marker * 2, last_tick)
        inset = self.sizes.marker * 1.6
        plot = Box(left + inset, top + size * 0.3, self.wide - right - self.sizes.rule, bottom)
        self.geometry = Geometry(plot, self.x_low, self.x_high, self.y_low, self.y_high)
        self.left = left
        self.x_ticks = period_ticks(self.picture.ticks, self.x_low, self.x_high, plot.width, size)

    def _end_labels(self) -> list[tuple[CurveLine, list[str], Weight, tuple[float, float]]]:
        """The labels that stand in the right margin: those of lines that run to the right edge."""
        found = []
        edge = self.x_high - (self.x_high - self.x_low) * NEAR_EDGE
        for line in self.picture.lines:
            end = _end(line)
            if line.label and end is not None and end.x >= edge:
                weight = _weight(line.role)
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
            y = _crisp(self.geometry.pixel(self.x_low, value)[1])
            colour = self.palette.rule if value == 0 else faint
            self.marks.append(Stroke(((self.left, y), (plot.right, y)), colour, rule))
            self._words(
                label, self.left - size * 0.5 - width(label, size), y + size * 0.33, size, self.palette.quiet
            )
        if self.y_ticks[0][0] != self.y_low:
            foot = _crisp(plot.bottom)
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
        return _mixed(self.palette.rule, self.palette.ground, 0.38)

    # ---- what stands above the plot: the unit, today, events ------------------------------------

    def _strip(self) -> tuple[list[list[tuple[float | None, str, float]]], float]:
        """Words in rows above the plot, none on another: ``(x or None, words, left edge)``; their height."""
        size = self.sizes.tick
        wanted: list[tuple[float | None, list[str]]] = []
        if self.picture.unit:
            wanted.append((None, [shortened(self.picture.unit, size, self.wide * 0.6)]))
        if self.picture.today is not None:
            wanted.append((self.picture.today, [_("today")]))
        wanted += [(x, self._event_lines(text)) for x, text in self.picture.events]
        rows: list[list[tuple[float | None, str, float]]] = []
        ends: list[float] = []
        corner = self.wide * (1 - self.picture.corner[0]), self.high * self.picture.corner[1]
        if corner[1]:  # nothing of the first row runs into it
            rows.append([])
            ends.append(0.0)
        for x, lines in sorted(wanted, key=lambda each: (each[0] is not None, each[0] or 0.0)):
            wide = max(width(line, size) for line in lines)
            across = 0.0 if x is None else self._roughly(x) - wide / 2
            across = max(0.0, min(across, self.wide - wide))
            row = int(bool(corner[1]) and across + wide > corner[0])
            while any(end > across for end in ends[row : row + len(lines)]):
                row += 1
            if row + len(lines) > STRIP_ROWS:
                continue
            while len(rows) < row + len(lines):
                rows.append([])
                ends.append(0.0)
            for number, line in enumerate(lines, row):  # its rule begins under the last
                at = x if number == row + len(lines) - 1 else None
                rows[number].append((at, line, across + (wide - width(line, size)) / 2))
                ends[number] = across + wide + size * 0.6
        return rows, max(size * max(0.5, 1.25 * len(rows)), corner[1])

    def _event_lines(self, text: str) -> list[str]:
        """On up to three lines; a text too long for them is cut on one."""
        lines = wrapped(text, self.sizes.tick, self.wide * 0.4, most_lines=3)
        return [shortened(text, self.sizes.tick, self.wide * 0.4)] if "…" in lines[0] else lines

    def _roughly(self, x: float) -> float:
        """Where a year will lie, before the margins are known exactly."""
        left = self.sizes.tick * 2.2
        right = max((part[0] for *_rest, part in self._end_labels()), default=0.0) + self.gap
        return left + (x - self.x_low) / (self.x_high - self.x_low) * (self.wide - left - right)

    def _strip_marks(self, rows: list[list[tuple[float | None, str, float]]]) -> None:
        size, plot = self.sizes.tick, self.geometry.plot
        for number, row in enumerate(rows):
            base = size * (0.95 + 1.25 * number)
            for x, text, across in row:
                if x is not None:
                    down = _crisp(self.geometry.pixel(x, self.y_low)[0])
                    today = x == self.picture.today
                    dash = () if today else (self.sizes.thin, self.sizes.thin * 2.5)
                    line = Stroke(
                        ((down, base + size * 0.3), (down, plot.bottom)),
                        self.palette.quiet,
                        self.sizes.rule,
                        dash,
                    )
                    self.marks.append(line)
                self._words(text, across, base, size, self.palette.quiet)

    # ---- lines ---------------------------------------------------------------------------------

    def _curves(self) -> None:
        for line in sorted(self.picture.lines, key=lambda line: _ORDER.index(line.role)):
            colour, thick = self._ink(line.role), self._thickness(line.role)
            dash = _dash(line.role, thick)
            for stretch in _stretches(line):
                if len(stretch) > 1:
                    points = tuple(self._pixel(point) for point in stretch)
                    self.marks.append(Stroke(points, colour, thick, dash, role=line.role))
            self._markers(line, colour)

    def _markers(self, line: CurveLine, colour: str) -> None:
        known = [point for point in line.points if point.y is not None]
        starts_on_actual = line.role in ("forecast", "other forecast", "since") and len(known) > 1
        alone = {id(stretch[0]) for stretch in _stretches(line) if len(stretch) == 1}
        for point in known[1:] if starts_on_actual else known:
            if self.picture.axis_words and (line.role != "history" or point is not known[-1]):
                continue  # no figure stands behind the points of a sketch
            every = line.role in _HEAVY and len(known) <= MANY_POINTS
            if not (every or point is known[-1] or point.provisional or id(point) in alone):
                continue
            heavy = line.role in _HEAVY
            radius = self.sizes.marker if heavy else self.sizes.marker * 0.55
            is_open = point.provisional or line.role in ("forecast", "other forecast")
            outline = self.sizes.line * 0.8 if heavy else self.sizes.thin
            self.marks.append(
                Dot(
                    self._pixel(point),
                    radius,
                    colour,
                    outline,
                    self.palette.ground if is_open else colour,
                    square=line.role == "since",
                    role=line.role,
                )
            )

    def _pixel(self, point: CurvePoint) -> XY:
        return self.geometry.pixel(point.x, point.y or 0.0)

    # ---- labels --------------------------------------------------------------------------------

    def _labels(self) -> None:
        size, plot = self.sizes.label, self.geometry.plot
        at_edge = self.end_labels
        wanted = [self._pixel(end)[1] for line, *_rest in at_edge if (end := _end(line)) is not None]
        heights = [part[1] + size * 0.15 for *_rest, part in at_edge]
        middles = spread(wanted, heights, min(plot.top, plot.bottom - sum(heights)), plot.bottom + size * 0.2)
        for (line, lines, weight, (wide, high)), middle in zip(at_edge, middles, strict=True):
            left = plot.right + self.gap
            self._label(line, lines, weight, Box(left, middle - high / 2, left + wide, middle + high / 2))
        placed = {id(line) for line, *_rest in at_edge}
        inner = [line for line in self.picture.lines if line.label and id(line) not in placed]
        room = Box(self.left, plot.top - size * 0.3, self.wide, plot.bottom - size * 0.1)
        crossed = self._crossed()
        for line in sorted(inner, key=lambda line: -_ORDER.index(line.role)):
            end, weight = _end(line), _weight(line.role)
            if end is not None:
                lines = wrapped(line.label, size, plot.width * 0.45, weight, most_lines=2)
                dimensions = block(lines, size, weight)
                box = best_place(self._pixel(end), dimensions, self.gap, room, crossed, self.boxes)
                crossed += self._label(line, lines, weight, box)

    def _crossed(self) -> list[tuple[XY, XY]]:
        """Everything drawn that a label should not stand on."""
        found: list[tuple[XY, XY]] = []
        for line in self.picture.lines:
            for stretch in _stretches(line):
                points = [self._pixel(point) for point in stretch]
                found += list(pairwise(points)) or [(points[0], points[0])]
        verticals = [self.picture.today] if self.picture.today is not None else []
        for x in (*verticals, *(x for x, _text in self.picture.events)):
            across = self.geometry.pixel(x, self.y_low)[0]
            found.append(((across, self.geometry.plot.top), (across, self.geometry.plot.bottom)))
        return found

    def _label(
        self, line: CurveLine, lines: list[str], weight: Weight, box: Box
    ) -> tuple[tuple[XY, XY], ...]:
        """Draw it; the answer is the leader to it, if it needs one."""
        colour = self.palette.forecast_text if "forecast" in line.role else self._ink(line.role)
        for text, base in zip(lines, baselines(box, len(lines), self.sizes.label), strict=True):
            self.marks.append(Text(text, (box.left, base), self.sizes.label, colour, weight, line.role))
        self.boxes.append(box)
        return self._leader(line, box)

    def _leader(self, line: CurveLine, box: Box) -> tuple[tuple[XY, XY], ...]:
        """A thin line from the end to a label that had to stand apart."""
        end = _end(line)
        assert end is not None
        x, y = self._pixel(end)
        near = max(box.left, min(x, box.right)), max(box.top, min(y, box.bottom))
        apart = ((near[0] - x) ** 2 + (near[1] - y) ** 2) ** 0.5
        beside = box.top - self.gap * 0.5 <= y <= box.bottom + self.gap * 0.5
        if apart <= self.gap * (3.5 if beside else 1.8):
            return ()
        share = self.sizes.marker * 1.6 / apart
        short = 1 - self.sizes.label * 0.18 / apart
        start = x + (near[0] - x) * share, y + (near[1] - y) * share
        end_at = x + (near[0] - x) * short, y + (near[1] - y) * short
        words = [other.grown(self.gap * 0.25) for other in self.boxes if other is not box]
        for part in outside(start, end_at, words):
            self.marks.append(Stroke(part, self.palette.quiet, self.sizes.rule, role=line.role))
        return ((start, end_at),)

    def _words(self, text: str, left: float, base: float, size: float, colour: str) -> None:
        self.marks.append(Text(text, (left, base), size, colour))
        self.boxes.append(Box(left, base - size * 0.76, left + width(text, size), base + size * 0.24))

    def _stamp(self) -> None:
        plot, size = self.geometry.plot, self.sizes.label
        text = shortened(self.picture.stamp, size, plot.width, "semibold")
        left = plot.left + (plot.width - width(text, size, "semibold")) / 2
        faint = _mixed(self.palette.quiet, self.palette.ground, 0.6)
        self.marks.append(Text(text, (left, plot.bottom - size), size, faint, "semibold"))

    # ---- ink -----------------------------------------------------------------------------------

    def _ink(self, role: LineRole) -> str:
        palette = self.palette
        return {
            "history": palette.history,
            "since": palette.since,
            "comparison": palette.comparison,
            "forecast": palette.forecast,
            "other forecast": palette.forecast,
            "aspiration": palette.helping,
            "projection": palette.quiet,
        }[role]

    def _thickness(self, role: LineRole) -> float:
        return self.sizes.line if role in _HEAVY else self.sizes.thin


def _weight(role: LineRole) -> Weight:
    return "semibold" if role in _HEAVY else "regular"


def _dash(role: LineRole, thick: float) -> tuple[float, ...]:
    if role in ("forecast", "other forecast"):
        return (thick * 3.2, thick * 2.0)
    return (thick, thick * 2.2) if role == "aspiration" else ()


def _end(line: CurveLine) -> CurvePoint | None:
    return next((point for point in reversed(line.points) if point.y is not None), None)


def _stretches(line: CurveLine) -> list[list[CurvePoint]]:
    """The points between the gaps."""
    found: list[list[CurvePoint]] = [[]]
    for point in line.points:
        if point.y is not None:
            found[-1].append(point)
        elif found[-1]:
            found.append([])
    return [stretch for stretch in found if stretch]


def _mixed(colour: str, ground: str, share: float) -> str:
    """``share`` of ``colour`` on ``ground``."""
    pairs = [(int(colour[i : i + 2], 16), int(ground[i : i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02X}" for a, b in pairs)


def _crisp(place: float) -> float:
    return round(place - 0.5) + 0.5
