"""One line in hand on the whole page, whichever of its lists it is in."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from obadesk.widgets.said_list import SaidList


class InHand(QObject):
    """``changed(id)``: the line now in hand, ``""`` for none. A selection in one list clears the others."""

    changed = Signal(str)

    def __init__(self, lists: list[SaidList], parent: QObject) -> None:
        super().__init__(parent)
        self._lists = lists
        self._quiet = False
        self._told = ""
        for one in lists:
            one.line_selected.connect(self._selected)

    def line(self) -> str:
        """The id of the line in hand."""
        return next((line for one in self._lists if (line := one.current_line())), "")

    def let_go(self) -> None:
        """No line is in hand; the list knows which one was."""
        for one in self._lists:
            one.clearSelection()

    def take_typed(self) -> None:
        """Take in what stands in an open box of any of the lists."""
        for one in self._lists:
            one.take_typed()

    def _selected(self, line: str) -> None:
        if self._quiet:
            return
        if line:
            self._quiet = True
            for one in self._lists:
                if one.current_line() not in ("", line):
                    one.clearSelection()
            self._quiet = False
        now = self.line()
        if now != self._told:
            self._told = now
            self.changed.emit(now)
