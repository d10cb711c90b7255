"""What the session asks of a file, whoever writes it: the storage floor is given to it by the app."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from obadesk.core.person import Person
from obadesk.core.record import Entry
from obadesk.core.workshop import Workshop


class Store(Protocol):
    """An open workshop file (``storage.workshop_file.WorkshopFile``); used on the storage thread only.

    Everything raises the errors of ``obadesk.core.errors`` and no others for what the world does.
    """

    path: Path
    read_only: bool
    workshop: Workshop
    entries: tuple[Entry, ...]
    people: tuple[Person, ...]

    def save(self, before: Workshop, after: Workshop) -> None:
        """Write what differs; ``before`` is ``workshop``, what is on the disk."""
        ...

    def append(self, entry: Entry) -> None:
        """Add to the record."""
        ...

    def put_person(self, person: Person) -> None:
        """Add or change a person."""
        ...

    def remove_person(self, person_id: str) -> None:
        """Remove a person for good."""
        ...

    def attach(self, content: bytes, media_type: str) -> str:
        """Keep bytes; answers with their SHA-256."""
        ...

    def attachment(self, sha256: str) -> bytes:
        """The bytes kept under a SHA-256."""
        ...

    def copy_to(
        self,
        path: Path,
        with_private: bool,
        *,
        workshop: Workshop | None = None,
        entries: Sequence[Entry] | None = None,
        people: Sequence[Person] | None = None,
    ) -> None:
        """Write a copy of what is given, else of what is on the disk."""
        ...

    def close(self) -> None:
        """Let go of the file."""
        ...


class Stores(Protocol):
    """The kind of store: makes and opens files."""

    def create(self, path: Path, workshop: Workshop, *, replace: bool = False) -> Store:
        """Write a new file and open it."""
        ...

    def open(self, path: Path, *, read_only: bool = False) -> Store:
        """Open a file."""
        ...


StoreFactory = Callable[[], Stores]
"""Imports the storage floor when called: on the storage thread, after the first paint."""
