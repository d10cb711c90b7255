"""The storage thread: it alone touches the disk, so that the GUI never waits for one.

Changes wait in a queue. Saves that wait behind one another become one; record and people keep their place
among them. What the disk does not take stays at the head of the queue and is tried again.
"""

from __future__ import annotations

import logging
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal, Slot

from obadesk.core.errors import OBADeskError
from obadesk.core.person import Person
from obadesk.core.record import Entry
from obadesk.core.workshop import Workshop
from obadesk.i18n import _
from obadesk.session.answers import Answer, is_there
from obadesk.session.store import Store
from obadesk.session.writes import Append, Keep, Put, Remove, Save, Write

RETRY_SECONDS = 5.0
HEAD_START = 0.05
"""Seconds the GUI is given at most to paint what was typed, before this thread asks for Python."""
AFTER_PAINTING = Qt.EventPriority.LowEventPriority.value - 1

log = logging.getLogger(__name__)


class Opened(NamedTuple):
    """What was in the file when it was opened."""

    path: Path
    read_only: bool
    workshop: Workshop
    entries: tuple[Entry, ...]
    people: tuple[Person, ...]


class _Ask(NamedTuple):
    """A question to the store: it waits for what stood in the queue, but not for a disk that refuses.

    Whoever waits for the answer is known by ``key`` on the GUI thread only: a thread that dropped the last
    reference to a window would delete it.
    """

    key: int
    function: Callable[[Store], Any]


class _Waiting(NamedTuple):
    done: Answer | None
    failed: Answer | None


