"""One of the four boxes: the list of its measures, with the live keys of this step."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from obadesk.i18n import _
from obadesk.widgets.said_list import SaidList


class BoxList(SaidList):
    """Signals carry the id of the line in hand. ``across``: steps to the right and down, to another box."""

    box_asked = Signal(str, str)
    rank_asked = Signal(str, int)
    status_asked = Signal(str, str)
    everybody_asked = Signal(str)
    across = Signal(int, int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent, starred=True)
        first = self.actions()[0].text()
        for text, keys, slot in (
            (_("How much did we do"), "M", self._much),
            (_("How well did we do it"), "W", self._well),
            (_("How many are better off"), "#", self._number),
            (_("What share is better off"), "%", self._share),
            (_("First headline"), "1", self._first),
            (_("Second headline"), "2", self._second),
            (_("Third headline"), "3", self._third),
            (_("Fourth headline"), "4", self._fourth),
            (_("Fifth headline"), "5", self._fifth),
            (_("Secondary"), "S", self._secondary),
            (_("Figures to find"), "D", self._to_find),
            (_("Set aside"), "X", self._set_aside),
            (_("It is about everybody"), "E", self._everybody),
        ):
            self.add_command(text, keys, slot, before=first)

    def keyPressEvent(self, event) -> None:
        """Arrows at the edge of a box go on in the box beside it."""
        key, row, plain = event.key(), self.currentIndex().row(), not event.modifiers()
        in_hand = bool(self.current_line())
        if plain and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.across.emit(1 if key == Qt.Key.Key_Right else -1, 0)
        elif plain and key == Qt.Key.Key_Down and (not in_hand or row == self.lines.rowCount() - 1):
            self.across.emit(0, 1)
        elif plain and key == Qt.Key.Key_Up and (not in_hand or row == 0):
            self.across.emit(0, -1)
        else:
            super().keyPressEvent(event)

    def _much(self) -> None:
        self._ask(self.box_asked, "how much")

    def _well(self) -> None:
        self._ask(self.box_asked, "how well")

    def _number(self) -> None:
        self._ask(self.box_asked, "number")

    def _share(self) -> None:
        self._ask(self.box_asked, "share")

    def _first(self) -> None:
        self._ask(self.rank_asked, 1)

    def _second(self) -> None:
        self._ask(self.rank_asked, 2)

    def _third(self) -> None:
        self._ask(self.rank_asked, 3)

    def _fourth(self) -> None:
        self._ask(self.rank_asked, 4)

    def _fifth(self) -> None:
        self._ask(self.rank_asked, 5)

    def _secondary(self) -> None:
        self._ask(self.status_asked, "secondary")

    def _to_find(self) -> None:
        self._ask(self.status_asked, "data development")

    def _set_aside(self) -> None:
        self._ask(self.status_asked, "rejected")

    def _everybody(self) -> None:
        self._ask(self.everybody_asked)

    def _ask(self, signal, *more: object) -> None:
        line = self.current_line()
        if line:
            signal.emit(line, *more)
