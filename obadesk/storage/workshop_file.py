"""A workshop on the disk: one file with the lines, the record, the people and the attachments.

Everything here may wait for the disk, so the program calls it on the storage thread only, and always on
the same one: the thread that opened the file.
"""

from __future__ import annotations

import hashlib
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from obadesk.core import plain
from obadesk.core.errors import CannotSave, Damaged
from obadesk.core.forecast import kept
from obadesk.core.person import Person
from obadesk.core.record import Entry
from obadesk.core.workshop import Workshop
from obadesk.i18n import _
from obadesk.storage import copying, reading, soundness, upgrading
from obadesk.storage.connection import Connection, data_version, transaction
from obadesk.storage.soundness import Identity
from obadesk.storage.trouble import (
    cannot_open,
    cannot_save,
    changed_text,
    damaged_text,
    moved_text,
    read_only_text,
    why_not_made,
)

if TYPE_CHECKING:
    from obadesk.storage.pen import Pen


class WorkshopFile:
    """An open workshop file. ``workshop``, ``entries`` and ``people`` are what is on the disk.

    ``read_only``: it may be read but not written to; saving then says so.
    """

    def __init__(
        self,
        path: Path,
        connection: Connection,
        contents: reading.Contents,
        *,
        attachments: bool,
        read_only: bool,
    ) -> None:
        self.path = path
        self.read_only = read_only
        self.workshop = contents.workshop
        self.entries = contents.entries
        self.people = contents.people
        self._attachments = attachments
        self._connection = connection
        self._identity = Identity.of(path)
        with connection.reading() as driver:
            self._data_version = data_version(driver)

    @classmethod
    def create(cls, path: Path, workshop: Workshop, *, replace: bool = False) -> WorkshopFile:
        """Write a new file and open it.

        :raises CannotSave: when there is a file already (without ``replace``), or the disk does not take it.
        """
        contents = reading.Contents(workshop, (), ())
        copying.write(path, contents, replace=replace, why=why_not_made)
        return cls.open(path)

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> WorkshopFile:
        """Open a file after looking whether it is sound. A file that is refused is as it was.

        :raises NotAWorkshop: :raises Damaged: :raises TooNew: :raises CannotOpen: with the sentence to show.
        """
        found = soundness.header(path)
        with cannot_open(path):
            may_write = soundness.may_write(path)
        soundness.check(path, found, writable=may_write)
        writable = may_write and not read_only
        with cannot_open(path):
            connection = Connection(path, "rw" if writable else soundness.reading_mode(path, found))
            try:
                contents = _read(connection, path, found.version)
                if writable and found.version < plain.VERSION:
                    upgrading.upgrade(connection, path, contents.workshop)
                attachments = reading.has_attachments(connection)
                return cls(path, connection, contents, attachments=attachments, read_only=not writable)
            except BaseException:
                connection.close()
                raise

    def save(self, before: Workshop, after: Workshop) -> None:
        """Write the lines that differ, all or none. ``before`` is what is on the disk: ``self.workshop``.

        :raises CannotSave: and the file is as it was.
        """
        if before is not self.workshop:
            raise ValueError("a change is saved on top of what is on the disk")
        after = kept(before, after)
        rows, gone = plain.differing(before, after)
        if rows or gone:
            with self._writing() as pen:
                pen.take_out_lines(gone)
                pen.put_lines([reading.line_values(row) for row in rows])
        self.workshop = after

    def append(self, entry: Entry) -> None:
        """Add to the record; nothing of it is ever changed. :raises CannotSave:"""
        with self._writing() as pen:
            pen.put_entries([reading.entry_values(entry)])
        self.entries = (*self.entries, entry)

    def put_person(self, person: Person) -> None:
        """Add a person, or change what is known of one. :raises CannotSave:"""
        with self._writing() as pen:
            pen.put_people([reading.person_values(person)])
        others = {old.id: old for old in self.people}
        self.people = tuple({**others, person.id: person}.values())

    def remove_person(self, person_id: str) -> None:
        """Remove a person, from the bytes of the file too. :raises CannotSave:"""
        with self._writing() as pen:
            pen.take_out_person(person_id)
        self.people = tuple(person for person in self.people if person.id != person_id)

    def attach(self, content: bytes, media_type: str) -> str:
        """Keep these bytes; answers with the SHA-256 they are asked for by. :raises CannotSave:"""
        sha256 = hashlib.sha256(content).hexdigest()
        with self._writing() as pen:
            values = {"sha256": sha256, "media_type": media_type, "content": content}
            pen.put_attachment(values)
        self._attachments = True
        return sha256

    def attachment(self, sha256: str) -> bytes:
        """The bytes kept under this SHA-256.

        :raises CannotOpen: when the disk fails. :raises Damaged: when they are gone or no longer the same.
        """
        wanted = "SELECT content FROM attachment WHERE sha256 = ?"
        with cannot_open(self.path), self._connection.reading() as driver:
            (content,) = driver.execute(wanted, (sha256,)).fetchone() or (None,)
        if not isinstance(content, bytes) or hashlib.sha256(content).hexdigest() != sha256:
            text = _("A picture or file kept in “{file}” is damaged or missing.")
            raise Damaged(text.format(file=self.path.name))
        return content

    def copy_to(
        self,
        path: Path,
        with_private: bool,
        *,
        workshop: Workshop | None = None,
        entries: Sequence[Entry] | None = None,
        people: Sequence[Person] | None = None,
    ) -> None:
        """Write a copy as a file of its own, over what was there; whole, or not at all.

        ``workshop``, ``entries``, ``people``: what is in memory, where the disk lags behind or fails. Without
        private things the copy holds no person, no record, no private note, and no trace of them.

        :raises CannotSave: and what was at ``path`` is as it was.
        """
        contents = reading.Contents(
            self.workshop if workshop is None else workshop,
            self.entries if entries is None else tuple(entries),
            self.people if people is None else tuple(people),
        )
        if path.exists() and Identity.of(path) == self._identity:
            text = _("“{file}” is the workshop itself; give the copy another name.")
            raise CannotSave(text.format(file=path.name))
        if with_private:
            # Nothing is asked of the file unless it must be: it may be on the stick that was pulled out.
            attachments = self._connection if self._attachments else None
            copying.write(path, contents, attachments=attachments, replace=True)
        else:
            copying.write(path, copying.public(contents), replace=True)

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    @contextmanager
    def _writing(self) -> Generator[Pen]:
        from obadesk.storage.pen import Pen

        if self.read_only:
            raise CannotSave(read_only_text(self.path))
        try:
            same = Identity.of(self.path) == self._identity
        except OSError:
            same = False
        if not same:
            raise CannotSave(moved_text(self.path))
        with cannot_save(self.path), transaction(self._connection.core) as core:
            if data_version(self._connection.driver) != self._data_version:
                # Our lines among those of somebody else would be nobody's workshop.
                raise CannotSave(changed_text(self.path))
            yield Pen(core)


def _read(connection: Connection, path: Path, version: int) -> reading.Contents:
    try:
        return reading.contents(connection, version)
    except Damaged as error:  # says which line; whoever opens a file is told which file
        raise Damaged(damaged_text(path)) from error


__all__ = ["WorkshopFile"]
