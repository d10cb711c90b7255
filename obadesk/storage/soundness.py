"""Is this file a workshop of ours that can be read safely? Asked before it is used, and without writing."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
import tempfile
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from obadesk.core import plain
from obadesk.core.errors import CannotOpen, Damaged, NotAWorkshop, TooNew
from obadesk.i18n import _
from obadesk.storage.connection import Mode, deadline, raw_connection
from obadesk.storage.tables import APPLICATION_ID, OBJECTS
from obadesk.storage.trouble import cannot_open, damaged_text, unfinished_text, unreadable_text

SMALLEST = 512
LARGEST = 500 * 1024 * 1024
SECONDS = 5.0


class Header(NamedTuple):
    """What the first hundred bytes say. ``wal``: a foreign program left it with changes in a second file."""

    version: int
    wal: bool


class Identity(NamedTuple):
    """Which file it is, whatever its name."""

    device: int
    inode: int

    @classmethod
    def of(cls, path: Path) -> Identity:
        """:raises OSError: when there is no file."""
        state = path.stat()
        return cls(state.st_dev, state.st_ino)


def header(path: Path) -> Header:
    """What the file says of itself, read without SQLite.

    :raises CannotOpen: :raises NotAWorkshop: :raises TooNew: with the sentence to show.
    """
    try:
        state = path.stat()
        if not stat.S_ISREG(state.st_mode):
            text = _("“{file}” is not a file. Choose a workshop, whose name ends in “.oba”.")
            raise CannotOpen(text.format(file=path.name))
        with path.open("rb") as file:
            start = file.read(100)
    except FileNotFoundError as error:
        raise CannotOpen(_("There is no file “{file}” here any more.").format(file=path.name)) from error
    except OSError as error:
        raise CannotOpen(unreadable_text(path)) from error
    if not start:
        raise NotAWorkshop(_("“{file}” is empty. Look for a copy or a backup of it.").format(file=path.name))
    ours = int.from_bytes(start[68:72], "big") == APPLICATION_ID
    if len(start) < 100 or not start.startswith(b"SQLite format 3\0") or not ours:
        text = _("“{file}” is not a workshop of OBADesk and was left as it is. Choose another file.")
        raise NotAWorkshop(text.format(file=path.name))
    version = int.from_bytes(start[60:64], "big")
    if version > plain.VERSION:
        text = _("“{file}” was made by a newer OBADesk. Update the program to open it.")
        raise TooNew(text.format(file=path.name))
    if state.st_size > LARGEST:
        text = _("“{file}” is too large to be opened here ({size} MB). Open a copy or a backup of it.")
        raise CannotOpen(text.format(file=path.name, size=state.st_size // 1_000_000))
    if state.st_size < SMALLEST or version < 1:
        raise Damaged(damaged_text(path))
    return Header(version, wal=2 in start[18:20])


def may_write(path: Path) -> bool:
    """Whether file and folder may be written to. Write protection is kept even by whoever could break it."""
    for place in (path, path.absolute().parent):
        if not place.stat().st_mode & 0o222 or not os.access(place, os.W_OK):
            return False
    return True


def reading_mode(path: Path, found: Header) -> Mode:
    """How to read the file and leave nothing beside it."""
    beside = path.with_name(path.name + "-wal")
    changes_wait = beside.exists() and beside.stat().st_size > 0
    return "ro&immutable=1" if found.wal and not changes_wait else "ro"


def check(path: Path, found: Header, *, writable: bool) -> None:
    """Look into every page, and for anything the program did not make.

    :raises Damaged: :raises CannotOpen: with the sentence to show; the file is as it was.
    """
    if found.wal:
        _check_aside(path)
        return
    with cannot_open(path):
        _check_here(path, writable=writable)


def _check_here(path: Path, *, writable: bool) -> None:
    # A journal left by a crash is part of the file; only a connection that may write can take it back.
    with closing(raw_connection(path, "rw" if writable else "ro")) as connection:
        try:
            _look(connection, path)
        except sqlite3.OperationalError as error:
            if not writable and path.with_name(path.name + "-journal").exists():
                raise CannotOpen(unfinished_text(path)) from error
            raise


def _look(connection: sqlite3.Connection, path: Path) -> None:
    with deadline(connection, SECONDS):
        objects = connection.execute("SELECT type, name, sql FROM sqlite_schema").fetchall()
        if frozenset(objects) != OBJECTS or len(objects) != len(OBJECTS):
            text = _(
                "“{file}” holds things that OBADesk did not make, and was left alone. "
                "Open a copy or a backup of it."
            )
            raise Damaged(text.format(file=path.name))
        answer = connection.execute("PRAGMA integrity_check(1)").fetchall()
        if answer != [("ok",)]:
            raise Damaged(damaged_text(path))


def _check_aside(path: Path) -> None:
    """Check a copy: merely opening a file in this mode writes to it."""
    with tempfile.TemporaryDirectory(prefix="obadesk-") as folder, cannot_open(path):
        copy = Path(folder) / "copy.oba"
        shutil.copyfile(path, copy)
        beside = path.with_name(path.name + "-wal")
        if beside.exists():
            shutil.copyfile(beside, copy.with_name(copy.name + "-wal"))
        with closing(raw_connection(copy, "rw")) as connection:
            _look(connection, path)
