"""One column of the story: the list of lines with the live keys of this step."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from obadesk.i18n import _
from obadesk.widgets.said_list import SaidList


class ForceList(SaidList):
    """Each signal carries the id of the line in hand. ``across``: to the other column."""

    keep_asked = Signal(str)
    wall_asked = Signal(str)
    deeper_asked = Signal(str)
    shallower_asked = Signal(str)
    side_asked = Signal(str)
    evidence_asked = Signal(str, str)
    across = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent, starred=True, keeps_clear=True)
        first = self.actions()[0].text()
        self.add_command(_("Keep"), "*", self._keep, before=first)
        off = self.add_command(_("Off the wall, or back on it"), "~", self._wall, before=first)
        off.setShortcuts([QKeySequence("~"), QKeySequence("W")])  # on some keyboards ~ waits for a letter
        self.add_command(_("We know it from data"), "D", self._data, before=first)
        self.add_command(_("We know it from research"), "R", self._research, before=first)
        self.add_command(_("Somebody has lived it"), "L", self._lived, before=first)
        self.add_command(_("It is a hunch"), "H", self._hunch, before=first)
        self.add_command(_("To the other side"), "S", self._side, before=first)
        self.add_command(_("Deeper: a why of the line above"), "Alt+Right", self._deeper, before=first)
        self.add_command(_("Less deep"), "Alt+Left", self._shallower, before=first)

    def keyPressEvent(self, event) -> None:
        in_hand = bool(self.current_line())
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and not event.modifiers():
            self.across.emit()
        elif in_hand and event.key() == Qt.Key.Key_Tab:
            self._deeper()
        elif in_hand and event.key() == Qt.Key.Key_Backtab:
            self._shallower()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, go_on: bool) -> bool:
        """Tab sets the line in hand deeper; with none in hand (Esc) it goes on to the next field."""
        return False if self.current_line() else super().focusNextPrevChild(go_on)

    def _keep(self) -> None:
        self._ask(self.keep_asked)

    def _wall(self) -> None:
        self._ask(self.wall_asked)

    def _deeper(self) -> None:
        self._ask(self.deeper_asked)

    def _shallower(self) -> None:
        self._ask(self.shallower_asked)

    def _side(self) -> None:
        self._ask(self.side_asked)

    def _data(self) -> None:
        self._ask(self.evidence_asked, "data")

    def _research(self) -> None:
        self._ask(self.evidence_asked, "research")

    def _lived(self) -> None:
        self._ask(self.evidence_asked, "lived")

    def _hunch(self) -> None:
        self._ask(self.evidence_asked, "hunch")

    def _ask(self, signal, *more: str) -> None:
        line = self.current_line()
        if line:
            signal.emit(line, *more)
