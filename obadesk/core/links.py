"""Lines that point to other lines: a why to its force, an idea to the force it touches, and so on."""

from __future__ import annotations

from msgspec.structs import replace

from obadesk.core.row import Row
from obadesk.core.rows import walk, with_row
from obadesk.core.workshop import Workshop

LINKS = ("parent", "force", "idea", "partner")
"""Fields that hold the id of another line."""


def linked_anew(workshop: Workshop, old: str, new: str) -> Workshop:
    """What pointed to the one line points to the other (``""``: to none); the new one never to itself."""
    links = [
        (row, name) for row, _parent in walk(workshop) for name in LINKS if getattr(row, name, "") == old
    ]
    for row, name in links:
        target = "" if row.id == new else new

        def pointed(one: Row, name: str = name, target: str = target) -> Row:
            return replace(one, **{name: target})

        workshop = with_row(workshop, row.id, pointed)
    return workshop
