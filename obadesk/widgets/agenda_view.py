"""The agenda as a quiet list: when, what, how long, and how far it is, by shape and by word."""

from __future__ import annotations

from html import escape
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
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from obadesk.i18n import _
from obadesk.widgets.icons import pixmap
from obadesk.widgets.inks import look_of
from obadesk.widgets.look import SEMIBOLD, Look, pt_font

State = Literal["prepared", "planned", "now", "done", "to type up"]

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole + 1
LEFT = 40  # where the words begin; the shape stands before them
PAD = 6


class AgendaRow(msgspec.Struct, frozen=True):
    """One step. ``when``: ``09:40`` or nothing; ``summary``: one line on what is there, or nothing.

    ``took``: minutes it really took, once that is known. ``late``: minutes behind the plan, in the step that
    is now. ``on_paper``: marks of the tables whose words are not typed yet. ``on_wall``: the room sees it.
    """

    step_id: str
    heading: str
    state: State
    minutes: int = 0
    when: str = ""
    summary: str = ""
    on_wall: bool = False
    took: int | None = None
    late: int = 0
    on_paper: str = ""

    @property
    def second_line(self) -> str:
        """How long and how far, in words; what matters most stands where it is cut last."""
        word = state_word(self.state)
        lasts = ""
        if self.took is not None and self.minutes:
            lasts = _("{took} of {minutes} min").format(took=self.took, minutes=self.minutes)
        elif self.minutes or self.took is not None:
            lasts = _("{minutes} min").format(minutes=self.minutes or self.took)
        late = f"+{self.late}" if self.late else ""
        first = (word, late, lasts) if self.state in ("to type up", "now") else (lasts, word)
        return " · ".join(part for part in (self.when, *first) if part)

    @property
    def third_line(self) -> str:
        """What is there, and which tables are still on paper."""
        tables = _("{tables} on paper").format(tables=self.on_paper) if self.on_paper else ""
        return " · ".join(part for part in (tables, self.summary) if part)

    @property
    def said(self) -> str:
        """All of it as one sentence, for a screen reader."""
        on_wall = _("on the wall") if self.on_wall else ""
        return ", ".join(part for part in (self.heading, self.second_line, on_wall, self.third_line) if part)


def state_word(state: State) -> str:
    """The word that goes with the shape."""
    return {
        "prepared": _("prepared"),
        "planned": _("planned"),
        "now": _("now"),
        "done": _("done"),
        "to type up": _("to type up"),
    }[state]


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
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"<span>{escape(row.said)}</span>"
        return row if role == ROW else None


