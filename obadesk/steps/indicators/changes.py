"""What can be done to the measures the room proposed, as edits."""

from __future__ import annotations

from obadesk.core import measure_edits, rows
from obadesk.core.edit import Edit
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
    return measure_edits.rank(measure_id, place, message("Choose a headline {indicator}"))


def set_status(measure_id: str, status: Status) -> Edit:
    """What becomes of it; the same once more takes it back."""
    return measure_edits.set_status(measure_id, status, message("Say what becomes of {an_indicator}"))


def rename(measure_id: str, name: str) -> Edit:
    """Its lay name."""
    return measure_edits.rename(measure_id, name, message("Rename {an_indicator}"))


def move(measure_id: str, by: int) -> Edit:
    """Up or down among the measures of the outcome."""
    return measure_edits.move(measure_id, by, message("Move {an_indicator}"))


def remove(measure_id: str) -> Edit:
    """One less; nothing where figures or a story rest on it."""
    return measure_edits.remove(measure_id, message("Remove {an_indicator}"))


def park(measure_id: str, step_id: str) -> Edit:
    """It is about one service: it waits in that list until the close."""
    return park_line(measure_id, "about one service", new_id(), step=step_id)
