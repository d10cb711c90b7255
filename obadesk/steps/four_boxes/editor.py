"""The console's editor."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from obadesk.core.place import Place
from obadesk.widgets.editor import Editor
from obadesk.widgets.plain import PlainLabel


class FourBoxesEditor(Editor):
    """Nothing yet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said = PlainLabel(parent=self, role="quiet", wrap=True)
        QVBoxLayout(self).addWidget(self._said)

    def show_place(self, place: Place) -> None:
        """Show the place."""
        self._said.setText(place.words("How much, how well, and is anyone better off?"))
