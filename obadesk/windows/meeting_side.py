"""What the console does from meeting to meeting: another one on this file, with an agenda of its own."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from obadesk.core.day_said import day_said
from obadesk.core.passes import for_another_meeting, meet_again
from obadesk.core.workshop import Workshop
from obadesk.i18n import _
from obadesk.session.document import Document
from obadesk.session.record import now
from obadesk.windows.given import Given
from obadesk.windows.step_page import StepPage
from obadesk.windows.wall_desk import WallDesk


class MeetingSide(QObject):
    """``said``: a word on what was done. ``meeting_changed``: another meeting is the latest one now."""

    said = Signal(str)
    meeting_changed = Signal()

    def __init__(
        self, given: Given, document: Document, page: StepPage, wall: WallDesk, window: QWidget
    ) -> None:
        super().__init__(window)
        self._given, self._document, self._window = given, document, window
        self._page, self._wall = page, wall
        document.changed.connect(self._changed)

    def meet_again(self) -> None:
        """Another meeting of this group."""
        self._page.leave()
        from obadesk.windows.meet_again_window import MeetAgainWindow

        workshop = self._document.workshop
        formats = for_another_meeting(self._given.formats())
        window = MeetAgainWindow(workshop, formats, date.today(), self._window)
        agenda = window.agenda() if window.exec() else None
        day, starts = window.day(), window.time()
        window.deleteLater()
        if agenda is None:
            return
        if not self._wall.is_up:
            self._wall.note_end()
        self._end_on_the_wall()
        if not self._document.read_only:
            label = _("Before meeting {number}").format(number=workshop.meeting.number + 1)
            self._document.keep_restore_point(label, about=workshop.meeting.id)
        if not self._document.do(meet_again(agenda, today=day, now=now(), starts=starts)):
            return
        meeting = self._document.workshop.meeting
        if not self._document.read_only:
            self._document.record.append("pass", about=meeting.id, label=agenda.name)
        said = _("Meeting {number}, {day}. The one before is kept; undo takes the new one off again.")
        self.said.emit(said.format(number=meeting.number, day=day_said(meeting.date)))

    def _changed(self, before: Workshop, after: Workshop, _origin: object) -> None:
        if before.meeting.id != after.meeting.id:  # a new one, or undo or an earlier state took one off
            self._end_on_the_wall()
            self._wall.kept = after  # no step of the one before ends with this
            self.meeting_changed.emit()

    def _end_on_the_wall(self) -> None:
        """No step of another meeting stays before the room, and no clock runs for it."""
        self._wall.showing.end()
        self._wall.clock.stop()
