"""What can be done to the cards of the welcome and to the list of who is here, as edits."""

from __future__ import annotations

from typing import Any

from obadesk.core import rows
from obadesk.core.edit import Edit
from obadesk.core.meeting import Attendance, Card
from obadesk.core.message import message
from obadesk.core.rows import Change
from obadesk.core.workshop import Workshop


def set_card(step_id: str, role: str, card_id: str, **fields: Any) -> Change:
    """Set fields of the step's card of this role; the first change makes the card, with ``card_id``."""

    def change(workshop: Workshop) -> Workshop:
        step = workshop.step(step_id)
        if step is None:
            return workshop
        own = next((card for card in step.cards if card.role == role), None)
        if own is not None:
            return rows.set_fields(workshop, own.id, **fields)
        card = Card(id=card_id, role=role, **fields)
        return rows.append(workshop, step_id, "cards", card)

    return change


def tick(step_id: str, role: str, card_id: str, on: bool) -> Edit:
    """Show the card to the room, or leave it out."""
    label = message("Show a card") if on else message("Leave out a card")
    return Edit(label, set_card(step_id, role, card_id, shown=on))


def set_heads(meeting_id: str, heads: int) -> Edit:
    """How many people were counted; 0 for what the organisations add up to."""
    return Edit(
        message("Count the people"),
        lambda workshop: rows.set_fields(workshop, meeting_id, heads=heads),
        f"{meeting_id}:heads",
    )


def set_organisation(meeting_id: str, row_id: str, organisation: str, heads: int) -> Edit:
    """One organisation and its heads; a new row where there is none of this id; an empty one goes."""

    def change(workshop: Workshop) -> Workshop:
        known = isinstance(rows.find(workshop, row_id), Attendance)
        if not organisation and not heads:
            return rows.remove(workshop, row_id) if known else workshop
        if known:
            return rows.set_fields(workshop, row_id, organisation=organisation, heads=heads)
        row = Attendance(id=row_id, organisation=organisation, heads=heads)
        return rows.append(workshop, meeting_id, "attendance", row)

    return Edit(message("Change who is here"), change)
