"""A box to write in: a heading, a quiet hint, ruled lines or ruled columns under their heads.

Lines are never nearer than 8 mm, and there are as many as the page has room for: ``form`` says how many.
"""

from __future__ import annotations

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from obadesk.core.blocks import WriteIn
from obadesk.core.palette import PAPER
from obadesk.i18n import _
from obadesk.paper.cutting import shortened
from obadesk.paper.lines import draw_line, fitting, width_of
from obadesk.paper.marks import drawn, typed
from obadesk.paper.styles import BODY, LIGHT_RULE, SMALL, style
from obadesk.paper.text import NO_BREAK, Piece, Words, paragraph

LINE = 8.4 * mm
"""From one ruled line to the next: room for a felt pen."""

ABOVE = 9.0
HEADS = 15.0
"""Height of the heads of ruled columns."""

TODAY = 0.62
"""Where today stands between the sides of a sketch: more is known than expected."""

HINT_LETTERS, HEADING_LETTERS = 220, 160


class WriteInBox(Flowable):
    """``lines`` and ``line``: how many are ruled, and how far apart; the page gives both."""

    def __init__(self, block: WriteIn) -> None:
        super().__init__()
        self.block = block
        self.lines = max(block.lines, len(block.filled), 1)
        self.line = LINE
        self.spaceBefore = ABOVE
        self.outline = (block.heading, 2) if block.heading.strip() else None
        self._head = self._worded()

    def top_height(self, width: float) -> float:
        """What stands above the first ruled line's own room."""
        head = self._head.wrap(width, 10_000)[1] if self._head else 0.0
        return head + (HEADS if self.block.columns else 0.0)

    def wrap(self, availWidth: float, _availHeight: float) -> tuple[float, float]:
        """It takes the whole width."""
        self.width = availWidth
        self.height = self.top_height(availWidth) + self.lines * self.line
        return self.width, self.height

    def draw(self) -> None:
        """Heading, heads, lines, from the top."""
        canvas, y = self.canv, self.height
        if self._head is not None:
            high = self._head.wrap(self.width, 10_000)[1]
            self._head.drawOn(canvas, 0, y - high)
            y -= high
        if self.block.sketch:
            self._draw_axes(y)
            return
        edges = self._edges()
        canvas.saveState()
        canvas.setLineWidth(0.6)
        canvas.setStrokeColor(PAPER.rule)
        canvas.setFillColor(PAPER.quiet)
        if self.block.columns:
            for head, left, right in zip(self.block.columns, edges, edges[1:], strict=False):
                draw_line(
                    canvas, fitting(head, SMALL, right - left - 8), left + _in(left), y - SMALL - 1, SMALL
                )
            y -= HEADS
            canvas.setLineWidth(0.9)
            canvas.line(0, y, self.width, y)
            canvas.setLineWidth(0.6)
            for edge in edges[1:-1]:
                canvas.line(edge, y + HEADS - 2, edge, y - self.lines * self.line)
        canvas.setFillColor(PAPER.text)
        for number in range(self.lines):
            base = y - (number + 1) * self.line
            canvas.line(0, base, self.width, base)
            row = self.block.filled[number] if number < len(self.block.filled) else ()
            for text, left, right in zip(row, edges, edges[1:], strict=False):
                draw_line(
                    canvas,
                    fitting(text, BODY, right - left - 8),
                    left + _in(left),
                    base + self.line * 0.3,
                    BODY,
                )
        canvas.restoreState()

    def _draw_axes(self, top: float) -> None:
        """Many and few, then and later, with today in between: a curve is drawn by hand."""
        canvas = self.canv
        left, right, low, high = 34.0, self.width, 18.0, top - 8.0
        today = left + (right - left) * TODAY
        canvas.saveState()
        canvas.setStrokeColor(LIGHT_RULE)
        canvas.setLineWidth(0.5)
        for part in range(1, 5):
            y = low + (high - low) * part / 4
            canvas.line(left, y, right, y)
        canvas.setStrokeColor(PAPER.quiet)
        canvas.setLineWidth(0.9)
        canvas.line(left, low, right, low)
        canvas.line(left, low, left, high)
        canvas.setDash(2, 3)
        canvas.line(today, low, today, high)
        canvas.setFillColor(PAPER.quiet)
        for text, x, y in (
            (_("many"), 0.0, high - SMALL),
            (_("few"), 0.0, low),
            (_("today"), today - width_of(_("today"), SMALL) / 2, low - SMALL - 3),
        ):
            draw_line(canvas, text, x, y, SMALL)
        canvas.restoreState()

    def _edges(self) -> list[float]:
        """Where the columns begin, and the right edge."""
        count = max(len(self.block.columns), *(len(row) for row in self.block.filled), 1)
        shares = self.block.widths
        if len(shares) != count:
            shares = (2.0, *((1.0,) * (count - 1))) if count > 2 else (1.0,) * count
        edges = [0.0]
        for share in shares:
            edges.append(edges[-1] + self.width * share / sum(shares))
        return edges

    def _worded(self) -> Words | None:
        block = self.block
        heading, hint = block.heading.strip(), block.hint.strip()
        if not (heading or hint or block.mark):
            return None
        pieces: list[Piece] = []
        sign, colour = typed(block.mark)
        if sign:
            pieces.append(Piece(f"{sign}{NO_BREAK}", "semibold", colour))
        elif drawn(block.mark):
            pieces.append(Piece("", "semibold", PAPER.text, mark=block.mark))
        pieces.append(Piece(shortened(heading, HEADING_LETTERS), "semibold"))
        if hint:
            hint = f"{NO_BREAK * 2} {shortened(hint, HINT_LETTERS)}"
            pieces.append(Piece(hint, "regular", PAPER.quiet, SMALL))
        return paragraph(pieces, style(BODY, "semibold", before=0.0, leading=1.2))


def _in(left: float) -> float:
    """Room between a column's rule and its words; the first column begins at the margin."""
    return 5.0 if left else 0.0
