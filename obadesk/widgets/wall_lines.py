"""Headings, statements and lists on the wall."""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QPainter

from obadesk.core.blocks import Heading, Item, Lines, Mark, Statement
from obadesk.widgets import wall_marks
from obadesk.widgets.look import BOLD, REGULAR, SEMIBOLD, Look, px_font
from obadesk.widgets.wall_flow import Charts, Flow
from obadesk.widgets.wall_measures import line_pitch, metrics
from obadesk.widgets.wall_run import Run
from obadesk.widgets.wall_text import (
    Typeset,
    baseline,
    draw,
    evenly,
    height,
    lines,
    no_word_alone,
    sign_places,
)

_HEADING_PX = {1: 56, 2: 48, 3: 44}
_ITEM_GAP = 0.3
_NUMBER, _MARK = attrgetter("number"), attrgetter("mark")
INK = 12.0
"""How far beyond its lines a text may reach: marks, accents, descenders."""


class TextPiece:
    """A text, or some of its lines, in one colour; with a mark the shape stands before it."""

    __slots__ = ("mark", "part", "quiet", "row", "text", "x", "y")

    def __init__(
        self,
        x: float,
        y: float,
        text: Typeset,
        part: tuple[int, int] | None = None,
        *,
        quiet: bool = False,
        mark: Mark = "",
    ) -> None:
        self.x, self.y, self.text, self.part = x, y, text, part
        self.mark: Mark = mark
        self.quiet, self.row = quiet, ""

    def ink_band(self) -> tuple[float, float]:
        """From where to where down the wall it may put ink."""
        return self.y - INK, self.y + height(self.text) + INK

    def paint(self, painter: QPainter, look: Look, charts: Charts | None) -> None:  # noqa: ARG002
        """Draw the text and the shape before it."""
        text = self.text
        draw(painter, self.x, self.y, text, look.colour("quiet" if self.quiet else "text"), None, self.part)
        if self.mark:
            side = text.px * 0.62
            middle = self.y + baseline(text.px, text.weight) - text.px * 0.33
            x = self.x + text.width + text.px * 0.28 if text.rtl else self.x - side - text.px * 0.28
            wall_marks.draw(painter, QRectF(x, middle - side / 2, side, side), self.mark, look)


class ItemPiece:
    """One line of a list, or some rows of it: number, text, tail. Right-to-left lines are mirrored."""

    __slots__ = ("indent", "item", "lead", "part", "row", "text", "width", "x", "y")

    def __init__(
        self,
        place: tuple[float, float, float],
        item: Item,
        text: Typeset,
        indent: float,
        lead: float,
        part: tuple[int, int] | None,
    ) -> None:
        self.x, self.y, self.width = place
        self.item, self.text, self.part = item, text, part
        self.indent, self.lead, self.row = indent, lead, item.row

    def ink_band(self) -> tuple[float, float]:
        """From where to where down the wall it may put ink."""
        return self.y - INK, self.y + height(self.text) + INK

    def paint(self, painter: QPainter, look: Look, charts: Charts | None) -> None:  # noqa: ARG002
        """Draw number, shape, text and tail."""
        item, text = self.item, self.text
        ink = look.colour("quiet" if item.quiet else "text")
        tail_ink = look.colour("text" if item.quiet else "quiet")  # of an old line what is said of it now
        if wall_marks.leads(item.mark):
            tail_ink = wall_marks.colour(item.mark, look)
        x = self.x if text.rtl else self.x + self.width - text.width
        square = draw(painter, x, self.y, text, ink, tail_ink, self.part)
        if square is not None:
            wall_marks.draw(painter, square, item.mark, look)
        if text.said:
            for place, mark in zip(sign_places(x, self.y, text, self.part), item.signs, strict=True):
                if place is not None:
                    wall_marks.draw(painter, place, mark, look)
        if self.part is not None and self.part[0] > 0:
            return
        base = self.y + baseline(text.px)
        if item.number:
            self._number(painter, look, base)
        if wall_marks.leads(item.mark):
            side = text.px * 0.58
            inset = self.lead + (self.indent - self.lead - text.px * 0.3) - side
            at = self.x + self.width - inset - side if text.rtl else self.x + inset
            wall_marks.draw(
                painter, QRectF(at, base - text.px * 0.33 - side / 2, side, side), item.mark, look
            )
        elif item.mark == "newest":
            at = self.x + self.width + 14 if text.rtl else self.x - 24
            painter.fillRect(QRectF(at, self.y + 4, 10, height(text) - 8), wall_marks.colour("newest", look))

    def _number(self, painter: QPainter, look: Look, base: float) -> None:
        number, px = str(self.item.number), self.text.px
        wide = metrics(px, REGULAR, True).horizontalAdvance(number)
        start = self.lead - number_room(px) if self.lead else 0.0
        at = self.x + self.width - start - wide if self.text.rtl else self.x + start
        painter.setFont(px_font(px, tabular=True))
        painter.setPen(look.colour("quiet"))
        painter.drawText(round(at), round(base), number)


