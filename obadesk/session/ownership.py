"""One OBADesk at a time writes to a file: a lock beside it says who, and is void once that program ends."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QLockFile, QSysInfo

from obadesk import places
from obadesk.core.errors import OpenElsewhere
from obadesk.i18n import _


class Ownership:
    """Held while the file is open."""

    def __init__(self, lock: QLockFile) -> None:
        self._lock = lock

    @classmethod
    def take(cls, path: Path) -> Ownership:
        """Become the one who writes to this file.

        :raises OpenElsewhere: when somebody else is; the sentence says who.
        """
        real = path.resolve()
        beside = real.with_name(f".{real.name}.lock")
        for place in (beside, _own_folder(real)):
            lock = QLockFile(str(place))
            lock.setStaleLockTime(0)  # age says nothing; Qt sees whether the owner still runs
            if lock.tryLock(0):
                return cls(lock)
            if lock.error() == QLockFile.LockError.LockFailedError:
                raise OpenElsewhere(_who(lock, place, path))
        # Neither folder can be written to: nobody else could either, so nobody is in the way.
        return cls(lock)

    def release(self) -> None:
        """Let others write."""
        self._lock.unlock()


def _own_folder(path: Path) -> Path:
    """Where the lock goes when the file's own folder takes none: a stick that is write-protected."""
    name = hashlib.sha256(str(path).encode("utf-8", "surrogateescape")).hexdigest()[:16]
    return places.state() / f"{name}.lock"


def _who(lock: QLockFile, place: Path, path: Path) -> str:
    _process, host, _program = lock.getLockInfo()
    user = ""
    with suppress(OSError, KeyError, NotImplementedError):
        user = place.owner()
    here = host in ("", QSysInfo.machineHostName())
    computer = _("this computer") if here else f"“{host}”"
    if user:
        text = _("“{file}” is open on {computer} by {user}. Close it there first, or open it to read.")
        return text.format(file=path.name, computer=computer, user=user)
    text = _("“{file}” is open on {computer}. Close it there first, or open it for reading only.")
    return text.format(file=path.name, computer=computer)
