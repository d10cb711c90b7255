"""How a captured line is taken."""

from __future__ import annotations

from obadesk.core.capture import Captured, CaptureSign
from obadesk.core.edit import Edit
from obadesk.core.place import Place
from obadesk.core.vocabulary import Words

SIGNS: tuple[CaptureSign, ...] = ()


def hint(words: Words) -> str:
    """What stands in grey in the empty capture line."""
    return words("What does our service help towards, together with others?")


def captured(_place: Place, _said: Captured) -> Edit | None:
    """It takes no lines yet."""
    return None
