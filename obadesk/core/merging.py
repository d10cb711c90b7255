"""The same thing said at several tables becomes one line that keeps every table and every wording."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from obadesk.core.curve_partners import named, one_partner
from obadesk.core.edit import Edit
from obadesk.core.links import LINKS, linked_anew
from obadesk.core.message import message
from obadesk.core.partner import Contribution
from obadesk.core.row import Line
from obadesk.core.rows import find, lists_of, remove, walk, with_row
from obadesk.core.workshop import Workshop


def can_merge(workshop: Workshop, kept_id: str, gone_id: str) -> bool:
    """Whether both are lines of the same list and, where lines take sides, of the same side."""
    sides = {getattr(find(workshop, line), "side", "") for line in (kept_id, gone_id)}
    homes = {row.id: (parent, type(row)) for row, parent in walk(workshop) if row.id in (kept_id, gone_id)}
    return (
        kept_id != gone_id
        and len(sides) == 1
        and len(homes) == 2
        and homes[kept_id] == homes[gone_id]
        and issubclass(homes[kept_id][1], Line)
    )


def merge(kept_id: str, gone_id: str) -> Edit:
    """``gone`` goes into ``kept``: its tables, its wording, what was marked on it, and what hung under it.

    The kept line keeps its number and its own text; fields it has nothing in are taken from the other.
    """

    def change(workshop: Workshop) -> Workshop:
        if not can_merge(workshop, kept_id, gone_id):
            return workshop
        kept, gone = find(workshop, kept_id), find(workshop, gone_id)
        assert isinstance(kept, Line)
        assert isinstance(gone, Line)
        if isinstance(kept, Contribution) and isinstance(gone, Contribution) and kept.partner != gone.partner:
            gone = named(workshop, gone)
        after = with_row(workshop, kept_id, lambda line: _with(line, gone))
        after = remove(linked_anew(after, gone_id, kept_id), gone_id)
        if isinstance(kept, Contribution) and isinstance(gone, Contribution):
            after = one_partner(after, kept.partner, gone.partner)
        return after

    return Edit(message("Merge two lines"), change)


def _with(kept: Line, gone: Line) -> Line:
    wordings = [text for text in (gone.text, *gone.also) if text.strip() and text != kept.text]
    fields: dict[str, Any] = {
        "tables": tuple(dict.fromkeys((*kept.tables, *gone.tables))),
        "also": tuple(dict.fromkeys((*kept.also, *wordings))),
    }
    if not kept.text.strip() and gone.text.strip():
        fields |= {"text": gone.text, "also": tuple(dict.fromkeys((*kept.also, *gone.also)))}
    own = {"id", "order", "text", "number", "said_at", *fields}
    for name in kept.__struct_fields__:
        value, other = getattr(kept, name), getattr(gone, name)
        links_to_itself = name in LINKS and other in (kept.id, gone.id)
        if (
            name not in own
            and name not in lists_of(type(kept))
            and not value
            and other
            and not links_to_itself
        ):
            fields[name] = other
    for name in lists_of(type(kept)):
        fields[name] = (*getattr(kept, name), *getattr(gone, name))
    return replace(kept, **fields)
