"""Paints lines that are rated: a letter with its dots in each column, and what becomes of the line last."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QWidget

from obadesk.core.blocks import Mark
from obadesk.widgets import wall_marks
from obadesk.widgets.inks import look_of
from obadesk.widgets.line_delegate import LineDelegate
from obadesk.widgets.look import Look
from obadesk.widgets.row_shape import EDGE, GAP, PAD, TEXT_LEAST, RowFonts, RowShape
from obadesk.widgets.said_line import SaidLine

STATE = QStyle.StateFlag
MARKS: dict[str, Mark] = {"H": "high", "M": "medium", "L": "low"}
LETTER = 5  # px between the edge of a column and its dots


def column_lefts(width: float, widths: tuple[int, ...]) -> tuple[float, ...]:
    """Where the columns begin in a list of this width, beside the text or, in narrow lists, below it."""
    left = width - EDGE - sum(widths) - GAP * (len(widths) - 1)
    if left < 0:
        return ()
    return tuple(left + sum(widths[:place]) + GAP * place for place in range(len(widths)))


class RatingDelegate(LineDelegate):
    """``rated``: how many of the columns hold letters. ``column``: the one in hand, which is lit."""

    rated = 0
    column = 0
    widths: tuple[int, ...] = ()
    _lefts: tuple[float, ...] = ()  # of the row that is being painted

    def paint_line(
        self, painter: QPainter, rect: QRectF, line: SaidLine, state: STATE, widget: QWidget
    ) -> None:
        """One row; behind its letters the column in hand is lit from top to bottom."""
        self._lefts = lefts = column_lefts(rect.width(), self.widths)
        box = QRectF()
        if lefts:
            top, high = rect.top(), rect.height()
            if rect.width() < sum(self.widths) + TEXT_LEAST:  # below the text
                high = 2 * PAD + self.shapes(widget).fonts.row
                top = rect.bottom() - high
            box = QRectF(rect.left() + lefts[self.column], top, self.widths[self.column], high)
            painter.fillRect(box, look_of(widget).colour("hover"))
        super().paint_line(painter, rect, line, state, widget)
        if lefts and state & STATE.State_Selected:
            look = look_of(widget)
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(look.colour("action"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 4, -1, -4), 5, 5)
            painter.restore()

    def paint_chips(
        self, painter: QPainter, shape: RowShape, line: SaidLine, fonts: RowFonts, look: Look
    ) -> None:
        """Letters with their dots; the last words in the quiet ink."""
        size = fonts.plain_metrics.height() * 0.86
        for place, (chip, box) in enumerate(zip(line.chips, shape.chips, strict=True)):
            if not chip.text:
                continue
            x = (self._lefts[place] if place < len(self._lefts) else box.left()) + LETTER
            middle = box.center().y()
            if place < self.rated:
                wall_marks.draw_dots(
                    painter, x, middle, size, cast("Mark", MARKS.get(chip.text, "low")), look
                )
                x += size * wall_marks.DOTS
            painter.setPen(look.colour("text" if place < self.rated else "quiet"))
            wide = self.widths[place] - LETTER if place < len(self.widths) else box.width()
            words = QRectF(x, box.top(), wide, box.height())
            shown = fonts.plain_metrics.elidedText(chip.text, Qt.TextElideMode.ElideRight, wide)
            painter.drawText(words, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)
