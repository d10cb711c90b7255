"""The record: what happened, append-only, outside undo and restore."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from obadesk.core.audience import FILE

EntryKind = Literal[
    "opened",
    "step started",
    "step ended",
    "forecast sealed",
    "ballot closed",
    "restore point",
    "restored",
    "pass",
    "gathered",
    "imported",
    "sent",
]


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that happened. ``at``: ISO local time. ``about``: id of the step, scenario … it is about.

    ``label``: in words, for lists. ``body``: what belongs to it; for a restore point the compressed
    plain form of the workshop (``core.plain.packed``).
    """

    kind: Annotated[EntryKind, FILE]
    at: Annotated[str, FILE]
    about: Annotated[str, FILE] = ""
    label: Annotated[str, FILE] = ""
    body: Annotated[bytes, FILE] = b""
