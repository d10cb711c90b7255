"""What can wait in line for the disk."""

from __future__ import annotations

import msgspec

from obadesk.core import plain
from obadesk.core.person import Person
from obadesk.core.record import Entry
from obadesk.core.workshop import Workshop
from obadesk.session.store import Store


class Save(msgspec.Struct):
    """The workshop as it is now; nothing is written when the disk has it already."""

    workshop: Workshop

    def write(self, store: Store) -> None:
        """On the storage thread."""
        if self.workshop is not store.workshop:
            store.save(store.workshop, self.workshop)


class Append(msgspec.Struct):
    """An entry of the record."""

    entry: Entry

    def write(self, store: Store) -> None:
        """On the storage thread."""
        store.append(self.entry)


class Keep(msgspec.Struct):
    """A restore point. Packing it takes long, so it is done on the storage thread, and once."""

    entry: Entry
    workshop: Workshop
    packed: Entry | None = None

    def pack(self) -> Entry:
        """The entry with its snapshot."""
        if self.packed is None:
            self.packed = msgspec.structs.replace(self.entry, body=plain.packed(self.workshop))
        return self.packed

    def write(self, store: Store) -> None:
        """On the storage thread."""
        store.append(self.pack())


class Put(msgspec.Struct):
    """A person, new or changed."""

    person: Person

    def write(self, store: Store) -> None:
        """On the storage thread."""
        store.put_person(self.person)


class Remove(msgspec.Struct):
    """A person who is to be gone."""

    person_id: str

    def write(self, store: Store) -> None:
        """On the storage thread."""
        store.remove_person(self.person_id)


Write = Save | Append | Keep | Put | Remove
