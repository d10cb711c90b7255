"""The phrase in hand: hands for each of the three, and why it belongs where it does."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSpinBox, QWidget

from obadesk.core.edit import Edit
from obadesk.core.message import message
from obadesk.core.phrase import SORTS, Phrase
from obadesk.core.vocabulary import Words
from obadesk.i18n import _
from obadesk.steps.language import changes, sorts
from obadesk.widgets.field import Field
from obadesk.widgets.plain import PlainLabel, inset

MOST_HANDS = 10_000
NONE = Phrase(id="")


class PhraseFields(QWidget):
    """Bound to one phrase at a time."""

    edited = Signal(Edit)
    settled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._phrase = NONE
        self._filling = False
        self.boxes = tuple(Hands(self) for _sort in SORTS)
        self._names = tuple(PlainLabel(parent=self, role="quiet") for _sort in SORTS)
        self.reason = Field(_("Why it belongs there"), "reason", message("Say why a phrase belongs"), self)
        why = PlainLabel(_("Why it belongs there"), self, role="quiet")
        why.setBuddy(self.reason)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.addWidget(PlainLabel(_("Hands"), self, role="strong"), 1, 0)
        for column, (name, box) in enumerate(zip(self._names, self.boxes, strict=True), 1):
            name.setBuddy(box)
            grid.addWidget(name, 0, column)
            grid.addWidget(box, 1, column)
            box.valueChanged.connect(self._counted)
        grid.addWidget(why, 0, len(SORTS) + 1)
        grid.addWidget(self.reason, 1, len(SORTS) + 1)
        grid.setColumnStretch(len(SORTS) + 1, 1)
        self.reason.edited.connect(self.edited)
        self.reason.settled.connect(self.settled)

    def show_phrase(self, phrase: Phrase, words: Words) -> None:
        """Show this phrase; hands typed for another are counted for that one first."""
        if phrase.id != self._phrase.id:
            self.flush()
        self._phrase = phrase
        self._filling = True
        for sort, name, box, count in zip(SORTS, self._names, self.boxes, phrase.hands, strict=True):
            name.setText(sorts.plainly(sort, words))
            box.name_it(words("Hands: {sort}", sort=sorts.plainly(sort, words)))
            box.setValue(count)
        self._filling = False
        self.reason.show_row(phrase.id, phrase.reason)
        self.reason.set_example(sorts.usual_reason(phrase.expected, words))

    def flush(self) -> None:
        """Take in what stands in the boxes and the field."""
        for box in self.boxes:
            box.interpretText()
        self.reason.flush()

    def _counted(self, _count: int) -> None:
        if self._filling or not self._phrase.id:
            return
        one, two, three = (box.value() for box in self.boxes)
        self.edited.emit(changes.count_hands(self._phrase.id, (one, two, three)))
        self.settled.emit()


class Hands(QSpinBox):
    """A count. The wheel scrolls the page, and changes the count only where the keyboard is."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setRange(0, MOST_HANDS)
        self.setKeyboardTracking(False)
        self.setMinimumWidth(96)
        inset(self)

    def name_it(self, name: str) -> None:
        """What a screen reader calls it."""
        self.setAccessibleName(name)
        typed = self.findChild(QLineEdit)
        if typed is not None:
            typed.setAccessibleName(name)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
