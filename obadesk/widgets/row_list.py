"""A list view with a layout of its own: rows as high as their text, measured only when they change.

It is a ``QListView`` for screen readers, selection and scrolling; Qt's own layout would ask for the size of
every row after each new one.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QRegion
from PySide6.QtWidgets import QAbstractItemView, QListView, QSizePolicy, QStyle, QWidget

from obadesk.widgets.inks import look_of
from obadesk.widgets.line_delegate import LineDelegate
from obadesk.widgets.line_model import LineModel
from obadesk.widgets.row_shape import EDGE, PAD, lay_out

LEAST = 108  # px: three rows; a list that hugs fewer lines may be lower
ROW = 44
STATE = QStyle.StateFlag
MOVE = QAbstractItemView.CursorAction


class RowList(QListView):
    """Shows the lines of ``lines``; grey examples for as long as there are none."""

    delegate_class = LineDelegate

    def __init__(
        self, parent: QWidget | None, *, numbered: bool, starred: bool, chip_widths: tuple[int, ...]
    ) -> None:
        super().__init__(parent)
        self._tops: list[int] = [0]
        self._heights: list[int] = []
        self._width = -1
        self._hugging = False
        self._font = self.font()
        self._hinted = -1
        self._examples: tuple[str, ...] = ()
        self.lines = LineModel(self)
        self._delegate = self.delegate_class(
            self, numbered=numbered, starred=starred, chip_widths=chip_widths
        )
        self.setItemDelegate(self._delegate)
        self.setModel(self.lines)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(self.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(24)

    def current_line(self) -> str:
        """The id of the selected line, ``""`` for none."""
        chosen = self.selectionModel().selectedIndexes()
        lines = self.lines.lines()
        return lines[chosen[0].row()].id if chosen and chosen[0].row() < len(lines) else ""

    def set_hugging(self, hugging: bool) -> None:
        """Be no higher than the lines, so that what stands below moves up; else take all the room."""
        if hugging != self._hugging:
            self._hugging = hugging
            policy = QSizePolicy.Policy
            self.setSizePolicy(policy.Expanding, policy.Maximum if hugging else policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(256, max(ROW, self.content_height()) if self._hugging else 192)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, min(LEAST, self.sizeHint().height()))

    def content_height(self) -> int:
        """How high the list would be if it showed all its lines, or its examples."""
        examples = (self.fontMetrics().lineSpacing() + PAD) * len(self._examples) + PAD
        return (self._tops[-1] if self._heights else examples) + 2 * self.frameWidth() + 4

    # ---- where the rows stand ------------------------------------------------------------------

    def _measure(self, start: int = 0) -> None:
        """Heights and tops from row ``start`` on."""
        width = self._width
        shapes = self._delegate.shapes(self)
        lines = self.lines.lines()
        self._heights[start:] = [shapes.height(line, width) for line in lines[start:]]
        self._stack(start)

    def _stack(self, start: int) -> None:
        self._tops[start:] = accumulate(self._heights[start:], initial=self._tops[start] if start else 0)

    def doItemsLayout(self) -> None:
        bar = self.verticalScrollBar()
        at_end = self._at_end()
        first = max(0, bisect_right(self._tops, bar.value()) - 1)
        inside = bar.value() - self._tops[min(first, len(self._tops) - 1)]
        self._width = self.viewport().width()
        self._measure()
        self.updateGeometries()
        # Rows of another height: the line that stood at the top, or the newest, stays where the eye is.
        if at_end:
            bar.setValue(bar.maximum())
        elif first < len(self._heights):
            bar.setValue(self._tops[first] + min(inside, self._heights[first]))
        self.viewport().update()

    def _at_end(self) -> bool:
        return 0 < self.verticalScrollBar().maximum() == self.verticalScrollBar().value()

    def _ready(self) -> None:
        self.executeDelayedItemsLayout()

    def rowsInserted(self, parent: QModelIndex, start: int, end: int) -> None:
        QAbstractItemView.rowsInserted(self, parent, start, end)
        if self._width < 0 or len(self._heights) != self.lines.rowCount() - (end - start + 1):
            self.scheduleDelayedItemsLayout()
            return
        bar = self.verticalScrollBar()
        at_end = bar.value() == bar.maximum()
        last = start == len(self._heights)
        shapes = self._delegate.shapes(self)
        fresh = self.lines.lines()[start : end + 1]
        self._heights[start:start] = [shapes.height(line, self._width) for line in fresh]
        self._stack(start)
        self.updateGeometries()
        if last and at_end:
            bar.setValue(bar.maximum())
        self.viewport().update()

    def rowsAboutToBeRemoved(self, parent: QModelIndex, start: int, end: int) -> None:
        QAbstractItemView.rowsAboutToBeRemoved(self, parent, start, end)
        if len(self._heights) == self.lines.rowCount():
            del self._heights[start : end + 1]
            self._stack(start)
            self.viewport().update()
        self.scheduleDelayedItemsLayout()

    def dataChanged(self, top: QModelIndex, bottom: QModelIndex, roles: Sequence[int] = ()) -> None:
        QAbstractItemView.dataChanged(self, top, bottom, list(roles))
        if self._width < 0 or len(self._heights) != self.lines.rowCount():
            self.scheduleDelayedItemsLayout()
            return
        shapes = self._delegate.shapes(self)
        fresh = [
            shapes.height(line, self._width) for line in self.lines.lines()[top.row() : bottom.row() + 1]
        ]
        if fresh != self._heights[top.row() : bottom.row() + 1]:
            self._heights[top.row() : bottom.row() + 1] = fresh
            self._stack(top.row())
            self.updateGeometries()
        self.viewport().update()

    def resizeEvent(self, event) -> None:
        at_end = self._at_end()
        QAbstractItemView.resizeEvent(self, event)
        if self.viewport().width() != self._width and not self.isVisible():
            self._width = -1  # hidden lists are measured once, when all around them has found its size
            self.scheduleDelayedItemsLayout()
        elif self.viewport().width() != self._width:
            self.doItemsLayout()
        else:
            self.updateGeometries()
        if at_end:
            self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())

    def changeEvent(self, event) -> None:
        super().changeEvent(event)
        restyled = event.type() in (event.Type.FontChange, event.Type.StyleChange)
        if restyled and hasattr(self, "_delegate") and self.font() != self._font:
            self._font = self.font()
            self._delegate.forget()
            self.scheduleDelayedItemsLayout()

    def updateGeometries(self) -> None:
        QAbstractItemView.updateGeometries(self)
        if self._hugging and self.sizeHint().height() != self._hinted:
            self._hinted = self.sizeHint().height()
            self.updateGeometry()
        bar = self.verticalScrollBar()
        bar.setPageStep(self.viewport().height())
        bar.setRange(0, max(0, self._tops[-1] - self.viewport().height()))

    def scrollContentsBy(self, _dx: int, dy: int) -> None:
        self.viewport().scroll(0, dy)

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        return 0

    def visualRect(self, index: QModelIndex) -> QRect:
        self._ready()
        row = index.row()
        if not 0 <= row < len(self._heights):
            return QRect()
        return QRect(0, self._tops[row] - self.verticalOffset(), self._width, self._heights[row])

    def indexAt(self, point: QPoint) -> QModelIndex:
        self._ready()
        y = point.y() + self.verticalOffset()
        row = bisect_right(self._tops, y) - 1
        return self.lines.index(row) if 0 <= row < len(self._heights) else QModelIndex()

    def scrollTo(self, index: QModelIndex, hint: QAbstractItemView.ScrollHint | None = None) -> None:
        rect = self.visualRect(index)
        if rect.isNull():
            return
        bar = self.verticalScrollBar()
        room = self.viewport().height()
        if hint in (self.ScrollHint.PositionAtTop, self.ScrollHint.PositionAtCenter):
            shift = rect.top() if hint == self.ScrollHint.PositionAtTop else rect.center().y() - room // 2
        elif rect.top() < 0 or rect.height() > room:
            shift = rect.top()
        else:
            shift = max(0, rect.bottom() + 1 - room)
        bar.setValue(bar.value() + shift)

    def moveCursor(self, action: MOVE, _modifiers: Qt.KeyboardModifier) -> QModelIndex:
        self._ready()
        count = len(self._heights)
        if not count:
            return QModelIndex()
        current = self.currentIndex()
        row = current.row() if current.isValid() else -1
        page = self.viewport().height()
        if action == MOVE.MoveHome:
            row = 0
        elif action == MOVE.MoveEnd:
            row = count - 1
        elif action in (MOVE.MoveDown, MOVE.MoveRight, MOVE.MoveNext):
            row += 1
        elif action in (MOVE.MoveUp, MOVE.MoveLeft, MOVE.MovePrevious):
            row = row - 1 if row >= 0 else count - 1
        elif action == MOVE.MovePageDown:
            row = max(row + 1, bisect_right(self._tops, self._tops[max(row, 0)] + page) - 1)
        elif action == MOVE.MovePageUp:
            row = min(row - 1, bisect_right(self._tops, self._tops[max(row, 0)] - page))
        return self.lines.index(max(0, min(row, count - 1)))

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        index = self.indexAt(rect.topLeft())
        self.selectionModel().select(QItemSelection(index, index), command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region = QRegion()
        for index in selection.indexes():
            region += self.visualRect(index)
        return region

    # ---- painting ------------------------------------------------------------------------------

    def paintEvent(self, event) -> None:
        self._ready()
        painter = QPainter(self.viewport())
        if not self._heights:
            self._paint_examples(painter)
            painter.end()
            return
        offset = self.verticalOffset()
        area = event.rect()
        first = max(0, bisect_right(self._tops, area.top() + offset) - 1)
        lines = self.lines.lines()
        chosen = self.currentIndex().row() if self.current_line() else -1
        under = (
            self.indexAt(self.viewport().mapFromGlobal(self.cursor().pos())).row()
            if self.underMouse()
            else -1
        )
        focus = STATE.State_HasFocus if self.hasFocus() else STATE.State_None
        for row in range(first, len(self._heights)):
            top = self._tops[row] - offset
            if top > area.bottom():
                break
            state = STATE.State_Selected | focus if row == chosen else STATE.State_None
            if row == under:
                state |= STATE.State_MouseOver
            rect = QRectF(0, top, self._width, self._heights[row])
            self._delegate.paint_line(painter, rect, lines[row], state, self)
        painter.end()

    def mouseMoveEvent(self, _event) -> None:
        self.viewport().update()

    def leaveEvent(self, event) -> None:
        super().leaveEvent(event)
        self.viewport().update()

    def _paint_examples(self, painter: QPainter) -> None:
        painter.setPen(look_of(self).colour("quiet"))
        top = float(PAD)
        for text in self._examples:
            layout = lay_out(text, self.font(), max(60, self.viewport().width() - 4 * EDGE))
            layout.draw(painter, QRectF(2 * EDGE, top, 1, 1).topLeft())
            top += layout.boundingRect().height() + PAD
