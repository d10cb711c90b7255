"""What we need to find out: the questions, and for the one in hand who will, by when, and what came out."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from obadesk.core import line_edits
from obadesk.core.edit import Edit
from obadesk.core.message import message
from obadesk.core.passes import known_before
from obadesk.core.place import Place
from obadesk.core.questions import About, move, questions_about
from obadesk.core.story import Question
from obadesk.i18n import _
from obadesk.widgets.field import Field
from obadesk.widgets.fold import Fold
from obadesk.widgets.line_memo import LineMemo
from obadesk.widgets.plain import PlainLabel
from obadesk.widgets.said_line import SaidLine
from obadesk.widgets.said_list import SaidList

HIGHEST = 116  # px; more questions scroll


class FindOut(QWidget):
    """A fold that opens by itself when the first question comes in; it shows the questions ``about`` this."""

    edited = Signal(Edit)
    settled = Signal()

    def __init__(self, title: str, example: str, parent: QWidget | None = None, *, about: About = "") -> None:
        super().__init__(parent)
        self._title = title
        self._about: About = about
        self._place: Place | None = None
        self._questions: tuple[Question, ...] = ()
        self._memo = LineMemo()
        self.list = SaidList(title, self)
        self.list.set_examples((_("Type in the line below, for example"), example))
        self._who = Field(
            _("Who will find out"), "who", message("Who will find out"), self, example=_("to be agreed")
        )
        self._due = Field(_("By when"), "due", message("By when"), self, example=_("to be agreed"))
        self._found = Field(
            _("What came out"), "found", message("What came out"), self, example=_("nobody has found out yet")
        )
        self._fields = QWidget(self)
        self._answer = QWidget(self)
        self._lay_out()
        for field in (self._who, self._due, self._found):
            field.edited.connect(self.edited)
            field.settled.connect(self.settled)
        self.list.text_typed.connect(self._text)
        self.list.removal_asked.connect(self._remove)
        self.list.move_asked.connect(self._move)
        self.list.line_selected.connect(self._selected)

    def _lay_out(self) -> None:
        who_and_when = ((_("Who"), self._who, 3), (_("By when"), self._due, 2))
        for row, fields in (
            (self._fields, who_and_when),
            (self._answer, ((_("What came out"), self._found, 1),)),
        ):
            line = QHBoxLayout(row)
            line.setContentsMargins(8, 0, 8, 0)
            line.setSpacing(8)
            for label, field, share in fields:
                line.addWidget(PlainLabel(label, row, role="quiet"))
                line.addWidget(field, share)
            row.hide()
        self.list.hide()
        self._fold = Fold(self._title, self._inside, self)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self._fold)
        self.list.set_hugging(True)
        self.list.setMaximumHeight(HIGHEST)

    def _inside(self) -> QWidget:
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.list, 1)
        column.addWidget(self._fields)
        column.addWidget(self._answer)
        self.list.show()
        return inside

    def show_place(self, place: Place) -> None:
        """Show the questions of the place's curve."""
        same_tables = self._place is not None and self._place.workshop.tables is place.workshop.tables
        self._place = place
        curve = place.curve
        questions = questions_about(curve, self._about)
        if questions != self._questions or not same_tables:
            if questions and not self._questions:
                self._fold.set_open(True)
            self._questions = questions
            self._memo.use(place.workshop.tables)
            shown = [self._memo.line(q, 0, lambda q=q: said(q, place)) for q in questions]
            self.list.set_lines(shown)
            self._fold.set_title(self._title, str(len(questions)) if questions else "")
        self._show_fields()

    def leave(self) -> None:
        """Take in what stands in a field."""
        for field in (self._who, self._due, self._found):
            field.flush()

    def _show_fields(self) -> None:
        line = self.list.current_line()
        question = next((q for q in self._questions if q.id == line), None)
        if question is None:
            self._fields.setVisible(self._who.hasFocus() or self._due.hasFocus())
            self._answer.setVisible(self._found.hasFocus())
            return
        self._who.show_row(question.id, question.who)
        self._due.show_row(question.id, question.due)
        self._found.show_row(question.id, question.found)
        self._fields.show()
        place = self._place
        asked_before = place is not None and known_before(question, place.meeting)
        self._answer.setVisible(asked_before or bool(question.found.strip()))

    def _selected(self, _line: str) -> None:
        self._show_fields()

    def _text(self, line: str, text: str) -> None:
        self.edited.emit(line_edits.retext(line, text))

    def _remove(self, line: str) -> None:
        self.edited.emit(line_edits.take_out(line))

    def _move(self, line: str, by: int) -> None:
        curve = self._place.curve if self._place else None
        if curve is not None:
            self.edited.emit(move(curve.id, self._about, line, by))


def said(question: Question, place: Place) -> SaidLine:
    """The question as the console shows it: who and by when once somebody has said so, then what came out."""
    known = question.found.strip()
    detail = known or " · ".join(part for part in (question.who, question.due) if part)
    return SaidLine(
        id=question.id, text=question.text, number=question.number, mark="find out", detail=detail,
        tail=place.table_marks(question.tables), quiet=bool(known),
    )  # fmt: skip
