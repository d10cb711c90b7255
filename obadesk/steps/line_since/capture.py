"""It takes no lines: what came since are figures."""

from __future__ import annotations

from obadesk.core.capture import Captured, CaptureSign
from obadesk.core.edit import Edit
from obadesk.core.place import Place
from obadesk.core.vocabulary import Words

SIGNS: tuple[CaptureSign, ...] = ()


def hint(words: Words) -> str:
    """What stands in grey in the empty capture line."""
    return words("Type the new figures in the table above (Ctrl+J).")


def captured(_place: Place, _said: Captured) -> Edit | None:
    """None."""
    return None
