"""The console's editor of our words: the four ideas with their words, then the phrases to sort."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from obadesk.core import line_edits
from obadesk.core.ids import new_id
from obadesk.core.meeting import Step
from obadesk.core.phrase import Phrase, Sort
from obadesk.core.place import Place
from obadesk.core.vocabulary import Words
from obadesk.i18n import _
from obadesk.steps.language import blocks, changes, sorts
from obadesk.steps.language.our_labels import OurLabels
from obadesk.steps.language.phrase_fields import PhraseFields
from obadesk.widgets.editor import Editor
from obadesk.widgets.line_memo import LineMemo
from obadesk.widgets.page_scroll import PageScroll
from obadesk.widgets.plain import PlainButton, PlainLabel, set_role
from obadesk.widgets.said_line import Chip, SaidLine
from obadesk.widgets.said_list import SaidList

NONE = Step(id="", kind=blocks.KIND)
CHIP_WIDTHS = (176,)


class LanguageEditor(Editor):
    """Above the words, below the drill with the fields of the phrase in hand."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place: Place | None = None
        self._step = NONE
        self._memo = LineMemo()
        self.labels = OurLabels(self)
        self.phrases = SaidList(_("Phrases to sort"), self, chip_widths=CHIP_WIDTHS)
        self.phrases.set_hugging(True)
        self.fields = PhraseFields(self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.usual_button = PlainButton(_("Take the usual phrases"), self)
        self._keys = PlainLabel(
            _("o everybody’s lives   i a number for everybody   p one service   u take the usual phrases"),
            self, role="small", wrap=True,
        )  # fmt: skip
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(PlainLabel(_("Phrases to sort, one a line"), self, role="section"), 1)
        head.addWidget(self.usual_button)
        self._page = PageScroll(self)
        page = self._page.column
        page.addWidget(PlainLabel(_("What we call it here"), self, role="section"))
        page.addWidget(self.labels)
        page.addSpacing(4)
        page.addLayout(head)
        page.addWidget(self.phrases, 1)
        page.addWidget(self.fields)
        page.addWidget(self._keys)
        page.addStretch(0)

    def _connect(self) -> None:
        for part in (self.labels, self.fields):
            part.edited.connect(self.edited)
            part.settled.connect(self.settled)
        said = self.phrases
        for text, keys, slot in (
            (_("Everybody’s lives"), "O", self._outcome),
            (_("A number for everybody"), "I", self._indicator),
            (_("One service"), "P", self._measure),
            (_("Take the usual phrases"), "U", self._usual),
        ):
            said.add_command(text, keys, slot, before=_("Change the text"))
        said.without_line |= {"U"}
        said.line_selected.connect(self._selected)
        said.text_typed.connect(self._text)
        said.removal_asked.connect(self._remove)
        said.move_asked.connect(self._move)
        self.usual_button.clicked.connect(self._usual)

    # ---- what is shown -------------------------------------------------------------------------

    def show_place(self, place: Place) -> None:
        """Show the workshop's words and the phrases of the place's step."""
        words = place.words
        if self._place is None or self._place.words != words:
            self._memo = LineMemo()
            examples = (f"{one.text}   {sorts.plainly(one.expected, words)}" for one in sorts.usual(words))
            self.phrases.set_examples((_("Type in the line below, or press u for these"), *examples))
        self._place, self._step = place, place.step or NONE
        self.labels.show_place(place)
        self.phrases.set_lines(
            [self._memo.line(one, 0, lambda one=one: shown(one, words)) for one in self._step.phrases]
        )
        set_role(self.usual_button, "quiet" if self._step.phrases else "")
        self._show_fields()

    def _show_fields(self) -> None:
        phrase = self._phrase()
        if phrase is None:
            self.fields.flush()
        elif self._place is not None:
            self.fields.show_phrase(phrase, self._place.words)
        unfolds = phrase is not None and self.fields.isHidden()
        self.fields.setVisible(phrase is not None)
        if unfolds:
            self._page.reveal(self.fields)

    def _phrase(self) -> Phrase | None:
        line = self.phrases.current_line()
        return next((one for one in self._step.phrases if one.id == line), None)

    def selected_row(self) -> str:
        """The phrase in hand."""
        return self.phrases.current_line()

    def focus_first(self) -> None:
        """The phrases; the words hold already."""
        self.phrases.setFocus()

    def leave(self) -> None:
        """Take in what stands in a field or an open box."""
        self.labels.flush()
        self.phrases.take_typed()
        self.fields.flush()

    # ---- what is done --------------------------------------------------------------------------

    def _selected(self, line: str) -> None:
        self._show_fields()
        self.row_selected.emit(line)

    def _outcome(self) -> None:
        self._expect("outcome")

    def _indicator(self) -> None:
        self._expect("indicator")

    def _measure(self) -> None:
        self._expect("performance_measure")

    def _expect(self, sort: Sort) -> None:
        if line := self.phrases.current_line():
            self.edited.emit(changes.expect(line, sort))

    def _usual(self) -> None:
        if self._place is not None:
            usual = sorts.usual(self._place.words)
            self.edited.emit(changes.take_usual(self._step.id, [(new_id(), one) for one in usual]))

    def _text(self, line: str, text: str) -> None:
        self.edited.emit(line_edits.retext(line, text))

    def _remove(self, line: str) -> None:
        self.edited.emit(line_edits.take_out(line))

    def _move(self, line: str, by: int) -> None:
        self.edited.emit(line_edits.move_by(self._step.id, "phrases", line, by))


def shown(phrase: Phrase, words: Words) -> SaidLine:
    """A phrase with where it belongs, and the hands."""
    chip = Chip(sorts.plainly(phrase.expected, words))
    return SaidLine(
        id=phrase.id, text=phrase.text, number=phrase.number, tail=sorts.hands(phrase), chips=(chip,)
    )
