"""How a line typed while choosing becomes an idea on the short list."""

from __future__ import annotations

from obadesk.core import rows
from obadesk.core.capture import Captured, CaptureSign
from obadesk.core.edit import Edit
from obadesk.core.idea import Idea
from obadesk.core.message import message
from obadesk.core.place import Place
from obadesk.core.vocabulary import Words

SIGNS: tuple[CaptureSign, ...] = ()


def hint(words: Words) -> str:
    """What stands in grey in the empty capture line."""
    return words("One more idea for the short list")


def captured(place: Place, said: Captured) -> Edit | None:
    """The edit: a new idea of the curve, kept at once."""
    curve, text = place.curve, said.text.strip()
    if curve is None or not text:
        return None
    idea = Idea(id=said.row_id, text=text, tables=said.tables, said_at=said.at, kept=True)
    return Edit(
        message("Add an idea to the short list"),
        lambda workshop: rows.append(workshop, curve.id, "ideas", idea),
    )
