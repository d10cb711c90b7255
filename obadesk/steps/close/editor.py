"""The console's editor of the close: what happens next, who reports when, what was parked, how it was."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from obadesk.core import line_edits
from obadesk.core.meeting import Feedback, Meeting
from obadesk.core.message import message
from obadesk.core.place import Place
from obadesk.i18n import _
from obadesk.steps.close import blocks, changes
from obadesk.steps.close.parked_panel import ParkedPanel
from obadesk.steps.close.table_order import TableOrder
from obadesk.widgets.editor import Editor
from obadesk.widgets.field import Field
from obadesk.widgets.form import Form
from obadesk.widgets.in_hand import InHand
from obadesk.widgets.line_memo import LineMemo
from obadesk.widgets.page_scroll import PageScroll
from obadesk.widgets.plain import PlainButton, PlainLabel
from obadesk.widgets.said_line import SaidLine
from obadesk.widgets.said_list import SaidList

Side = Literal["worked", "change"]
SIDES: tuple[Side, Side] = ("worked", "change")


class SideList(SaidList):
    """``side_asked(id)``: the line belongs to the other side."""

    side_asked = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent, numbered=False)
        self.add_command(_("To the other side"), "S", self._side, before=self.actions()[0].text())

    def _side(self) -> None:
        if self.current_line():
            self.side_asked.emit(self.current_line())


class CloseEditor(Editor):
    """Fields of the meeting, and the lists that are read out at its end.

    ``times_wanted``: how long the steps took should be shown.
    """

    times_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place: Place | None = None
        self._feedback: tuple[Feedback, ...] | None = None
        self._tables: object = None
        self._memo = LineMemo()
        said = message("Say what happens next")
        self.fields: dict[str, Field] = {
            "paper_on": Field(_("Paper goes out"), "paper_on", said, self, example=_("Friday")),
            "next_on": Field(_("We meet again"), "next_on", said, self, example=_("17 September")),
            "next_place": Field(_("Where"), "next_place", said, self, example=_("here")),
            "agreed_by": Field(
                _("Who must still agree"), "agreed_by", said, self,
                example=_("nobody, or for example the partnership board"),
            ),
            "agreed_on": Field(_("Agreed on"), "agreed_on", said, self, example=_("not yet")),
        }  # fmt: skip
        self.order = TableOrder(self)
        self.parked = ParkedPanel(self)
        self.feedback: dict[Side, SideList] = {
            "worked": SideList(_("What worked"), self),
            "change": SideList(_("What to change next time"), self),
        }
        self.times = PlainButton(_("How the time went…"), self, role="link")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        form = Form(self, columns=2)
        form.add(_("Paper on"), self.fields["paper_on"])
        form.add(_("Must agree"), self.fields["agreed_by"])
        form.add(_("Meet again"), self.fields["next_on"])
        form.add(_("Agreed on"), self.fields["agreed_on"])
        form.add(_("Where"), self.fields["next_place"])
        self._next = PlainLabel(_("What happens next"), self, role="section")
        self._report = PlainLabel(_("The tables report"), self, role="section")
        self._time = PlainLabel(parent=self, role="quiet")
        self._keys = PlainLabel(
            _("Next table: Page Down   Alt+Up, Alt+Down: earlier, later"), self, role="small", wrap=True
        )
        heads = {"worked": _("+ What worked"), "change": _("- What to change")}
        page_scroll = PageScroll(self)
        page = page_scroll.column
        page.setSpacing(6)
        page.addWidget(self._next)
        page.addWidget(form)
        page.addSpacing(8)
        report = QHBoxLayout()
        report.addWidget(self._report)
        report.addWidget(self._time, 1)
        left = QVBoxLayout()
        left.setSpacing(4)
        left.addLayout(report)
        left.addWidget(self.order)
        left.addWidget(self._keys)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(4)
        right.addWidget(PlainLabel(_("What we parked"), self, role="section"))
        right.addWidget(self.parked)
        right.addStretch(1)
        page.addLayout(_beside(left, right))
        page.addSpacing(8)
        columns: list[QVBoxLayout] = []
        for side in SIDES:
            column = QVBoxLayout()
            column.setSpacing(4)
            column.addWidget(PlainLabel(heads[side], self, role="section"))
            column.addWidget(self.feedback[side], 1)
            self.feedback[side].set_hugging(True)
            column.addStretch(0)
            columns.append(column)
        page.addLayout(_beside(*columns))
        page.addWidget(self.times, 0, Qt.AlignmentFlag.AlignLeft)
        page.addStretch(1)

    def _connect(self) -> None:
        for field in self.fields.values():
            field.edited.connect(self.edited)
            field.settled.connect(self.settled)
        self.parked.edited.connect(self.edited)
        self.parked.settled.connect(self.settled)
        self.times.clicked.connect(self.times_wanted)
        self.order.move_asked.connect(self._move_table)
        for one in self.feedback.values():
            one.text_typed.connect(self._text)
            one.removal_asked.connect(self._remove)
            one.move_asked.connect(self._move)
            one.side_asked.connect(self._side)
        self.feedback["worked"].set_examples((_("Type below, for example"), _("+ We met new people")))
        self.feedback["change"].set_examples((_("Type below, for example"), _("- A longer break")))
        self._in_hand = InHand([self.parked.list, *self.feedback.values()], self)
        self._in_hand.changed.connect(self.row_selected)

    # ---- what is shown -------------------------------------------------------------------------

    def show_place(self, place: Place) -> None:
        """Show the meeting of the place's step, and what the whole workshop parked."""
        self._place = place
        meeting = place.meeting
        for name, field in self.fields.items():
            field.show_row(meeting.id, getattr(meeting, name))
        self.fields["agreed_on"].setEnabled(bool(meeting.agreed_by.strip()))
        self._time.setText(blocks.time_each(place))
        self.order.show_place(place)
        self.parked.show_place(place)
        self._show_feedback(place, meeting)

    def _show_feedback(self, place: Place, meeting: Meeting) -> None:
        if meeting.feedback is self._feedback and place.workshop.tables is self._tables:
            return
        self._feedback, self._tables = meeting.feedback, place.workshop.tables
        self._memo.use(place.workshop.tables)
        for side in SIDES:
            shown = [
                self._memo.line(one, 0, lambda one=one: _said(one, place))
                for one in meeting.feedback
                if one.side == side
            ]
            self.feedback[side].set_lines(shown)

    def selected_row(self) -> str:
        """The line in hand."""
        return self._in_hand.line()

    def focus_first(self) -> None:
        """The first field that nobody has filled in, else the tables."""
        wanted = ("paper_on", "next_on", "next_place")
        empty = next((self.fields[name] for name in wanted if not self.fields[name].taken().strip()), None)
        (empty or self.order).setFocus()

    def leave(self) -> None:
        """Take in what stands in an open box or a field."""
        self._in_hand.take_typed()
        self.parked.leave()
        for field in self.fields.values():
            field.flush()

    # ---- what is done --------------------------------------------------------------------------

    def _move_table(self, table: str, by: int) -> None:
        if self._place is not None:
            self.edited.emit(line_edits.move_by(self._place.workshop.id, "tables", table, by))

    def _text(self, line: str, text: str) -> None:
        self.edited.emit(line_edits.retext(line, text))

    def _remove(self, line: str) -> None:
        self.edited.emit(line_edits.take_out(line))

    def _move(self, line: str, by: int) -> None:
        if self._place is not None:
            self.edited.emit(line_edits.move_by(self._place.meeting.id, "feedback", line, by))

    def _side(self, line: str) -> None:
        self.edited.emit(changes.other_side(line))


def _beside(left: QVBoxLayout, right: QVBoxLayout) -> QHBoxLayout:
    both = QHBoxLayout()
    both.setSpacing(16)
    both.addLayout(left, 1)
    both.addLayout(right, 1)
    return both


def _said(line: Feedback, place: Place) -> SaidLine:
    return SaidLine(line.id, line.text, tail=place.table_marks(line.tables))
