"""The console's editor of choosing: the short list rated one criterion at a time, in the order of entry."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from obadesk.core import line_edits
from obadesk.core.first_next_later import CRITERIA, in_turn, ratings, short_list, turn
from obadesk.core.idea import Idea
from obadesk.core.idea_said import marks, way_name
from obadesk.core.measure import Power
from obadesk.core.place import Place
from obadesk.i18n import _
from obadesk.steps.choose import blocks, changes
from obadesk.widgets.editor import Editor
from obadesk.widgets.in_hand import InHand
from obadesk.widgets.line_memo import LineMemo
from obadesk.widgets.plain import PlainLabel
from obadesk.widgets.rating_table import RatingTable, letter_chip
from obadesk.widgets.said_line import Chip, SaidLine

TURN_WIDTH = 56


class ChooseEditor(Editor):
    """The short list; lines never change places under the hand, what comes first is said beside and below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place: Place | None = None
        self._ideas: tuple[Idea, ...] = ()
        self._shown = ("", "")
        self._memo = LineMemo()
        self.table = RatingTable(_("Short list"), len(CRITERIA), TURN_WIDTH, self)
        self.list = self.table.list
        self.question = PlainLabel(parent=self, role="quiet", wrap=True)
        self.order = PlainLabel(parent=self, wrap=True)
        self._keys = PlainLabel(
            _("← → column   h m l rate   Backspace not rated   Del off the short list   F2 change"),
            self,
            role="small",
            wrap=True,
        )
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(8)
        page.addWidget(self.question)
        page.addWidget(self.table, 1)
        page.addWidget(self.order)
        page.addWidget(self._keys)
        self.order.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.list.rated.connect(self._rated)
        self.list.text_typed.connect(self._text)
        self.list.removal_asked.connect(self._leave_out)
        self.list.move_asked.connect(self._move)
        self.list.column_chosen.connect(self._ask)
        self._in_hand = InHand([self.list], self)
        self._in_hand.changed.connect(self.row_selected)

    # ---- what is shown -------------------------------------------------------------------------

    def show_place(self, place: Place) -> None:
        """Show the short list of the place's curve."""
        before, self._place = self._place, place
        fresh = before is None or before.words != place.words
        if fresh:
            questions = tuple(question for question, _word in blocks.questions(place.words))
            self.table.head.set_heads(blocks.heads(place.words), questions)
            self._memo = LineMemo()
        ideas = short_list(place.curve)
        if (place.step_id, place.curve_id) != self._shown:
            self._shown = place.step_id, place.curve_id
            self.list.set_column(_open_column(ideas))
        self._memo.use(place.workshop.tables)
        self._ideas = ideas
        self._empty(place)
        self.table.set_lines([self._memo.line(one, 0, lambda one=one: said(one, place)) for one in ideas])
        self._keys.setVisible(bool(ideas))
        self._ask(self.list.column)
        self.order.setText(self._in_order(place))
        self.order.setVisible(bool(self.order.text()))

    def _empty(self, place: Place) -> None:
        """Where short-listing happens, and how many ideas wait there."""
        curve = place.curve
        waiting = len(curve.ideas) if curve else 0
        lines = [_("Nothing is on the short list yet.")]
        if waiting:
            said_ = place.words.count(
                "{number} idea waits in What works: star it there with *.",
                "{number} ideas wait in What works: star four or five there with *.",
                waiting,
            )
            lines.append(said_)
        else:
            lines.append(_("Star ideas in What works with *, or type one in the line below, for example"))
            lines += blocks.example(place.words)
        self.list.set_examples(lines)

    def _ask(self, column: int) -> None:
        if self._place is not None:
            question, word = blocks.questions(self._place.words)[column]
            self.question.setText(f"{question}  ({word})")
        self.question.setVisible(bool(self._ideas))

    def _in_order(self, place: Place) -> str:
        """``First: 1, 4 · Next: 2, 3 · Later: 5``."""
        groups = in_turn(place.curve)
        said_ = (
            place.words(
                "{turn}: {numbers}",
                turn=blocks.turn_name(each, place.words),
                numbers=", ".join(str(idea.number) for idea in ideas),
            )
            for each, ideas in groups.items()
        )
        return "   ·   ".join(said_)

    def selected_row(self) -> str:
        """The idea in hand."""
        return self.list.current_line()

    def focus_first(self) -> None:
        """The table."""
        self.list.setFocus()

    def leave(self) -> None:
        """Take in what stands in an open box."""
        self.list.take_typed()

    # ---- what is done --------------------------------------------------------------------------

    def _rated(self, line: str, column: int, power: str) -> None:
        self.edited.emit(changes.rate(line, column, cast(Power, power)))

    def _text(self, line: str, text: str) -> None:
        self.edited.emit(line_edits.retext(line, text))

    def _leave_out(self, line: str) -> None:
        self.edited.emit(changes.leave_out(line))

    def _move(self, line: str, by: int) -> None:
        curve = self._place.curve if self._place else None
        if curve is not None:
            self.edited.emit(changes.move(curve.id, line, by))


def said(idea: Idea, place: Place) -> SaidLine:
    """The idea as the console shows it."""
    heads = blocks.heads(place.words)
    cells = tuple(letter_chip(head, power) for head, power in zip(heads, ratings(idea), strict=True))
    return SaidLine(
        id=idea.id,
        text=idea.text,
        number=idea.number,
        detail=way_name(idea.way, place.words),
        tail=place.table_marks(idea.tables),
        signs=marks(idea),
        chips=(*cells, Chip(blocks.turn_name(turn(idea), place.words))),
    )


def _open_column(ideas: tuple[Idea, ...]) -> int:
    """The first criterion on which a letter is missing."""
    return next((c for c in range(len(CRITERIA)) if any(not ratings(idea)[c] for idea in ideas)), 0)
