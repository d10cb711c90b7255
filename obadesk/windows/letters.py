"""Letters typed where nothing takes letters are meant for the capture line."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTableView, QTextEdit, QWidget

BLANK = ("b", ".")
"""On the wall's picture these blank the wall, as on a clicker."""


class Letters(QObject):
    """Watches widgets that take no letters and passes letters on to ``field``."""

    def __init__(self, watched: Iterable[QWidget], picture: QWidget, field: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._picture, self._field = picture, field
        for widget in (*watched, picture):
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            blank = watched is self._picture and event.text().lower() in BLANK
            if is_letter(event) and not blank:
                self._field.setFocus()
                QCoreApplication.sendEvent(self._field, event)
                return True
        return super().eventFilter(watched, event)


def is_letter(event: QKeyEvent) -> bool:
    """Whether a sign was typed, without a key held that makes it a command."""
    key = Qt.KeyboardModifier
    held = event.modifiers() & ~(key.ShiftModifier | key.KeypadModifier)
    return bool(event.text()) and event.text().isprintable() and not held


def types_itself(here: QObject | None) -> bool:
    """Whether what has the keyboard takes letters: a field, or a table whose cells are typed into."""
    return isinstance(here, QLineEdit | QTextEdit | QPlainTextEdit | QTableView)
