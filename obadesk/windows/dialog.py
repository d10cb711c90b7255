"""What the few dialogs have in common: a heading, a body, one primary button, Esc for never mind.

Esc takes nothing away: where something was typed it goes to the primary button, and only Cancel forgets it.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QTableWidget, QVBoxLayout, QWidget

from obadesk.i18n import _
from obadesk.widgets.plain import PlainButton, PlainLabel


class Dialog(QDialog):
    """``body``: where the content goes. ``act``: the primary button, which Enter presses."""

    def __init__(
        self, heading: str, verb: str, parent: QWidget | None, *, more: str = "", never_mind: str = ""
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(heading)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        self.act = PlainButton(verb, role="primary")
        self.act.setDefault(True)
        self.cancel = PlainButton(never_mind or _("Cancel"), role="quiet")
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.cancel)
        self.buttons.addWidget(self.act)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(8)
        column.addWidget(PlainLabel(heading, role="step-heading"))
        if more:
            column.addWidget(PlainLabel(more, role="quiet", wrap=True))
        column.addSpacing(8)
        column.addLayout(self.body, 1)
        column.addSpacing(16)
        column.addLayout(self.buttons)
        self._as_shown: tuple[str, ...] = ()
        self.act.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._as_shown = self._typed()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._typed() != self._as_shown:
            self.act.setFocus()
        else:
            super().keyPressEvent(event)

    def _typed(self) -> tuple[str, ...]:
        fields = [field.text() for field in self.findChildren(QLineEdit)]
        for table in self.findChildren(QTableWidget):
            columns = range(table.columnCount())
            cells = (table.item(row, column) for row in range(table.rowCount()) for column in columns)
            fields += [cell.text() for cell in cells if cell is not None and cell.text()]
        return tuple(fields)

    def done(self, result: int) -> None:
        """Close, and give the keyboard back to the window below."""
        super().done(result)
        parent = self.parentWidget()
        if parent is not None:
            parent.window().activateWindow()
