"""How a captured line becomes an action: ``what @lead /date``."""

from __future__ import annotations

from obadesk.core import rows
from obadesk.core.action import Action
from obadesk.core.action_line import understood
from obadesk.core.capture import Captured, CaptureSign
from obadesk.core.edit import Edit
from obadesk.core.message import message
from obadesk.core.place import Place
from obadesk.core.vocabulary import Words

SIGNS: tuple[CaptureSign, ...] = ()


def hint(words: Words) -> str:
    """What stands in grey in the empty capture line."""
    return words("what @lead /date   (to be agreed is allowed)")


def captured(place: Place, said: Captured) -> Edit | None:
    """The edit; ``None`` for an empty line."""
    curve, text = place.curve, said.text.strip()
    if curve is None or not text:
        return None
    line = understood(text)
    action = Action(
        id=said.row_id,
        text=line.what,
        lead=line.lead,
        support=line.support,
        due=line.due,
        tables=said.tables,
        said_at=said.at,
    )
    return Edit(message("Add an action"), lambda workshop: rows.append(workshop, curve.id, "actions", action))
