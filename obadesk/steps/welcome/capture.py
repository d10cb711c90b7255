"""How a captured line becomes an organisation with its heads: "Youth service 3"."""

from __future__ import annotations

import re

from obadesk.core import rows
from obadesk.core.capture import Captured, CaptureSign
from obadesk.core.edit import Edit
from obadesk.core.meeting import Attendance
from obadesk.core.message import message
from obadesk.core.place import Place
from obadesk.core.vocabulary import Words
from obadesk.core.workshop import Workshop

SIGNS: tuple[CaptureSign, ...] = ()

HEADS = re.compile(r"(?:\s*:\s*|\s+)([0-9]{1,3})$")


def hint(words: Words) -> str:
    """What stands in grey in the empty capture line."""
    return words("Who is here? An organisation and how many: Youth service 3")


def captured(place: Place, said: Captured) -> Edit | None:
    """The edit; ``None`` for an empty line."""
    text = said.text.strip()
    if not text:
        return None
    step_id, meeting_id = place.step_id, place.meeting.id
    organisation, heads = organisation_and_heads(text)
    row = Attendance(id=said.row_id, organisation=organisation, heads=heads)

    def change(workshop: Workshop) -> Workshop:
        if workshop.step(step_id) is None:
            return workshop
        return rows.append(workshop, meeting_id, "attendance", row)

    return Edit(message("Add an organisation"), change)


def organisation_and_heads(text: str) -> tuple[str, int]:
    """``("Youth service", 3)`` of ``Youth service 3`` or ``Youth service: 3``; else all of it is the name."""
    text = text.strip()
    found = HEADS.search(text[-40:])
    if found is None or len(found[0]) >= len(text):
        return text, 0
    return text[: len(text) - len(found[0])], int(found[1])
