"""The other gate: what happened is added to the record, and nothing of it is ever changed or undone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QObject, Signal, Slot

from obadesk.core import plain
from obadesk.core.record import Entry, EntryKind
from obadesk.core.workshop import Workshop
from obadesk.session.saving import Saving


class Record(QObject):
    """The record of the open document. ``appended``: an entry came to it."""

    appended = Signal(object)

    def __init__(self, saving: Saving, entries: Sequence[Entry], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._saving = saving
        self._entries = list(entries)
        self._kept: dict[Entry, Workshop] = {}  # restore points made since the file was opened
        self._packed: dict[Entry, Entry] = {}
        saving.packed.connect(self._take_packed)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Everything that happened, in order."""
        return tuple(self._entries)

    @property
    def restore_points(self) -> tuple[Entry, ...]:
        """The moments the workshop can be taken back to, the latest last."""
        return tuple(entry for entry in self._entries if entry.kind == "restore point")

    def append(self, kind: EntryKind, *, about: str = "", label: str = "", body: bytes = b"") -> Entry:
        """Add what happened just now; fields as in ``obadesk.core.record.Entry``."""
        entry = Entry(kind=kind, at=now(), about=about, label=label, body=body)
        self._saving.append(entry)
        self._add(entry)
        return entry

    def keep(self, workshop: Workshop, label: str, *, about: str = "") -> Entry:
        """Add a restore point of this workshop. It is packed and written off the GUI thread."""
        entry = Entry(kind="restore point", at=now(), about=about, label=label)
        self._kept[entry] = workshop
        self._saving.keep(entry, workshop)
        self._add(entry)
        return entry

    def workshop_at(self, entry: Entry) -> Workshop:
        """The workshop as it was at a restore point.

        :raises Damaged: when the snapshot cannot be read. :raises TooNew: when a newer program made it.
        """
        known = self._kept.get(entry)
        return plain.unpacked(self._packed.get(entry, entry).body) if known is None else known

    def _add(self, entry: Entry) -> None:
        self._entries.append(entry)
        self.appended.emit(entry)

    @Slot(object, object)
    def _take_packed(self, asked: Entry, packed: Entry) -> None:
        # The snapshot takes the place of the value, which would otherwise be held for the whole day.
        for index, entry in enumerate(self._entries):
            if entry is asked:
                self._entries[index] = packed
        self._packed[asked] = packed
        self._kept.pop(asked, None)


def now() -> str:
    """The local time, as the record notes it."""
    return datetime.now().astimezone().isoformat(timespec="microseconds")
