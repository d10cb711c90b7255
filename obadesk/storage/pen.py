"""Writes rows into a workshop file, through SQLAlchemy; imported when something is first written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

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
remove_lines = sa.delete(line)
remove_person = sa.delete(person).where(person.c.id == sa.bindparam("gone"))
write_entry = sa.insert(record)
write_attachment = insert(attachment).on_conflict_do_nothing(index_elements=["sha256"])


class Pen:
    """Writes inside the transaction it was given; rows are columns by name.

    :raises SQLAlchemyError: from every method, when the disk does not take it.
    """

    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection

    def put_lines(self, rows: Sequence[Mapping[str, object]]) -> None:
        """Write lines of the workshop, over those of the same id."""
        if rows:
            self._connection.execute(write_line, rows)

    def take_out_lines(self, gone: Sequence[str]) -> None:
        """Delete the lines of these ids."""
        if gone:
            self._connection.execute(remove_line, [{"gone": row_id} for row_id in gone])

    def take_out_every_line(self) -> None:
        """Delete the whole workshop, to write it anew."""
        self._connection.execute(remove_lines)

    def put_entries(self, rows: Sequence[Mapping[str, object]]) -> None:
        """Add to the record."""
        if rows:
            self._connection.execute(write_entry, rows)

    def put_people(self, rows: Sequence[Mapping[str, object]]) -> None:
        """Write people, over those of the same id."""
        if rows:
            self._connection.execute(write_person, rows)

    def take_out_person(self, person_id: str) -> None:
        """Delete one person."""
        self._connection.execute(remove_person, {"gone": person_id})

    def put_attachment(self, values: Mapping[str, object]) -> None:
        """Keep these bytes, unless they are kept already."""
        self._connection.execute(write_attachment, values)
