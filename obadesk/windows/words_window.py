"""The group's own words: a preset to begin with, and what they call each thing themselves."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QWidget

from obadesk.core.own_labels import Forms, guessed, keys_of, typed_forms, with_forms
from obadesk.core.rows import Change, set_fields
from obadesk.core.vocabulary import CONCEPTS, PRESET_NAMES, Words
from obadesk.core.workshop import Workshop
from obadesk.i18n import _
from obadesk.widgets.plain import PlainLabel
from obadesk.windows.dialog import Dialog

MEANINGS = {
    "outcome": "What we want for everybody here",
    "indicator": "How we measure it for everybody",
    "performance_measure": "How one service measures itself",
    "service_user": "Somebody a service is for",
    "baseline": "Where the line was, and where it is going",
    "data_agenda": "The list of figures we lack",
    "report": "The pages printed at the end",
}
"""What each idea is, in nobody's jargon: the ideas are fixed, the words are the group's."""


class WordsWindow(Dialog):
    """Grey is what the preset says; ``change()`` is all of it as one change."""

    def __init__(self, workshop: Workshop, parent: QWidget | None = None) -> None:
        more = _(
            "Leave a field empty to keep the word that stands there in grey. "
            "The new words are used at once: on the wall, on paper and here."
        )
        super().__init__(_("Words"), _("Use these words"), parent, more=more)
        self._workshop = workshop
        self.preset = QComboBox()
        for preset, name in PRESET_NAMES.items():
            self.preset.addItem(_(name), preset)
        self.preset.setCurrentIndex(max(0, self.preset.findData(workshop.vocabulary)))
        self.preset.setAccessibleName(_("Begin with the words of"))
        self.fields: dict[str, tuple[QLineEdit, QLineEdit, QLineEdit]] = {}
        self._example = PlainLabel(role="quiet", wrap=True)
        self._lay_out()
        self.preset.currentIndexChanged.connect(self._show_grey)
        self._show_grey()
        self.preset.setFocus()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(16)
        label = PlainLabel(_("Begin with the words of"), role="strong")
        label.setBuddy(self.preset)
        top.addWidget(label)
        top.addWidget(self.preset)
        top.addStretch(1)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        heads = (_("One"), _("Several"), _("With “a” or “an”"))
        for column, head in enumerate(heads, start=1):
            grid.addWidget(PlainLabel(head, role="small"), 0, column)
            grid.setColumnStretch(column, 1)
        for row, concept in enumerate(CONCEPTS, start=1):
            meaning = _(MEANINGS[concept])
            grid.addWidget(PlainLabel(meaning, role="strong"), row, 0)
            forms = typed_forms(self._workshop.labels, concept)
            fields = (QLineEdit(forms[0]), QLineEdit(forms[1]), QLineEdit(forms[2]))
            for column, (field, head) in enumerate(zip(fields, heads, strict=True), start=1):
                field.setAccessibleName(f"{meaning}: {head}")
                field.textChanged.connect(self._show_grey)
                grid.addWidget(field, row, column)
            self.fields[concept] = fields
        self.body.addLayout(top)
        self.body.addSpacing(8)
        self.body.addLayout(grid)
        self.body.addSpacing(8)
        self.body.addWidget(self._example)
        self.body.addStretch(1)
        self.resize(980, 520)

    def _show_grey(self) -> None:
        """What will be said where nothing is typed, and how it all reads."""
        preset = Words(self.preset.currentData())
        for concept, fields in self.fields.items():
            own = guessed(fields[0].text())
            for field, key, guess in zip(fields, keys_of(concept), own, strict=True):
                field.setPlaceholderText(guess or preset(f"{{{key}}}"))
        words = Words(self.preset.currentData(), self._labels())
        self._example.setText(
            words(
                "So it reads: “We begin with {an_outcome} and choose {an_indicator}. "
                "The {baseline} shows where it is going.”"
            )
        )

    def _labels(self) -> tuple[tuple[str, str], ...]:
        typed: dict[str, Forms] = {
            concept: (one.text(), many.text(), article.text())
            for concept, (one, many, article) in self.fields.items()
        }
        return with_forms(self._workshop.labels, typed)

    def change(self) -> Change:
        """What was chosen and typed, as one change."""
        fields = {"vocabulary": self.preset.currentData(), "labels": self._labels()}

        def changed(workshop: Workshop) -> Workshop:
            return set_fields(workshop, workshop.id, **fields)

        return changed
