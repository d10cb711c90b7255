"""Cards in their order, by number: add, split, move and remove them by key; their fields stand beside."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QWidget

from obadesk.i18n import _
from obadesk.widgets.said_list import SaidList


class CardList(SaidList):
    """``open_asked(id)``: to its fields. ``add_asked(id)``: one more, after this. ``split_asked(id)``."""

    open_asked = Signal(str)
    add_asked = Signal(str)
    split_asked = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.setEditTriggers(self.EditTrigger.NoEditTriggers)
        first = self.actions()[0].text()
        self.add_command(_("Add a card"), "Ins", self._add, before=first)
        self.add_command(_("Split in two"), "Ctrl+Shift+Return", self._split, before=first)
        self.doubleClicked.connect(self._pressed_twice)

    def _pressed_twice(self, _index: QModelIndex) -> None:
        self._edit()

    def _edit(self) -> None:
        if line := self.current_line():
            self.open_asked.emit(line)

    def _add(self) -> None:
        self.add_asked.emit(self.current_line())

    def _split(self) -> None:
        if line := self.current_line():
            self.split_asked.emit(line)
