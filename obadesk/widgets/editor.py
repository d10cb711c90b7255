"""What every step's editor on the console is: shown a place, it asks for edits and holds no document."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from obadesk.core.edit import Edit
from obadesk.core.place import Place


class Editor(QWidget):
    """The centre of the console for one step kind.

    ``edited``: an ``Edit`` to be done through the document's gate; while typing, edits carry a merge key.
    ``settled``: a field was left or Enter pressed: what was typed may now reach the wall.
    ``row_selected``: id of the line in hand (``""`` for none), for the capture line's ``>`` and for moving.
    ``table_pasted``: a table of figures that somebody should look at before anything of it is taken.
    """

    edited = Signal(Edit)
    settled = Signal()
    row_selected = Signal(str)
    table_pasted = Signal(str)

    def show_place(self, place: Place) -> None:
        """Show this place. Called at first and for changes made elsewhere, never for its own edits.

        Rows that are the same objects as before keep their widgets, selection and scroll position.
        """
        raise NotImplementedError

    def after_own_edit(self, place: Place) -> None:
        """Take the new place after an edit of one's own without touching the field that is being typed in."""
        self.show_place(place)

    def selected_row(self) -> str:
        """The id of the line in hand, or ``""``."""
        return ""

    def focus_first(self) -> None:
        """Put the keyboard where work on this step begins."""
        self.setFocus()

    def leave(self) -> None:
        """Take in whatever still stands in a field, because the step is about to change."""
