"""The list of ideas with one key to keep and one to stop."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from obadesk.i18n import _
from obadesk.widgets.said_list import SaidList

STATE_WIDTH = 72


class DecideList(SaidList):
    """``decided(id, word)``: keep, stop, or nothing. ``short_list_asked(id)``: onto the short list."""

    decided = Signal(str, str)
    short_list_asked = Signal(str)

    from_top = True

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent, starred=True, chip_widths=(STATE_WIDTH,))
        first = self.actions()[0].text()
        for text, keys, slot in (
            (_("Keep it"), "K", self._keep),
            (_("Stop it"), "S", self._stop),
            (_("Not decided"), "Backspace", self._not_yet),
            (_("On the short list"), "*", self._short_list),
        ):
            self.add_command(text, keys, slot, before=first)

    def _keep(self) -> None:
        self._decide("keep")

    def _stop(self) -> None:
        self._decide("stop")

    def _not_yet(self) -> None:
        self._decide("")

    def _short_list(self) -> None:
        if line := self.current_line():
            self.short_list_asked.emit(line)

    def _decide(self, word: str) -> None:
        if line := self.current_line():
            self.decided.emit(line, word)
