"""Hands as one typed line: ``19 2 3`` is not OK, OK, not sure."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from obadesk.i18n import _

MOST = 9999


def understood(text: str) -> tuple[int, int, int] | None:
    """The three counts; missing ones are 0. ``None`` when the line says something else."""
    numbers = re.findall(r"\d+", text)
    rest = re.sub(r"[\d\s,;/·.+–—-]", "", text)
    if not 1 <= len(numbers) <= 3 or rest or any(int(number) > MOST for number in numbers):
        return None
    not_ok, ok, not_sure = (*map(int, numbers), 0, 0)[:3]
    return not_ok, ok, not_sure


class HandsLine(QLineEdit):
    """``counted(not ok, ok, not sure)``: on Enter or when left. What cannot be read stays and is marked."""

    counted = Signal(int, int, int)
    unclear = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[int, int, int] = (0, 0, 0)
        self._about: object = None
        self._unread: dict[object, str] = {}  # what could not be read, by what it is about
        self.setAccessibleName(_("Hands: not OK, OK, not sure"))
        self.setPlaceholderText("19 2 3")
        self.setFixedWidth(112)
        self.editingFinished.connect(self.flush)

    def show_hands(self, hands: tuple[int, int, int], about: object = None) -> None:
        """Show these counts, unless the same ones are shown or something is being typed.

        ``about``: the question they answer. What nobody could read stays with its own question.
        """
        same = about == self._about
        if same and (hands == self._shown or (self.hasFocus() and self.isModified())):
            return
        if not same:
            self._keep_unread()
        self._about, self._shown = about, hands
        self.setText(" ".join(map(str, hands)) if any(hands) else "")
        unread = "" if same else self._unread.pop(about, "")
        if unread:
            self.setText(unread)
            self.setModified(True)
        self.unclear.emit(bool(unread))

    def _keep_unread(self) -> None:
        """Keep what could not be read for when its question is looked at again."""
        if self.isModified() and self.text().strip():
            self._unread[self._about] = self.text()

    def flush(self) -> None:
        """Hand over what was typed."""
        if not self.isModified():
            return
        hands = understood(self.text()) if self.text().strip() else (0, 0, 0)
        self.unclear.emit(hands is None)
        if hands is not None:
            self.setModified(False)
            if hands != self._shown:
                self._shown = hands
                self.counted.emit(*hands)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = QKeySequence.StandardKey
            if event.matches(keys.Undo) or event.matches(keys.Redo):
                self.flush()
                event.ignore()  # undo is the workshop's, not the field's
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.flush()
        super().keyPressEvent(event)
