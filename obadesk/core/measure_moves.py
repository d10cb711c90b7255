"""A measure goes from everybody to one service or back; curve, figures and forecasts go along untouched."""

from __future__ import annotations

from obadesk.core import rows
from obadesk.core.edit import Edit
from obadesk.core.headline import headlines, renumbered
from obadesk.core.measure import Box, Measure
from obadesk.core.message import message
from obadesk.core.outcome import Outcome
from obadesk.core.service_edits import with_service
from obadesk.core.workshop import Workshop


def to_service(measure_id: str, service_id: str, new_id: str, box: Box = "") -> Edit:
    """It tells about this service now. ``new_id``: of a service made where the workshop has none."""

    def change(workshop: Workshop) -> Workshop:
        measure = workshop.measure(measure_id)
        if measure is None or (service_id and workshop.service(service_id) is None):
            return workshop
        if workshop.service(measure.of) is not None:
            return workshop  # it does already
        if not service_id and not workshop.services:
            workshop = with_service(workshop, new_id)
        of = service_id or workshop.services[0].id
        return _moved(workshop, measure, of, box)

    return Edit(message("Move to one service"), change)


def to_population(measure_id: str, outcome_id: str, new_id: str) -> Edit:
    """It tells about everybody now. ``new_id``: of an outcome made where the workshop has none."""

    def change(workshop: Workshop) -> Workshop:
        measure = workshop.measure(measure_id)
        if measure is None or workshop.outcome(measure.of) is not None:
            return workshop
        if outcome_id and workshop.outcome(outcome_id) is None:
            return workshop
        if not outcome_id and not workshop.outcomes:
            workshop = rows.append(workshop, workshop.id, "outcomes", Outcome(id=new_id))
        return _moved(workshop, measure, outcome_id or workshop.outcomes[0].id, "")

    return Edit(message("Move to everybody"), change)


def _moved(workshop: Workshop, measure: Measure, of: str, box: Box) -> Workshop:
    """Those it led with close up; among its new ones it leads last, if it led."""
    last = len(headlines(tuple(one for one in workshop.measures if one.of == of)))
    rank = last + 1 if measure.status == "headline" else 0
    workshop = rows.set_fields(workshop, measure.id, of=of, box=box, rank=rank)
    return renumbered(workshop, measure.of)
