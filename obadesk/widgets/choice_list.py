"""A short list to choose from: a title, a quiet second line, Enter or a click takes it."""

from __future__ import annotations

from typing import Any

import msgspec
from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from obadesk.widgets.inks import look_of
from obadesk.widgets.look import SEMIBOLD, pt_font

Index = QModelIndex | QPersistentModelIndex
CHOICE = Qt.ItemDataRole.UserRole + 1
PAD_X, PAD_Y = 16, 8


class Choice(msgspec.Struct, frozen=True):
    """``id``: what is handed on; ``detail``: quiet words below; ``faint``: it cannot be taken as it is."""

    id: str
    title: str
    detail: str = ""
    faint: bool = False


class ChoiceList(QListView):
    """``taken``: id of the choice taken by Enter or a click; ``moved``: of the one the caret stands on.

    ``one_click``: a single click takes; else a double click does, and a click only chooses.
    """

    taken = Signal(str)
    moved = Signal(str)

    def __init__(
        self, name: str, parent: QWidget | None = None, *, one_click: bool = True, elide_middle: bool = False
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "bare")
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.elide = Qt.TextElideMode.ElideMiddle if elide_middle else Qt.TextElideMode.ElideRight
        self.setModel(_Model(self))
        self.setItemDelegate(_Delegate(self))
        self.keeps_mark = not one_click  # a list to act on shows where the caret is only while it has it
        (self.clicked if one_click else self.doubleClicked).connect(self._take)
        self.selectionModel().currentChanged.connect(self._moved)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_choices(self, choices: tuple[Choice, ...], chosen: str = "") -> None:
        """Show these; the caret stands on ``chosen``, or on the first."""
        model = self.model()
        assert isinstance(model, _Model)
        model.show(choices)
        if choices:
            place = next((i for i, choice in enumerate(choices) if choice.id == chosen), 0)
            self.setCurrentIndex(model.index(place))
        self.updateGeometry()

    def chosen(self) -> str:
        """Id of the choice the caret stands on, or ``""``."""
        choice = self.currentIndex().data(CHOICE)
        return choice.id if isinstance(choice, Choice) else ""

    def sizeHint(self) -> QSize:
        model = self.model()
        height = sum(self.sizeHintForRow(row) for row in range(model.rowCount()))
        return QSize(320, height + 6)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, min(self.sizeHint().height(), 120))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._take(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _take(self, index: QModelIndex) -> None:
        choice = index.data(CHOICE)
        if isinstance(choice, Choice):
            self.taken.emit(choice.id)

    def _moved(self, current: QModelIndex, _before: QModelIndex) -> None:
        choice = current.data(CHOICE)
        self.moved.emit(choice.id if isinstance(choice, Choice) else "")


class _Model(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._choices: tuple[Choice, ...] = ()

    def show(self, choices: tuple[Choice, ...]) -> None:
        if choices != self._choices:
            self.beginResetModel()
            self._choices = choices
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._choices)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._choices):
            return None
        choice = self._choices[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return choice.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{choice.title}. {choice.detail}" if choice.detail else choice.title
        return choice if role == CHOICE else None


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        choice = index.data(CHOICE)
        height = QFontMetrics(pt_font(10.5, SEMIBOLD)).height()
        if isinstance(choice, Choice) and choice.detail:
            height += QFontMetrics(pt_font(9.5)).height() + 2
        return QSize(120, max(height + 2 * PAD_Y, 36))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        choice, view = index.data(CHOICE), self.parent()
        if not isinstance(choice, Choice) or not isinstance(view, ChoiceList):
            return
        look = look_of(view)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box: QRect = option.rect.adjusted(2, 1, -2, -1)
        here = bool(option.state & QStyle.StateFlag.State_Selected) and (view.keeps_mark or view.hasFocus())
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if here or over:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("selected" if here else "hover"))
            painter.drawRoundedRect(box, 6, 6)
        width, top = box.width() - 2 * PAD_X, box.top() + PAD_Y - 1
        for place, text in enumerate((choice.title, choice.detail)):
            if not text:
                continue
            font = pt_font(9.5) if place else pt_font(10.5, SEMIBOLD)
            metrics = QFontMetrics(font)
            painter.setFont(font)
            painter.setPen(look.colour("quiet" if place or choice.faint else "text"))
            elide = view.elide if place or not choice.detail else Qt.TextElideMode.ElideRight
            painter.drawText(
                box.left() + PAD_X, top + metrics.ascent(), metrics.elidedText(text, elide, width)
            )
            top += metrics.height() + 2
        painter.restore()
