"""What a workshop file is made of: its number, its tables, and nothing else.

The statements are written out, not generated: a file that holds anything but exactly these is refused.
"""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

APPLICATION_ID = int.from_bytes(b"OBAD", "big")

STATEMENTS = (
    "CREATE TABLE line (id TEXT PRIMARY KEY NOT NULL, kind TEXT NOT NULL, parent TEXT NOT NULL, "
    "ord TEXT NOT NULL, body TEXT NOT NULL) STRICT",
    "CREATE TABLE record (seq INTEGER PRIMARY KEY, kind TEXT NOT NULL, at TEXT NOT NULL, "
    "about TEXT NOT NULL, label TEXT NOT NULL, body BLOB NOT NULL) STRICT",
    "CREATE TABLE attachment (sha256 TEXT PRIMARY KEY NOT NULL, media_type TEXT NOT NULL, "
    "content BLOB NOT NULL) STRICT",
    "CREATE TABLE person (id TEXT PRIMARY KEY NOT NULL, body TEXT NOT NULL) STRICT",
)
"""Released in version 1. A later version that needs another table adds it here and in its upgrade."""

OBJECTS = frozenset(
    [
        *(("table", statement.split()[2], statement) for statement in STATEMENTS),
        *(("index", f"sqlite_autoindex_{name}_1", None) for name in ("line", "attachment", "person")),
    ]
)
"""Everything ``sqlite_schema`` may list, as ``(type, name, sql)``."""

_metadata = sa.MetaData()

line = sa.Table(
    "line",
    _metadata,
    *(sa.Column(name, sa.Text) for name in ("id", "kind", "parent", "ord", "body")),
)
record = sa.Table(
    "record",
    _metadata,
    sa.Column("seq", sa.Integer),
    *(sa.Column(name, sa.Text) for name in ("kind", "at", "about", "label")),
    sa.Column("body", sa.LargeBinary),
)
attachment = sa.Table(
    "attachment",
    _metadata,
    sa.Column("sha256", sa.Text),
    sa.Column("media_type", sa.Text),
    sa.Column("content", sa.LargeBinary),
)
person = sa.Table("person", _metadata, sa.Column("id", sa.Text), sa.Column("body", sa.Text))


def _written(table: sa.Table, key: str) -> sa.Executable:
    new = insert(table)
    others = {column.name: new.excluded[column.name] for column in table.columns if column.name != key}
    return new.on_conflict_do_update(index_elements=[key], set_=others)


write_line = _written(line, "id")
write_person = _written(person, "id")
remove_line = sa.delete(line).where(line.c.id == sa.bindparam("gone"))
remove_person = sa.delete(person).where(person.c.id == sa.bindparam("gone"))
write_entry = sa.insert(record)
write_attachment = insert(attachment).on_conflict_do_nothing(index_elements=["sha256"])