class Saving(QObject):
    """The queue and its thread. There ``opening`` opens the store, and ``released`` follows its end.

    ``opened``: the file is open (``Opened``). ``failed``: it is not (the error), and the thread has ended.
    ``saved``: everything is on the disk. ``not_saved``: a sentence that says why not; it is tried again.
    ``packed``: a restore point as it was asked for, and with its snapshot.
    """

    opened = Signal(object)
    failed = Signal(object)
    saved = Signal()
    not_saved = Signal(str)
    packed = Signal(object, object)
    _answered = Signal(int, bool, object)

    def __init__(
        self,
        opening: Callable[[], Store],
        released: Callable[[], None] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._opening = opening
        self._released = released
        self._changed = threading.Condition()
        self._writes: deque[Write] = deque()
        self._asks: deque[_Ask] = deque()
        self._keys = count(1)
        self._waiting: dict[int, _Waiting] = {}
        self._busy = False
        self._due = False  # something new stands in the queue, and the GUI has painted it
        self._due_at = 0.0  # when it is due in any case
        self._told = False  # whether the GUI will say when it has painted
        self._again_at = 0.0  # when to try again what failed
        self._failures = 0
        self._trouble = ""
        self._ending = False
        self._snapshots: dict[Entry, Entry] = {}
        self._answered.connect(self._pass_on)
        self._thread = threading.Thread(target=self._run, name="storage", daemon=True)

    # ---- called on the GUI thread; only flush and end wait -------------------------------------

    def start(self) -> None:
        """Open the file; ``opened`` or ``failed`` follows."""
        self._thread.start()

    @property
    def unsaved(self) -> bool:
        """Whether something is not on the disk yet."""
        with self._changed:
            return bool(self._writes)

    @property
    def trouble(self) -> str:
        """Why the last try failed; ``""`` when it did not."""
        return self._trouble

    def save(self, workshop: Workshop) -> None:
        """Have the workshop saved as it is now."""
        with self._changed:
            last = self._writes[-1] if self._writes else None
            being_written = self._busy and len(self._writes) == 1
            if isinstance(last, Save) and not being_written:
                last.workshop = workshop
            else:
                self._writes.append(Save(workshop))
            self._line_moved()

    def append(self, entry: Entry) -> None:
        """Have an entry added to the record."""
        self._line_up(Append(entry))

    def keep(self, entry: Entry, workshop: Workshop) -> None:
        """Have a restore point made of the workshop and added to the record."""
        self._line_up(Keep(entry, workshop))

    def put_person(self, person: Person) -> None:
        """Have a person added or changed."""
        self._line_up(Put(person))

    def remove_person(self, person_id: str) -> None:
        """Have a person removed."""
        self._line_up(Remove(person_id))

    def ask(
        self, function: Callable[[Store], Any], done: Answer | None = None, failed: Answer | None = None
    ) -> None:
        """Have the store do something; the answer, or the error, comes back on the GUI thread."""
        key = next(self._keys)
        self._waiting[key] = _Waiting(done, failed)
        with self._changed:
            self._asks.append(_Ask(key, function))
            self._changed.notify_all()

    def copy(
        self,
        path: Path,
        with_private: bool,
        contents: tuple[Workshop, Sequence[Entry], Sequence[Person]],
        done: Answer | None = None,
        failed: Answer | None = None,
    ) -> None:
        """Have a copy written of what is in memory, also when the disk refuses the file itself."""
        workshop, entries, people = contents

        def copied(store: Store) -> Path:
            self._pack_waiting()
            whole = tuple(self._snapshots.get(entry, entry) for entry in entries)
            store.copy_to(path, with_private, workshop=workshop, entries=whole, people=people)
            return path

        self.ask(copied, done, failed)

    def flush(self, timeout: float = 5.0) -> bool:
        """Wait (seconds) until everything is on the disk; False when it refused or took longer."""
        end = time.monotonic() + timeout
        with self._changed:
            enough = self._failures + (2 if self._busy else 1)
            self._due = True
            self._changed.notify_all()
            while self._writes or self._asks or self._busy:
                left = end - time.monotonic()
                refused = self._failures >= enough and not self._asks and not self._busy
                if refused or left <= 0 or not self._thread.is_alive():
                    return not self._writes
                self._changed.wait(left)
            return True

    def end(self, timeout: float = 5.0) -> None:
        """Let go of the file and end the thread. What the disk has not taken is given up: flush first."""
        with self._changed:
            self._ending = True
            self._changed.notify_all()
        if self._thread.ident is not None:
            self._thread.join(timeout)

    def _line_up(self, write: Write) -> None:
        with self._changed:
            self._writes.append(write)
            self._line_moved()

    def _line_moved(self) -> None:
        """Something stands in the queue: it is written once the GUI has painted, or after the head start."""
        if not self._told:
            self._told = True
            self._due_at = time.monotonic() + HEAD_START
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.User), AFTER_PAINTING)
            self._changed.notify_all()

    def customEvent(self, _event: QEvent) -> None:
        """The GUI has painted: whatever waits may be written."""
        with self._changed:
            self._told = False
            self._due = bool(self._writes)
            self._changed.notify_all()

    @Slot(int, bool, object)
    def _pass_on(self, key: int, done: bool, result: object) -> None:
        waiting = self._waiting.pop(key)
        answer = waiting.done if done else waiting.failed
        if answer is not None and is_there(answer):
            answer(result)

    # ---- on the storage thread -----------------------------------------------------------------

    def _run(self) -> None:
        with suppress(RuntimeError):  # Qt's half of this object may be gone when the program ends
            try:
                store = self._opening()
            except Exception as error:
                if not isinstance(error, OBADeskError):
                    log.exception("opening failed")
                self.failed.emit(error)
                return
            try:
                self.opened.emit(
                    Opened(store.path, store.read_only, store.workshop, store.entries, store.people)
                )
                while self._wait():
                    self._write(store)
                    self._answer_one(store)
            finally:
                store.close()
                if self._released is not None:
                    self._released()

    def _wait(self) -> bool:
        """Wait until there is something to do; False when the thread is to end."""
        with self._changed:
            while not self._ending and not self._asks:
                now = time.monotonic()
                if self._writes and (self._due or now >= max(self._again_at, self._due_at)):
                    break
                left = max(self._again_at, self._due_at) - now if self._writes else None
                self._changed.wait(left if left is None else max(left, 0.001))
            return not self._ending or bool(self._asks)

    def _write(self, store: Store) -> None:
        while True:
            with self._changed:
                self._due = self._told = False
                if not self._writes:
                    return
                head = self._writes[0]
                self._busy = True
            trouble = self._written(head, store)
            with self._changed:
                self._busy = False
                self._trouble = trouble
                if trouble:
                    self._failures += 1
                    self._again_at = time.monotonic() + RETRY_SECONDS
                else:
                    self._writes.popleft()
                empty = not self._writes
                self._changed.notify_all()
            if trouble:
                self.not_saved.emit(trouble)
                return
            if empty:
                self.saved.emit()

    def _written(self, head: Write, store: Store) -> str:
        try:
            if isinstance(head, Keep):
                self._pack(head)
            head.write(store)
        except OBADeskError as error:
            return str(error)
        except Exception:
            log.exception("saving failed")  # a mistake of ours: say so, and keep everything
            return _("Saving failed. Everything is still here; save a copy elsewhere.")
        return ""

    def _pack_waiting(self) -> None:
        with self._changed:
            waiting = [write for write in self._writes if isinstance(write, Keep)]
        for write in waiting:
            self._pack(write)

    def _pack(self, write: Keep) -> None:
        if write.packed is None:
            self._snapshots[write.entry] = write.pack()
            self.packed.emit(write.entry, self._snapshots[write.entry])

    def _answer_one(self, store: Store) -> None:
        with self._changed:
            if not self._asks:
                return
            ask = self._asks[0]
        try:
            done, result = True, ask.function(store)
        except Exception as error:
            if not isinstance(error, OBADeskError):
                log.exception("the store failed")
            done, result = False, error
        with self._changed:
            self._asks.popleft()
            self._changed.notify_all()
        self._answered.emit(ask.key, done, result)
