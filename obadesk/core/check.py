"""What a careful facilitator might still mend: a warning with a sentence to say. Checks never block."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from obadesk.core.vocabulary import Words


class Check(msgspec.Struct, frozen=True):
    """``id``: stable, so that a dismissed one stays dismissed; ``about``: id of the row.

    ``sentence``: what is the matter, plainly. ``say``: words the facilitator can say to the room.
    """

    id: str
    sentence: str
    say: str = ""
    about: str = ""

    @property
    def key(self) -> str:
        """What is remembered when it is dismissed."""
        return f"{self.id}:{self.about}"


def shortened(text: str, most: int = 60) -> str:
    """A line short enough to be quoted in a sentence."""
    text = " ".join(text.split())
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def first_few(said: Sequence[str], words: Words, most: int = 3) -> str:
    """``“A”, “B”, “C” and 2 more``: enough to find them by, inside a sentence."""
    more = len(said) - most
    listed = ", ".join(said[:most])
    return words("{listed} and {number} more", listed=listed, number=more) if more > 0 else listed
