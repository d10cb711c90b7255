"""Which line of the story the idea in hand touches: a small choice below the list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QWidget

from obadesk.core.check import shortened
from obadesk.core.story import Force
from obadesk.i18n import _
from obadesk.widgets.plain import PlainLabel

LONGEST = 90


class Touches(QWidget):
    """``chosen(force id)``: the person chose; ``""`` for none. ``left``: back to the list."""

    chosen = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._forces: tuple[Force, ...] | None = None
        self.box = ForceBox(self)
        self.box.setAccessibleName(_("Which cause it touches"))
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.setMinimumContentsLength(24)
        self.box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.box.activated.connect(self._activated)
        self.box.left.connect(self.left)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        word = PlainLabel(_("Touches"), self, role="quiet")
        word.setBuddy(self.box)
        line.addWidget(word)
        line.addWidget(self.box, 1)

    def show_forces(self, forces: Sequence[Force], force_id: str) -> None:
        """The lines of the story by number, and the one the idea touches."""
        forces = tuple(forces)
        if forces != self._forces:
            self._forces = forces
            self.box.clear()
            self.box.addItem(_("not said"))
            for force in forces:
                self.box.addItem(f"{force.number}  {shortened(force.text, LONGEST)}")
        ids = ["", *(force.id for force in forces)]
        self.box.setCurrentIndex(ids.index(force_id) if force_id in ids else 0)

    def _activated(self, index: int) -> None:
        forces = self._forces or ()
        self.chosen.emit(forces[index - 1].id if 0 < index <= len(forces) else "")
        self.left.emit()


class ForceBox(QComboBox):
    """Numbers choose, Enter and Esc go back to the list. Turning the wheel over it changes nothing."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.activated.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event) -> None:
        event.ignore()
