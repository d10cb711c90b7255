"""A sketch takes no lines: its questions are answered by one key each."""

from __future__ import annotations

from obadesk.core.capture import Captured, CaptureSign
from obadesk.core.edit import Edit
from obadesk.core.place import Place
from obadesk.core.vocabulary import Words

SIGNS: tuple[CaptureSign, ...] = ()


def hint(words: Words) -> str:
    """What stands in grey in the empty capture line."""
    return words("Four questions, one key each: a sketch takes no lines")


def captured(_place: Place, _said: Captured) -> Edit | None:
    """Never anything."""
    return None
