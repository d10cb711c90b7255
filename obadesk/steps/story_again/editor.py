"""The console's editor of the story, looked at again: two columns, one key a line, what is new among them."""

from __future__ import annotations

from typing import cast

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from obadesk.core import line_edits, story_edits
from obadesk.core.again import force_again, last_word, still_word
from obadesk.core.passes import found_in, known_before
from obadesk.core.place import Place
from obadesk.core.story import Force, Side, Still
from obadesk.core.story_line import own_line_came
from obadesk.core.story_order import in_tree_order, of_side
from obadesk.core.story_said import SIDES
from obadesk.i18n import _
from obadesk.steps.story_again.again_list import AgainList
from obadesk.widgets.editor import Editor
from obadesk.widgets.find_out import FindOut
from obadesk.widgets.in_hand import InHand
from obadesk.widgets.line_memo import LineMemo
from obadesk.widgets.mark_heading import MarkHeading
from obadesk.widgets.plain import PlainLabel
from obadesk.widgets.said_line import Chip, SaidLine


class StoryAgainEditor(Editor):
    """Helping on the left, hindering on the right, below them what was to be found out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place: Place | None = None
        self._memo = LineMemo()
        self._about: object = None
        self._forces: tuple[Force, ...] | None = None
        names = {"helping": _("Helping"), "hindering": _("Hindering")}
        self.lists: dict[Side, AgainList] = {side: AgainList(names[side], self) for side in SIDES}
        self._heads = {side: MarkHeading(side, names[side], self) for side in SIDES}
        self._find_out = FindOut(
            _("Did anybody find out?"), _("? How many had moved house since Year 11?"), self
        )
        self._find_out.edited.connect(self.edited)
        self._find_out.settled.connect(self.settled)
        self.lists["helping"].set_examples(
            (_("No line from before. Type in the line below, for example"), _("+ A late bus on Fridays"))
        )
        self.lists["hindering"].set_examples(
            (_("No line from before. Type in the line below, for example"), _("- Two youth clubs closed"))
        )
        self._lay_out()
        for one in self.lists.values():
            one.found_asked.connect(self._found)
            one.keep_asked.connect(self._keep)
            one.text_typed.connect(self._text)
            one.removal_asked.connect(self._remove)
            one.move_asked.connect(self._move)
            one.across.connect(self._across)
        self._in_hand = InHand([*self.lists.values(), self._find_out.list], self)
        self._in_hand.changed.connect(self.row_selected)

    def _lay_out(self) -> None:
        columns = QHBoxLayout()
        columns.setSpacing(16)
        for side in SIDES:
            column = QVBoxLayout()
            column.setSpacing(4)
            column.addWidget(self._heads[side])
            column.addWidget(self.lists[side], 1)
            columns.addLayout(column, 1)
        keys = PlainLabel(
            _("t still true   w weaker   g gone   Backspace not looked at   * keep   ← → other side"),
            self,
            role="small",
            wrap=True,
        )
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(8)
        page.addLayout(columns, 1)
        page.addWidget(keys)
        page.addWidget(self._find_out)

    # ---- what is shown -------------------------------------------------------------------------

    def show_place(self, place: Place) -> None:
        """Show the lines of the place's curve."""
        self._place = place
        forces = place.curve.forces if place.curve else ()
        about = (place.workshop.tables, place.meeting.id, place.words)
        if about != self._about:
            self._about, self._memo, self._forces = about, LineMemo(), None
        if forces is not self._forces:
            if own_line_came(self._forces, forces):
                self._in_hand.let_go()
            self._forces = forces
            placed = in_tree_order(forces)
            for side in SIDES:
                lines = [
                    self._memo.line(one.force, one.depth, lambda one=one: said(one.force, one.depth, place))
                    for one in of_side(placed, side)
                ]
                self.lists[side].set_lines(lines)
                self._heads[side].set_count(len(lines))
        self._find_out.show_place(place)

    def selected_row(self) -> str:
        """The line in hand."""
        return self._in_hand.line()

    def focus_first(self) -> None:
        """The column in which a line is in hand, else the first that has lines."""
        lists = list(self.lists.values())
        chosen = next((one for one in lists if one.current_line()), None)
        (chosen or next((one for one in lists if one.lines.rowCount()), lists[0])).setFocus()

    def leave(self) -> None:
        """Take in what stands in an open box or a field."""
        self._in_hand.take_typed()
        self._find_out.leave()

    # ---- what is done --------------------------------------------------------------------------

    @property
    def _curve_id(self) -> str:
        curve = self._place.curve if self._place else None
        return curve.id if curve else ""

    def _found(self, line: str, word: str) -> None:
        """A line that is new in this meeting is not asked whether it is still true."""
        place = self._place
        force = next((one for one in self._forces or () if one.id == line), None)
        if place is not None and force is not None and known_before(force, place.meeting):
            self.edited.emit(story_edits.found_again(line, place.meeting.id, cast(Still, word)))

    def _keep(self, line: str) -> None:
        self.edited.emit(story_edits.keep(line))

    def _text(self, line: str, text: str) -> None:
        self.edited.emit(line_edits.retext(line, text))

    def _remove(self, line: str) -> None:
        self.edited.emit(story_edits.remove(self._curve_id, line))

    def _move(self, line: str, by: int) -> None:
        self.edited.emit(story_edits.move(self._curve_id, line, by))

    def _across(self) -> None:
        lists = list(self.lists.values())
        other = lists[0] if lists[1].hasFocus() else lists[1]
        other.setFocus()
        if not other.current_line() and other.lines.rowCount():
            row = other.currentIndex().row()
            other.setCurrentIndex(other.lines.index(max(0, row)))


def said(force: Force, depth: int, place: Place) -> SaidLine:
    """The line as the console shows it: what this meeting found of it, else what the last one had."""
    words, meeting = place.words, place.meeting
    again = force_again(force, meeting, words)
    before = last_word(force.again) if found_in(force.again, meeting.id) is None else None
    earlier = _("{word} last time").format(word=still_word(before, words)) if before else ""
    spoken = [_("because")] if depth else []
    spoken += [_("kept")] if force.kept else []
    details = (_("not on the wall") if force.off_wall else "", earlier)
    return SaidLine(
        id=force.id, text=force.text, number=force.number, depth=depth,
        detail=" · ".join(part for part in details if part), tail=place.table_marks(force.tables),
        kept=force.kept, quiet=force.off_wall or last_word(force.again) == "gone",
        chips=(Chip(again.word),), spoken=", ".join(spoken),
    )  # fmt: skip
