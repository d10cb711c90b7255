"""The workshop: one immutable value that holds the whole chain, linked by id."""

from __future__ import annotations

from typing import Annotated

from obadesk.core.audience import FILE, PAPER, WALL
from obadesk.core.ballot import Ballot
from obadesk.core.carried import CarriedRow
from obadesk.core.curve import Curve
from obadesk.core.measure import Measure
from obadesk.core.meeting import Meeting, Step
from obadesk.core.outcome import Outcome
from obadesk.core.parked import Parked
from obadesk.core.partner import Partner
from obadesk.core.row import Row
from obadesk.core.service import Service
from obadesk.core.table import Table


class Workshop(Row, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``vocabulary``: id of a preset; ``labels``: the group's own labels, ``(form, label)``.

    ``format``: id of the format or sample it was made from. ``base``: what a scribe's copy started from.
    ``illustrative``: the sentence that says which parts are made up, for samples.
    """

    title: Annotated[str, WALL] = ""
    place: Annotated[str, WALL] = ""
    body: Annotated[str, PAPER] = ""
    language: Annotated[str, WALL] = "en-GB"
    vocabulary: Annotated[str, WALL] = "uk-oba"
    labels: Annotated[tuple[tuple[str, str], ...], WALL] = ()
    format: Annotated[str, PAPER] = ""
    illustrative: Annotated[str, PAPER] = ""
    base: Annotated[str, FILE] = ""
    meetings: Annotated[tuple[Meeting, ...], WALL] = ()
    outcomes: Annotated[tuple[Outcome, ...], WALL] = ()
    services: Annotated[tuple[Service, ...], WALL] = ()
    measures: Annotated[tuple[Measure, ...], WALL] = ()
    tables: Annotated[tuple[Table, ...], WALL] = ()
    curves: Annotated[tuple[Curve, ...], WALL] = ()
    partners: Annotated[tuple[Partner, ...], WALL] = ()
    ballots: Annotated[tuple[Ballot, ...], WALL] = ()
    parked: Annotated[tuple[Parked, ...], WALL] = ()
    carried: Annotated[tuple[CarriedRow, ...], FILE] = ()

    @property
    def meeting(self) -> Meeting:
        """The latest meeting; a workshop always has one."""
        return self.meetings[-1]

    def step(self, step_id: str) -> Step | None:
        """The step with this id, in whatever meeting."""
        return next((s for meeting in self.meetings for s in meeting.steps if s.id == step_id), None)

    def curve(self, curve_id: str) -> Curve | None:
        """The curve with this id."""
        return next((curve for curve in self.curves if curve.id == curve_id), None)

    def measure(self, measure_id: str) -> Measure | None:
        """The measure with this id."""
        return next((measure for measure in self.measures if measure.id == measure_id), None)

    def outcome(self, outcome_id: str) -> Outcome | None:
        """The outcome with this id."""
        return next((outcome for outcome in self.outcomes if outcome.id == outcome_id), None)

    def service(self, service_id: str) -> Service | None:
        """The service with this id."""
        return next((service for service in self.services if service.id == service_id), None)
