"""Undo and redo on the console: back and forth, to the place where it shows, and said in words."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from obadesk.core.kind import StepKind
from obadesk.core.message import Message
from obadesk.core.vocabulary import Words
from obadesk.core.workshop import Workshop
from obadesk.i18n import _
from obadesk.session.document import Document
from obadesk.windows.actions import Actions
from obadesk.windows.step_page import StepPage
from obadesk.windows.touched import touched

REMEMBERED = 200
"""Edits of which it is known on which page they were made."""


class UndoSide(QObject):
    """``shown_at``: ids of the step and the curve where it was. ``said``: what was undone."""

    shown_at = Signal(str, str)
    said = Signal(str)

    def __init__(
        self,
        document: Document,
        kinds: Mapping[str, StepKind],
        page: StepPage,
        actions: Actions,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._document, self._kinds, self._page, self._actions = document, kinds, page, actions
        self._made: deque[tuple[Workshop, str, str]] = deque(maxlen=REMEMBERED)
        document.changed.connect(self._changed)
        document.history_changed.connect(self._moved)
        document.nothing_done.connect(self._nothing_done)

    def undo(self) -> None:
        """Take the last step back, and show where that was."""
        self._page.leave()
        label, before = self._document.undo_label, self._document.workshop
        self._document.undo()
        self._went(label, before, _("Undone: {what}"), made=before)

    def redo(self) -> None:
        """Bring it again."""
        self._page.leave()
        label, before = self._document.redo_label, self._document.workshop
        self._document.redo()
        self._went(label, before, _("Done again: {what}"), made=self._document.workshop)

    def show(self) -> None:
        """What undo and redo mean now, in the menu."""
        words = Words.of(self._document.workshop)
        self._actions.show_history(words, self._document.undo_label, self._document.redo_label)

    def _went(self, label: Message | None, before: Workshop, said: str, *, made: Workshop) -> None:
        """``made``: the workshop as the edit had made it."""
        after = self._document.workshop
        if label is None or before is after:
            return
        where = self._where_made(made)
        if where is None or after.step(where[0]) is None:
            where = touched(before, after, self._page.place, self._kinds)
        step_id, curve_id = where
        if step_id:
            self.shown_at.emit(step_id, curve_id)
        self.said.emit(said.format(what=self._page.place.words.render(label)))

    def _where_made(self, made: Workshop) -> tuple[str, str] | None:
        """Step and curve of the editor that asked for it; ``None`` when it was no editor."""
        return next(((step, curve) for workshop, step, curve in self._made if workshop is made), None)

    def _changed(self, _before: Workshop, after: Workshop, origin: object) -> None:
        if origin is not None and origin is self._page.editor:
            place = self._page.place
            self._made.append((after, place.step_id, place.curve_id))

    def _nothing_done(self, said: Message) -> None:
        self.said.emit(Words.of(self._document.workshop).render(said))

    def _moved(self) -> None:
        self._actions["undo"].setEnabled(self._document.can_undo)
        self._actions["redo"].setEnabled(self._document.can_redo)
