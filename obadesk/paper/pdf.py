"""Writes handouts as PDF: whole or not at all, with a count of the letters that no font has."""

from __future__ import annotations

import contextlib
import errno
import io
import os
import tempfile
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

import msgspec

from obadesk.core.errors import CannotSave, Refused
from obadesk.core.handout import Sheet
from obadesk.i18n import _
from obadesk.paper.pages import Document
from obadesk.paper.text import missing_in

_writing = threading.Lock()  # reportlab's registered fonts are shared by all documents


class PaperReport(msgspec.Struct, frozen=True):
    """``missing``: each letter that no font has, printed as an empty box, with how often it stands there."""

    pages: int
    missing: dict[str, int]


def write_pdf(sheets: Sequence[Sheet], target: Path | BinaryIO, *, invariant: bool = False) -> PaperReport:
    """Write the sheets one after the other as one PDF, to a path or an open file.

    At a path the old file stays until the new one is whole. ``invariant``: the same bytes each time.

    :raises Refused: there is nothing to print.
    :raises CannotSave: the file could not be written; the sentence says what to do.
    """
    if not sheets:
        raise Refused(_("There is nothing to print yet. Say something about the curve first."))
    made = io.BytesIO()
    with _writing:
        document = Document(made, tuple(sheets), invariant=invariant)
        document.build(document.story())
    report = PaperReport(document.page, dict(missing_in(tuple(sheets)).most_common()))
    if isinstance(target, Path):
        _put(made.getvalue(), target)
    else:
        target.write(made.getvalue())
    return report


def _put(data: bytes, target: Path) -> None:
    """Beside the target first, then in its place in one move."""
    beside: str | None = None
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.exists() and not os.access(target, os.W_OK):
            raise PermissionError(errno.EACCES, "read-only", str(target))
        handle, beside = tempfile.mkstemp(prefix=".", suffix=".tmp", dir=target.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(beside).chmod(_mode_of(target))
        Path(beside).replace(target)
        beside = None
    except OSError as error:
        raise CannotSave(_sentence(error, target)) from error
    finally:
        if beside is not None:
            with contextlib.suppress(OSError):
                Path(beside).unlink()


def _mode_of(target: Path) -> int:
    """The mode the file has, or that a new file gets here."""
    with contextlib.suppress(OSError):
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _sentence(error: OSError, target: Path) -> str:
    name = target.name
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return _("There is no room left to save “{name}”. Free some space or choose another place.").format(
            name=name
        )
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return _(
            "“{name}” cannot be written there: the file or folder is read-only or open in another program. "
            "Close it there or choose another place."
        ).format(name=name)
    if error.errno in (errno.ENOTDIR, errno.EISDIR, errno.ENOENT, errno.EEXIST):
        return _(
            "“{name}” cannot be saved there, because that is not a place for a file. Choose another place."
        ).format(name=name)
    return _("“{name}” could not be saved: {reason}. Choose another place.").format(
        name=name, reason=error.strerror or type(error).__name__
    )
