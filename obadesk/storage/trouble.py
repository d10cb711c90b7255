"""Turns what SQLite and the disk report into the one sentence the facilitator reads."""

from __future__ import annotations

import errno
import sqlite3
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path

from obadesk.core.errors import CannotOpen, CannotSave, Damaged
from obadesk.i18n import _

_OURS = (sqlite3.ProgrammingError, sqlite3.InterfaceError)
"""Mistakes of the program; they are not the disk's and go on as they are."""


def _of_the_disk() -> tuple[type[Exception], ...]:
    """What disk and database raise; SQLAlchemy's only once somebody has imported it."""
    wrapped = sys.modules.get("sqlalchemy.exc")
    return (sqlite3.Error, OSError, *((wrapped.DBAPIError,) if wrapped else ()))


def _cause(error: Exception) -> Exception:
    orig = getattr(error, "orig", None)
    return orig if isinstance(orig, Exception) else error


def _name(error: Exception) -> str:
    return getattr(error, "sqlite_errorname", "") or ""


def why_not_saved(error: Exception, path: Path) -> str:
    """Why a change is not on the disk, what is safe and what to do."""
    name = _name(error)
    if _is_full(error):
        text = _(
            "The disk with “{file}” is full. Everything is still here; "
            "free some space or save a copy elsewhere."
        )
    elif name == "SQLITE_READONLY_DBMOVED":
        return moved_text(path)
    elif name.startswith(_FORBIDDEN) or isinstance(error, PermissionError):
        return read_only_text(path)
    elif name.startswith(_IN_USE):
        text = _(
            "Another program is using “{file}”. Everything is still here "
            "and is saved as soon as the file is free."
        )
    elif name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
        text = _("“{file}” was damaged on the disk. Everything is still here; save a copy elsewhere now.")
    elif name.startswith("SQLITE_CANTOPEN"):
        text = _(
            "The folder of “{file}” cannot be written to. Everything is still here; save a copy elsewhere."
        )
    else:
        text = _(
            "The disk did not take the changes to “{file}”. Everything is still here; "
            "check the stick or the connection, or save a copy elsewhere."
        )
    return text.format(file=path.name)


def why_not_made(error: Exception, path: Path) -> str:
    """Why there is no new workshop, and what to do: there is nothing yet that could be saved elsewhere."""
    if _is_full(error):
        text = _("The disk is too full for “{file}”. Free some space or choose another folder.")
    else:
        text = _("“{file}” cannot be made in this folder. Choose another one.")
    return text.format(file=path.name)


def make_folder(folder: Path) -> None:
    """:raises CannotSave: when it cannot be made."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        said = _("The folder “{folder}” cannot be made. Choose another one.")
        raise CannotSave(said.format(folder=folder)) from error


def _is_full(error: Exception) -> bool:
    return _name(error) == "SQLITE_FULL" or getattr(error, "errno", 0) in (errno.ENOSPC, errno.EDQUOT)


@contextmanager
def cannot_save(path: Path, why: Callable[[Exception, Path], str] = why_not_saved) -> Generator[None]:
    """:raises CannotSave: for whatever the disk does inside the block, in the words of ``why``."""
    try:
        yield
    except _of_the_disk() as error:
        cause = _cause(error)
        if isinstance(cause, _OURS):
            raise
        raise CannotSave(why(cause, path)) from error


_FORBIDDEN = ("SQLITE_READONLY", "SQLITE_PERM", "SQLITE_AUTH")
_IN_USE = ("SQLITE_BUSY", "SQLITE_LOCKED")
_UNFINISHED = ("SQLITE_READONLY_ROLLBACK", "SQLITE_READONLY_RECOVERY", "SQLITE_READONLY_CANTINIT")
_UNREACHABLE = ("SQLITE_CANTOPEN", "SQLITE_IOERR", "SQLITE_PERM", "SQLITE_READONLY")


@contextmanager
def cannot_open(path: Path) -> Generator[None]:
    """Inside the block: :raises Damaged: for what cannot be read, :raises CannotOpen: when the disk fails."""
    try:
        yield
    except UnicodeDecodeError as error:
        raise Damaged(damaged_text(path)) from error
    except _of_the_disk() as error:
        cause = _cause(error)
        if isinstance(cause, _OURS):
            raise
        raise _why_not_opened(cause, path) from error


def _why_not_opened(error: Exception, path: Path) -> CannotOpen | Damaged:
    name = _name(error)
    if name in _UNFINISHED:
        return CannotOpen(unfinished_text(path))
    if name.startswith(_IN_USE):
        text = _("Another program is using “{file}”. Close it there and open it again.")
        return CannotOpen(text.format(file=path.name))
    if name == "SQLITE_INTERRUPT":
        text = _("“{file}” takes too long to check and was left alone. Open a copy or a backup of it.")
        return Damaged(text.format(file=path.name))
    if isinstance(error, OSError) or name.startswith(_UNREACHABLE):
        return CannotOpen(unreadable_text(path))
    return Damaged(damaged_text(path))


def moved_text(path: Path) -> str:
    """Said when the file is no longer the one that was opened."""
    return _(
        "“{file}” was moved, renamed or replaced while it was open. Everything is still here; "
        "put the file back or save a copy elsewhere."
    ).format(file=path.name)


def changed_text(path: Path) -> str:
    """Said when another program wrote to the file while it was open."""
    return _(
        "“{file}” was changed by another program while it was open. Everything is still here; "
        "save a copy elsewhere."
    ).format(file=path.name)


def read_only_text(path: Path) -> str:
    """Said when the file or its folder may not be written to."""
    return _(
        "“{file}” may be read but not written to. Everything is still here; "
        "save a copy elsewhere to keep changes."
    ).format(file=path.name)


def unreadable_text(path: Path) -> str:
    """Said of a file the disk does not hand out."""
    return _(
        "“{file}” cannot be read. Check that the disk or stick is there and that you may open it."
    ).format(file=path.name)


def damaged_text(path: Path) -> str:
    """Said of a file that is a workshop and cannot be read safely."""
    return _("“{file}” is damaged and was left as it is. Open a copy or a backup of it.").format(
        file=path.name
    )


def unfinished_text(path: Path) -> str:
    """Said of a file on a read-only medium whose last change was cut off half-way."""
    return _(
        "The last change to “{file}” was cut off, and it cannot be put right where it is. "
        "Copy it together with “{journal}” to this computer and open the copy."
    ).format(file=path.name, journal=path.name + "-journal")
