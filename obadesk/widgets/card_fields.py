"""The fields of the card in hand: heading, text, and the figures of a small curve."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from obadesk.core.edit import Edit
from obadesk.core.message import message
from obadesk.core.rows import Change
from obadesk.i18n import _
from obadesk.widgets.field import Field
from obadesk.widgets.plain import PlainLabel

MakeChange = Callable[[str, str, str], Change]
"""The change that sets one field of a card: its key, the field's name, the text."""


class CardFields(QWidget):
    """``making``: makes the change where a card may have no row of its own yet; else it sets the row's field.

    A field whose label is ``""`` is not shown.
    """

    edited = Signal(Edit)
    settled = Signal()

    def __init__(self, parent: QWidget | None = None, *, making: MakeChange | None = None) -> None:
        super().__init__(parent)
        self._making = making
        self.heading = Field(
            _("Heading"), "heading", message("Change a card"), self, most_rows=3,
            making=self._set_heading if making else None,
        )  # fmt: skip
        self.text = Field(
            _("Text"), "text", message("Change a card"), self, paragraphs=True, rows_shown=4, most_rows=8,
            making=self._set_text if making else None,
        )  # fmt: skip
        self.figures = Field(
            _("Figures of a curve"), "figures", message("Change a card’s figures"), self,
            making=self._set_figures if making else None,
        )  # fmt: skip
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._labels: list[PlainLabel] = []
        for field in self._fields():
            label = PlainLabel(field.accessibleName(), self, role="quiet", wrap=True)
            label.setBuddy(field)
            self._labels.append(label)
            column.addWidget(label)
            column.addWidget(field)
            column.addSpacing(4)
            field.edited.connect(self.edited)
            field.settled.connect(self.settled)
        column.addStretch(1)

    def _fields(self) -> tuple[Field, Field, Field]:
        return self.heading, self.text, self.figures

    def name_fields(self, heading: str, text: str, figures: str = "") -> None:
        """What stands over the fields."""
        for field, label, name in zip(self._fields(), self._labels, (heading, text, figures), strict=True):
            label.setText(name)
            label.setVisible(bool(name))
            field.setVisible(bool(name))
            field.setAccessibleName(name)

    def set_examples(self, heading: str, text: str, figures: str = "") -> None:
        """Grey words in the empty fields."""
        for field, example in zip(self._fields(), (heading, text, figures), strict=True):
            field.set_example(example)

    def show_card(self, key: str, heading: str, text: str, figures: str = "") -> None:
        """Show the card known by this key; what is being typed into the same card stands."""
        for field, said in zip(self._fields(), (heading, text, figures), strict=True):
            field.show_row(key, said)

    def flush(self) -> None:
        """Take in what has been typed."""
        for field in self._fields():
            field.flush()

    def _set_heading(self, text: str) -> Change:
        return self._made(self.heading, "heading", text)

    def _set_text(self, text: str) -> Change:
        return self._made(self.text, "text", text)

    def _set_figures(self, text: str) -> Change:
        return self._made(self.figures, "figures", text)

    def _made(self, field: Field, name: str, text: str) -> Change:
        assert self._making is not None
        return self._making(field.row_id(), name, text)
