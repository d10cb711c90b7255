"""What can be done to the ideas of the short list, as edits."""

from __future__ import annotations

from obadesk.core import rows
from obadesk.core.edit import Edit
from obadesk.core.first_next_later import CRITERIA, short_list
from obadesk.core.measure import Power
from obadesk.core.message import message
from obadesk.core.workshop import Workshop


def rate(idea_id: str, column: int, power: Power) -> Edit:
    """One letter for one criterion; ``""`` takes it away."""

    def change(workshop: Workshop) -> Workshop:
        return rows.set_fields(workshop, idea_id, **{CRITERIA[column]: power})

    return Edit(message("Rate an idea"), change)


def leave_out(idea_id: str) -> Edit:
    """Off the short list; it stays among the ideas, with its letters."""

    def change(workshop: Workshop) -> Workshop:
        return rows.set_fields(workshop, idea_id, kept=False)

    return Edit(message("Take an idea off the short list"), change)


def move(curve_id: str, idea_id: str, by: int) -> Edit:
    """Up or down on the short list."""

    def change(workshop: Workshop) -> Workshop:
        ids = [idea.id for idea in short_list(workshop.curve(curve_id))]
        if idea_id not in ids or not 0 <= ids.index(idea_id) + by < len(ids):
            return workshop
        at = ids.index(idea_id)
        before = ids[at - 1] if by < 0 else (ids[at + 2] if at + 2 < len(ids) else "")
        return rows.move(workshop, curve_id, "ideas", idea_id, before_id=before)

    return Edit(message("Move an idea"), change)
