"""Open documents to work on, with a disk that can be told to be slow, full or broken."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject, SignalInstance

from obadesk.core import rows
from obadesk.core.curve import Curve
from obadesk.core.errors import CannotSave
from obadesk.core.meeting import Meeting
from obadesk.core.message import message
from obadesk.core.story import Force
from obadesk.core.workshop import Workshop
from obadesk.session.document import Document
from obadesk.session.opening import create_document
from obadesk.storage.workshop_file import WorkshopFile

ADD = message("Add a line")


class Disk:
    """What stands between the document and its file."""

    def __init__(self) -> None:
        self.answers = threading.Event()
        self.answers.set()
        self.trouble = ""
        self.saves = 0
        self.asked = threading.Event()
        disk = self

        class File(WorkshopFile):
            def save(self, before: Workshop, after: Workshop) -> None:
                disk.work()
                disk.saves += 1
                super().save(before, after)

            def append(self, entry) -> None:
                disk.work()
                super().append(entry)

            def put_person(self, person) -> None:
                disk.work()
                super().put_person(person)

        self.files = File

    def work(self) -> None:
        """On the storage thread."""
        self.asked.set()
        assert self.answers.wait(10)
        if self.trouble:
            raise CannotSave(self.trouble)

    def load(self) -> type[WorkshopFile]:
        """The factory a document is opened with."""
        return self.files


class Heard(QObject):
    """Everything a signal said, in order; several signals can share one list."""

    def __init__(self, signal: SignalInstance, name: str = "", into: list | None = None) -> None:
        super().__init__()
        self.all: list = [] if into is None else into
        self._name = name
        signal.connect(self.take)

    def take(self, *values: object) -> None:
        """Called by the signal."""
        self.all.append((self._name, *values) if self._name else values)


@pytest.fixture(autouse=True)
def _application(qapp: QCoreApplication) -> None:
    """Signals need one."""


@pytest.fixture
def disk() -> Iterator[Disk]:
    disk = Disk()
    yield disk
    disk.answers.set()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "Leeds.oba"


@pytest.fixture
def document(path: Path, disk: Disk) -> Iterator[Document]:
    """A document with one curve “c” and no lines, just made."""
    meeting, curve = Meeting(id="m", order="1"), Curve(id="c", order="1")
    workshop = Workshop(id="w", title="Leeds", meetings=(meeting,), curves=(curve,))
    document = create_document(path, disk.load, workshop)
    yield document
    disk.answers.set()
    document.close(unsaved=True)
    document.deleteLater()


def added(text: str, id: str = "") -> Callable[[Workshop], Workshop]:
    """A change that adds a line."""
    return lambda workshop: rows.append(workshop, "c", "forces", Force(id=id or text, text=text))


def typed(id: str, text: str) -> Callable[[Workshop], Workshop]:
    """A change that rewords a line."""
    return lambda workshop: rows.set_fields(workshop, id, text=text)


def lines(workshop: Workshop) -> list[str]:
    """What was said."""
    return [force.text for force in workshop.curves[0].forces]


def on_disk(path: Path) -> WorkshopFile:
    """What the file holds just now."""
    file = WorkshopFile.open(path, read_only=True)
    file.close()
    return file
