"""The list of what was agreed, with one key for how each action stands."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from obadesk.i18n import _
from obadesk.widgets.said_list import SaidList

CHIP_WIDTHS = (140, 104)


class ActionStates(SaidList):
    """``stands_asked(id, status)``: how the action in hand stands."""

    stands_asked = Signal(str, str)

    from_top = True

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent, chip_widths=CHIP_WIDTHS)
        first = self.actions()[0].text()
        for text, keys, slot in (
            (_("It is done"), "D", self._done),
            (_("It is under way: we are doing it"), "O", self._doing),
            (_("It has not begun"), "N", self._not_begun),
            (_("It is stuck"), "S", self._stuck),
            (_("We let go of it: dropped"), "X", self._dropped),
        ):
            self.add_command(text, keys, slot, before=first)

    def _done(self) -> None:
        self._ask("done")

    def _doing(self) -> None:
        self._ask("doing")

    def _not_begun(self) -> None:
        self._ask("")

    def _stuck(self) -> None:
        self._ask("stuck")

    def _dropped(self) -> None:
        self._ask("dropped")

    def _ask(self, status: str) -> None:
        line = self.current_line()
        if line:
            self.stands_asked.emit(line, status)
