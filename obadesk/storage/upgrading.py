"""Bring a file of an older version to today's: after a backup, in one transaction, through ``core.plain``."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from obadesk import places
from obadesk.core import plain
from obadesk.core.workshop import Workshop
from obadesk.storage import reading
from obadesk.storage.connection import Connection, raw_connection, transaction

if TYPE_CHECKING:
    import sqlalchemy as sa


def upgrade(connection: Connection, path: Path, workshop: Workshop) -> None:
    """Write ``workshop``, which was read from the file and upgraded on the way, in today's form.

    :raises SQLAlchemyError: :raises OSError: and the file is as it was.
    """
    from obadesk.storage.pen import Pen

    keep_backup(path)
    with transaction(connection.core) as core:
        pen = Pen(core)
        pen.take_out_every_line()
        pen.put_lines([reading.line_values(row) for row in plain.plain_rows(workshop)])
        _now_of_version(core, plain.VERSION)


def _now_of_version(connection: sa.Connection, version: int) -> None:
    connection.exec_driver_sql(f"PRAGMA user_version = {version}")


def keep_backup(path: Path) -> Path:
    """A copy of the file as it stands, in the folder of backups; answers where.

    :raises sqlite3.Error: :raises OSError: when it cannot be written.
    """
    stamp = datetime.now().astimezone().strftime("%Y-%m-%d %H%M%S")
    backup = places.backups() / f"{path.stem} {stamp}{path.suffix}"
    unfinished = backup.with_name(backup.name + ".tmp")
    with closing(raw_connection(path, "ro")) as source, closing(raw_connection(unfinished, "rwc")) as target:
        source.backup(target)
        if target.execute("PRAGMA integrity_check(1)").fetchall() != [("ok",)]:
            raise sqlite3.DatabaseError("the backup is not whole")
    unfinished.replace(backup)
    return backup
