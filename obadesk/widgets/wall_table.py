"""Tables on the wall: heads again on every page, cells wrapped, no row cut."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from obadesk.core.blocks import Cell, Table
from obadesk.widgets import wall_marks
from obadesk.widgets.look import REGULAR, SEMIBOLD, Look
from obadesk.widgets.wall_flow import Charts, Flow
from obadesk.widgets.wall_measures import PX, metrics
from obadesk.widgets.wall_run import Run
from obadesk.widgets.wall_text import Typeset, baseline, draw, height, lines

_PAD = 7
_GUTTER, _NARROW_GUTTER = 40, 28
_MANY = 5
"""Tables of more columns than this have the narrow gutter."""
_BAR = (30, 10)
"""How far left of the row in hand its bar stands, and how wide it is."""

Band = list[tuple[float, Typeset, tuple[int, int] | None, Cell]]


class RowPiece:
    """A row, or some lines of a high one; under it a rule. ``index``: which row, -1 for the heads.

    ``barred``: a bar stands at its left, because it is in hand.
    """

    __slots__ = ("band", "barred", "high", "index", "row", "rule", "width", "x", "y")

    def __init__(
        self,
        place: tuple[float, float, float, float],
        band: Band,
        rule: float,
        index: int = -1,
        *,
        barred: bool = False,
    ) -> None:
        self.x, self.y, self.width, self.high = place
        self.band, self.rule, self.index, self.row, self.barred = band, rule, index, "", barred

    def ink_band(self) -> tuple[float, float]:
        """From its top to the end of the rule under it."""
        return self.y, self.y + self.high

    def paint(self, painter: QPainter, look: Look, charts: Charts | None) -> None:  # noqa: ARG002
        """Draw the cells and the rule under them."""
        for x, text, part, cell in self.band:
            if part is not None and part[0] == part[1]:
                continue
            ink = look.colour("quiet" if cell.quiet else "text")
            square = draw(painter, x, self.y + _PAD, text, ink, look.colour("quiet"), part)
            if wall_marks.has_dots(cell.mark):
                middle = self.y + _PAD + baseline(text.px) - text.px * 0.335  # half the height of a capital
                left = x - wall_marks.DOTS * text.px
                wall_marks.draw_dots(painter, left, middle, text.px, cell.mark, look)
            if square is not None:
                wall_marks.draw(painter, square, cell.mark, look)
        if self.rule:
            rule = QRectF(self.x, self.y + self.high - self.rule, self.width, self.rule)
            painter.fillRect(rule, look.colour("rule"))
        if self.barred:
            bar = QRectF(self.x - _BAR[0], self.y + 6, _BAR[1], self.high - 12)
            painter.fillRect(bar, look.colour("action"))


def put_table(block: Table, flow: Flow, px: int) -> None:
    """The table, its heads on each page it needs."""
    places = _columns(block, flow, px)
    heads = [Cell(text, quiet=True) for text in block.heads]
    head = _band(heads, places, PX["note"], head=True)
    has_head = any(block.heads)
    flow.gap(px * 0.4)
    run = Run((flow.state(), px, block.heads, tuple(places), block.in_hand), block.rows, flow)
    for index in range(run.take_known(), len(block.rows)):
        row = block.rows[index]
        band = _band(row, places, px)
        high = max((height(text) for _x, text, _part, _cell in band), default=px) + 2 * _PAD + 2
        head_high = _head_height(head) if has_head else 0.0
        needed = high + (head_high if flow.fresh or index == 0 else 0.0)
        if needed > flow.room and not flow.fresh:
            flow.new_page()
        if has_head and (index == 0 or flow.fresh):
            _put_head(head, flow)
        if high <= flow.room:
            _put_row(band, flow, high, index, barred=index == block.in_hand)
        else:
            _put_high_row(band, flow, index, head if has_head else None, barred=index == block.in_hand)
        run.note()
    run.keep()
    if not block.rows and has_head:
        flow.make_room(_head_height(head))
        _put_head(head, flow)
    flow.gap(px * 0.55)


SHORT = 14
"""Characters; a cell as short as that is not broken, unless it says what the row is about."""


def _columns(block: Table, flow: Flow, px: int) -> list[tuple[float, int]]:
    count = max(len(block.heads), max((len(row) for row in block.rows), default=0), 1)
    shares = [*block.widths, *([1.0] * count)][:count]
    gutter = _GUTTER if count <= _MANY else _NARROW_GUTTER
    usable = flow.width - gutter * (count - 1)
    widths = [usable * share / (sum(shares) or 1.0) for share in shares]
    widths = _wide_enough(widths, [_least(block, column, px) for column in range(count)])
    places: list[tuple[float, int]] = []
    x = flow.x
    for width in widths:
        places.append((x, max(60, int(width))))
        x += width + gutter
    return places


def _least(block: Table, column: int, px: int) -> float:
    """What a column needs at least: no word of its head is broken, dots and letter stand on one line."""
    head = block.heads[column] if column < len(block.heads) else ""
    measured = metrics(PX["note"], SEMIBOLD)
    least = max((measured.horizontalAdvance(word) + 1 for word in head.split()), default=0.0)
    short = {row[column].text for row in block.rows if 0 < column < len(row)}
    said = metrics(px, REGULAR)  # a date or "to be agreed" stands on one line
    least = max([least, *(said.horizontalAdvance(text) + 1 for text in short if len(text) <= SHORT)])
    dotted = any(len(row) > column and wall_marks.has_dots(row[column].mark) for row in block.rows)
    return max(least, (wall_marks.DOTS + 0.9) * px if dotted else 0.0)


def _wide_enough(widths: list[float], least: list[float]) -> list[float]:
    """The widths with what the narrow ones lack taken from those that have more than they need."""
    lacking = sum(max(0.0, low - width) for width, low in zip(widths, least, strict=True))
    spare = sum(max(0.0, width - low) for width, low in zip(widths, least, strict=True))
    if not lacking or lacking > spare * 0.6:
        return widths  # too many columns for this wall: words break
    share = lacking / spare
    return [
        low if width < low else width - (width - low) * share
        for width, low in zip(widths, least, strict=True)
    ]


def _band(
    cells: tuple[Cell, ...] | list[Cell], places: list[tuple[float, int]], px: int, *, head: bool = False
) -> Band:
    band: Band = []
    for (x, width), cell in zip(places, cells, strict=False):
        said = wall_marks.word(cell.mark)
        weight = SEMIBOLD if cell.strong or head else REGULAR
        dots = wall_marks.DOTS * px if wall_marks.has_dots(cell.mark) else 0.0
        room = max(60, width - int(dots))
        band.append((x + dots, Typeset(cell.text, px, room, weight, said, bool(said)), None, cell))
    return band


def _head_height(head: Band) -> float:
    return max((height(text) for _x, text, _part, _cell in head), default=0.0) + 2 * _PAD


def _put_head(head: Band, flow: Flow) -> None:
    high = _head_height(head)
    flow.put(RowPiece((flow.x, flow.y, flow.width, high), head, 3), high)


def _put_row(band: Band, flow: Flow, high: float, index: int, *, barred: bool) -> None:
    flow.put(RowPiece((flow.x, flow.y, flow.width, high), band, 2, index, barred=barred), high)


def _put_high_row(band: Band, flow: Flow, row: int, head: Band | None, *, barred: bool) -> None:
    """A row higher than a page: each cell goes on where it stopped, on as many pages as the highest needs."""
    starts = [0] * len(band)
    while True:
        room = flow.room - 2 * _PAD - 2
        piece: Band = []
        used = 0.0
        for index, (x, text, _part, cell) in enumerate(band):
            rows = lines(text)
            first = last = starts[index]
            while last < len(rows) and (rows[last].bottom - rows[first].top <= room or last == first):
                last += 1
            if last > first:
                used = max(used, rows[last - 1].bottom - rows[first].top)
            piece.append((x, text, (first, last), cell))
            starts[index] = last
        done = all(starts[index] >= len(lines(text)) for index, (_x, text, _p, _c) in enumerate(band))
        high = used + 2 * _PAD + 2
        flow.put(
            RowPiece((flow.x, flow.y, flow.width, high), piece, 2 if done else 0, row, barred=barred),
            high,
        )
        if done:
            return
        flow.new_page()
        if head is not None:
            _put_head(head, flow)
