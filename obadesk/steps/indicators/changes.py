"""What can be done to the measures the room proposed, as edits."""

from __future__ import annotations

from obadesk.core import rows
from obadesk.core.edit import Edit
from obadesk.core.headline import with_rank, without_measure, without_rank
from obadesk.core.ids import new_id
from obadesk.core.measure import Power, Status
from obadesk.core.message import message
from obadesk.core.parking import park_line
from obadesk.core.workshop import Workshop
from obadesk.steps.indicators.proposed import POWERS


def rate(measure_id: str, column: int, power: Power) -> Edit:
    """One letter in one column; ``""`` takes it away."""

    def change(workshop: Workshop) -> Workshop:
        return rows.set_fields(workshop, measure_id, **{POWERS[column]: power})

    return Edit(message("Rate {an_indicator}"), change)


def rank(measure_id: str, place: int) -> Edit:
    """It leads at this place; the same once more, and it does not lead."""
    curve_id = new_id()

    def change(workshop: Workshop) -> Workshop:
        measure = workshop.measure(measure_id)
        if measure is not None and measure.status == "headline" and measure.rank == place:
            return without_rank(workshop, measure_id)
        return with_rank(workshop, measure_id, place, curve_id)

    return Edit(message("Choose a headline {indicator}"), change)


def set_status(measure_id: str, status: Status) -> Edit:
    """What becomes of it; the same once more takes it back."""

    def change(workshop: Workshop) -> Workshop:
        measure = workshop.measure(measure_id)
        if measure is None:
            return workshop
        return without_rank(workshop, measure_id, status="" if measure.status == status else status)

    return Edit(message("Say what becomes of {an_indicator}"), change)


def rename(measure_id: str, name: str) -> Edit:
    """Its lay name."""

    def change(workshop: Workshop) -> Workshop:
        return rows.set_fields(workshop, measure_id, name=name)

    return Edit(message("Rename {an_indicator}"), change)


def move(outcome_id: str, measure_id: str, by: int) -> Edit:
    """Up or down among the measures of the outcome."""

    def change(workshop: Workshop) -> Workshop:
        ids = [measure.id for measure in workshop.measures if measure.of == outcome_id]
        if measure_id not in ids or not 0 <= ids.index(measure_id) + by < len(ids):
            return workshop
        at = ids.index(measure_id)
        before = ids[at - 1] if by < 0 else (ids[at + 2] if at + 2 < len(ids) else "")
        return rows.move(workshop, workshop.id, "measures", measure_id, before_id=before)

    return Edit(message("Move {an_indicator}"), change)


def remove(measure_id: str) -> Edit:
    """One less; nothing where figures or a story rest on it."""

    def change(workshop: Workshop) -> Workshop:
        return without_measure(workshop, measure_id)

    return Edit(message("Remove {an_indicator}"), change)


def park(measure_id: str, step_id: str) -> Edit:
    """It is about one service: it waits in that list until the close."""
    return park_line(measure_id, "about one service", new_id(), step=step_id)
