"""Between values and the rows of the tables; what comes from a file is checked as if it had been typed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

import msgspec

from obadesk.core import plain
from obadesk.core.errors import Damaged
from obadesk.core.person import Person
from obadesk.core.plain import PlainRow
from obadesk.core.record import Entry
from obadesk.core.workshop import Workshop
from obadesk.i18n import _
from obadesk.storage.connection import Connection

_encode = msgspec.json.Encoder().encode


class Contents(NamedTuple):
    """Everything in a file but the attachments."""

    workshop: Workshop
    entries: tuple[Entry, ...]
    people: tuple[Person, ...]


def contents(connection: Connection, version: int) -> Contents:
    """What the file holds, of any released version.

    :raises Damaged: when something in it cannot be read. :raises sqlite3.Error: when the disk fails.
    """
    with connection.reading() as driver:
        lines = driver.execute("SELECT id, kind, parent, ord, body FROM line").fetchall()
        record = "SELECT seq, kind, at, about, label, body FROM record ORDER BY seq"
        entries = driver.execute(record).fetchall()
        people = driver.execute("SELECT id, body FROM person ORDER BY id").fetchall()
    try:
        rows = [msgspec.convert(dict(zip(_LINE, row, strict=True)), PlainRow) for row in lines]
        return Contents(
            _workshop(rows, version),
            tuple(msgspec.convert(tuple(row), _EntryRow).entry() for row in entries),
            tuple(_person(*row) for row in people),
        )
    except (msgspec.MsgspecError, RecursionError, TypeError, ValueError) as error:
        raise Damaged(_("A line of this file cannot be read. Open a copy or a backup of it.")) from error


def has_attachments(connection: Connection) -> bool:
    """Whether any are kept. :raises sqlite3.Error: when the disk fails."""
    with connection.reading() as driver:
        return driver.execute("SELECT 1 FROM attachment LIMIT 1").fetchone() is not None


_LINE = PlainRow.__struct_fields__


class _EntryRow(msgspec.Struct, array_like=True):
    seq: int
    kind: str
    at: str
    about: str
    label: str
    body: bytes

    def entry(self) -> Entry:
        return Entry(kind=self.kind, at=self.at, about=self.about, label=self.label, body=self.body)  # type: ignore[arg-type]


def _workshop(rows: Iterable[PlainRow], version: int) -> Workshop:
    if version == plain.VERSION:
        return plain.workshop_from(rows)
    form = [{**msgspec.structs.asdict(row), "body": msgspec.json.decode(row.body)} for row in rows]
    return plain.from_plain({"version": version, "rows": form})


def _person(person_id: str, body: str) -> Person:
    fields = msgspec.json.decode(body, type=dict[str, Any])
    return msgspec.convert({**fields, "id": person_id}, Person)


def line_values(row: PlainRow) -> dict[str, str]:
    """The columns of a line."""
    return {"id": row.id, "kind": row.kind, "parent": row.parent, "ord": row.order, "body": row.body}


def entry_values(entry: Entry) -> dict[str, str | bytes]:
    """The columns of an entry of the record."""
    return msgspec.structs.asdict(entry)


def person_values(person: Person) -> dict[str, str]:
    """The columns of a person."""
    fields = {name: value for name, value in msgspec.structs.asdict(person).items() if name != "id"}
    return {"id": person.id, "body": _encode(fields).decode()}
