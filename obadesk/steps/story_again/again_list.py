"""One column of the story, looked at again: one key for still true, weaker, gone."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from obadesk.i18n import _
from obadesk.widgets.said_list import SaidList

STATE_WIDTH = 72


class AgainList(SaidList):
    """``found_asked(id, word)``: what is found of the line in hand. ``across``: to the other column."""

    found_asked = Signal(str, str)
    keep_asked = Signal(str)
    across = Signal()

    from_top = True

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent, starred=True, chip_widths=(STATE_WIDTH,))
        first = self.actions()[0].text()
        for text, keys, slot in (
            (_("It is still true"), "T", self._true),
            (_("It is weaker"), "W", self._weaker),
            (_("It is gone"), "G", self._gone),
            (_("Not looked at yet"), "Backspace", self._not_yet),
            (_("Keep"), "*", self._keep),
        ):
            self.add_command(text, keys, slot, before=first)

    def keyPressEvent(self, event) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and not event.modifiers():
            self.across.emit()
        else:
            super().keyPressEvent(event)

    def _true(self) -> None:
        self._found("still true")

    def _weaker(self) -> None:
        self._found("weaker")

    def _gone(self) -> None:
        self._found("gone")

    def _not_yet(self) -> None:
        self._found("")

    def _keep(self) -> None:
        if line := self.current_line():
            self.keep_asked.emit(line)

    def _found(self, word: str) -> None:
        if line := self.current_line():
            self.found_asked.emit(line, word)
