"""A break takes no lines; when the wall comes to it, it learns when it ends."""

from __future__ import annotations

from obadesk.core import rows
from obadesk.core.capture import Captured, CaptureSign
from obadesk.core.edit import Edit
from obadesk.core.message import message
from obadesk.core.place import Place
from obadesk.core.vocabulary import Words
from obadesk.core.workshop import Workshop
from obadesk.steps.pause.back import back_when, still_ahead

SIGNS: tuple[CaptureSign, ...] = ()


def hint(words: Words) -> str:
    """What stands in grey in the empty capture line."""
    return words("A break takes no lines. Go to a step in the list to type something up")


def captured(_place: Place, _said: Captured) -> Edit | None:
    """Never anything."""
    return None


def shown(place: Place, at: str) -> Edit | None:
    """The time it ends, from now on by its minutes; a time that somebody typed for today stays."""
    step = place.step
    if step is None or not step.minutes or still_ahead(step.back_at, at):
        return None
    return back_at(step.id, back_when(at, step.minutes))


def back_at(step_id: str, time: str) -> Edit:
    """The break ends then; ``time`` as it shall stand on the wall."""

    def change(workshop: Workshop) -> Workshop:
        return rows.set_fields(workshop, step_id, back_at=time)

    return Edit(message("Back at {time}", time=time), change, f"{step_id}:back_at")
