"""The name of the person behind a row: private, kept apart from the workshop, which holds an id only."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from obadesk.i18n import _


class PersonField(QLineEdit):
    """``named(row id, name)``: a name was typed; an empty one takes the person off the row."""

    named = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row_id = ""
        self._shown = ""
        self.setAccessibleName(_("Person’s name, private"))
        self.setPlaceholderText(_("private: never on wall or paper"))

    def show_row(self, row_id: str, name: str) -> None:
        """Show the name noted for this row."""
        if row_id != self._row_id:
            self.flush()
        elif name == self._shown:
            return
        self._row_id, self._shown = row_id, name
        self.setText(name)

    def flush(self) -> None:
        """Hand over what was typed."""
        name = " ".join(self.text().split())
        if self._row_id and name != self._shown:
            self._shown = name
            self.named.emit(self._row_id, name)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.flush()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self.flush()
