"""The console's editor of the outcome: the tables' sentences, the wording together, what it would be like."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from obadesk.core import line_edits, outcome_edits
from obadesk.core.edit import Edit
from obadesk.core.ids import new_id
from obadesk.core.message import message
from obadesk.core.outcome import Outcome, Sense
from obadesk.core.place import Place
from obadesk.core.rows import Change
from obadesk.i18n import _
from obadesk.steps.outcome import blocks, changes
from obadesk.steps.outcome.details import OutcomeDetails, summary
from obadesk.steps.outcome.lists import ExperienceList, SentenceList, experience_said, sentence_said
from obadesk.widgets.editor import Editor
from obadesk.widgets.field import Field
from obadesk.widgets.fold import Fold
from obadesk.widgets.in_hand import InHand
from obadesk.widgets.line_memo import LineMemo
from obadesk.widgets.page_scroll import PageScroll
from obadesk.widgets.plain import PlainButton, PlainLabel
from obadesk.widgets.said_list import SaidList

NONE = Outcome(id="")


class OutcomeEditor(Editor):
    """The wording is one large field; while it is open, its letters show on the wall."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place: Place | None = None
        self._outcome = NONE
        self._new_id = new_id()  # of the outcome that typing makes where there is none yet
        self._memos = (LineMemo(), LineMemo())
        self._open = False
        self.sentences = SentenceList(self)
        self.experience = ExperienceList(self)
        self.wording = Field(
            _("The wording"), "text", message("Word it together"), self, live=True, rows_shown=2, most_rows=4,
            making=self._set_text,
        )  # fmt: skip
        self.wording.setProperty("role", "large")
        self._details: OutcomeDetails | None = None
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._said_head = PlainLabel(_("The tables’ sentences"), self, role="section")
        self._word_button = PlainButton(_("Word it together"), self, role="primary")
        self._wording_head = PlainLabel("", self, role="section")
        self._wording_note = PlainLabel(
            _("The room reads along on the wall as you type."), self, role="quiet"
        )
        self._true_head = PlainLabel(_("What would we see, hear, feel?"), self, role="section")
        self.fold = Fold(_("Details"), self._make_details, self)
        self._page = PageScroll(self)
        page = self._page.column
        page.setSpacing(6)
        page.addWidget(self._wording_head)
        page.addWidget(self.wording)
        page.addWidget(self._wording_note)
        page.addSpacing(6)
        page.addWidget(self._said_head)
        page.addWidget(self.sentences, 1)
        page.addWidget(self._word_button, 0, Qt.AlignmentFlag.AlignLeft)
        page.addSpacing(6)
        page.addWidget(self._true_head)
        page.addWidget(self.experience, 1)
        page.addStretch(0)
        page.addWidget(self.fold)

    def _connect(self) -> None:
        self.wording.edited.connect(self.edited)
        self.wording.settled.connect(self.settled)
        for one in (self.sentences, self.experience):
            one.text_typed.connect(self._text)
            one.removal_asked.connect(self._remove)
        self.sentences.move_asked.connect(self._move_sentence)
        self.experience.move_asked.connect(self._move_experience)
        self.sentences.keep_asked.connect(self._keep)
        self.sentences.use_asked.connect(self._use)
        self.experience.sense_asked.connect(self._sense)
        self.fold.opened.connect(self._unfolded)
        self._word_button.clicked.connect(self._word_together)
        self._in_hand = InHand([self.sentences, self.experience], self)
        self._in_hand.changed.connect(self.row_selected)

    # ---- what is shown -------------------------------------------------------------------------

    def show_place(self, place: Place) -> None:
        """Show the place's outcome."""
        if self._place is None or self._place.words != place.words:
            self._name(place)
        same_tables = self._place is not None and self._place.workshop.tables is place.workshop.tables
        before, outcome = self._outcome, place.outcome or NONE
        self._place, self._outcome = place, outcome
        if before.id != outcome.id and before.id:
            self._open = False
        if outcome.candidates is not before.candidates or not same_tables:
            self._memos[0].use(place.workshop.tables)
            memo = self._memos[0].line
            self.sentences.set_lines(
                [memo(c, 0, lambda c=c: sentence_said(c, place)) for c in outcome.candidates]
            )
        if outcome.experience is not before.experience or not same_tables:
            self._memos[1].use(place.workshop.tables)
            memo = self._memos[1].line
            self.experience.set_lines(
                [memo(e, 0, lambda e=e: experience_said(e, place)) for e in outcome.experience]
            )
        self.wording.show_row(outcome.id, outcome.text)
        if self._details is not None:
            self._details.show_outcome(outcome)
        self.fold.set_title(_("Details"), summary(outcome))
        self._unfold()

    def _name(self, place: Place) -> None:
        words = place.words
        self._wording_head.setText(words("The {outcome}, worded together"))
        self.wording.setAccessibleName(words("The {outcome}, worded together"))
        self.wording.set_example(words("All young people in Leeds …"))
        self.sentences.set_examples((_("Type in the line below, for example"), *blocks.example(words)))
        self.experience.set_examples(
            (
                words("For example, once the {outcome} is worded"),
                words("see: them heading somewhere on a Monday"),
            )
        )

    def _unfold(self) -> None:
        """The large field is there once it was asked for, or once there is a wording."""
        step = self._place.step if self._place else None
        prepared = step is not None and step.prepared  # it is worded before the day, by few
        is_open = self._open or prepared or bool(self._outcome.text.strip()) or self.wording.hasFocus()
        self._wording_head.setVisible(is_open)
        self.wording.setVisible(is_open)
        self._wording_note.setVisible(is_open and not prepared)
        self._word_button.setVisible(not is_open)
        later = is_open or bool(self._outcome.experience)
        self._true_head.setVisible(later)
        self.experience.setVisible(later)
        self.sentences.set_hugging(later)
        self.experience.set_hugging(True)

    def selected_row(self) -> str:
        """The line in hand."""
        return self._in_hand.line()

    def focus_first(self) -> None:
        """The wording once there is one, else the tables' sentences."""
        (self.wording if self._outcome.text.strip() else self.sentences).setFocus()

    def leave(self) -> None:
        """Take in what stands in an open box or a field."""
        self._in_hand.take_typed()
        self.wording.flush()
        if self._details is not None:
            self._details.flush()

    @property
    def details(self) -> OutcomeDetails:
        """The folded fields; they are made when they are first unfolded."""
        self.fold.set_open(True)
        assert self._details is not None
        return self._details

    def _make_details(self) -> OutcomeDetails:
        self._details = made = OutcomeDetails(self._new_id, self)
        made.edited.connect(self.edited)
        made.settled.connect(self.settled)
        made.show_outcome(self._outcome)
        return made

    def _unfolded(self, is_open: bool) -> None:
        if is_open:
            self._page.reveal(self.fold)

    # ---- what is done --------------------------------------------------------------------------

    def _word_together(self) -> None:
        self._open = True
        self._unfold()
        self.wording.setFocus()

    def _set_text(self, text: str) -> Change:
        return outcome_edits.set_on_outcome(self.wording.row_id(), self._new_id, text=text)

    def _text(self, line: str, text: str) -> None:
        self.edited.emit(line_edits.retext(line, text))

    def _remove(self, line: str) -> None:
        self.edited.emit(line_edits.take_out(line))

    def _move_sentence(self, line: str, by: int) -> None:
        self._move(self.sentences, "candidates", line, by)

    def _move_experience(self, line: str, by: int) -> None:
        self._move(self.experience, "experience", line, by)

    def _move(self, _list: SaidList, field: str, line: str, by: int) -> None:
        self.edited.emit(line_edits.move_by(self._outcome.id, field, line, by))

    def _keep(self, line: str) -> None:
        self.edited.emit(changes.keep(line))

    def _sense(self, line: str, sense: str) -> None:
        self.edited.emit(changes.sense(line, cast(Sense, sense)))

    def _use(self, line: str) -> None:
        """Begin with a table's sentence; a wording that is already there stays."""
        candidate = next((c for c in self._outcome.candidates if c.id == line), None)
        self._word_together()
        if candidate is not None and not self.wording.taken().strip():
            change = outcome_edits.set_on_outcome(self._outcome.id, self._new_id, text=candidate.text)
            self.edited.emit(Edit(message("Begin with a table’s sentence"), change))
