"""The console's editor of it."""

from __future__ import annotations

from obadesk.core.place import Place
from obadesk.widgets.editor import Editor


class PauseEditor(Editor):
    """Nothing yet."""

    def show_place(self, place: Place) -> None:
        """Show this place."""
