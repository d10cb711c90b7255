"""How a captured line becomes a line that was said in a talk or an exercise."""

from __future__ import annotations

from obadesk.core import rows
from obadesk.core.capture import Captured, CaptureSign
from obadesk.core.edit import Edit
from obadesk.core.meeting import Said
from obadesk.core.message import message
from obadesk.core.place import Place
from obadesk.core.vocabulary import Words

SIGNS: tuple[CaptureSign, ...] = ()


def hint(words: Words) -> str:
    """What stands in grey in the empty capture line."""
    return words("What does the room say? A line, as it was said")


def captured(place: Place, said: Captured) -> Edit | None:
    """The edit; ``None`` for an empty line."""
    text, step_id = said.text.strip(), place.step_id
    if not text:
        return None
    line = Said(id=said.row_id, text=text, tables=said.tables, said_at=said.at)
    return Edit(message("Add a line"), lambda workshop: rows.append(workshop, step_id, "said", line))
