"""The agenda as a quiet list: when, what, how long, and how far it is, by shape and by word."""

from __future__ import annotations

from typing import Any, Literal

import msgspec
from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from obadesk.i18n import _
from obadesk.widgets.icons import pixmap
from obadesk.widgets.inks import look_of
from obadesk.widgets.look import SEMIBOLD, Look, pt_font

State = Literal["prepared", "planned", "now", "done"]

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole + 1
LEFT = 40  # where the words begin; the shape stands before them
PAD = 8


class AgendaRow(msgspec.Struct, frozen=True):
    """One step. ``when``: ``09:40`` or nothing; ``summary``: one line on what is there, or nothing.

    ``on_wall``: the room sees this step now.
    """

    step_id: str
    heading: str
    state: State
    minutes: int = 0
    when: str = ""
    summary: str = ""
    on_wall: bool = False

    @property
    def second_line(self) -> str:
        """How long and how far, in words."""
        parts = [self.when] if self.when else []
        if self.minutes:
            parts.append(_("{minutes} min").format(minutes=self.minutes))
        parts.append(state_word(self.state))
        return " · ".join(parts)

    @property
    def said(self) -> str:
        """All of it as one sentence, for a screen reader."""
        on_wall = _("on the wall") if self.on_wall else ""
        return ", ".join(part for part in (self.heading, self.second_line, on_wall, self.summary) if part)


def state_word(state: State) -> str:
    """The word that goes with the shape."""
    return {"prepared": _("prepared"), "planned": _("planned"), "now": _("now"), "done": _("done")}[state]


class AgendaModel(QAbstractListModel):
    """The steps; rows that are equal to before are left alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[AgendaRow, ...] = ()

    def set_rows(self, rows: tuple[AgendaRow, ...]) -> None:
        """Show these steps."""
        if [row.step_id for row in rows] != [row.step_id for row in self.rows]:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()
            return
        changed = [i for i, (old, new) in enumerate(zip(self.rows, rows, strict=True)) if old != new]
        self.rows = rows
        for place in changed:
            self.dataChanged.emit(self.index(place), self.index(place))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.said
        return row if role == ROW else None


class AgendaView(QListView):
    """``chosen``: id of the step the facilitator wants to see on the console."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bare")
        self.setAccessibleName(_("Agenda"))
        self.setModel(AgendaModel(self))
        self.setItemDelegate(_Delegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self._quiet = False
        self.selectionModel().currentChanged.connect(self._current)

    def agenda(self) -> AgendaModel:
        """The list's model."""
        model = self.model()
        assert isinstance(model, AgendaModel)
        return model

    def show_rows(self, rows: tuple[AgendaRow, ...], step_id: str) -> None:
        """Show these steps, with one of them chosen; says nothing of it."""
        self._quiet = True
        try:
            self.agenda().set_rows(rows)
            place = next((i for i, row in enumerate(rows) if row.step_id == step_id), -1)
            if place != self.currentIndex().row():
                self.setCurrentIndex(self.agenda().index(place) if place >= 0 else QModelIndex())
        finally:
            self._quiet = False

    def keyboardSearch(self, search: str) -> None:
        """Typed letters are for the capture line, not for jumping about."""

    def _current(self, current: QModelIndex, _before: QModelIndex) -> None:
        row = current.data(ROW)
        if not self._quiet and isinstance(row, AgendaRow):
            self.chosen.emit(row.step_id)


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(ROW)
        heading, small = QFontMetrics(pt_font(10.5, SEMIBOLD)), QFontMetrics(pt_font(9.5))
        lines = 1 + bool(row.summary) if isinstance(row, AgendaRow) else 1
        return QSize(120, 2 * PAD + heading.height() + lines * (small.height() + 2))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW)
        if not isinstance(row, AgendaRow):
            return
        view = self.parent()
        assert isinstance(view, AgendaView)
        look = look_of(view)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box: QRect = option.rect.adjusted(2, 1, -2, -1)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if selected or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("selected" if selected else "hover"))
            painter.drawRoundedRect(box, 6, 6)
        if selected:
            painter.setBrush(look.colour("action"))
            painter.drawRoundedRect(QRectF(box.left(), box.top() + 8, 3, box.height() - 16), 1.5, 1.5)
        _paint_words(painter, box, row, look)
        _paint_shape(painter, QPointF(box.left() + 20, box.top() + PAD + 9), row.state, look)
        painter.restore()


def _paint_words(painter: QPainter, box: QRect, row: AgendaRow, look: Look) -> None:
    width = box.width() - LEFT - PAD
    top = box.top() + PAD
    for place, text in enumerate((row.heading, row.second_line, row.summary)):
        if not text:
            continue
        font = pt_font(9.5) if place else pt_font(10.5, SEMIBOLD)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(look.colour("quiet" if place else "text"))
        room = width if place or not row.on_wall else width - 24
        painter.drawText(box.left() + LEFT, top + metrics.ascent(), _fitting(text, metrics, room))
        top += metrics.height() + 2
    if row.on_wall:
        mark = pixmap("monitor", look.palette.action, 18, painter.device().devicePixelRatioF())
        painter.drawPixmap(QPointF(box.right() - PAD - 18, box.top() + PAD), mark)


def _paint_shape(painter: QPainter, middle: QPointF, state: State, look: Look) -> None:
    """Ring: planned; ring with a point: now; tick: done; square: prepared before the day."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if state == "done":
        painter.setPen(QPen(look.colour("quiet"), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPolyline([middle + QPointF(-6, 0), middle + QPointF(-2, 4.5), middle + QPointF(6, -5)])
    elif state == "now":
        painter.setPen(QPen(look.colour("action"), 2))
        painter.drawEllipse(middle, 7, 7)
        painter.setBrush(look.colour("action"))
        painter.drawEllipse(middle, 3, 3)
    elif state == "prepared":
        painter.setPen(QPen(look.colour("quiet"), 1.5))
        painter.drawRoundedRect(QRectF(middle.x() - 6, middle.y() - 6, 12, 12), 2, 2)
    else:
        painter.setPen(QPen(look.colour("quiet"), 1.5))
        painter.drawEllipse(middle, 6.5, 6.5)


def _fitting(text: str, metrics: QFontMetrics, room: int) -> str:
    """As many of the parts between the dots as there is room for; only the first is ever cut."""
    while metrics.horizontalAdvance(text) > room and " · " in text:
        text = text.rpartition(" · ")[0]
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
