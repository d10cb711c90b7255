"""Who is here: organisations with their heads in a small table, and the count as one sentence."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QIntValidator, QKeySequence, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QSpinBox,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from obadesk.core.edit import Edit
from obadesk.core.ids import new_id
from obadesk.core.meeting import Meeting
from obadesk.core.place import Place
from obadesk.i18n import _
from obadesk.steps.welcome import changes
from obadesk.steps.welcome.people import added_up, here_sentence
from obadesk.widgets.keeps_typed import KeepsTyped
from obadesk.widgets.plain import PlainLabel, inset

Index = QModelIndex | QPersistentModelIndex
MOST_HEADS = 10_000
ROW_HEIGHT = 32
MOST_ROWS = 40
"""Shown before the table scrolls: the page scrolls already."""
SPARE = 2
NONE = Meeting(id="")


class WhoIsHere(QWidget):
    """Each row is typed straight into the meeting; an empty one takes the next organisation."""

    edited = Signal(Edit)
    settled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._meeting = NONE
        self._filling = False
        self.sentence = PlainLabel(role="quiet", wrap=True)
        self.table = _Table(self)
        self.table.cellChanged.connect(self._typed)
        self.table.removal_asked.connect(self._remove)
        self.heads = _Count(self)
        self.heads.setRange(0, MOST_HEADS)
        self.heads.setKeyboardTracking(False)
        self.heads.setAccessibleName(_("People counted in the room"))
        self.heads.setMinimumWidth(150)
        typed = self.heads.findChild(QLineEdit)
        if typed is not None:
            typed.setAccessibleName(self.heads.accessibleName())
        inset(self.heads)
        self.heads.valueChanged.connect(self._counted)
        counted = PlainLabel(_("People counted"), self, role="quiet")
        counted.setBuddy(self.heads)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(PlainLabel(_("Who is here"), self, role="section"))
        top.addSpacing(8)
        top.addWidget(self.sentence, 1)
        top.addWidget(counted)
        top.addWidget(self.heads)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self.table)

    def show_place(self, place: Place) -> None:
        """Show who is at the place's meeting."""
        before, meeting = self._meeting, place.meeting
        self._meeting = meeting
        self._filling = True
        if meeting.attendance is not before.attendance or meeting.id != before.id:
            self._fill()
        added = added_up(meeting)
        self.heads.setSpecialValueText(
            _("as added up: {number}").format(number=added) if added else _("not counted yet")
        )
        self.heads.setValue(meeting.heads)
        self._filling = False
        said = here_sentence(place)
        self.sentence.setText(said or place.words("Type it here or in the line below: Youth service 3"))

    def flush(self) -> None:
        """Take in what stands in an open cell."""
        self.table.take_typed()
        self.heads.interpretText()

    def _fill(self) -> None:
        rows = self._meeting.attendance
        self.table.setRowCount(len(rows) + SPARE)
        for row in range(len(rows) + SPARE):
            one = rows[row] if row < len(rows) else None
            texts = (one.organisation, str(one.heads or "")) if one else ("", "")
            for column, text in enumerate(texts):
                item = self.table.item(row, column)
                if item is None:
                    item = QTableWidgetItem()
                    self.table.setItem(row, column, item)
                item.setText(text)
                if column:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.table.fit()

    def _row_id(self, row: int) -> str:
        rows = self._meeting.attendance
        return rows[row].id if 0 <= row < len(rows) else ""

    def _typed(self, row: int, _column: int) -> None:
        if self._filling:
            return
        name, heads = (self.table.text(row, column) for column in (0, 1))
        number = min(int(heads), MOST_HEADS) if heads.isascii() and heads.isdigit() else 0
        self.edited.emit(
            changes.set_organisation(self._meeting.id, self._row_id(row) or new_id(), name, number)
        )
        self.settled.emit()

    def _remove(self, row: int) -> None:
        if row_id := self._row_id(row):
            self.edited.emit(changes.set_organisation(self._meeting.id, row_id, "", 0))
            self.settled.emit()

    def _counted(self, heads: int) -> None:
        if not self._filling:
            self.edited.emit(changes.set_heads(self._meeting.id, heads))
            self.settled.emit()


class _Count(QSpinBox):
    """The wheel scrolls the page, and changes the count only where the keyboard is."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class _Table(QTableWidget):
    removal_asked = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(SPARE, 2, parent)
        self.setAccessibleName(_("Who is here"))
        self.setAccessibleDescription(_("An organisation and how many people came from it, row by row."))
        self.setHorizontalHeaderLabels([_("Organisation"), _("How many people")])
        self.setItemDelegate(KeepsTyped(self))
        self.setItemDelegateForColumn(1, _Heads(self))
        triggers = self.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed)
        self.setTabKeyNavigation(False)
        self.setProperty("role", "typed")
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        head = self.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setHighlightSections(False)
        head.setFixedHeight(34)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        remove = QAction(_("Remove"), self)
        remove.setShortcut(QKeySequence("Del"))
        remove.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        remove.triggered.connect(self._remove)
        self.addAction(remove)
        self.fit()

    def text(self, row: int, column: int) -> str:
        """What stands in a cell."""
        item = self.item(row, column)
        return " ".join(item.text().split()) if item is not None else ""

    def fit(self) -> None:
        """Be as high as the rows, up to a limit."""
        rows = max(SPARE, min(self.rowCount(), MOST_ROWS))
        self.setFixedHeight(self.horizontalHeader().height() + rows * ROW_HEIGHT + 2 * self.frameWidth() + 2)

    def take_typed(self) -> None:
        """Take in what stands in an open cell."""
        box = next((box for box in self.findChildren(QLineEdit) if box.isVisibleTo(self)), None)
        if box is not None:
            self.commitData(box)
            self.closeEditor(box, QAbstractItemDelegate.EndEditHint.NoHint)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Enter goes on to the heads, and from there to the next organisation."""
        super().closeEditor(editor, hint)
        if hint == QAbstractItemDelegate.EndEditHint.SubmitModelCache:
            row, column = self.currentRow(), self.currentColumn()
            row, column = (row, 1) if column == 0 else (row + 1, 0)
            self.setCurrentCell(min(row, self.rowCount() - 1), column)

    def keyPressEvent(self, event) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self.state() != self.State.EditingState and self.currentItem() is not None:
            self.editItem(self.currentItem())
        else:
            super().keyPressEvent(event)

    def _remove(self) -> None:
        self.removal_asked.emit(self.currentRow())


class _Heads(KeepsTyped):
    """Takes whole numbers only: what it took and could not count would be lost."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = super().createEditor(parent, option, index)
        if isinstance(editor, QLineEdit):
            editor.setValidator(QIntValidator(0, MOST_HEADS, editor))
            editor.setAlignment(Qt.AlignmentFlag.AlignRight)
        return editor
