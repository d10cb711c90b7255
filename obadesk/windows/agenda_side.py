"""The left of the console: the agenda, with what is now, what is done and what the room sees."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from datetime import datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from obadesk.core.agenda_times import ends_at, minutes_late, planned_minutes, planned_times, taken_times
from obadesk.core.kind import StepKind
from obadesk.core.meeting import Meeting
from obadesk.core.place import Place
from obadesk.core.record import Entry
from obadesk.core.type_up import TypeUp, to_type_up
from obadesk.core.vocabulary import Words
from obadesk.i18n import _
from obadesk.session.document import Document
from obadesk.widgets.agenda_view import AgendaRow, AgendaView, State
from obadesk.widgets.plain import PlainLabel
from obadesk.widgets.start_time import StartTime
from obadesk.windows.step_page import step_heading
from obadesk.windows.wall_desk import WallDesk

WIDTH, NARROW = 256, 208
HOW_LATE = 15_000
"""Milliseconds between two looks at how far the meeting is behind its plan."""


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
        self._of_record = OfRecord()
        self._on_paper: tuple[object, object, tuple[TypeUp, ...]] = (None, None, ())
        self.now: Callable[[], datetime] = _now
        self.view = AgendaView(self)
        self.starts = StartTime(self)
        self._total = PlainLabel(role="small", wrap=True)
        self._lay_out()
        self.view.chosen.connect(self.chosen)
        self._how_late = QTimer(self)
        self._how_late.setInterval(HOW_LATE)
        self._how_late.timeout.connect(self._minute_passed)
        self._how_late.start()

    def _lay_out(self) -> None:
        title = PlainLabel(_("Agenda"), role="strong")
        self._starts_word = starts = PlainLabel(_("Starts"), role="small")
        starts.setBuddy(self.starts)
        head = QHBoxLayout()
        head.setContentsMargins(10, 0, 4, 0)
        head.setSpacing(8)
        head.addWidget(title, 1)
        head.addWidget(starts)
        head.addWidget(self.starts)
        self._total.setContentsMargins(10, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        column.addWidget(self._total)

    def set_narrow(self, narrow: bool) -> None:
        """Slimmer where there is little room."""
        self.setFixedWidth(NARROW if narrow else WIDTH)

    def offer(self, actions: tuple[QAction, ...]) -> None:
        """What the right mouse button offers in the list."""
        self.view.addActions(list(actions))

    def choose(self, step_id: str) -> None:
        """This is the step looked at; ``refresh`` shows it."""
        self._step_id = step_id

    def neighbour(self, way: int) -> str:
        """The step after or before the one looked at; the same at the end."""
        ids = [step.id for step in self._document.workshop.meeting.steps]
        if self._step_id not in ids:
            return ids[0] if ids else ""
        return ids[max(0, min(len(ids) - 1, ids.index(self._step_id) + way))]

    def on_paper(self) -> tuple[TypeUp, ...]:
        """The steps with something still to type up."""
        workshop, over = self._document.workshop, self._read_record().over - {self._wall.seen_step}
        about = (over, f"{self.now().date():%Y-%m-%d}")
        if self._on_paper[0] is not workshop or self._on_paper[1] != about:
            self._on_paper = (workshop, about, to_type_up(workshop, self._kinds, *about))
        return self._on_paper[2]

    def taken(self) -> dict[str, int]:
        """Seconds each step took, by its id."""
        return self._read_record().taken

    def _read_record(self) -> OfRecord:
        return self._of_record.of(self._document.record.entries, self._document.workshop.meeting.date)

    def refresh(self) -> None:
        """Look again at what is there; rows that are as before are left alone."""
        workshop = self._document.workshop
        meeting, words = workshop.meeting, Words.of(workshop)
        record = self._read_record()
        on_paper = {one.step_id: one for one in self.on_paper()}
        seen = self._wall.seen_step
        states = states_of(meeting, record.ended, seen, on_paper)
        times = planned_times(meeting)
        rows = tuple(
            AgendaRow(
                step_id=step.id,
                heading=step_heading(step.heading, self._kinds.get(step.kind), words),
                state=states[step.id],
                minutes=step.minutes,
                when=times.get(step.id, ""),
                summary=self._summary(step.id, step.kind),
                on_wall=step.id == seen,
                took=round(record.taken[step.id] / 60) if _took(states[step.id], record, step.id) else None,
                late=self._late(meeting, record) if step.id == seen else 0,
                on_paper=_table_marks(on_paper.get(step.id)),
            )
            for step in meeting.steps
        )
        self.view.show_rows(rows, self._step_id)
        self.starts.show_time(meeting.starts)
        self._total.setText(_planned(meeting))

    def _late(self, meeting: Meeting, record: OfRecord) -> int:
        try:
            started = datetime.fromisoformat(record.started)
        except ValueError:
            return 0
        return minutes_late(meeting, self._wall.seen_step, started, self.now())

    def _minute_passed(self) -> None:
        if self._wall.is_up:
            self.refresh()

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


class OfRecord:
    """What the agenda needs of the record; read again only when something came to it.

    ``ended``: ids of the steps that are over; ``over``: of those that stood on the wall. ``taken``: seconds
    by step. ``started``: when the last began. What was tried out before the day counts for nothing.
    """

    def __init__(self) -> None:
        self._read: tuple[int, str] = (-1, "")
        self.ended: frozenset[str] = frozenset()
        self.over: frozenset[str] = frozenset()
        self.taken: dict[str, int] = {}
        self.started = ""

    def of(self, entries: tuple[Entry, ...], day: str) -> OfRecord:
        """The same, of these entries, from this ISO day on: a record only ever grows."""
        if (len(entries), day) != self._read:
            self._read = (len(entries), day)
            entries = tuple(entry for entry in entries if entry.at[:10] >= day)
            self.ended = frozenset(entry.about for entry in entries if entry.kind == "step ended")
            self.over = self.ended & {entry.about for entry in entries if entry.kind == "step started"}
            self.taken = taken_times(entries)
            starts = (entry.at for entry in reversed(entries) if entry.kind == "step started")
            self.started = next(starts, "")
        return self


def states_of(
    meeting: Meeting, ended: Collection[str], on_wall: str, on_paper: Collection[str] = ()
) -> dict[str, State]:
    """Now: the wall stands on it. To type up: something of it is on paper. Done: it is over."""
    states: dict[str, State] = {}
    for step in meeting.steps:
        if step.id == on_wall:
            states[step.id] = "now"
        elif step.id in on_paper:
            states[step.id] = "to type up"
        elif step.prepared:
            states[step.id] = "prepared"
        else:
            states[step.id] = "done" if step.id in ended else "planned"
    return states


def _took(state: State, record: OfRecord, step_id: str) -> bool:
    return state in ("done", "to type up") and step_id in record.taken


def _table_marks(one: TypeUp | None) -> str:
    return " ".join(f"T{number}" for number in one.tables) if one else ""


def _planned(meeting: Meeting) -> str:
    minutes = planned_minutes(meeting)
    if not minutes:
        return ""
    planned = _("{minutes} minutes planned").format(minutes=minutes)
    ends = ends_at(meeting)
    return _("Ends {time}").format(time=ends) + f" · {planned}" if ends else planned


def _now() -> datetime:
    return datetime.now().astimezone()