def number_room(px: int, most: int = 99) -> float:
    """Width kept for numbers: two figures from the first line on, so that the tenth moves nothing."""
    figure = metrics(px, REGULAR, True).horizontalAdvance("0")
    return max(2, len(str(most))) * figure + px * 0.3


def put_heading(block: Heading, flow: Flow) -> None:
    """A heading inside the slide; it stays with what follows it."""
    px = _HEADING_PX.get(block.level, 44)
    shape = px * 0.9 if block.mark else 0.0
    text = Typeset(block.text, px, int(flow.width - shape), SEMIBOLD)
    high = height(text)
    if high > flow.page_height * 0.5:
        put_statement(Statement(block.text, "body", strong=True), flow, 44)
        return
    flow.gap(px * 0.9)
    y = flow.make_room(high + px * 0.4 + line_pitch(48))
    x = flow.x if text.rtl else flow.x + shape
    flow.put(TextPiece(x, y, text, quiet=block.level > 2, mark=block.mark), high)
    flow.gap(px * 0.3)


def put_statement(block: Statement, flow: Flow, px: int) -> None:
    """A sentence or a few."""
    if not block.text:
        return
    weight = SEMIBOLD if block.strong or (px >= 72 and block.size != "key") else REGULAR
    text = Typeset(block.text, px, int(flow.width), weight)
    text = evenly(text) if block.strong else no_word_alone(text)
    flow.gap(px * 0.4)
    for y, part, high in torn(flow, text):
        flow.put(TextPiece(flow.x, y, text, part, quiet=block.quiet), high)
    flow.gap(px * 0.55)


def put_lines(block: Lines, flow: Flow, px: int, said_above: Mark = "") -> None:
    """A list. ``said_above``: the mark whose word already stands in the heading over it."""
    most = max(map(_NUMBER, block.items), default=0)
    number = number_room(px, most) if most else 0.0
    leading = px * 0.95 if any(map(wall_marks.leads, set(map(_MARK, block.items)))) else 0.0
    gap = 0.0 if block.close else px * _ITEM_GAP
    flow.gap(gap)
    run = Run((flow.state(), px, number, leading, said_above, gap), block.items, flow)
    known = run.take_known()
    if known:
        flow.gap(gap)
    for item in block.items[known:] if known else block.items:
        lead = number + item.depth * px * 0.9
        indent = lead + leading
        text = _typeset(item, px, int(flow.width - indent), said_above)
        for y, part, high in torn(flow, text):
            flow.put(ItemPiece((flow.x, y, flow.width), item, text, indent, lead, part), high)
        run.note()
        flow.gap(gap)
    run.keep()
    flow.gap(px * (0.2 if block.close else 0.55))


def _typeset(item: Item, px: int, width: int, said_above: Mark) -> Typeset:
    weight: QFont.Weight = REGULAR if not item.strong else BOLD if px >= 56 else SEMIBOLD
    said_after = tuple(wall_marks.word(mark) for mark in item.signs)
    if not item.mark:
        return Typeset(item.text, px, width, weight, item.tail, False, item.lead, said_after)
    said = wall_marks.word(item.mark) if item.mark != said_above else ""
    shape = bool(said) and not wall_marks.leads(item.mark)
    tail = "  ".join(part for part in (said, item.tail) if part)
    return Typeset(item.text, px, width, weight, tail, shape, item.lead, said_after)


def torn(flow: Flow, text: Typeset) -> Iterator[tuple[float, tuple[int, int] | None, float]]:
    """Where a text goes: its y, its lines (``None``: all) and their height, one entry a page it needs.

    Only a text higher than a page is torn. Each entry must be put before the next is asked for.
    """
    rows = lines(text)
    high = rows[-1].bottom
    if high <= flow.room or high <= flow.page_height:
        yield flow.make_room(high), None, high
        return
    first = 0
    while first < len(rows):
        top = rows[first].top
        y = flow.make_room(rows[first].bottom - top)
        room, last = flow.room, first + 1
        while last < len(rows) and rows[last].bottom - top <= room:
            last += 1
        yield y, (first, last), rows[last - 1].bottom - top
        first = last
        if first < len(rows):
            flow.new_page()
