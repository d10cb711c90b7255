"""What every stored thing has: a row with an id, and a line as somebody said it."""

from __future__ import annotations

from typing import Annotated

import msgspec

from obadesk.core.audience import FILE, PAPER, WALL


class Row(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Anything with an id of its own; kept as one row of the file."""

    id: Annotated[str, FILE]
    order: Annotated[str, FILE] = ""


def in_order(row: Row) -> tuple[str, str]:
    """Sorts the rows of a list as the file does: by order key, and by id where two keys are the same."""
    return row.order, row.id


class Line(Row, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Something said in the room: its number is given once and never changes.

    ``tables``: ids of the tables that said it. ``said_at``: ISO time, local. ``source``: a citation,
    the word ``illustrative``, or nothing. ``also``: other wordings of the same thing that were merged in.
    """

    text: Annotated[str, WALL] = ""
    number: Annotated[int, WALL] = 0
    tables: Annotated[tuple[str, ...], WALL] = ()
    said_at: Annotated[str, WALL] = ""
    source: Annotated[str, PAPER] = ""
    also: Annotated[tuple[str, ...], PAPER] = ()
