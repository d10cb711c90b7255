"""What a careful facilitator might still mend."""

from __future__ import annotations

from obadesk.core.check import Check
from obadesk.core.place import Place


def checks(_place: Place) -> tuple[Check, ...]:
    """Nothing yet."""
    return ()


def say(place: Place) -> str:
    """What to say now."""
    return place.words("Look at the new figures first, in silence.")
