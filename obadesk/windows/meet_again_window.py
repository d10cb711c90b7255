"""The next meeting on this file: which agenda, on which day, and when it starts."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QWidget

from obadesk.core.agenda import WorkshopFormat
from obadesk.core.day_said import day_said
from obadesk.core.workshop import Workshop
from obadesk.i18n import _
from obadesk.widgets.choice_list import Choice, ChoiceList
from obadesk.widgets.plain import PlainLabel, inset
from obadesk.widgets.start_time import StartTime
from obadesk.windows.dialog import Dialog


class MeetAgainWindow(Dialog):
    """``agenda()``, ``day()`` and ``time()``: what was chosen. ``formats``: of these, one."""

    def __init__(
        self,
        workshop: Workshop,
        formats: tuple[WorkshopFormat, ...],
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        ended = workshop.meeting
        more = _("Meeting {number}, {day}, stays in this file as it was; the new one goes on from there.")
        if not ended.date:
            more = _("Meeting {number} stays in this file as it was; the new one goes on from there.")
        more = more.format(number=ended.number, day=day_said(ended.date))
        super().__init__(_("Meet again"), _("Begin this meeting"), parent, more=more)
        self._formats = {one.id: one for one in formats}
        self.list = ChoiceList(_("Format"), one_click=False)
        self.list.show_choices(tuple(_choice(one) for one in formats))
        self.day_field = QDateEdit(QDate(today.year, today.month, today.day))
        self.day_field.setDisplayFormat("d MMMM yyyy")
        inset(self.day_field)
        self.starts = StartTime(stays=True)
        self.starts.show_time(ended.starts)
        self._no_such_time = PlainLabel(_("Type a time like 9:30, or nothing."), role="hindering")
        self._no_such_time.hide()
        self._lay_out()
        self.list.taken.connect(self._taken)
        self.starts.not_a_time.connect(self._no_time)
        self.starts.typed.connect(self._time_typed)
        self.starts.done.connect(self.accept)
        self.resize(600, 400)
        self.list.setFocus()

    def _lay_out(self) -> None:
        when = QHBoxLayout()
        when.setSpacing(8)
        for label, field in ((_("Day"), self.day_field), (_("Starts at"), self.starts)):
            shown = PlainLabel(label, role="strong")
            shown.setBuddy(field)
            field.setAccessibleName(label)
            when.addWidget(shown)
            when.addWidget(field)
            when.addSpacing(16)
        when.addStretch(1)
        self.body.addWidget(self.list, 1)
        self.body.addSpacing(8)
        self.body.addLayout(when)
        self.body.addWidget(self._no_such_time)

    def agenda(self) -> WorkshopFormat | None:
        """The format chosen."""
        return self._formats.get(self.list.chosen())

    def day(self) -> str:
        """ISO day of the meeting."""
        return self.day_field.date().toString("yyyy-MM-dd")

    def time(self) -> str:
        """``09:30``, or nothing."""
        return self.starts.time() or ""

    def accept(self) -> None:
        """Begin, unless what is typed is no time of day."""
        if self.starts.time() is None:
            self._no_time()
            self.starts.setFocus()
            return
        super().accept()

    def _no_time(self) -> None:
        self._no_such_time.show()

    def _time_typed(self, _time: str) -> None:
        self._no_such_time.hide()

    def _taken(self, _id: str) -> None:
        self.accept()


def _choice(one: WorkshopFormat) -> Choice:
    parts = [_("{minutes} minutes").format(minutes=one.minutes)] if one.minutes else []
    parts += [_("own")] if one.own else []
    return Choice(one.id, one.name, " · ".join((*parts, one.description)))
