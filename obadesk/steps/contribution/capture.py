"""The sentence is worded in its fields; no lines are taken here."""

from __future__ import annotations

from obadesk.core.capture import Captured, CaptureSign
from obadesk.core.edit import Edit
from obadesk.core.place import Place
from obadesk.core.vocabulary import Words

SIGNS: tuple[CaptureSign, ...] = ()


def hint(words: Words) -> str:
    """What stands in grey in place of the capture line."""
    return words("The sentence is worded in the fields above")


def captured(_place: Place, _said: Captured) -> Edit | None:
    """Nothing: what it helps towards is typed in its field."""
    return None
