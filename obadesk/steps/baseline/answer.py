"""Under the chart: adopt the line, and once it is adopted the room's answer to "can we live with that?"."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from obadesk.core import room_answer
from obadesk.core import verdict_edits as verdict
from obadesk.core.day_said import day_said
from obadesk.core.edit import Edit
from obadesk.core.figures_grid import grid
from obadesk.core.figures_typed import last_value
from obadesk.core.forecast import adopted, working
from obadesk.core.ids import new_id
from obadesk.core.meeting import Answer, Verdict
from obadesk.core.message import message
from obadesk.core.place import Place
from obadesk.core.rows import Change
from obadesk.core.sealing import still_ahead
from obadesk.i18n import _
from obadesk.steps.baseline import edits
from obadesk.steps.baseline.line_choice import LineChoice
from obadesk.steps.baseline.lines import start_of_another
from obadesk.widgets.field import Field
from obadesk.widgets.hands_line import HandsLine
from obadesk.widgets.plain import PlainButton, PlainLabel

ANSWERS: tuple[Answer, ...] = ("not ok", "ok", "split")


class RoomAnswer(QWidget):
    """One state at a time: start a line, adopt it, or what the room says to it."""

    edited = Signal(Edit)
    settled = Signal()
    to_line = Signal()  # the keyboard goes to the line that is drawn

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place: Place | None = None
        self._verdict = Verdict(id="")
        self._is_below = False
        self._new_ids: dict[tuple[str, str], str] = {}  # of the answer a meeting has yet to give to a curve
        self.state = PlainLabel(parent=self, role="quiet", wrap=True)
        self.start = PlainButton(_("Draw a line ahead"), self, role="primary")
        self.adopt = PlainButton(_("Adopt this line"), self, role="primary")
        self.line = LineChoice(self)
        self.reopen = PlainButton(_("Draw it again"), self, role="quiet")
        self.another = PlainButton(_("Draw another line"), self, role="quiet")
        self.reason = Field(
            _("Why another line"), "reasoning", message("Say why another line is drawn"), self, most_rows=2,
            example=_("Why another line? For example: counted differently"),
        )  # fmt: skip
        self.hands = HandsLine(self)
        self.said = PlainLabel(parent=self, role="quiet", wrap=True)
        self.choices: dict[Answer, QPushButton] = {answer: QPushButton(self) for answer in ANSWERS}
        self.dissent = Field(
            _("Who sees it otherwise"), "dissent", message("Note who sees it otherwise"), self,
            making=self._dissent, most_rows=2,
            example=_("for example: two tables expect it to level off"),
        )  # fmt: skip
        self._lay_out()
        self.line.hide()
        self.hands.setPlaceholderText(_("Hands: 19 2 3"))
        self.start.clicked.connect(self._start)
        self.adopt.clicked.connect(self._adopt)
        self.reopen.clicked.connect(self._reopen)
        self.another.clicked.connect(self._draw_another)
        self.line.taken.connect(self._take_in_hand)
        for field in (self.reason, self.dissent):
            field.edited.connect(self.edited)
            field.settled.connect(self.settled)
        self.hands.counted.connect(self._counted)
        self.hands.unclear.connect(self._unclear)

    def _lay_out(self) -> None:
        self._first = first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.start)
        first.addWidget(self.adopt)
        first.addWidget(self.line, 1)
        first.addWidget(self.state, 1)
        first.addWidget(self.reopen)
        first.addWidget(self.another)
        self._asked = QWidget(self)
        rows = QVBoxLayout(self._asked)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        question = QHBoxLayout()
        question.setSpacing(8)
        question.addWidget(PlainLabel(_("Can we live with that?"), self._asked, role="strong"))
        question.addWidget(self.said, 1)
        answer = QHBoxLayout()
        answer.setSpacing(6)
        for name, button in self.choices.items():
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setProperty("answer", name)
            button.clicked.connect(self._chosen)
            answer.addWidget(button)
        answer.addWidget(self.hands)
        answer.addStretch(1)
        otherwise = QHBoxLayout()
        otherwise.setSpacing(8)
        other = PlainLabel(_("Who sees it otherwise"), self._asked, role="quiet")
        other.setBuddy(self.dissent)
        otherwise.addWidget(other, 0, Qt.AlignmentFlag.AlignVCenter)
        otherwise.addWidget(self.dissent, 1)
        for row in (question, answer, otherwise):
            rows.addLayout(row)
        self._page = page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(8)
        page.addLayout(first)
        page.addWidget(self.reason)
        page.addWidget(self._asked)
        order = (
            self.start, self.adopt, self.line, self.reopen, self.another, self.reason,
            *self.choices.values(), self.hands, self.dissent,
        )  # fmt: skip
        for one, next_one in pairwise(order):
            self.setTabOrder(one, next_one)

    # ---- what is shown -------------------------------------------------------------------------

    def show_place(self, place: Place, *, with_reason: bool = True) -> None:
        """Show where the room stands with the line ahead. ``with_reason``: no other field is open for it."""
        self._place = place
        words, measure = place.words, place.measure
        line = working(measure) if measure else None
        drawn = bool(line and any(point.value is not None for point in line.points))
        to_come = bool(measure and line and any(p.value is not None for p in still_ahead(measure, line)))
        taken = bool(line and line.adopted)
        can_start = measure is not None and last_value(measure) is not None and bool(self._ahead())
        self.start.setVisible(not drawn and can_start)
        self.adopt.setVisible(drawn and not taken)
        self.adopt.setEnabled(to_come)
        self.reopen.setVisible(bool(taken and line and not line.sealed))
        self.another.setVisible(bool(line and line.sealed))
        again = bool(line and line.corrects and not line.sealed)
        self.reason.setVisible(again and with_reason)
        self.reason.show_row(line.id if line and again else "", line.reasoning if line and again else "")
        self.line.show_measure(measure, words)
        self._show_choice(self.line.count() > 1)
        self.state.setText(self._state(place, drawn))
        self.state.setVisible(bool(self.state.text()))
        self._verdict = place.verdict or Verdict(id="")
        self._asked.setVisible(taken or bool(self._verdict.id))
        for answer, button in self.choices.items():
            button.setText(room_answer.answer(Verdict(id="", answer=answer), words))
            button.setChecked(self._verdict.answer == answer)
        self.said.setText(
            room_answer.hands(self._verdict, words) or words("hands in this order: not OK, OK, not sure")
        )
        about = place.meeting.id, place.curve.id if place.curve else ""
        self.hands.show_hands((self._verdict.not_ok, self._verdict.ok, self._verdict.not_sure), about)
        self.dissent.show_row(self._verdict.id, self._verdict.dissent)

    def _state(self, place: Place, drawn: bool) -> str:
        words, measure = place.words, place.measure
        line = working(measure) if measure else None
        if measure is None or line is None or not drawn:
            if not self.start.isHidden():
                return words("Draw where it is heading if nobody does anything new.")
            return words("Type the figures, then draw where it is heading if nobody does anything new.")
        if line.sealed:
            return words("Sealed on {day}: it stays as the room took it.", day=day_said(line.sealed))
        if line.adopted:
            drawn_by = line.drawn_by or words("drawn by the people in the room")
            day = day_said(line.adopted)
            if day in drawn_by:
                return words("Adopted: {drawn}.", drawn=drawn_by)
            return words("Adopted on {day}: {drawn}.", day=day, drawn=drawn_by)
        if not any(point.value is not None for point in still_ahead(measure, line)):
            return words("The figures for all its periods are there: nothing is left to expect.")
        if (other := adopted(measure)) is not None and not other.sealed:
            return words("The room took another line. Adopting this one puts it in its place.")
        return words("Drag its points or use the arrow keys, until the room agrees.")

    def _show_choice(self, several: bool) -> None:
        """Of several lines one is chosen in the first row, and what is said of it stands below."""
        if several == self._is_below:
            return
        self._is_below = several
        self.line.setVisible(several)
        if several:
            self._first.removeWidget(self.state)
            self._page.insertWidget(1, self.state)
        else:
            self._page.removeWidget(self.state)
            self._first.insertWidget(3, self.state, 1)

    def leave(self) -> None:
        """Take in what stands in the fields."""
        self.hands.flush()
        self.reason.flush()
        self.dissent.flush()

    # ---- what is done --------------------------------------------------------------------------

    def _ahead(self) -> tuple[str, ...]:
        place = self._place
        if place is None or place.measure is None:
            return ()
        table = grid(place.measure, place.workshop.place, place.words)
        return tuple(row.period for row in table.rows if row.suggested)

    def _start(self) -> None:
        if self._place and self._place.measure:
            by_key = self.start.hasFocus()
            self.edited.emit(edits.start_line(self._place.measure.id, self._ahead()))
            if by_key:
                self.to_line.emit()

    def _adopt(self) -> None:
        place = self._place
        if place and place.measure:
            drawn_by = place.words("drawn by the people in the room on {day}", day=day_said(place.today))
            by_key = self.adopt.hasFocus()
            self.edited.emit(edits.adopt(place.measure.id, place.today, drawn_by))
            if by_key:  # it is the room's: what does it say to it?
                next(iter(self.choices.values())).setFocus()

    def _take_in_hand(self, line_id: str) -> None:
        if self._place and self._place.measure:
            self.leave()
            self.edited.emit(edits.take_in_hand(self._place.measure.id, line_id))
            self.settled.emit()

    def _reopen(self) -> None:
        measure = self._place.measure if self._place else None
        line = working(measure) if measure else None
        if measure is not None and line is not None:
            by_key = self.reopen.hasFocus()
            self.edited.emit(edits.reopen(measure.id, line.id))
            if by_key:
                self.to_line.emit()

    def _draw_another(self) -> None:
        """It starts where the sealed one is for periods whose figures have not come yet."""
        place = self._place
        if place is not None and place.measure is not None:
            by_key = self.another.hasFocus()
            self.edited.emit(edits.add_line(place.measure.id, "", start_of_another(place)))
            if by_key:
                self.to_line.emit()

    def _where(self) -> tuple[str, str, str]:
        place = self._place
        assert place is not None
        about = place.meeting.id, place.curve.id if place.curve else ""
        return *about, self._new_ids.setdefault(about, new_id())

    def _counted(self, not_ok: int, ok: int, not_sure: int) -> None:
        if self._place:
            self.edited.emit(verdict.count_hands(*self._where(), (not_ok, ok, not_sure)))

    def _unclear(self, unclear: bool) -> None:
        if unclear:
            self.said.setText(_("Type three numbers: not OK, OK, not sure. For example 19 2 3."))

    def _chosen(self) -> None:
        for answer, button in self.choices.items():
            if button is self.sender() and self._place:
                self.edited.emit(verdict.choose(*self._where(), answer))

    def _dissent(self, text: str) -> Change:
        return verdict.set_dissent(*self._where(), text)
