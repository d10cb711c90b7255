"""The people of this workshop: names and addresses, kept in one place and removed from it for good."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from obadesk.core.person import Person
from obadesk.i18n import _
from obadesk.session.people import People
from obadesk.widgets.keeps_typed import KeepsTyped
from obadesk.widgets.plain import PlainButton, PlainLabel
from obadesk.windows.dialog import Dialog

ID = Qt.ItemDataRole.UserRole
SPARE = 3  # empty rows to type into


class PeopleWindow(Dialog):
    """``take(people)`` does what was typed; until then nothing is done."""

    def __init__(self, people: tuple[Person, ...], parent: QWidget | None = None) -> None:
        more = _(
            "Kept in this file only: never on the wall, in handouts or in copies to give away. "
            "Whoever you remove is gone from the file; undo does not bring them back."
        )
        super().__init__(_("People"), _("Take it"), parent, more=more)
        self._known = {person.id: person for person in people}
        self.table = QTableWidget(0, 3)
        self.table.setProperty("role", "typed")
        self.table.setAccessibleName(_("People"))
        self.table.setItemDelegate(KeepsTyped(self.table))
        self.table.setTabKeyNavigation(False)
        self.table.setHorizontalHeaderLabels([_("Name"), _("E-mail"), _("Language asked for")])
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(32)
        head = self.table.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setHighlightSections(False)
        for column, mode in enumerate(("Stretch", "Stretch", "ResizeToContents")):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode[mode])
        for person in people:
            self._add_row(person)
        self._room_to_type()
        self.table.cellChanged.connect(self._room_to_type)
        self._remove = PlainButton(_("Remove this person"), role="quiet")
        self._remove.clicked.connect(self.remove_row)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignLeft)
        if not people:
            none = _("Nobody yet. Names you put beside an action come here too.")
            self.body.insertWidget(0, PlainLabel(none, wrap=True))
        self.resize(640, 440)
        self.table.setFocus()
        self.table.setCurrentCell(0, 0)

    def _add_row(self, person: Person) -> None:
        row = self.table.rowCount()
        self.table.insertRow(row)
        for column, text in enumerate((person.name, person.email, person.language)):
            item = QTableWidgetItem(text)
            item.setData(ID, person.id)
            self.table.setItem(row, column, item)

    def _room_to_type(self) -> None:
        rows = self.table.rowCount()
        if not rows or any(self._text(rows - 1, column) for column in range(3)):
            self.table.setRowCount(rows + SPARE)

    def remove_row(self) -> None:
        """Take the person in hand off the list."""
        if self.table.currentRow() >= 0:
            self.table.removeRow(self.table.currentRow())
            self._room_to_type()
        self.table.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.table.hasFocus():
            self.remove_row()
        else:
            super().keyPressEvent(event)

    def take(self, people: People) -> None:
        """Add, change and remove as typed."""
        left = set(self._known)
        for row in range(self.table.rowCount()):
            name, email, language = (self._text(row, column) for column in range(3))
            item = self.table.item(row, 0)
            person_id = str(item.data(ID) or "") if item is not None else ""
            if not (name or email):
                continue
            if person_id in self._known:
                left.discard(person_id)
                people.change(Person(id=person_id, name=name, email=email, language=language))
            else:
                people.add(name, email=email, language=language)
        for person_id in left:
            people.remove(person_id)

    def _text(self, row: int, column: int) -> str:
        item = self.table.item(row, column)
        return " ".join(item.text().split()) if item is not None else ""
