"""The console's editor of this step."""

from __future__ import annotations

from obadesk.core.place import Place
from obadesk.widgets.editor import Editor


class OutcomeEditor(Editor):
    """Shows nothing yet."""

    def show_place(self, place: Place) -> None:
        """Show this place."""
