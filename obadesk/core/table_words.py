"""Tables by their numbers, in words: "table 2", "tables 1, 2 and 4"."""

from __future__ import annotations

from collections.abc import Iterable

from obadesk.core.place import Place
from obadesk.core.table import Table
from obadesk.core.vocabulary import Words


def in_words(tables: Iterable[Table], words: Words) -> str:
    """``tables 1, 2 and 4``; nothing for no table."""
    numbers = [str(number) for number in sorted(table.number for table in tables)]
    if not numbers:
        return ""
    if len(numbers) == 1:
        return words("table {number}", number=numbers[0])
    return words("tables {numbers} and {last}", numbers=", ".join(numbers[:-1]), last=numbers[-1])


def said_by(place: Place, table_ids: tuple[str, ...]) -> str:
    """``said by tables 1, 2 and 4``, for paper; nothing when no table is named."""
    named = in_words((table for table in place.workshop.tables if table.id in table_ids), place.words)
    return place.words("said by {tables}", tables=named) if named else ""
