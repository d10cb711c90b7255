"""The open document: the workshop as it is now, and the gate every change goes through."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from obadesk.core import plain
from obadesk.core.edit import Edit
from obadesk.core.forecast import kept
from obadesk.core.message import Message, message
from obadesk.core.record import Entry
from obadesk.core.rows import Change
from obadesk.core.sealing import newly_sealed, sealed_at_the_end, sealed_by, sealed_since
from obadesk.core.workshop import Workshop
from obadesk.session.answers import Answer
from obadesk.session.history import History
from obadesk.session.people import People
from obadesk.session.record import Record, now
from obadesk.session.saving import Opened, Saving

GONE = message("Nothing was changed: the line is no longer there.")
ALREADY = message("Nothing was changed: it is like that already.")
SEALED = message("A sealed forecast stays as it is.")
UNKEEPABLE = message("This cannot be kept in a file. Nothing was changed.")


class Document(QObject):
    """One open workshop. Nothing here waits for the disk but ``flush`` and ``close``.

    ``changed(before, after, origin)``: the workshop is another value; ``origin`` is whoever asked, and need
    not reload. ``settled``: ``wall_workshop`` followed. ``history_changed``: undo and redo mean something
    else. ``nothing_done``: a change found nothing to do, or could not be done; the message says which.
    ``saving``: something waits for the disk; ``saved``: all is there; ``not_saved``: why not.
    """

    changed = Signal(object, object, object)
    settled = Signal()
    history_changed = Signal()
    nothing_done = Signal(object)
    saving = Signal()
    saved = Signal()
    not_saved = Signal(str)

    def __init__(
        self,
        saving: Saving,
        opened: Opened,
        parent: QObject | None = None,
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._saving = saving
        saving.setParent(self)
        self.path: Path = opened.path
        self.read_only = opened.read_only
        self.record = Record(saving, opened.entries, self)
        self.people = People(saving, opened.people, self)
        self._workshop = opened.workshop
        self._wall = opened.workshop
        self._history = History(clock)
        self._notices: deque[tuple[Workshop, Workshop, object]] = deque()
        self._telling = False
        self._closed = False
        saving.saved.connect(self._on_saved)
        saving.not_saved.connect(self.not_saved)
        self.record.appended.connect(self._on_waiting)
        self.people.changed.connect(self._on_waiting)

    @property
    def workshop(self) -> Workshop:
        """The workshop as it is now."""
        return self._workshop

    @property
    def wall_workshop(self) -> Workshop:
        """The workshop as last settled: without what is half typed."""
        return self._wall

    # ---- change --------------------------------------------------------------------------------

    def edit(
        self,
        label: Message,
        change: Change,
        origin: object = None,
        merge_key: str = "",
        live: bool = False,
    ) -> bool:
        """Apply ``change`` to the workshop as it is now. True when that made a difference.

        Edits with one ``merge_key`` are one step of undo, and reach the wall when they settle; with ``live``
        at once. An exception of ``change`` goes on to the caller and leaves everything as it was.
        """
        before = self._workshop
        wanted = change(before)
        after = guarded = kept(before, wanted)
        if guarded is not before:
            after = sealed_by(before, guarded, now())
        if after is before:
            self.nothing_done.emit(GONE)
            return False
        try:
            rows, gone = plain.differing(before, after)
        except ValueError:  # NaN, infinity, half a character: what no file can hold
            self.nothing_done.emit(UNKEEPABLE)
            return False
        if not rows and not gone:
            self.nothing_done.emit(ALREADY if guarded is wanted else SEALED)
            return False
        if self._history.burst and merge_key != self._history.burst:
            self._close_burst()
        self._history.record(label, before, merge_key)
        self._take(after, origin, follow=live or not merge_key)
        self._note_sealed(before, after)
        return True

    def do(self, edit: Edit, origin: object = None) -> bool:
        """The same for an edit as kinds and editors ask for it."""
        return self.edit(edit.label, edit.change, origin, edit.merge_key, edit.live)

    def settle(self) -> None:
        """A field was left: what comes is a step of its own, and the wall follows."""
        label = self._history.undo_label
        self._close_burst()
        if self._history.undo_label is not label:
            self.history_changed.emit()

    def _close_burst(self) -> None:
        self._history.close_burst(self._workshop)
        self._follow()

    def _follow(self) -> None:
        if self._wall is not self._workshop:
            self._wall = self._workshop
            self.settled.emit()

    def _take(self, after: Workshop, origin: object, *, follow: bool) -> None:
        self._notices.append((self._workshop, after, origin))
        self._workshop = after
        self._saving.save(after)
        if follow:
            self._follow()  # the room sees it before the console does
        self.saving.emit()
        self._tell()
        self.history_changed.emit()

    def _tell(self) -> None:
        """Tell of changes one after the other, also of those made by somebody who is just being told."""
        if self._telling:
            return
        self._telling = True
        try:
            while self._notices:
                self.changed.emit(*self._notices.popleft())
        finally:
            self._telling = False

    # ---- sealing -------------------------------------------------------------------------------

    def seal_what_is_older(self) -> None:
        """The file is opened: what the room took on an earlier day is sealed. No step of undo."""
        at = now()
        self._seal(sealed_since(self._workshop, at, at))

    def seal_after_the_meeting(self) -> None:
        """The file is about to be closed: when the meeting is over, what the room took is sealed."""
        self._seal(sealed_at_the_end(self._workshop, self.record.entries, now()))

    def _seal(self, after: Workshop) -> None:
        before = self._workshop
        if after is not before and not self.read_only:
            self._close_burst()
            self._take(after, None, follow=True)
            self._note_sealed(before, after)

    def _note_sealed(self, before: Workshop, after: Workshop) -> None:
        for line in newly_sealed(before, after):
            self.record.append("forecast sealed", about=line.id, label=line.name)

    # ---- back and forth ------------------------------------------------------------------------

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return self.undo_label is not None

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to bring again."""
        return self.redo_label is not None

    @property
    def undo_label(self) -> Message | None:
        """What undo would take back."""
        return self._history.undo_label

    @property
    def redo_label(self) -> Message | None:
        """What redo would bring again."""
        return self._history.redo_label

    def undo(self) -> None:
        """Take the last step back."""
        self._close_burst()
        self._step(self._history.back)

    def redo(self) -> None:
        """Bring the step taken back again."""
        self._close_burst()
        self._step(self._history.forth)

    def _step(self, step: Callable[[Workshop], tuple[Message, Workshop] | None]) -> None:
        before = self._workshop
        moment = step(before)
        if moment is None:
            return
        wanted = moment[1]
        after = kept(before, wanted)
        if after is not wanted and after == before:
            self.history_changed.emit()
            self.nothing_done.emit(SEALED)
            return
        self._take(after, None, follow=True)

    # ---- restore points ------------------------------------------------------------------------

    def keep_restore_point(self, label: str, *, about: str = "") -> Entry:
        """Remember the workshop as it is now, under these words."""
        self.settle()
        return self.record.keep(self._workshop, label, about=about)

    def restore(self, entry: Entry) -> bool:
        """Take the workshop back to a restore point, as one step that can be undone. True when it differed.

        Sealed forecasts stay, and so do record and people.

        :raises Damaged: when the snapshot cannot be read. :raises TooNew: when a newer program made it.
        """
        wanted = self.record.workshop_at(entry)
        self._close_burst()

        def restored(_now: Workshop) -> Workshop:
            return wanted

        done = self.edit(message("Restore “{label}”", label=entry.label), restored)
        if done:
            self.record.append("restored", about=entry.at, label=entry.label)
        return done

    # ---- the file ------------------------------------------------------------------------------

    @property
    def unsaved(self) -> bool:
        """Whether something is not on the disk yet."""
        return self._saving.unsaved

    @property
    def trouble(self) -> str:
        """Why the last try to save failed; ``""`` when it did not."""
        return self._saving.trouble

    def copy_to(
        self, path: Path, with_private: bool, *, done: Answer | None = None, failed: Answer | None = None
    ) -> None:
        """Write a copy of what is on the screen; ``done(path)`` or ``failed(error)`` follows. Nothing waits.

        Without private things: no people, no record, no private note.
        """
        self.settle()
        contents = (self._workshop, self.record.entries, self.people.all)
        self._saving.copy(path, with_private, contents, done, failed)

    def attach(
        self, content: bytes, media_type: str, *, done: Answer | None = None, failed: Answer | None = None
    ) -> None:
        """Keep bytes in the file; ``done(sha256)`` or ``failed(error)`` follows."""
        self._saving.ask(lambda store: store.attach(content, media_type), done, failed)

    def attachment(self, sha256: str, *, done: Answer, failed: Answer | None = None) -> None:
        """Fetch bytes kept in the file; ``done(bytes)`` or ``failed(error)`` follows."""
        self._saving.ask(lambda store: store.attachment(sha256), done, failed)

    def flush(self, timeout: float = 5.0) -> bool:
        """Wait (seconds) until all is on the disk. False: it is not, and ``trouble`` may say why."""
        return self._saving.flush(timeout)

    def close(self, *, unsaved: bool = False, timeout: float = 5.0) -> bool:
        """Save what is left and let go of the file. False: the disk did not take it, and all stays open.

        ``unsaved``: give up what the disk does not take.
        """
        if self._closed:
            return True
        self.settle()
        if not self._saving.flush(timeout) and not unsaved:
            return False
        self._saving.end(timeout)
        self._closed = True
        return True

    @Slot()
    def _on_saved(self) -> None:
        if not self._saving.unsaved:
            self.saved.emit()

    @Slot()
    def _on_waiting(self) -> None:
        self.saving.emit()
