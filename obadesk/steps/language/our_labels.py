"""The group's words on the console: left the idea in plain words, right what this group calls it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from obadesk.core import our_words
from obadesk.core.edit import Edit
from obadesk.core.message import message
from obadesk.core.place import Place
from obadesk.core.rows import Change
from obadesk.widgets.field import Field
from obadesk.widgets.plain import PlainLabel

LEFT, RIGHT = 3, 2


class LabelField(Field):
    """One idea's word. What is typed goes to the group's words, and from there everywhere at once."""

    def __init__(self, concept: str, parent: QWidget) -> None:
        super().__init__(
            "",
            f"labels {concept}",
            message("Change one of our words"),
            parent,
            making=self._called,
            most_rows=2,
        )
        self.concept = concept

    def show_label(self, workshop_id: str, label: str) -> None:
        """What the group calls it now; a word that is being typed stands, a blank at its end as well."""
        typed = self.taken()
        being_typed = self.hasFocus() and self.row_id() == workshop_id
        if being_typed and " ".join(typed.split()) in ("", label):
            return
        self.show_row(workshop_id, label)

    def _called(self, text: str) -> Change:
        return our_words.called(self.concept, text)


class OurLabels(QWidget):
    """The four ideas, each with its word."""

    edited = Signal(Edit)
    settled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place: Place | None = None
        self.fields = {concept: LabelField(concept, self) for concept in our_words.CONCEPTS}
        self._ideas = {concept: PlainLabel(parent=self, wrap=True) for concept in our_words.CONCEPTS}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, LEFT)
        grid.setColumnStretch(1, RIGHT)
        for row, (concept, field) in enumerate(self.fields.items()):
            said = self._ideas[concept]
            said.setBuddy(field)
            grid.addWidget(said, row, 0)
            grid.addWidget(field, row, 1)
            field.edited.connect(self.edited)
            field.settled.connect(self._settled)

    def show_place(self, place: Place) -> None:
        """Show the workshop's words."""
        self._place = place
        words = place.words
        for concept, field in self.fields.items():
            said = our_words.idea(concept, words)
            self._ideas[concept].setText(said)
            field.setAccessibleName(said)
            field.set_example(our_words.of_preset(concept, words))
            field.show_label(place.workshop.id, our_words.label(concept, words))

    def flush(self) -> None:
        """Take in what stands in a field."""
        for field in self.fields.values():
            field.flush()

    def _settled(self) -> None:
        """A field left empty says the word that holds."""
        self.settled.emit()
        place = self._place
        if place is None:
            return
        for concept, field in self.fields.items():
            if not field.taken().strip():
                field.show_row("", "")
                field.show_row(place.workshop.id, our_words.label(concept, place.words))
