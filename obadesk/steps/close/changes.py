"""What can be done at the close, as edits."""

from __future__ import annotations

from obadesk.core import rows
from obadesk.core.edit import Edit
from obadesk.core.meeting import Feedback
from obadesk.core.message import message
from obadesk.core.parked import ParkedAs
from obadesk.core.workshop import Workshop


def park_as(parked_id: str, parked_as: ParkedAs) -> Edit:
    """A parked line goes to another of the four lists."""

    def change(workshop: Workshop) -> Workshop:
        return rows.set_fields(workshop, parked_id, parked_as=parked_as)

    return Edit(message("Park a line elsewhere"), change)


def other_side(feedback_id: str) -> Edit:
    """What worked becomes what to change, and the other way round."""

    def change(workshop: Workshop) -> Workshop:
        line = rows.find(workshop, feedback_id)
        if not isinstance(line, Feedback):
            return workshop
        side = "change" if line.side == "worked" else "worked"
        return rows.set_fields(workshop, feedback_id, side=side)

    return Edit(message("Move a line to the other side"), change)
