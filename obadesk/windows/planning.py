"""What the console does with the agenda itself: steps added, removed, split, moved, longer or shorter."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from obadesk.core import agenda_edits
from obadesk.core.agenda import new_step
from obadesk.core.errors import OBADeskError
from obadesk.core.kind import StepKind
from obadesk.core.meeting import Step
from obadesk.core.type_up import toggled
from obadesk.core.vocabulary import Words
from obadesk.i18n import _
from obadesk.session.document import Document
from obadesk.windows.agenda_side import AgendaSide
from obadesk.windows.given import Given
from obadesk.windows.step_page import StepPage, step_heading


class Planning(QObject):
    """Works on the step looked at. ``said``: a word on what was done; ``step_wanted``: look at this one.

    ``ready``: the keyboard may go back to the capture line. ``failed``: why something could not be kept.
    """

    said = Signal(str)
    failed = Signal(str)
    step_wanted = Signal(str)
    ready = Signal()

    def __init__(
        self, given: Given, document: Document, page: StepPage, agenda: AgendaSide, window: QWidget
    ) -> None:
        super().__init__(window)
        self._given, self._document, self._window = given, document, window
        self._page, self._agenda = page, agenda
        view = agenda.view
        view.moved.connect(self._move)
        view.lasts.connect(self._last)
        view.add_wanted.connect(self.add)
        view.remove_wanted.connect(self.remove)
        view.change_wanted.connect(self.change)
        agenda.starts.typed.connect(self._starts)
        agenda.starts.not_a_time.connect(self._not_a_time)
        agenda.starts.done.connect(self.ready)
        page.step_wanted.connect(self._type_up)
        page.times_wanted.connect(self.times)
        document.changed.connect(self._show_on_paper)
        document.record.appended.connect(self._show_on_paper)
        page.editor_shown.connect(self._show_on_paper)

    # ---- steps

    def add(self) -> None:
        """Another step after this one."""
        self._page.leave()
        from obadesk.windows.add_step_window import AddStepWindow

        window = AddStepWindow(self._given.kinds, self._given.formats(), self._words(), self._window)
        if window.exec():
            planned = window.planned()
            if planned is not None:
                step = new_step(planned)
                self._document.do(agenda_edits.add_step(step, self._page.place.step_id))
                self.step_wanted.emit(step.id)
                said = _("“{step}” is on the agenda. Undo takes it off.")
                self.said.emit(said.format(step=self._called(step)))
        window.deleteLater()

    def remove(self) -> None:
        """This step off the agenda."""
        self._page.leave()
        step = self._page.place.step
        if step is None:
            return
        name, near = self._called(step), self._near(step.id)
        if self._document.do(agenda_edits.remove_step(step.id)):
            self.step_wanted.emit(near)
            self.said.emit(
                _("“{step}” is off the agenda. What was said stays. Undo brings it back.").format(step=name)
            )

    def split(self) -> None:
        """Two steps of this one, with half of the minutes each."""
        self._page.leave()
        step = self._page.place.step
        if step is None:
            return
        name = self._called(step)
        edit, second = agenda_edits.split_step(step, name)
        if self._document.do(edit):
            parts = [self._document.workshop.step(one) for one in (step.id, second)]
            first, then = (part.minutes if part else 0 for part in parts)
            self.said.emit(
                _("“{step}” is two steps now: {first} and {then} minutes.").format(
                    step=name, first=first, then=then
                )
            )

    def up(self) -> None:
        """This step one earlier."""
        self._move(-1)

    def down(self) -> None:
        """This step one later."""
        self._move(+1)

    def longer(self) -> None:
        """One minute more for this step."""
        self._last(+1)

    def shorter(self) -> None:
        """One minute less."""
        self._last(-1)

    def change(self) -> None:
        """Heading and minutes of this step."""
        step = self._page.place.step
        if step is None:
            return
        from obadesk.windows.step_window import StepWindow

        window = StepWindow(step, self._window, usual=step_heading("", self._page.kind, self._words()))
        if window.exec():
            self._document.do(agenda_edits.change_step(step.id, window.fields()))
        window.deleteLater()

    def starts(self) -> None:
        """The keyboard goes to the time the meeting starts."""
        self._window.activateWindow()
        self._agenda.starts.setFocus()
        self._agenda.starts.selectAll()

    def _move(self, way: int) -> None:
        self._page.leave()
        step = self._page.place.step
        if step is not None:
            self._document.do(agenda_edits.move_step(step.id, way))

    def _last(self, by: int) -> None:
        step = self._page.place.step
        if step is not None and (step.minutes + by >= 1):
            self._document.do(agenda_edits.more_minutes(step.id, by))

    def _starts(self, time: str) -> None:
        self._document.do(agenda_edits.starts_at(self._document.workshop.meeting.id, time))

    def _not_a_time(self) -> None:
        self.said.emit(_("That is no time of day. Type it like 9:30, 930 or 14.00."))

    # ---- paper

    def mark(self) -> None:
        """Something of this step is still on paper, or all of it is typed."""
        self._page.leave()
        step = self._page.place.step
        if step is None:
            return
        on_paper = any(one.step_id == step.id for one in self._agenda.on_paper())
        edit = toggled(self._document.workshop, step.id, is_on_paper=on_paper)
        if edit is not None and self._document.do(edit):
            said = _("“{step}” is all typed.") if on_paper else _("“{step}” is still on paper, to type up.")
            self.said.emit(said.format(step=self._called(step)))

    def _type_up(self, step_id: str) -> None:
        self.ready.emit()  # first: else the keyboard passes through the step's list and takes a line in hand
        self.step_wanted.emit(step_id)

    def _show_on_paper(self, *_args: object) -> None:
        show = getattr(self._page.editor, "show_to_type_up", None)
        if show is not None:
            show(self._agenda.on_paper())

    # ---- afterwards

    def times(self) -> None:
        """How the time went."""
        self._page.leave()
        from obadesk.windows.times_window import TimesWindow

        window = TimesWindow(self._document.workshop, self._given.kinds, self._agenda.taken(), self._window)
        window.exec()
        window.deleteLater()

    def keep_format(self) -> None:
        """This agenda as a format for other workshops."""
        self._page.leave()
        from obadesk.windows.format_window import FormatWindow

        window = FormatWindow(self._given.formats(), self._window)
        if window.exec():
            try:
                kept = self._given.keep_format(self._document.workshop, window.name())
            except OBADeskError as error:
                self.failed.emit(str(error))
            else:
                said = _("“{format}” is among the formats of a new workshop.")
                if kept.for_meeting == "review":
                    said = _("“{format}” is among the formats to meet again.")
                self.said.emit(said.format(format=kept.name))
        window.deleteLater()

    # ----

    def _near(self, step_id: str) -> str:
        ids = [step.id for step in self._document.workshop.meeting.steps]
        place = ids.index(step_id) if step_id in ids else 0
        rest = [one for one in ids if one != step_id]
        return rest[min(place, len(rest) - 1)] if rest else ""

    def _words(self) -> Words:
        return Words.of(self._document.workshop)

    def _called(self, step: Step) -> str:
        kind: StepKind | None = self._given.kinds.get(step.kind)
        return step_heading(step.heading, kind, self._words())
