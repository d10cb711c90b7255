"""The workshop itself: title, place, day, words, and which organisations are in the room."""

from __future__ import annotations

from PySide6.QtCore import QDate, QModelIndex, QPersistentModelIndex, Qt, QTime
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QTimeEdit,
    QWidget,
)

from obadesk.core.ids import new_id
from obadesk.core.meeting import Attendance
from obadesk.core.rows import Change, placed, set_fields
from obadesk.core.vocabulary import PRESET_NAMES
from obadesk.core.workshop import Workshop
from obadesk.i18n import _
from obadesk.widgets.keeps_typed import KeepsTyped
from obadesk.widgets.plain import PlainLabel, inset
from obadesk.windows.dialog import Dialog

Index = QModelIndex | QPersistentModelIndex

MOST_HEADS = 10_000
SPARE = 3  # empty rows to type into


class DetailsWindow(Dialog):
    """Shows what is known and gives back one change."""

    def __init__(self, workshop: Workshop, parent: QWidget | None = None) -> None:
        super().__init__(_("Title, day and who is here"), _("Take it"), parent)
        meeting = workshop.meeting
        self._workshop = workshop
        self.title = QLineEdit(workshop.title)
        self.place = QLineEdit(workshop.place)
        self.body_name = QLineEdit(workshop.body)
        self.body_name.setPlaceholderText(_("The partnership or board the group works for"))
        self.venue = QLineEdit(meeting.venue)
        self.day = QDateEdit(QDate.fromString(meeting.date, "yyyy-MM-dd"))
        self.day.setDisplayFormat("d MMMM yyyy")
        self.timed = QCheckBox(_("Begins at"))
        self.starts = QTimeEdit(QTime.fromString(meeting.starts or "09:30", "HH:mm"))
        self.starts.setDisplayFormat("HH:mm")
        for box in (self.day, self.starts):
            inset(box)
        self.timed.setChecked(bool(meeting.starts))
        self.starts.setEnabled(bool(meeting.starts))
        self.timed.toggled.connect(self.starts.setEnabled)
        self.words = QComboBox()
        for preset, name in PRESET_NAMES.items():
            self.words.addItem(_(name), preset)
        self.words.setCurrentIndex(max(0, self.words.findData(workshop.vocabulary)))
        self.here = QTableWidget(len(meeting.attendance) + SPARE, 2)
        self._lay_out(meeting.attendance)

    def _lay_out(self, attendance: tuple[Attendance, ...]) -> None:
        begins = QHBoxLayout()
        begins.addWidget(self.day)
        begins.addSpacing(16)
        begins.addWidget(self.timed)
        begins.addWidget(self.starts)
        begins.addStretch(1)
        form = QFormLayout()
        form.setHorizontalSpacing(24)
        form.setVerticalSpacing(12)
        for label, field, widget in (
            (_("Title"), self.title, self.title),
            (_("Place"), self.place, self.place),
            (_("For"), self.body_name, self.body_name),
            (_("Venue"), self.venue, self.venue),
            (_("Day"), begins, self.day),
            (_("Words"), self.words, self.words),
        ):
            shown = PlainLabel(label, role="strong")
            shown.setBuddy(widget)
            widget.setAccessibleName(label)
            form.addRow(shown, field)
        self.starts.setAccessibleName(_("Begins at"))
        self.here.setHorizontalHeaderLabels([_("Organisation"), _("How many people")])
        self.here.setAccessibleName(_("Who is here"))
        self.here.setItemDelegate(KeepsTyped(self.here))
        self.here.setItemDelegateForColumn(1, _Heads(self.here))
        self.here.setTabKeyNavigation(False)
        self.here.verticalHeader().hide()
        self.here.setProperty("role", "typed")
        head = self.here.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setHighlightSections(False)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        for row, one in enumerate(attendance):
            name, heads = QTableWidgetItem(one.organisation), QTableWidgetItem(str(one.heads or ""))
            self.here.setItem(row, 0, name)
            self.here.setItem(row, 1, heads)
        self.here.cellChanged.connect(self._room_to_type)
        self.here.setMinimumHeight(168)
        self.body.addLayout(form)
        self.body.addSpacing(8)
        self.body.addWidget(PlainLabel(_("Who is here"), role="section"))
        more = _("By organisation, never by name: this is printed on the report.")
        self.body.addWidget(PlainLabel(more, role="quiet", wrap=True))
        self.body.addWidget(self.here, 1)
        self.resize(600, 620)
        self.title.setFocus()

    def _room_to_type(self, row: int, _column: int) -> None:
        if row >= self.here.rowCount() - 2:
            self.here.setRowCount(self.here.rowCount() + SPARE)

    def attendance(self) -> tuple[Attendance, ...]:
        """Who is here, as typed; rows that were there keep their ids."""
        before = self._workshop.meeting.attendance
        found: list[Attendance] = []
        for row in range(self.here.rowCount()):
            name, heads = (_text(self.here.item(row, column)) for column in (0, 1))
            number = min(int(heads), MOST_HEADS) if heads.isascii() and heads.isdigit() else 0
            if not name and not number:
                continue
            old = before[row] if row < len(before) else Attendance(id=new_id())
            same = old.organisation == name and old.heads == number
            made = Attendance(id=old.id, order=old.order, organisation=name, heads=number)
            found.append(old if same else made)
        return placed(tuple(found))

    def change(self) -> Change:
        """What was typed, as one change."""
        meeting_id = self._workshop.meeting.id
        whole = {
            "title": " ".join(self.title.text().split()),
            "place": " ".join(self.place.text().split()),
            "body": " ".join(self.body_name.text().split()),
            "vocabulary": self.words.currentData(),
        }
        meeting = {
            "venue": " ".join(self.venue.text().split()),
            "date": self.day.date().toString("yyyy-MM-dd"),
            "starts": self.starts.time().toString("HH:mm") if self.timed.isChecked() else "",
            "attendance": self.attendance(),
        }

        def changed(workshop: Workshop) -> Workshop:
            return set_fields(set_fields(workshop, workshop.id, **whole), meeting_id, **meeting)

        return changed


class _Heads(KeepsTyped):
    """Takes whole numbers only: what it took and could not count would be lost."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = super().createEditor(parent, option, index)
        if isinstance(editor, QLineEdit):
            editor.setValidator(QIntValidator(0, MOST_HEADS, editor))
        return editor


def _text(item: QTableWidgetItem | None) -> str:
    return " ".join(item.text().split()) if item is not None else ""
