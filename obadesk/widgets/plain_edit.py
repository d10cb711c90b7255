"""A box for plain text whose undo is the document's, and which gives text back exactly as it was."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPlainTextEdit, QWidget

PARAGRAPH = "\u2029"  # what Qt puts between paragraphs


class PlainEdit(QPlainTextEdit):
    """No undo of its own: Ctrl+Z belongs to the window. ``about_to_undo``: it is on its way there.

    ``one_line``: Enter is left to the owner, and pasted line ends become spaces.
    """

    about_to_undo = Signal()

    def __init__(self, parent: QWidget | None = None, *, one_line: bool = False) -> None:
        super().__init__(parent)
        self.one_line = one_line
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self._given = ""
        self._given_shown = ""

    def give(self, text: str) -> None:
        """Show ``text``; ``taken()`` gives the same text back for as long as nobody types."""
        self._given = text
        self.setPlainText(text)
        self._given_shown = self._raw()

    def taken(self) -> str:
        """The text as it stands. Signs that a text box cannot show are kept where nothing was typed."""
        raw = self._raw()
        return self._given if raw == self._given_shown else raw

    def _raw(self) -> str:
        # Not toPlainText(): it turns the space that does not break into an ordinary one.
        return self.document().toRawText().replace(PARAGRAPH, "\n")

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo, redo = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
            if event.matches(undo) or event.matches(redo):
                self.about_to_undo.emit()
                event.ignore()  # else Qt keeps the key for an undo that is switched off
                return False
        return super().event(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        if not source.hasText():
            return
        text = source.text()
        self.textCursor().insertText(" ".join(text.splitlines()) if self.one_line else text)
        self.ensureCursorVisible()