class AgendaView(QListView):
    """``chosen``: id of the step the facilitator wants to see on the console.

    The step chosen is moved with Alt and the arrows up and down, or the mouse: ``moved`` says how many
    places; ``lasts``: so many minutes more, by Alt and the arrows right and left. ``add_wanted``: Insert,
    another step after it; ``remove_wanted``: Delete; ``change_wanted``: F2 or a double click, its heading and
    minutes.
    """

    chosen = Signal(str)
    moved = Signal(int)
    lasts = Signal(int)
    add_wanted = Signal()
    remove_wanted = Signal()
    change_wanted = Signal()

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
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._quiet = False
        self._held = -1  # the row under the mouse button, while it is held down
        self.doubleClicked.connect(self._double_clicked)
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
                self._bring_into_sight()
        finally:
            self._quiet = False

    def _bring_into_sight(self) -> None:
        """The step looked at, and the ones beside it: what comes next should be seen too."""
        place = self.currentIndex().row()
        if place >= 0 and self.isVisible():
            for near in (place - 1, place + 1, place):
                self.scrollTo(self.agenda().index(near))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._bring_into_sight()

    def keyboardSearch(self, search: str) -> None:
        """Typed letters are for the capture line, not for jumping about."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, alt = event.key(), event.modifiers() & Qt.KeyboardModifier.AltModifier
        arrows = {
            Qt.Key.Key_Up: (self.moved, -1),
            Qt.Key.Key_Down: (self.moved, 1),
            Qt.Key.Key_Right: (self.lasts, 1),
            Qt.Key.Key_Left: (self.lasts, -1),
        }
        wanted = {
            Qt.Key.Key_Insert: self.add_wanted,
            Qt.Key.Key_Delete: self.remove_wanted,
            Qt.Key.Key_F2: self.change_wanted,
        }
        if alt and key in arrows:
            signal, by = arrows[Qt.Key(key)]
            signal.emit(by)
        elif key in wanted and not event.modifiers():
            wanted[Qt.Key(key)].emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        left = event.button() == Qt.MouseButton.LeftButton
        self._held = self.indexAt(event.position().toPoint()).row() if left else -1

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held < 0:
            super().mouseMoveEvent(event)  # with the button held, the base class would choose another step
            return
        over = self.indexAt(event.position().toPoint()).row()
        self.setCursor(
            Qt.CursorShape.ArrowCursor if over in (-1, self._held) else Qt.CursorShape.ClosedHandCursor
        )

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        over, held, self._held = self.indexAt(event.position().toPoint()).row(), self._held, -1
        self.unsetCursor()
        super().mouseReleaseEvent(event)
        if held >= 0 and over >= 0 and over != held:
            self.moved.emit(over - held)

    def _double_clicked(self, _index: QModelIndex) -> None:
        self.change_wanted.emit()

    def _current(self, current: QModelIndex, _before: QModelIndex) -> None:
        row = current.data(ROW)
        if not self._quiet and isinstance(row, AgendaRow):
            self.chosen.emit(row.step_id)


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(ROW)
        heading, small = QFontMetrics(pt_font(10.5, SEMIBOLD)), QFontMetrics(pt_font(9.5))
        lines, view = 1, self.parent()
        if isinstance(row, AgendaRow) and isinstance(view, AgendaView):
            room = view.viewport().width() - 4 - LEFT - PAD
            lines = len(_second(row, small, room)) + bool(row.third_line)
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
    second = _second(row, QFontMetrics(pt_font(9.5)), width)
    for place, text in enumerate((row.heading, *second, row.third_line)):
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
    """Ring: planned; ring with a point: now; tick: done; square: prepared before the day; sheet: on paper."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if state == "done":
        painter.setPen(QPen(look.colour("quiet"), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPolyline([middle + QPointF(-6, 0), middle + QPointF(-2, 4.5), middle + QPointF(6, -5)])
    elif state == "now":
        painter.setPen(QPen(look.colour("action"), 2))
        painter.drawEllipse(middle, 7, 7)
        painter.setBrush(look.colour("action"))
        painter.drawEllipse(middle, 3, 3)
    elif state == "to type up":
        sheet = QRectF(middle.x() - 5.5, middle.y() - 7.5, 11, 15)
        painter.setPen(QPen(look.colour("text"), 1.5))
        painter.drawRect(sheet)
        for line in (4, 7.5, 11):
            end = sheet.right() - (2.5 if line < 11 else 5)
            painter.drawLine(
                QPointF(sheet.left() + 2.5, sheet.top() + line), QPointF(end, sheet.top() + line)
            )
    elif state == "prepared":
        painter.setPen(QPen(look.colour("quiet"), 1.5))
        painter.drawRoundedRect(QRectF(middle.x() - 6, middle.y() - 6, 12, 12), 2, 2)
    else:
        painter.setPen(QPen(look.colour("quiet"), 1.5))
        painter.drawEllipse(middle, 6.5, 6.5)


def _second(row: AgendaRow, metrics: QFontMetrics, room: int) -> list[str]:
    """In as many rows as it needs where it says what to do now; elsewhere the shape says what is cut off."""
    rows: list[str] = []
    if row.state not in ("now", "to type up"):
        return [_fitting(row.second_line, metrics, room)]
    for part in row.second_line.split(" · "):
        longer = f"{rows[-1]} · {part}" if rows else part
        if rows and metrics.horizontalAdvance(longer) <= room:
            rows[-1] = longer
        else:
            rows.append(part)
    return rows


def _fitting(text: str, metrics: QFontMetrics, room: int) -> str:
    """As many of the parts between the dots as there is room for; only the first is ever cut."""
    while metrics.horizontalAdvance(text) > room and " · " in text:
        text = text.rpartition(" · ")[0]
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
