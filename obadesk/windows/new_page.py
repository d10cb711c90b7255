"""A new workshop on one page: only the title is needed, and Enter begins."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from obadesk.i18n import _, ngettext
from obadesk.widgets.choice_list import Choice, ChoiceList
from obadesk.widgets.plain import ElidedLabel, PlainButton, PlainLabel, inset
from obadesk.widgets.start_time import StartTime
from obadesk.windows.banner import Banner
from obadesk.windows.file_names import file_name, free
from obadesk.windows.new_workshop import NewWorkshop

if TYPE_CHECKING:
    from obadesk.core.agenda import WorkshopFormat


TABLES, MOST_TABLES = 4, 9


class NewPage(QWidget):
    """``wanted``: begin this one. ``another_file``: the place it is kept in should be chosen."""

    wanted = Signal(NewWorkshop)
    another_file = Signal(Path)
    never_mind = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.banner = Banner(self)
        self._formats: dict[str, WorkshopFormat] = {}
        self._folder = Path()
        self._file: Path | None = None
        self.put_aside = False  # the page was left with something typed, and comes back as it was
        self.title = QLineEdit()
        self.place = QLineEdit()
        self.day = QDateEdit()
        self.starts = StartTime(stays=True)
        self.tables = QSpinBox()
        self.words = QComboBox()
        self.formats = ChoiceList(_("Format"), one_click=False)
        self.begin_it = PlainButton(_("Create"), role="primary")
        self._cancel = PlainButton(_("Back"), role="quiet")
        self._choose = PlainButton(_("Keep it elsewhere…"), role="quiet")
        self._where = ElidedLabel(role="quiet")
        self._missing = PlainLabel(_("Give it a title, so that you find it again."), role="hindering")
        self._no_such_time = PlainLabel(_("Type a time like 9:30, or nothing."), role="hindering")
        self._fill()
        self._lay_out()

    def _fill(self) -> None:
        self.title.setPlaceholderText(_("Young people ready for work, Leeds"))
        self.place.setPlaceholderText(_("Whose well-being it is about: Leeds, all 16 and 17 year olds"))
        self.day.setCalendarPopup(False)
        self.day.setDisplayFormat("d MMMM yyyy")
        inset(self.day)
        self.tables.setRange(1, MOST_TABLES)
        inset(self.tables)
        self.starts.done.connect(self._begin)
        self.starts.not_a_time.connect(self._no_time)
        self.starts.typed.connect(self._time_typed)
        self._no_such_time.hide()
        self._missing.hide()
        self.title.textChanged.connect(self._title_changed)
        self.formats.taken.connect(self._begin)
        self.begin_it.clicked.connect(self._begin)
        self._cancel.clicked.connect(self._leave)
        self._choose.clicked.connect(self._choose_file)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(24)
        form.setVerticalSpacing(16)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        titled = QVBoxLayout()
        titled.setSpacing(4)
        titled.addWidget(self.title)
        titled.addWidget(self._missing)
        when = QHBoxLayout()
        when.setSpacing(8)
        when.addWidget(self.day)
        for label, widget in ((_("Starts at"), self.starts), (_("Tables"), self.tables)):
            shown = PlainLabel(label, role="strong")
            shown.setBuddy(widget)
            widget.setAccessibleName(label)
            when.addSpacing(16)
            when.addWidget(shown)
            when.addWidget(widget)
        when.addStretch(1)
        timed = QVBoxLayout()
        timed.setSpacing(4)
        timed.addLayout(when)
        timed.addWidget(self._no_such_time)
        kept = QHBoxLayout()
        kept.addWidget(self._where, 1)
        kept.addWidget(self._choose)
        for label, field, widget in (
            (_("Title"), titled, self.title),
            (_("Place"), self.place, self.place),
            (_("Day"), timed, self.day),
            (_("Words"), self.words, self.words),
            (_("Format"), self.formats, self.formats),
            (_("Kept in"), kept, self._choose),
        ):
            shown = PlainLabel(label, role="strong")
            shown.setBuddy(widget)
            widget.setAccessibleName(label)
            form.addRow(shown, field)
        buttons = QHBoxLayout()
        buttons.addWidget(self._cancel)
        buttons.addStretch(1)
        buttons.addWidget(PlainLabel(_("Only the title is needed."), role="quiet"))
        buttons.addSpacing(8)
        buttons.addWidget(self.begin_it)
        column = QVBoxLayout()
        column.setContentsMargins(48, 40, 48, 32)
        column.setSpacing(8)
        column.addWidget(PlainLabel(_("New workshop"), role="step-heading"))
        column.addSpacing(16)
        column.addLayout(form, 1000)
        column.addStretch(1)
        column.addLayout(buttons)
        page = QWidget(self)
        page.setMaximumWidth(880)
        page.setLayout(column)
        middle = QHBoxLayout()
        middle.addWidget(page, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.banner)
        whole.addLayout(middle, 1)

    def offer(self, vocabularies: Mapping[str, str]) -> None:
        """The vocabularies to choose from, by id."""
        self.words.clear()
        for preset, name in vocabularies.items():
            self.words.addItem(_(name), preset)

    def begin(
        self,
        formats: tuple[WorkshopFormat, ...],
        folder: Path,
        *,
        place: str,
        vocabulary: str,
        today: date,
        starts: str = "",
        tables: int = TABLES,
    ) -> None:
        """Show an empty page with what is likely already filled in."""
        self._formats = {f.id: f for f in formats}
        self._folder, self._file = folder, None
        self.put_aside = False
        self.title.clear()
        self.place.setText(place)
        self.day.setDate(QDate(today.year, today.month, today.day))
        self.starts.show_time(starts)
        self.tables.setValue(tables)
        self.words.setCurrentIndex(max(0, self.words.findData(vocabulary)))
        self.formats.show_choices(tuple(_format_choice(f) for f in formats))
        self.formats.setMinimumHeight(56)
        self.formats.setMaximumHeight(self.formats.sizeHint().height())
        for said in (self._missing, self._no_such_time, self.banner):
            said.hide()
        self._show_file()
        self.title.setFocus()

    def _leave(self) -> None:
        self.put_aside = bool(self.title.text().strip())
        self.never_mind.emit()

    def file(self) -> Path:
        """Where it will be kept."""
        return self._file or free(self._folder, file_name(self.title.text(), _("Workshop")))

    def keep_in(self, file: Path) -> None:
        """Keep it in this file."""
        self._file = file
        self._show_file()

    def _title_changed(self) -> None:
        if self.title.text().strip():
            self._missing.hide()
        self._show_file()

    def _show_file(self) -> None:
        self._where.set_whole(str(self.file()))

    def _choose_file(self) -> None:
        self.another_file.emit(self.file())

    def _begin(self) -> None:
        title = " ".join(self.title.text().split())
        if not title:
            self._missing.show()
            self.title.setFocus()
            return
        if self.starts.time() is None:
            self._no_time()
            self.starts.setFocus()
            return
        for said in (self.banner, self._no_such_time):
            said.hide()
        day = self.day.date()
        self.wanted.emit(
            NewWorkshop(
                title=title,
                format=self.formats.chosen(),
                file=self.file(),
                place=self.place.text().strip(),
                date=date(day.year(), day.month(), day.day()).isoformat(),
                vocabulary=self.words.currentData(),
                starts=self.starts.time() or "",
                tables=self.tables.value(),
            )
        )

    def _no_time(self) -> None:
        self._no_such_time.show()

    def _time_typed(self, _time: str) -> None:
        self._no_such_time.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            for button in (self._cancel, self._choose):
                if button.hasFocus():
                    button.click()
                    return
            self._begin()
        elif event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)


def _format_choice(found: WorkshopFormat) -> Choice:
    minutes = sum(step.minutes for step in found.steps)
    steps = ngettext("{n} step", "{n} steps", len(found.steps)).format(n=len(found.steps))
    parts = [steps]
    if minutes:
        parts.append(_("{minutes} minutes").format(minutes=minutes))
    if found.sample:
        parts.append(_("sample"))
    if found.own:
        parts.append(_("own"))
    return Choice(found.id, found.name, f"{' · '.join(parts)} · {found.description}")
