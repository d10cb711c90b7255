"""Park it: the line of the moment goes to one of four lists that are read out at the close."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject, Signal

from obadesk.core.edit import Edit
from obadesk.core.ids import new_id
from obadesk.core.measure import Measure
from obadesk.core.parked import Parked, ParkedAs
from obadesk.core.parking import can_park, park_line, park_words
from obadesk.core.row import Line
from obadesk.core.rows import find
from obadesk.core.workshop import Workshop
from obadesk.i18n import _
from obadesk.session.document import Document
from obadesk.widgets.capture_line import Draft
from obadesk.windows.capture_bar import CaptureBar, with_tables
from obadesk.windows.step_page import StepPage

SAID = {
    "parking lot": "Parked, undo brings it back: “{text}”",
    "data needed": "Parked as data we need, undo brings it back: “{text}”",
    "about one service": "Parked as about one service, undo brings it back: “{text}”",
    "quote": "Parked as somebody’s words, undo brings it back: “{text}”",
}


class ParkingSide(QObject):
    """What stands in the capture line goes, else the line in hand. ``said``: what was done, or why not."""

    said = Signal(str)

    def __init__(self, document: Document, page: StepPage, capture: CaptureBar, parent: QObject) -> None:
        super().__init__(parent)
        self._document, self._page, self._capture = document, page, capture
        self._drafts: dict[str, tuple[str, Draft]] = {}  # what stood in the capture line, by parked line
        document.changed.connect(self._changed)

    def lot(self) -> None:
        """To the parking lot."""
        self._park("parking lot")

    def data(self) -> None:
        """To the data we need."""
        self._park("data needed")

    def service(self) -> None:
        """It is about one service, not about everybody."""
        self._park("about one service")

    def quote(self) -> None:
        """It is worth keeping in somebody's own words."""
        self._park("quote")

    def _park(self, parked_as: ParkedAs) -> None:
        if self._capture.line.text().strip():
            self._park_typed(parked_as)
        else:
            self._park_in_hand(parked_as)

    def _park_typed(self, parked_as: ParkedAs) -> None:
        line, row_id, step_id = self._capture.line, new_id(), self._page.place.step_id
        text, draft = line.text().strip(), line.draft()
        at = datetime.now().astimezone().isoformat(timespec="seconds")

        def parked(tables: tuple[str, ...]) -> Edit:
            return park_words(text, parked_as, row_id, tables=tables, at=at, step=step_id)

        edit = with_tables(self._page.place.workshop, line.marks(), parked)
        self._drafts[row_id] = (step_id, draft)
        if edit is not None and self._document.do(edit, self):
            line.clear()
            self._say(parked_as, text)

    def _park_in_hand(self, parked_as: ParkedAs) -> None:
        self._page.leave()
        workshop, line_id = self._document.workshop, self._page.selected_row()
        row = find(workshop, line_id) if line_id else None
        if row is None:
            self.said.emit(_("Type a line first, or take one in hand: then it can be parked."))
        elif not can_park(workshop, line_id):
            self.said.emit(why_not(row))
        else:
            row_id = new_id()
            edit = park_line(line_id, parked_as, row_id, step=self._page.place.step_id)
            if self._document.do(edit, self):
                parked = find(self._document.workshop, row_id)
                self._say(parked_as, parked.text if isinstance(parked, Parked) else "")

    def _say(self, parked_as: ParkedAs, text: str) -> None:
        self.said.emit(_(SAID[parked_as]).format(text=text))

    def _changed(self, before: Workshop, after: Workshop, _origin: object) -> None:
        """Undo puts what was typed back into the capture line, redo takes it out again."""
        if before.parked is after.parked:
            return
        then, now = ({row.id for row in workshop.parked} for workshop in (before, after))
        for row_id in then - now:
            if row_id in self._drafts:
                self._capture.give_back(*self._drafts[row_id])
        for row_id in now - then:
            if row_id in self._drafts:
                self._capture.take_back(*self._drafts[row_id])


def why_not(row: object) -> str:
    """Why this row stays where it is, in plain words."""
    if isinstance(row, Measure):
        return _("This one is drawn as a curve, so it stays here.")
    if isinstance(row, Parked):
        return _("This is parked already.")
    if isinstance(row, Line) and not row.text.strip():
        return _("There is nothing written in this line yet.")
    return _("This line is part of the chain: others are built on it, so it stays here.")
