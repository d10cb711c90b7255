"""How a captured line becomes one more group the service serves."""

from __future__ import annotations

from obadesk.core.capture import Captured, CaptureSign
from obadesk.core.edit import Edit
from obadesk.core.ids import new_id
from obadesk.core.message import message
from obadesk.core.place import Place
from obadesk.core.service_edits import add_group, service_at
from obadesk.core.vocabulary import Words
from obadesk.core.workshop import Workshop

SIGNS: tuple[CaptureSign, ...] = ()


def hint(words: Words) -> str:
    """What stands in grey in the empty capture line."""
    return words("Whom do we serve? One group a line")


def captured(place: Place, said: Captured) -> Edit | None:
    """The edit; it makes the service where there is none yet."""
    text, step_id = said.text.strip(), place.step_id
    if not text:
        return None
    service = service_at(place)
    add = add_group(service.id if service else "", new_id(), " ".join(text.splitlines()))

    def change(workshop: Workshop) -> Workshop:
        return add(workshop) if workshop.step(step_id) is not None else workshop

    return Edit(message("Add a group we serve"), change)
