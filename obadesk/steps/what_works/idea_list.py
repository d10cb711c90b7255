"""The list of ideas with the live keys of this step."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from obadesk.i18n import _
from obadesk.widgets.said_list import SaidList


class IdeaList(SaidList):
    """Each signal carries the id of the idea in hand. ``force_asked``: which line of the story it touches."""

    keep_asked = Signal(str)
    cost_asked = Signal(str, str)
    off_the_wall_asked = Signal(str)
    way_asked = Signal(str, str)
    force_asked = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent, starred=True)
        first = self.actions()[0].text()
        for text, keys, slot in (
            (_("On the short list"), "*", self._keep),
            (_("Costs nothing"), "0", self._no_cost),
            (_("Costs little"), "P", self._costs_little),
            (_("Off the wall"), "!", self._off_the_wall),
            (_("Which cause it touches"), "#", self._force),
            (_("It starts something"), "S", self._start),
            (_("It stops something"), "T", self._stop),
            (_("It changes something"), "C", self._change),
            (_("It joins something up"), "J", self._join_up),
        ):
            self.add_command(text, keys, slot, before=first)

    def keyPressEvent(self, event) -> None:
        """The pound sign is not on every keyboard; where it is, it counts."""
        if event.text() == "£" and self.current_line():
            self._costs_little()
        else:
            super().keyPressEvent(event)

    def _keep(self) -> None:
        self._ask(self.keep_asked)

    def _no_cost(self) -> None:
        self._ask(self.cost_asked, "no cost")

    def _costs_little(self) -> None:
        self._ask(self.cost_asked, "costs little")

    def _off_the_wall(self) -> None:
        self._ask(self.off_the_wall_asked)

    def _force(self) -> None:
        self._ask(self.force_asked)

    def _start(self) -> None:
        self._ask(self.way_asked, "start")

    def _stop(self) -> None:
        self._ask(self.way_asked, "stop")

    def _change(self) -> None:
        self._ask(self.way_asked, "change")

    def _join_up(self) -> None:
        self._ask(self.way_asked, "join up")

    def _ask(self, signal, *more: str) -> None:
        line = self.current_line()
        if line:
            signal.emit(line, *more)
