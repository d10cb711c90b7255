"""What can be done to a measure the room proposed, be it of everybody or of one service, as edits.

Each takes the words for the menu, in which alone the two differ.
"""

from __future__ import annotations

from obadesk.core import rows
from obadesk.core.edit import Edit
from obadesk.core.headline import with_rank, without_measure, without_rank
from obadesk.core.ids import new_id
from obadesk.core.measure import Status
from obadesk.core.message import Message
from obadesk.core.workshop import Workshop


def rank(measure_id: str, place: int, label: Message) -> Edit:
    """It leads at this place and has a curve of its own; the same once more, and it does not lead."""
    curve_id = new_id()

    def change(workshop: Workshop) -> Workshop:
        measure = workshop.measure(measure_id)
        if measure is not None and measure.status == "headline" and measure.rank == place:
            return without_rank(workshop, measure_id)
        return with_rank(workshop, measure_id, place, curve_id)

    return Edit(label, change)


def set_status(measure_id: str, status: Status, label: Message) -> Edit:
    """What becomes of it; the same once more takes it back."""

    def change(workshop: Workshop) -> Workshop:
        measure = workshop.measure(measure_id)
        if measure is None:
            return workshop
        return without_rank(workshop, measure_id, status="" if measure.status == status else status)

    return Edit(label, change)


def rename(measure_id: str, name: str, label: Message) -> Edit:
    """Its lay name."""

    def change(workshop: Workshop) -> Workshop:
        return rows.set_fields(workshop, measure_id, name=name)

    return Edit(label, change)


def move(measure_id: str, by: int, label: Message) -> Edit:
    """Up or down among the measures beside it: of the same outcome, or in the same box of the service."""

    def change(workshop: Workshop) -> Workshop:
        measure = workshop.measure(measure_id)
        if measure is None:
            return workshop
        ids = [one.id for one in workshop.measures if one.of == measure.of and one.box == measure.box]
        at = ids.index(measure_id)
        if not 0 <= at + by < len(ids):
            return workshop
        before = ids[at - 1] if by < 0 else (ids[at + 2] if at + 2 < len(ids) else "")
        return rows.move(workshop, workshop.id, "measures", measure_id, before_id=before)

    return Edit(label, change)


def remove(measure_id: str, label: Message) -> Edit:
    """One less; nothing where figures or a story rest on it."""

    def change(workshop: Workshop) -> Workshop:
        return without_measure(workshop, measure_id)

    return Edit(label, change)
