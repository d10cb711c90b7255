"""A list rated column by column: arrows choose the column, h m l rate the line in hand and go one down."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from obadesk.i18n import _
from obadesk.widgets.inks import look_of
from obadesk.widgets.look import SEMIBOLD, pt_font
from obadesk.widgets.plain import set_tool_tip
from obadesk.widgets.rating_delegate import LETTER, RatingDelegate, column_lefts
from obadesk.widgets.row_shape import GAP
from obadesk.widgets.said_line import Chip, SaidLine
from obadesk.widgets.said_list import SaidList

COLUMN = 74
"""Width of a column of letters."""


def letter_chip(head: str, power: str) -> Chip:
    """One cell: its letter, and what a screen reader says of it."""
    said = {"H": _("high"), "M": _("medium"), "L": _("low")}.get(power, _("not rated"))
    return Chip(power, not power, f"{head} {said}")


class RatingList(SaidList):
    """``rated(id, column, "H" | "M" | "L" | "")``; ``column_chosen(column)``: it is in hand now."""

    rated = Signal(str, int, str)
    column_chosen = Signal(int)
    delegate_class = RatingDelegate

    def __init__(self, name: str, columns: int, last: int, parent: QWidget | None = None) -> None:
        widths = (COLUMN,) * columns + ((last,) if last else ())
        super().__init__(name, parent, chip_widths=widths)
        assert isinstance(self._delegate, RatingDelegate)
        self._rating = self._delegate
        self._rating.rated, self._rating.widths = columns, widths
        first = self.actions()[0].text()
        self.add_command(_("High"), "H", self._high, before=first)
        self.add_command(_("Medium"), "M", self._medium, before=first)
        self.add_command(_("Low"), "L", self._low, before=first)
        self.add_command(_("Not rated"), "Backspace", self._cleared, before=first)
        self.add_command(_("Column to the left"), "Left", self._left, before=first)
        self.add_command(_("Column to the right"), "Right", self._right, before=first)

    @property
    def widths(self) -> tuple[int, ...]:
        """The widths of the columns beside the text."""
        return self._rating.widths

    @property
    def column(self) -> int:
        """The column in hand."""
        return self._rating.column

    def set_column(self, column: int) -> None:
        """Take this column in hand."""
        column = max(0, min(column, self._rating.rated - 1))
        if column != self._rating.column:
            self._rating.column = column
            self.viewport().update()
            self.column_chosen.emit(column)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on a letter takes its column in hand as well."""
        x = event.position().x()
        lefts = column_lefts(self.viewport().width(), self.widths)[: self._rating.rated]
        for place, left in enumerate(lefts):
            if left <= x < left + self.widths[place]:
                self.set_column(place)
        super().mousePressEvent(event)

    def _high(self) -> None:
        self._rate("H")

    def _medium(self) -> None:
        self._rate("M")

    def _low(self) -> None:
        self._rate("L")

    def _cleared(self) -> None:
        line = self.current_line()
        if line:
            self.rated.emit(line, self.column, "")

    def _rate(self, power: str) -> None:
        line = self.current_line()
        if not line:
            return
        self.rated.emit(line, self.column, power)
        row = self.lines.row_of(line)
        if 0 <= row < self.lines.rowCount() - 1:
            self.setCurrentIndex(self.lines.index(row + 1))

    def _left(self) -> None:
        self.set_column(self.column - 1)

    def _right(self) -> None:
        self.set_column(self.column + 1)


class RatingHead(QWidget):
    """The heads of the columns, over the list; the one in hand is lit."""

    def __init__(self, said: RatingList, parent: QWidget) -> None:
        super().__init__(parent)
        self._list = said
        self._heads: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        said.column_chosen.connect(self._chosen)
        said.verticalScrollBar().rangeChanged.connect(self.update)  # it comes and goes, and the columns move

    def set_heads(self, heads: Sequence[str], questions: Sequence[str]) -> None:
        """``questions``: what is asked of each line in the column, in full."""
        self._heads = tuple(heads)
        set_tool_tip(self, "\n".join(questions))
        self._chosen(self._list.column)

    def sizeHint(self) -> QSize:
        return QSize(200, round(QFontMetricsF(pt_font(10.5)).height()) + 10)

    def _chosen(self, column: int) -> None:
        if self._heads:
            self.setAccessibleName(_("Rating: {column}").format(column=self._heads[column]))
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on a head takes its column in hand."""
        for place, left in enumerate(self._lefts()):
            if left <= event.position().x() < left + self._list.widths[place] + GAP:
                self._list.set_column(place)

    def _lefts(self) -> tuple[float, ...]:
        frame = self._list.viewport().x()
        width = self._list.viewport().width()
        return tuple(frame + left for left in column_lefts(width, self._list.widths))[: len(self._heads)]

    def paintEvent(self, _event) -> None:
        look = look_of(self)
        painter = QPainter(self)
        for place, left in enumerate(self._lefts()):
            lit = place == self._list.column
            font = pt_font(10.5, SEMIBOLD) if lit else pt_font(10.5)
            wide = self._list.widths[place]
            if lit:
                painter.fillRect(round(left), 0, wide, self.height(), look.colour("hover"))
                painter.fillRect(round(left), self.height() - 3, wide, 3, look.colour("action"))
            painter.setFont(font)
            painter.setPen(look.colour("text" if lit else "quiet"))
            measured = QFontMetricsF(font)
            shown = measured.elidedText(self._heads[place], Qt.TextElideMode.ElideRight, wide - LETTER)
            painter.drawText(QPointF(left + LETTER, 4 + measured.ascent()), shown)
        painter.end()


class RatingTable(QWidget):
    """The heads and the list under them."""

    def __init__(self, name: str, columns: int, last: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = RatingList(name, columns, last, self)
        self.head = RatingHead(self.list, self)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self.head)
        page.addWidget(self.list, 1)

    def set_lines(self, lines: Sequence[SaidLine]) -> None:
        """Show these lines; the heads stand only over lines."""
        self.list.set_lines(lines)
        self.head.setVisible(bool(lines))
