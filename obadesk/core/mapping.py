"""How a series was last imported, as text in the file: next year's file of the same make needs no choosing.

What is chosen is known to the floor that reads files; here it is only a frozen value with defaults. Text that
a newer program wrote, or that somebody else put there, is no choice at all and never an error.
"""

from __future__ import annotations

from typing import TypeVar

import msgspec

LONGEST = 4_000
"""Signs of a mapping: names of a few columns."""

Chosen = TypeVar("Chosen", bound=msgspec.Struct)


def as_text(chosen: msgspec.Struct) -> str:
    """What was chosen, without what was left as it was understood; ``""`` when that is everything."""
    usual = type(chosen)()
    fields = msgspec.structs.asdict(chosen)
    said = {name: value for name, value in fields.items() if value != getattr(usual, name)}
    text = msgspec.json.encode(said).decode() if said else ""
    return text if len(text) <= LONGEST else ""


def from_text(text: str, kind: type[Chosen]) -> Chosen | None:
    """The choice kept as ``text``; ``None`` when there is none, or none that is understood."""
    if not text.strip() or len(text) > LONGEST:
        return None
    try:
        return msgspec.json.decode(text, type=kind)
    except (msgspec.DecodeError, UnicodeError):
        return None
