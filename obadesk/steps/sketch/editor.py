"""The console's editor of a sketch: four questions with one key each, the line as it grows, the answer."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from obadesk.core import room_answer, verdict_edits
from obadesk.core.curve_edits import set_on_measure
from obadesk.core.edit import Edit
from obadesk.core.ids import new_id
from obadesk.core.meeting import Answer, Verdict
from obadesk.core.message import message
from obadesk.core.place import Place
from obadesk.core.rows import Change
from obadesk.core.sketch import QUESTIONS, Sketch
from obadesk.core.sketch_view import sketch_of
from obadesk.i18n import _
from obadesk.steps.sketch import blocks, changes
from obadesk.steps.sketch.answer_row import AnswerRow
from obadesk.widgets.curve_panel import CurvePanel
from obadesk.widgets.editor import Editor
from obadesk.widgets.field import Field
from obadesk.widgets.hands_line import HandsLine
from obadesk.widgets.page_scroll import PageScroll
from obadesk.widgets.plain import PlainLabel
from obadesk.widgets.polarity_box import PolarityBox

ANSWERS: tuple[Answer, ...] = ("not ok", "ok", "split")


class SketchEditor(Editor):
    """An answer takes the keyboard to the next question, so that four keys draw the whole line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place: Place | None = None
        self._new_ids: dict[tuple[str, str], str] = {}  # of what is not there yet, by curve
        self.rows = tuple(AnswerRow(question, self) for question in QUESTIONS)
        self.curve = CurvePanel(self)
        self.polarity = PolarityBox(self)
        self.hands = HandsLine(self)
        self.said = PlainLabel(parent=self, role="quiet", wrap=True)
        self.choices: dict[Answer, QPushButton] = {answer: QPushButton(self) for answer in ANSWERS}
        self.dissent = Field(
            _("Who sees it otherwise"), "dissent", message("Note who sees it otherwise"), self,
            making=self._dissent, most_rows=2, example=_("for example: one table expects it to level off"),
        )  # fmt: skip
        self._keys = PlainLabel(
            _("The first letter of an answer is its key   Tab next   Backspace not answered"), self,
            role="small", wrap=True,
        )  # fmt: skip
        self._lay_out()
        for row in self.rows:
            row.answered.connect(self._answered)
        self.polarity.chosen.connect(self._good_is)
        self.hands.counted.connect(self._counted)
        self.hands.unclear.connect(self._unclear)
        self.dissent.edited.connect(self.edited)
        self.dissent.settled.connect(self.settled)

    def _lay_out(self) -> None:
        page = PageScroll(self).column
        page.setSpacing(8)
        for row in self.rows:
            page.addWidget(row)
        good = QHBoxLayout()
        good.setSpacing(8)
        good.addWidget(self._keys, 1)
        good.addWidget(PlainLabel(_("Good is"), self, role="quiet"))
        good.addWidget(self.polarity)
        page.addLayout(good)
        self.curve.setMinimumHeight(150)
        page.addWidget(self.curve, 1)
        self._asked = QWidget(self)
        asked = QVBoxLayout(self._asked)
        asked.setContentsMargins(0, 0, 0, 0)
        asked.setSpacing(6)
        question = QHBoxLayout()
        question.setSpacing(8)
        question.addWidget(PlainLabel(_("Can we live with that?"), self._asked, role="strong"))
        question.addWidget(self.said, 1)
        answer = QHBoxLayout()
        answer.setSpacing(6)
        for button in self.choices.values():
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.clicked.connect(self._chosen)
            answer.addWidget(button)
        self.hands.setPlaceholderText(_("Hands: 19 2 3"))
        answer.addWidget(self.hands)
        answer.addStretch(1)
        asked.addLayout(question)
        asked.addLayout(answer)
        otherwise = QHBoxLayout()
        otherwise.setSpacing(8)
        other = PlainLabel(_("Who sees it otherwise"), self._asked, role="quiet")
        other.setBuddy(self.dissent)
        otherwise.addWidget(other, 0, Qt.AlignmentFlag.AlignVCenter)
        otherwise.addWidget(self.dissent, 1)
        asked.addLayout(otherwise)
        page.addWidget(self._asked)

    # ---- what is shown -------------------------------------------------------------------------

    def show_place(self, place: Place) -> None:
        """Show the sketch of the place's curve."""
        self._place = place
        words, curve, measure = place.words, place.curve, place.measure
        sketch = sketch_of(curve) or Sketch(id="")
        questions = blocks.questions(words)
        made = [
            row.show_answers(
                questions[row.question], blocks.answers(row.question, words), getattr(sketch, row.question)
            )
            for row in self.rows
        ]
        if any(made):
            self._in_tab_order()
        for row in self.rows:
            row.setEnabled(curve is not None)
        self.polarity.show_polarity(measure.polarity if measure else "")
        self.polarity.setEnabled(curve is not None)
        self._show_curve(place)
        verdict = place.verdict or Verdict(id="")
        self._asked.setVisible(bool(sketch.ahead or verdict.id))
        for answer, button in self.choices.items():
            button.setText(room_answer.answer(Verdict(id="", answer=answer), words))
            button.setChecked(verdict.answer == answer)
        self.said.setText(
            room_answer.hands(verdict, words) or words("hands in this order: not OK, OK, not sure")
        )
        about = place.meeting.id, place.curve.id if place.curve else ""
        self.hands.show_hands((verdict.not_ok, verdict.ok, verdict.not_sure), about)

        self.dissent.show_row(verdict.id, verdict.dissent)

    def _in_tab_order(self) -> None:
        answers = [button for row in self.rows for button in row.buttons.values()]
        order = [*answers, self.polarity, self.curve, *self.choices.values(), self.hands, self.dissent]
        for before, after in pairwise(order):
            self.setTabOrder(before, after)

    def _show_curve(self, place: Place) -> None:
        block, words = blocks.drawn(place), place.words
        name = place.measure.name.strip() if place.measure else ""
        if block is not None:
            self.curve.show_picture(block.picture, frozenset(), name or words("The curve"))

    def focus_first(self) -> None:
        """The first question without an answer."""
        sketch = sketch_of(self._place.curve) if self._place else None
        left = (row for row in self.rows if not (sketch and getattr(sketch, row.question)))
        next(left, self.rows[0]).setFocus()

    def leave(self) -> None:
        """Take in what stands in the fields."""
        self.hands.flush()
        self.dissent.flush()

    # ---- what is done --------------------------------------------------------------------------

    def _new_id(self, what: str, curve_id: str) -> str:
        return self._new_ids.setdefault((what, curve_id), new_id())

    def _answered(self, question: str, said: str) -> None:
        curve = self._place.curve if self._place else None
        if curve is None:
            return
        place = self._place
        assert place is not None
        fresh = self._new_id(f"sketch in {place.meeting.id}", curve.id)
        began = place.meeting.begun[:10]
        self.edited.emit(changes.answer(curve.id, fresh, question, said, at=place.today, since=began))
        self.settled.emit()
        at = QUESTIONS.index(question) + 1
        if said and at < len(self.rows):
            self.rows[at].setFocus()

    def _good_is(self, polarity: str) -> None:
        curve = self._place.curve if self._place else None
        if curve is not None:
            change = set_on_measure(curve.id, self._new_id("measure", curve.id), polarity=polarity)
            self.edited.emit(Edit(message("Say which way is good"), change))

    def _where(self) -> tuple[str, str, str]:
        place = self._place
        assert place is not None
        curve_id = place.curve.id if place.curve else ""
        return place.meeting.id, curve_id, self._new_id(place.meeting.id, curve_id)

    def _counted(self, not_ok: int, ok: int, not_sure: int) -> None:
        if self._place:
            self.edited.emit(verdict_edits.count_hands(*self._where(), (not_ok, ok, not_sure)))

    def _dissent(self, text: str) -> Change:
        return verdict_edits.set_dissent(*self._where(), text)

    def _unclear(self, unclear: bool) -> None:
        if unclear:
            self.said.setText(_("Type three numbers: not OK, OK, not sure. For example 19 2 3."))

    def _chosen(self) -> None:
        for answer, button in self.choices.items():
            if button is self.sender() and self._place:
                self.edited.emit(verdict_edits.choose(*self._where(), answer))
