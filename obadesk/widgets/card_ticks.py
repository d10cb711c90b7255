"""A short list of cards to tick on or off, with a line on what each says; one of them is in hand."""

from __future__ import annotations

from typing import Any

import msgspec
from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QFrame, QListView, QSizePolicy, QStyle, QStyledItemDelegate, QWidget

from obadesk.i18n import _
from obadesk.widgets.inks import look_of
from obadesk.widgets.look import SEMIBOLD, Look, pt_font

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole + 1
LEFT = 40  # where the words begin; the tick stands before them
PAD = 7
BOX = 16


class TickRow(msgspec.Struct, frozen=True):
    """One card. ``detail``: a few words on what it says; ``ticked``: it is shown to the room."""

    id: str
    title: str
    detail: str = ""
    ticked: bool = True

    @property
    def said(self) -> str:
        """All of it as one sentence, for a screen reader."""
        shown = _("shown") if self.ticked else _("not shown")
        return ", ".join(part for part in (self.title, shown, self.detail) if part)


class CardTicks(QListView):
    """``ticked(id, on)``: what is to be done; ``taken(id)``: the card now in hand."""

    ticked = Signal(str, bool)
    taken = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bare")
        self.setAccessibleName(name)
        self.setAccessibleDescription(_("Space ticks a card on or off."))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self._rows = _Rows(self)
        self._rows.ticked.connect(self.ticked)
        self.setModel(self._rows)
        self.setItemDelegate(_Delegate(self))
        self.selectionModel().currentChanged.connect(self._current)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_rows(self, rows: tuple[TickRow, ...]) -> None:
        """Show these; the card in hand stays in hand, else the first is."""
        self._rows.show(rows)
        if rows and not self.currentIndex().isValid():
            self.setCurrentIndex(self._rows.index(0))
        self.updateGeometry()

    def rows(self) -> tuple[TickRow, ...]:
        """What is shown."""
        return self._rows.rows

    def take(self, row_id: str) -> None:
        """Take this card in hand."""
        place = next((i for i, row in enumerate(self._rows.rows) if row.id == row_id), -1)
        if place >= 0:
            self.setCurrentIndex(self._rows.index(place))

    def in_hand(self) -> str:
        """Id of the card in hand, or ``""``."""
        row = self.currentIndex().data(ROW)
        return row.id if isinstance(row, TickRow) else ""

    def sizeHint(self) -> QSize:
        height = sum(self.sizeHintForRow(place) for place in range(self._rows.rowCount()))
        return QSize(280, height + 6)

    def minimumSizeHint(self) -> QSize:
        return QSize(180, self.sizeHint().height())

    def keyboardSearch(self, search: str) -> None:
        """Letters are commands here, not a search."""

    def _current(self, current: QModelIndex, _before: QModelIndex) -> None:
        row = current.data(ROW)
        if isinstance(row, TickRow):
            self.taken.emit(row.id)


class _Rows(QAbstractListModel):
    ticked = Signal(str, bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: tuple[TickRow, ...] = ()

    def show(self, rows: tuple[TickRow, ...]) -> None:
        if [row.id for row in rows] != [row.id for row in self.rows]:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()
        elif rows != self.rows:
            self.rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.said
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if row.ticked else Qt.CheckState.Unchecked
        return row if role == ROW else None

    def toggle(self, index: Index) -> None:
        row = self.rows[index.row()]
        self.ticked.emit(row.id, not row.ticked)


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, _option, _index: Index) -> QSize:
        high = QFontMetrics(pt_font(10.5, SEMIBOLD)).height() + QFontMetrics(pt_font(9.5)).height() + 2
        return QSize(120, high + 2 * PAD)

    def editorEvent(self, event: QEvent, model, option, index: Index) -> bool:
        """The tick goes by the space bar and by a click on its square."""
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            if event.position().x() - option.rect.left() < LEFT - 4:
                model.toggle(index)
                return True
        elif isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Select):
            model.toggle(index)
            return True
        return False

    def paint(self, painter: QPainter, option, index: Index) -> None:
        row, view = index.data(ROW), self.parent()
        if not isinstance(row, TickRow) or not isinstance(view, CardTicks):
            return
        look = look_of(view)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = option.rect.adjusted(2, 1, -2, -1)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("selected" if chosen else "hover"))
            painter.drawRoundedRect(box, 6, 6)
        _paint_tick(painter, QPointF(box.left() + 12, box.center().y() - BOX / 2), row.ticked, look)
        width, top = box.width() - LEFT - PAD, box.top() + PAD - 1
        for place, text in enumerate((row.title, row.detail)):
            font = pt_font(9.5) if place else pt_font(10.5, SEMIBOLD)
            metrics = QFontMetrics(font)
            painter.setFont(font)
            painter.setPen(look.colour("quiet" if place or not row.ticked else "text"))
            shown = metrics.elidedText(" ".join(text.split()), Qt.TextElideMode.ElideRight, width)
            painter.drawText(box.left() + LEFT, top + metrics.ascent(), shown)
            top += metrics.height() + 2
        painter.restore()


def _paint_tick(painter: QPainter, corner: QPointF, ticked: bool, look: Look) -> None:
    painter.setPen(QPen(look.colour("action" if ticked else "rule"), 1))
    painter.setBrush(look.colour("action" if ticked else "ground"))
    painter.drawRoundedRect(QRectF(corner.x() + 0.5, corner.y() + 0.5, BOX, BOX), 4, 4)
    if ticked:
        painter.setPen(QPen(look.colour("on_action"), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        middle = corner + QPointF(BOX / 2 + 0.5, BOX / 2 + 0.5)
        painter.drawPolyline([middle + QPointF(-4, 0), middle + QPointF(-1, 3), middle + QPointF(4.5, -3.5)])
