"""Where we are: the workshop with the meeting, step and curve that console or wall has chosen."""

from __future__ import annotations

import msgspec

from obadesk.core.audience import seen_by
from obadesk.core.curve import Curve
from obadesk.core.measure import Measure
from obadesk.core.meeting import Meeting, Step, Verdict
from obadesk.core.outcome import Outcome
from obadesk.core.service import Service
from obadesk.core.vocabulary import Words
from obadesk.core.workshop import Workshop


class Place(msgspec.Struct, frozen=True):
    """What an editor, a slide or a page is about. ``today``: ISO day, given so that the rest stays pure.

    ``nearly``: the clock of the step on the wall has two minutes left, or less. ``reached``: the step the
    room had come to when the wall went back to this one, or nothing: the programme marks it "now".
    """

    workshop: Workshop
    step_id: str = ""
    curve_id: str = ""
    today: str = ""
    nearly: bool = False
    reached: str = ""

    @property
    def words(self) -> Words:
        """The group's own terms."""
        return Words.of(self.workshop)

    @property
    def meeting(self) -> Meeting:
        """The meeting the step is of; the latest when there is no step."""
        steps = ((m, s) for m in self.workshop.meetings for s in m.steps)
        return next((m for m, s in steps if s.id == self.step_id), self.workshop.meeting)

    @property
    def step(self) -> Step | None:
        """The step, if it is still there."""
        return self.workshop.step(self.step_id)

    @property
    def curve(self) -> Curve | None:
        """The curve chosen; the first when the chosen one is gone or none was chosen."""
        chosen = self.workshop.curve(self.curve_id)
        return chosen or (self.workshop.curves[0] if self.workshop.curves else None)

    @property
    def measure(self) -> Measure | None:
        """The measure of the curve."""
        return self.workshop.measure(self.curve.measure) if self.curve else None

    @property
    def outcome(self) -> Outcome | None:
        """The outcome the measure tells about, or its service helps towards; else the workshop's first."""
        measure, service = self.measure, self.service
        found = self.workshop.outcome(service.outcome if service else measure.of) if measure else None
        return found or (self.workshop.outcomes[0] if self.workshop.outcomes else None)

    @property
    def service(self) -> Service | None:
        """The service the measure tells about; ``None`` for a measure of the population."""
        measure = self.measure
        return self.workshop.service(measure.of) if measure else None

    @property
    def before(self) -> Meeting | None:
        """The meeting before this one, ``None`` in the first."""
        place = self.workshop.meetings.index(self.meeting)
        return self.workshop.meetings[place - 1] if place else None

    @property
    def verdict(self) -> Verdict | None:
        """The room's answer on this curve in this meeting."""
        curve = self.curve
        return next((v for v in self.meeting.verdicts if curve and v.curve == curve.id), None)

    def table_marks(self, tables: tuple[str, ...]) -> str:
        """``T2 T4`` for the tables that said a line."""
        if not tables:
            return ""
        numbers = {table.id: table.number for table in self.workshop.tables}
        return " ".join(f"T{number}" for number in sorted(numbers[t] for t in tables if t in numbers))

    def public(self) -> Place:
        """The same place as the wall may see it: no private note, person or contact left in it."""
        return msgspec.structs.replace(self, workshop=seen_by(self.workshop, "wall"))
