"""Periods and figures in narrow columns, typed directly or pasted from a spreadsheet."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QTableView,
    QWidget,
)

from obadesk.i18n import _
from obadesk.widgets.figures_model import FigureHead, FiguresModel, Row
from obadesk.widgets.keeps_typed import KeepsTyped

PERIOD_WIDTH = 78
LONG_PERIOD_WIDTH = 140
PERIOD_ROOM = 24
"""Beside a period's words in its cell."""
FIGURE_WIDTH, LONG_FIGURE_WIDTH = 72, 104
HEAD_ROOM = 20
"""Beside the words of a head."""
MORE = 64  # px a table may take for long heads
ROW_HEIGHT = 32


class CellDelegate(KeepsTyped):
    """Figures stand on the right."""

    def createEditor(self, parent: QWidget, _option, index) -> QWidget:
        line = QLineEdit(parent)
        line.setFrame(False)
        line.setProperty("role", "cell")
        line.setAlignment(Qt.AlignmentFlag.AlignLeft if index.column() == 0 else Qt.AlignmentFlag.AlignRight)
        line.setAccessibleName(index.model().headerData(index.column(), Qt.Orientation.Horizontal))
        return line


class FiguresTable(QTableView):
    """``typed(row, column, text)``; ``cleared([(row, column)])``; ``pasted(row, column, text)``.

    ``picked(row, column)``: the cursor went there. What is shown changes only by ``show_figures``.
    """

    typed = Signal(int, int, str)
    cleared = Signal(list)
    pasted = Signal(int, int, str)
    picked = Signal(int, int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._follow: tuple[int, int] | None = None
        self._period_width = 0
        self._fitted: dict[int, tuple[str, int]] = {}  # of each column of figures: its head, its width
        self.figures = FiguresModel(self)
        self.figures.typed.connect(self.typed)
        self.setModel(self.figures)
        self.setItemDelegate(CellDelegate(self))
        self.setAccessibleName(name)
        self.setAccessibleDescription(_("Type a period and its figure, or paste them from a spreadsheet."))
        triggers = self.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setProperty("role", "figures")
        self.setShowGrid(False)
        self.setHorizontalScrollMode(self.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(self.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.verticalHeader().setMinimumSectionSize(ROW_HEIGHT)
        head = self.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setHighlightSections(False)
        head.setTextElideMode(Qt.TextElideMode.ElideRight)
        head.setFixedHeight(34)
        head.setDefaultSectionSize(FIGURE_WIDTH)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._add(_("Change"), "F2", self._edit_here)
        self._add(_("Copy"), "Ctrl+C", self._copy)
        self._add(_("Paste"), "Ctrl+V", self._paste)
        self._add(_("Clear"), "Del", self._clear)

    def _add(self, text: str, keys: str, slot) -> None:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(slot)
        self.addAction(action)

    def show_figures(self, heads: Sequence[FigureHead], rows: Sequence[Row]) -> None:
        """Show these heads and rows; cursor and scroll stay."""
        fresh = len(heads) != self.figures.columnCount()
        row, column = max(0, self.currentIndex().row()), max(0, self.currentIndex().column())
        self.figures.show(heads, rows)
        self._fit_periods(rows)
        if fresh:
            self._fitted.clear()
        self._fit_heads(heads)
        if fresh:
            self.setCurrentIndex(self.figures.index(min(row, len(rows) - 1), min(column, len(heads) - 1)))

    def _fit_heads(self, heads: Sequence[FigureHead]) -> None:
        """Wide enough for the name of an area, until somebody drags it to another width."""
        font = self.horizontalHeader().font()
        font.setBold(True)
        measured = QFontMetrics(font)
        for number, head in enumerate(heads[1:], 1):
            title, width = self._fitted.get(number, ("", self.columnWidth(number)))
            if title != head.title and width == self.columnWidth(number):
                wanted = measured.horizontalAdvance(head.title) + HEAD_ROOM
                width = max(FIGURE_WIDTH, min(LONG_FIGURE_WIDTH, wanted))
                self._fitted[number] = (head.title, width)
                self.setColumnWidth(number, width)

    def _fit_periods(self, rows: Sequence[Row]) -> None:
        """As wide as the longest period, until somebody drags it to another width."""
        if self._period_width and self.columnWidth(0) != self._period_width:
            return
        measured = self.fontMetrics()
        longest = max((measured.horizontalAdvance(row[0].text or row[0].hint) for row in rows), default=0)
        self._period_width = max(PERIOD_WIDTH, min(LONG_PERIOD_WIDTH, longest + PERIOD_ROOM))
        self.setColumnWidth(0, self._period_width)

    def wanted_width(self, most: int = 10_000) -> int:
        """What all columns take, with the scroll bar beside them; ``most``: while periods are short."""
        frame = 2 * self.frameWidth() + 2
        most += self.columnWidth(0) - PERIOD_WIDTH
        long = (self.columnWidth(number) - FIGURE_WIDTH for number in range(1, self.figures.columnCount()))
        most += min(MORE, sum(max(0, one) for one in long))
        return min(most, self._all_columns() + frame)

    def _all_columns(self) -> int:
        return self.horizontalHeader().length() + self.verticalScrollBar().sizeHint().width()

    def take_typed(self) -> None:
        """Take in what stands in an open cell."""
        box = next((box for box in self.findChildren(QLineEdit) if box.isVisibleTo(self)), None)
        if box is not None:  # one that was closed may still be waiting for its end
            self.commitData(box)
            self.closeEditor(box, QAbstractItemDelegate.EndEditHint.NoHint)

    def go_to(self, row: int, column: int) -> None:
        """Put the cursor there; while a cell is open, once it is closed: it follows what was typed."""
        self._follow = (row, column)
        if self.state() != self.State.EditingState:
            self._go()

    def _go(self) -> None:
        row, column = self._follow or (-1, -1)
        self._follow = None
        if row >= 0:
            self.setCurrentIndex(self.figures.index(min(row, self.figures.rowCount() - 1), column))

    def currentChanged(self, current, previous) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self.picked.emit(current.row(), current.column())

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Enter goes on to the figure below, as in a spreadsheet; from a period to its figure."""
        super().closeEditor(editor, hint)
        self._go()
        at = self.currentIndex()
        if hint == QAbstractItemDelegate.EndEditHint.SubmitModelCache and at.isValid():
            row, column = (at.row(), 1) if at.column() == 0 else (at.row() + 1, at.column())
            below = self.figures.index(min(row, self.figures.rowCount() - 1), column)
            self.setCurrentIndex(below)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self.state() != self.State.EditingState:
            self._edit_here()
        elif event.key() == Qt.Key.Key_Backspace:
            self._clear()
        else:
            super().keyPressEvent(event)

    def _edit_here(self) -> None:
        index = self.currentIndex()
        if index.isValid() and self.figures.flags(index) & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)

    def _copy(self) -> None:
        chosen = sorted(self.selectedIndexes(), key=lambda index: (index.row(), index.column()))
        lines: dict[int, list[str]] = {}
        for index in chosen:
            lines.setdefault(index.row(), []).append(self.figures.cell(index.row(), index.column()).text)
        QGuiApplication.clipboard().setText("\n".join("\t".join(cells) for cells in lines.values()))

    def _paste(self) -> None:
        at = self.currentIndex()
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self.pasted.emit(max(0, at.row()), max(0, at.column()), text)

    def _clear(self) -> None:
        cells = [(index.row(), index.column()) for index in self.selectedIndexes()]
        cells = [(row, column) for row, column in cells if self.figures.cell(row, column).text]
        if cells:
            self.cleared.emit(cells)
