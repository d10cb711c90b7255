"""Whole new files: a workshop just made, and copies.

A copy is written from what is in memory, never from the bytes of the file: so it holds what is on the
screen even when the stick with the file is full or gone, and of what was removed or left out no trace.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Generator
from contextlib import closing, contextmanager, suppress
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING

from obadesk.core import plain
from obadesk.core.audience import seen_by
from obadesk.core.errors import CannotSave
from obadesk.i18n import _
from obadesk.storage import reading, tables
from obadesk.storage.connection import Connection, transaction
from obadesk.storage.reading import Contents
from obadesk.storage.trouble import cannot_save, why_not_saved

if TYPE_CHECKING:
    import sqlalchemy as sa


def public(contents: Contents) -> Contents:
    """What may be given away: the workshop as the paper shows it, nothing of people and record."""
    return Contents(seen_by(contents.workshop, "paper"), (), ())


def write(
    path: Path,
    contents: Contents,
    *,
    attachments: Connection | None = None,
    replace: bool,
    why: Callable[[Exception, Path], str] = why_not_saved,
) -> None:
    """Write the file beside its place, look whether it came out right, then put it there.

    ``why`` says what it means that the disk does not take it.

    :raises CannotSave: and what was at ``path`` is as it was.
    """
    if path.exists() and not replace:
        text = _("There is already a file “{file}” here. Choose another name.")
        raise CannotSave(text.format(file=path.name))
    with cannot_save(path, why), _put_in_place(path) as unfinished:
        connection = Connection(unfinished, "rwc")
        try:
            with transaction(connection.core) as core:
                _fill(core, contents, attachments)
            if _comparable(reading.contents(connection, plain.VERSION)) != _comparable(contents):
                raise sqlite3.DatabaseError("the copy does not read as it was written")
        finally:
            connection.close()


def _fill(connection: sa.Connection, contents: Contents, attachments: Connection | None) -> None:
    from obadesk.storage.pen import Pen

    for statement in tables.STATEMENTS:
        connection.exec_driver_sql(statement)
    connection.exec_driver_sql(f"PRAGMA application_id = {tables.APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {plain.VERSION}")
    pen = Pen(connection)
    pen.put_lines([reading.line_values(row) for row in plain.plain_rows(contents.workshop)])
    pen.put_entries([reading.entry_values(entry) for entry in contents.entries])
    pen.put_people([reading.person_values(person) for person in contents.people])
    if attachments is not None:
        with attachments.reading() as driver:
            for row in driver.execute("SELECT sha256, media_type, content FROM attachment"):
                pen.put_attachment(dict(zip(("sha256", "media_type", "content"), row, strict=True)))


def _comparable(contents: Contents) -> tuple[object, ...]:
    rows = sorted(plain.plain_rows(contents.workshop), key=attrgetter("id"))
    return rows, contents.entries, sorted(contents.people, key=attrgetter("id"))


@contextmanager
def _put_in_place(path: Path) -> Generator[Path]:
    """A name beside ``path`` to write to; moved to ``path`` when the block ends well, removed when not."""
    unfinished = path.with_name(f"{path.name}.tmp")
    _remove(unfinished)
    try:
        yield unfinished
        _on_disk(unfinished)
        unfinished.replace(path)
        with suppress(OSError):  # not every file system lets a folder be synced
            _on_disk(path.absolute().parent)
    finally:
        _remove(unfinished)


def _remove(unfinished: Path) -> None:
    for name in (unfinished.name, f"{unfinished.name}-journal"):
        with suppress(OSError):
            unfinished.with_name(name).unlink()


def _on_disk(path: Path) -> None:
    with closing(_Opened(path)) as opened:
        os.fsync(opened.number)


class _Opened:
    def __init__(self, path: Path) -> None:
        self.number = os.open(path, os.O_RDONLY)

    def close(self) -> None:
        os.close(self.number)
