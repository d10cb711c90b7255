"""Open or make a document: take the file, look whether it is sound, read it; all of it off the GUI thread."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot

from obadesk.core.workshop import Workshop
from obadesk.session.document import Document
from obadesk.session.ownership import Ownership
from obadesk.session.saving import Opened, Saving
from obadesk.session.store import Store, StoreFactory, Stores


class _Taking:
    """Takes the file on the storage thread, and gives it back there."""

    def __init__(
        self, path: Path, load: StoreFactory, use: Callable[[Stores, Path], Store], own: bool
    ) -> None:
        self._path, self._load, self._use, self._own = path, load, use, own
        self._ownership: Ownership | None = None

    def open(self) -> Store:
        """:raises OBADeskError: and nothing is held."""
        if self._own:
            self._ownership = Ownership.take(self._path)
        try:
            return self._use(self._load(), self._path)
        except BaseException:
            self.release()
            raise

    def release(self) -> None:
        """Let others have the file."""
        if self._ownership is not None:
            self._ownership.release()


def _saving(
    path: Path, stores: StoreFactory, workshop: Workshop | None, *, read_only: bool, replace: bool
) -> Saving:
    def use(kind: Stores, path: Path) -> Store:
        if workshop is None:
            return kind.open(path, read_only=read_only)
        return kind.create(path, workshop, replace=replace)

    taking = _Taking(path, stores, use, own=not read_only)
    return Saving(taking.open, taking.release)


class Opening(QObject):
    """Opens a document without making the GUI wait.

    ``opened``: the ``Document``. ``failed``: the error; its text is the sentence to show.
    """

    opened = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        path: Path,
        stores: StoreFactory,
        workshop: Workshop | None = None,
        *,
        read_only: bool = False,
        replace: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._saving = _saving(path, stores, workshop, read_only=read_only, replace=replace)
        self._is_new = workshop is not None
        self._saving.opened.connect(self._on_opened)
        self._saving.failed.connect(self._on_failed)

    def start(self) -> None:
        """Begin; ``opened`` or ``failed`` follows."""
        self._saving.start()

    @Slot(object)
    def _on_opened(self, opened: Opened) -> None:
        document = Document(self._saving, opened)
        if not self._is_new:
            document.seal_what_is_older()
        self.opened.emit(document)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._saving.end()  # the thread holds on to it, and must not be the last to let go
        self.failed.emit(error)


class _Waiting:
    """Takes the answer of the storage thread where nobody's event loop runs yet."""

    def __init__(self) -> None:
        self._came = threading.Event()
        self._opened: Opened | None = None
        self._error: Exception | None = None

    def take_opened(self, opened: Opened) -> None:
        """Called on the storage thread."""
        self._opened = opened
        self._came.set()

    def take_error(self, error: Exception) -> None:
        """Called on the storage thread."""
        self._error = error
        self._came.set()

    def wait(self) -> Opened:
        """:raises OBADeskError: when the file cannot be opened."""
        self._came.wait()
        if self._opened is None:
            assert self._error is not None
            raise self._error
        return self._opened


def open_document(path: Path, stores: StoreFactory, *, read_only: bool = False) -> Document:
    """Open a file and wait for it. ``read_only`` takes no ownership and writes nothing.

    :raises OBADeskError: with the sentence to show.
    """
    document = _now(_saving(path, stores, None, read_only=read_only, replace=False))
    document.seal_what_is_older()
    return document


def create_document(
    path: Path, stores: StoreFactory, workshop: Workshop, *, replace: bool = False
) -> Document:
    """Write a new file, wait for it and open it. ``replace``: over what is there.

    :raises OBADeskError: with the sentence to show.
    """
    return _now(_saving(path, stores, workshop, read_only=False, replace=replace))


def _now(saving: Saving) -> Document:
    waiting = _Waiting()
    saving.opened.connect(waiting.take_opened, Qt.ConnectionType.DirectConnection)
    saving.failed.connect(waiting.take_error, Qt.ConnectionType.DirectConnection)
    saving.start()
    try:
        opened = waiting.wait()
    except BaseException:
        saving.end()
        raise
    saving.opened.disconnect(waiting.take_opened)
    saving.failed.disconnect(waiting.take_error)
    return Document(saving, opened)
