"""What the console does about letters: makes papers and drafts beside the GUI, opens them, notes it."""

from __future__ import annotations

from collections import deque
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from obadesk.core.errors import OBADeskError
from obadesk.core.handout import after_meeting
from obadesk.core.letter import Letter
from obadesk.core.person import Person
from obadesk.core.place import Place
from obadesk.core.vocabulary import Words
from obadesk.i18n import _
from obadesk.session.document import Document
from obadesk.windows.file_names import file_name
from obadesk.windows.given import Given
from obadesk.windows.step_page import StepPage

if TYPE_CHECKING:
    from obadesk.windows.send_window import SendWindow


class Sending(QObject):
    """``said``: a word on what was done."""

    said = Signal(str)

    def __init__(self, given: Given, document: Document, page: StepPage, window: QWidget) -> None:
        super().__init__(window)
        self._given, self._document, self._page, self._window = given, document, page, window
        self._open: SendWindow | None = None
        self._asked: deque[str] = deque()  # for whom drafts are being made, in the order they will be there

    def show(self) -> None:
        """Write to people."""
        self._page.leave()
        from obadesk.windows.send_window import SendWindow

        meetings = len(self._document.workshop.meetings)
        handouts = tuple(one for one in after_meeting(self._given.handouts, meetings) if not one.private)
        words = Words.of(self._document.workshop)
        people = self._document.people.all
        window = SendWindow(people, self._write_to, handouts, words, self._window)
        self._open = window
        window.draft_wanted.connect(self._draft)
        window.papers_wanted.connect(self._papers)
        window.exec()
        self._open = None
        window.deleteLater()

    def _write_to(self, person: Person | None, people: tuple[Person, ...]) -> Letter:
        return self._given.letter(
            Place(self._document.workshop, today=date.today().isoformat()), person, people
        )

    def _draft(self, letter: Letter, handouts: tuple[str, ...]) -> None:
        self._asked.append(letter.person)
        title = file_name(self._document.workshop.title)
        to = letter.to[0][0] if letter.person and letter.to else _("all")
        name = f"{date.today().isoformat()} {title} - {file_name(to)}"
        self._given.jobs.run(
            self._given.draft, self._document.workshop, letter, handouts, name,
            done=self._drafted, failed=self._not_drafted,
        )  # fmt: skip

    def _drafted(self, file: Path) -> None:
        person_id = self._asked.popleft()
        opened = self._given.ask.show(file)
        if not self._document.read_only:
            # Who it went to is known by id alone; that it was sent nobody here can know.
            self._document.record.append("sent", about=person_id, label=_("A draft was opened"))
        if self._open is not None:
            self._open.opened(person_id, file, opened)

    def _not_drafted(self, error: Exception) -> None:
        self._asked.popleft()
        self._failed(error)

    def _papers(self, handouts: tuple[str, ...]) -> None:
        self._given.jobs.run(
            self._given.papers, self._document.workshop, handouts, done=self._shown, failed=self._failed
        )

    def _shown(self, folder: Path) -> None:
        opened = self._given.ask.show(folder)
        if self._open is not None:
            lie = _("The papers lie in “{folder}”.")
            put = _("The papers were put into “{folder}”.")
            self._open.said.setText((lie if opened else put).format(folder=folder))

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, OBADeskError):
            raise error
        if self._open is not None:
            self._open.failed(str(error))
        else:
            self.said.emit(str(error))
