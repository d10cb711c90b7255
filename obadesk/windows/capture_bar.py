"""The bottom of the console: the capture line, lines begun in other steps, a word on what was done."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from obadesk.core.capture import Captured
from obadesk.core.edit import Edit
from obadesk.core.ids import new_id
from obadesk.core.kind import StepKind
from obadesk.core.message import message
from obadesk.core.place import Place
from obadesk.core.rows import append
from obadesk.core.table import Table
from obadesk.core.workshop import Workshop
from obadesk.i18n import _
from obadesk.session.document import Document
from obadesk.widgets.capture_line import CaptureLine, Draft, Taken
from obadesk.widgets.plain import ElidedLabel, PlainLabel
from obadesk.windows.step_page import StepPage


class CaptureBar(QFrame):
    """Lines go to the kind of the step looked at. ``captured``: ids of the new lines."""

    captured = Signal(tuple)

    def __init__(self, document: Document, page: StepPage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self._document = document
        self._page = page
        self._step_id = ""
        self._drafts: dict[str, Draft] = {}
        self.line = CaptureLine(self)
        self._said = ElidedLabel(role="small")
        self._keys = PlainLabel(role="small")
        below = QHBoxLayout()
        below.setContentsMargins(4, 0, 4, 0)
        below.addWidget(self._said, 1)
        below.addWidget(self._keys)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 6)
        column.setSpacing(4)
        column.addWidget(self.line)
        column.addLayout(below)
        self.line.taken.connect(self._taken)
        self.line.edited.connect(page.check.lines_come_in)

    def show_step(self) -> None:
        """The page shows another step: its signs, and the line begun there."""
        if self._step_id:
            self._drafts[self._step_id] = self.line.draft()
        self._step_id = self._page.place.step_id
        self.line.clear()
        self.show_words()
        self.line.set_draft(self._draft_here())

    def _draft_here(self) -> Draft:
        """The line begun in this step; one whose step is off the agenda stands in the next empty line."""
        here = self._drafts.get(self._step_id, Draft())
        there = {step.id for meeting in self._document.workshop.meetings for step in meeting.steps}
        homeless = [step for step, draft in self._drafts.items() if step not in there and draft.text.strip()]
        return here if here.text.strip() or not homeless else self._drafts.pop(homeless[0])

    def show_words(self) -> None:
        """The signs and the hint, in the words of now; what stands in the line stays."""
        kind, words = self._page.kind, self._page.place.words
        if kind is None:
            self.line.set_kind((), _("This step takes no lines."), uses_tables=False)
        else:
            tables = kind.uses_tables and kind.takes_lines
            self.line.set_kind(kind.signs, kind.capture_hint(words), uses_tables=tables)
        if kind is None or not kind.takes_lines:
            self._keys.setText(_("F3 parks what is typed here"))
        elif self.line.uses_tables:
            tables = _("Ctrl+1…9 from a table, Ctrl+0 from the whole room")
            self._keys.setText(" · ".join((_("Enter takes the line"), tables, _("F3 parks it"))))
        else:
            self._keys.setText(" · ".join((_("Enter takes the line"), _("F3 parks it"))))

    def say(self, sentence: str) -> None:
        """A word on what was just done, until the next one."""
        self._said.set_whole(sentence)

    def said(self) -> str:
        """What was said last."""
        return self._said.whole()

    def drafts(self) -> dict[str, Draft]:
        """The lines begun and not taken, by step."""
        begun = {**self._drafts, self._step_id: self.line.draft()}
        return {step: draft for step, draft in begun.items() if draft.text.strip()}

    def give_back(self, step_id: str, draft: Draft) -> None:
        """What was parked stands in its step's line again, if nothing else was begun there."""
        if step_id != self._step_id:
            if not self._drafts.get(step_id, Draft()).text.strip():
                self._drafts[step_id] = draft
        elif not self.line.text().strip():
            self.line.set_draft(draft)

    def take_back(self, step_id: str, draft: Draft) -> None:
        """It is parked again: the line is empty for the next one."""
        if step_id != self._step_id:
            if self._drafts.get(step_id) == draft:
                del self._drafts[step_id]
        elif self.line.draft() == draft:
            self.line.clear()

    def _taken(self, taken: Taken) -> None:
        kind = self._page.kind
        if kind is None or not kind.takes_lines:
            self.say(_("Nothing is taken here. What you typed stays in the line; F3 parks it."))
            return
        edit, row_ids = captured_edit(kind, self._page.place, taken, self._page.selected_row())
        if edit is None:
            self.say(_("This step takes no lines here. What you typed stays in the line."))
            return
        self._page.check.lines_come_in()
        if self._document.do(edit, self):
            self._document.settle()
            if not taken.pasted:
                self.line.clear()
            self.say("")
            self.captured.emit(row_ids)


def captured_edit(
    kind: StepKind | None, place: Place, taken: Taken, selected: str
) -> tuple[Edit | None, tuple[str, ...]]:
    """The one edit that takes all lines, with the ids they get; tables that are new come with it."""
    if kind is None:
        return None, ()
    at = datetime.now().astimezone().isoformat(timespec="seconds")
    row_ids: list[str] = []

    def captured(tables: tuple[str, ...]) -> Edit | None:
        edits: list[Edit] = []
        for text in taken.texts:
            said = Captured(
                text=text, row_id=new_id(), signs=taken.signs, tables=tables, at=at, selected=selected
            )
            edit = kind.capture(place, said)
            if edit is not None:
                edits.append(edit)
                row_ids.append(said.row_id)
        return _as_one(edits)

    edit = with_tables(place.workshop, taken.marks, captured)
    return edit, tuple(row_ids)


def _as_one(edits: list[Edit]) -> Edit | None:
    if len(edits) < 2:
        return edits[0] if edits else None
    changes = [edit.change for edit in edits]

    def change(workshop: Workshop) -> Workshop:
        for one in changes:
            workshop = one(workshop)
        return workshop

    return replace(edits[0], label=message("Take {number} lines", number=len(edits)), change=change)


def with_tables(
    workshop: Workshop, marks: tuple[int, ...], made: Callable[[tuple[str, ...]], Edit | None]
) -> Edit | None:
    """The edit ``made`` for the ids of these tables; tables that are new come with it."""
    known = {table.number: table.id for table in workshop.tables}
    new = tuple(Table(id=new_id(), number=mark) for mark in marks if mark not in known)
    known |= {table.number: table.id for table in new}
    edit = made(tuple(known[mark] for mark in marks))
    if edit is None or not new:
        return edit
    then = edit.change

    def change(workshop: Workshop) -> Workshop:
        there = workshop
        for table in new:
            if all(other.number != table.number for other in there.tables):
                there = append(there, there.id, "tables", table)
        after = then(there)
        return workshop if after is there else after

    return replace(edit, change=change)
