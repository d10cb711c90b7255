"""What can be done to the measures of a service, as edits."""

from __future__ import annotations

from obadesk.core import measure_edits, rows
from obadesk.core.edit import Edit
from obadesk.core.measure import Box, Status
from obadesk.core.message import message
from obadesk.core.workshop import Workshop


def into_box(measure_id: str, box: Box) -> Edit:
    """Which of the four boxes it stands in; the same once more takes it out."""

    def change(workshop: Workshop) -> Workshop:
        measure = workshop.measure(measure_id)
        if measure is None:
            return workshop
        return rows.set_fields(workshop, measure_id, box="" if measure.box == box else box)

    return Edit(message("Sort {an_performance_measure}"), change)


def rank(measure_id: str, place: int) -> Edit:
    """It leads at this place; the same once more, and it does not lead."""
    return measure_edits.rank(measure_id, place, message("Choose a headline {performance_measure}"))


def set_status(measure_id: str, status: Status) -> Edit:
    """What becomes of it; the same once more takes it back."""
    return measure_edits.set_status(
        measure_id, status, message("Say what becomes of {an_performance_measure}")
    )


def rename(measure_id: str, name: str) -> Edit:
    """Its lay name."""
    return measure_edits.rename(measure_id, name, message("Rename {an_performance_measure}"))


def move(measure_id: str, by: int) -> Edit:
    """Up or down among the measures of its box."""
    return measure_edits.move(measure_id, by, message("Move {an_performance_measure}"))


def remove(measure_id: str) -> Edit:
    """One less; nothing where figures or a story rest on it."""
    return measure_edits.remove(measure_id, message("Remove {an_performance_measure}"))
