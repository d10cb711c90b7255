"""Find, change, add and remove rows of a workshop by id: every change of the program is made of these.

Each function returns a workshop. When the row is gone the *same object* comes back, which the document
takes as "nothing was done" and says so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Annotated, Any, TypeVar, get_args, get_origin, get_type_hints

from msgspec.structs import replace

from obadesk.core.measure import Measure
from obadesk.core.order import between, last_of
from obadesk.core.row import Line, Row
from obadesk.core.workshop import Workshop

Kind = TypeVar("Kind", bound=Row)
Change = Callable[[Workshop], Workshop]
"""A pure function applied to the *current* workshop; it addresses rows by id."""


@cache
def lists_of(kind: type[Row]) -> dict[str, type[Row]]:
    """The fields of ``kind`` that hold rows, with the kind of row each holds: ``{"forces": Force, …}``."""
    found: dict[str, type[Row]] = {}
    for name, hint in get_type_hints(kind, include_extras=True).items():
        plain = get_args(hint)[0] if get_origin(hint) is Annotated else hint
        if get_origin(plain) is tuple:
            member = get_args(plain)[0]
            if isinstance(member, type) and issubclass(member, Row):
                found[name] = member
    return found


def walk(row: Row, parent: str = "") -> Iterator[tuple[Row, str]]:
    """Every row at and below ``row`` with its parent's id, parents first."""
    yield row, parent
    for field in lists_of(type(row)):
        for child in getattr(row, field):
            yield from walk(child, row.id)


def bare(row: Kind) -> Kind:
    """The row without the rows below it: what a copy of it starts from, since no row stands in two places."""
    return replace(row, **dict.fromkeys(lists_of(type(row)), ()))


def find(root: Row, row_id: str) -> Row | None:
    """The row with this id at or below ``root``."""
    if root.id == row_id:
        return root
    for field, member in lists_of(type(root)).items():
        lowest = not lists_of(member)  # most rows hold no others: nothing is below them
        for child in getattr(root, field):
            if child.id == row_id:
                return child
            if not lowest and (found := find(child, row_id)) is not None:
                return found
    return None


def with_row(root: Kind, row_id: str, change: Callable[[Any], Row | None]) -> Kind:
    """``root`` with one row put through ``change``; ``None`` removes it."""
    if root.id == row_id:
        changed = change(root)
        assert changed is not None, "the root itself is never removed"
        return changed  # type: ignore[return-value]
    for field, member in lists_of(type(root)).items():
        lowest = not lists_of(member)
        rows: tuple[Row, ...] = getattr(root, field)
        for index, child in enumerate(rows):
            here = child.id == row_id
            if not here and lowest:
                continue
            new = change(child) if here else with_row(child, row_id, change)
            if new is None:
                return replace(root, **{field: rows[:index] + rows[index + 1 :]})
            if new is not child:
                return replace(root, **{field: (*rows[:index], new, *rows[index + 1 :])})
            if here:
                return root
    return root


def set_fields(workshop: Workshop, row_id: str, **fields: Any) -> Workshop:
    """The workshop with these fields of one row set."""

    def changed(row: Row) -> Row:
        return (
            row
            if all(getattr(row, name) == value for name, value in fields.items())
            else replace(row, **fields)
        )

    return with_row(workshop, row_id, changed)


def remove(workshop: Workshop, row_id: str) -> Workshop:
    """The workshop without this row and all below it."""
    return with_row(workshop, row_id, lambda _row: None)


def append(workshop: Workshop, parent_id: str, field: str, row: Row) -> Workshop:
    """The workshop with ``row`` at the end of a list; a new line or measure gets the list's next number."""

    def changed(parent: Row) -> Row:
        rows: tuple[Row, ...] = getattr(parent, field)
        placed = replace(row, order=between(last_of([old.order for old in rows]), ""))
        if isinstance(placed, (Line, Measure)) and not placed.number:
            placed = replace(placed, number=next_number(rows))
        return replace(parent, **{field: (*rows, placed)})

    return with_row(workshop, parent_id, changed)


def next_number(rows: tuple[Row, ...]) -> int:
    """One more than the highest number given in this list."""
    return 1 + max([row.number for row in rows if isinstance(row, (Line, Measure))], default=0)


def move(workshop: Workshop, parent_id: str, field: str, row_id: str, *, before_id: str) -> Workshop:
    """The workshop with one row moved before another of the same list (``""``: to the end)."""

    def changed(parent: Row) -> Row:
        rows: tuple[Row, ...] = getattr(parent, field)
        moved = next((row for row in rows if row.id == row_id), None)
        rest = [row for row in rows if row.id != row_id]
        place = next((i for i, row in enumerate(rest) if row.id == before_id), len(rest))
        if moved is None or before_id == row_id:
            return parent
        after_key = rest[place].order if place < len(rest) else ""
        before_key = rest[place - 1].order if place else ""
        if place < len(rest) and before_key >= after_key:  # two rows with one key: no room between them
            rest.insert(place, moved)
            return replace(parent, **{field: placed(tuple(replace(row, order="") for row in rest))})
        rest.insert(place, replace(moved, order=between(before_key, after_key)))
        return replace(parent, **{field: tuple(rest)})

    return with_row(workshop, parent_id, changed)


def placed(rows: tuple[Kind, ...]) -> tuple[Kind, ...]:
    """The same rows with order keys that follow their places; rows already in order keep theirs."""
    result: list[Kind] = []
    last = ""
    for row in rows:
        key = row.order if row.order > last else between(last, "")
        result.append(row if key == row.order else replace(row, order=key))
        last = key
    return tuple(result)
