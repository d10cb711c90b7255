"""The left of the console: the agenda, with what is now, what is done and what the room sees."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from obadesk.core.agenda_times import planned_times
from obadesk.core.kind import StepKind
from obadesk.core.meeting import Meeting
from obadesk.core.place import Place
from obadesk.core.record import Entry
from obadesk.core.vocabulary import Words
from obadesk.i18n import _
from obadesk.session.document import Document
from obadesk.widgets.agenda_view import AgendaRow, AgendaView, State
from obadesk.widgets.plain import PlainLabel
from obadesk.windows.step_page import step_heading
from obadesk.windows.wall_desk import WallDesk

WIDTH, NARROW = 256, 184


class AgendaSide(QFrame):
    """``chosen``: the step to look at."""

    chosen = Signal(str)

    def __init__(
        self,
        document: Document,
        kinds: Mapping[str, StepKind],
        wall: WallDesk,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.setFixedWidth(WIDTH)
        self._document, self._kinds, self._wall = document, kinds, wall
        self._step_id = ""
        self._summaries: dict[str, tuple[object, str]] = {}
        self.view = AgendaView(self)
        self._total = PlainLabel(role="small", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 12, 8, 12)
        column.setSpacing(8)
        title = PlainLabel(_("Agenda"), role="strong")
        title.setContentsMargins(10, 0, 0, 0)
        column.addWidget(title)
        column.addWidget(self.view, 1)
        self._total.setContentsMargins(10, 0, 0, 0)
        column.addWidget(self._total)
        self.view.chosen.connect(self.chosen)

    def set_narrow(self, narrow: bool) -> None:
        """Slimmer where there is little room."""
        self.setFixedWidth(NARROW if narrow else WIDTH)

    def choose(self, step_id: str) -> None:
        """This is the step looked at; ``refresh`` shows it."""
        self._step_id = step_id

    def neighbour(self, way: int) -> str:
        """The step after or before the one looked at; the same at the end."""
        ids = [step.id for step in self._document.workshop.meeting.steps]
        if self._step_id not in ids:
            return ids[0] if ids else ""
        return ids[max(0, min(len(ids) - 1, ids.index(self._step_id) + way))]

    def refresh(self) -> None:
        """Look again at what is there; rows that are as before are left alone."""
        workshop = self._document.workshop
        meeting, words = workshop.meeting, Words.of(workshop)
        states = states_of(meeting, self._document.record.entries, self._wall.seen_step)
        times = planned_times(meeting)
        rows = tuple(
            AgendaRow(
                step_id=step.id,
                heading=step_heading(step.heading, self._kinds.get(step.kind), words),
                state=states[step.id],
                minutes=step.minutes,
                when=times.get(step.id, ""),
                summary=self._summary(step.id, step.kind),
                on_wall=step.id == self._wall.seen_step,
            )
            for step in meeting.steps
        )
        self.view.show_rows(rows, self._step_id)
        minutes = sum(step.minutes for step in meeting.steps)
        self._total.setText(_("{minutes} minutes planned").format(minutes=minutes) if minutes else "")

    def _summary(self, step_id: str, kind_id: str) -> str:
        workshop = self._document.workshop
        kind = self._kinds.get(kind_id)
        if kind is None:
            return ""
        known = self._summaries.get(step_id)
        if known is None or known[0] is not workshop:
            known = (workshop, kind.summary(Place(workshop, step_id)))
            self._summaries[step_id] = known
        return known[1]


def states_of(meeting: Meeting, entries: Iterable[Entry], on_wall: str) -> dict[str, State]:
    """Done: the wall went past it. Now: the wall stands on it. Prepared: filled in before the day."""
    ended = {entry.about for entry in entries if entry.kind == "step ended"}
    states: dict[str, State] = {}
    for step in meeting.steps:
        if step.id == on_wall:
            states[step.id] = "now"
        elif step.prepared:
            states[step.id] = "prepared"
        else:
            states[step.id] = "done" if step.id in ended else "planned"
    return states
