"""The console's editor of the story: two columns with whys indented, and what we need to find out."""

from __future__ import annotations

from typing import cast

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from obadesk.core import line_edits
from obadesk.core import story_edits as changes
from obadesk.core.again import last_word, still_word
from obadesk.core.edit import Edit
from obadesk.core.place import Place
from obadesk.core.story import Evidence, Force, Side
from obadesk.core.story_line import own_line_came
from obadesk.core.story_order import PlacedForce, in_tree_order, kept_of, of_side
from obadesk.i18n import _
from obadesk.steps.story.force_list import ForceList
from obadesk.widgets.editor import Editor
from obadesk.widgets.find_out import FindOut
from obadesk.widgets.in_hand import InHand
from obadesk.widgets.line_memo import LineMemo
from obadesk.widgets.mark_heading import MarkHeading
from obadesk.widgets.plain import PlainLabel
from obadesk.widgets.said_line import SaidLine


class StoryEditor(Editor):
    """Helping on the left, hindering on the right, below them what nobody in the room knows yet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place: Place | None = None
        self._memo = LineMemo()
        self._forces: tuple[Force, ...] | None = None
        self._following = ""
        self._names = {"helping": _("Helping"), "hindering": _("Hindering")}
        self._lists: dict[Side, ForceList] = {
            side: ForceList(self._names[side], self) for side in changes.SIDES
        }
        self._heads = {side: MarkHeading(side, self._names[side], self) for side in changes.SIDES}
        self._examples()
        self._find_out = FindOut(
            _("We need to find out"), _("? How many had moved house since Year 11?"), self
        )
        self._find_out.edited.connect(self.edited)
        self._find_out.settled.connect(self.settled)
        self._lay_out()
        for one in self._lists.values():
            self._connect(one)
        self._in_hand = InHand([*self._lists.values(), self._find_out.list], self)
        self._in_hand.changed.connect(self.row_selected)

    def _lay_out(self) -> None:
        columns = QHBoxLayout()
        columns.setSpacing(16)
        for side in changes.SIDES:
            column = QVBoxLayout()
            column.setSpacing(4)
            column.addWidget(self._heads[side])
            column.addWidget(self._lists[side], 1)
            columns.addLayout(column, 1)
        keys = PlainLabel(
            _("* keep   ~ off the wall   Tab deeper   d data   r research   l lived   h hunch   s side"),
            self,
            role="small",
            wrap=True,
        )
        self._one_side = PlainLabel(parent=self, role="quiet", wrap=True)
        self._one_side.hide()
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(8)
        page.addLayout(columns, 1)
        page.addWidget(self._one_side)
        page.addWidget(keys)
        page.addWidget(self._find_out)

    def _connect(self, one: ForceList) -> None:
        one.text_typed.connect(self._text)
        one.removal_asked.connect(self._remove)
        one.move_asked.connect(self._move)
        one.keep_asked.connect(self._keep)
        one.wall_asked.connect(self._wall)
        one.deeper_asked.connect(self._deeper)
        one.shallower_asked.connect(self._shallower)
        one.side_asked.connect(self._side)
        one.evidence_asked.connect(self._evidence)
        one.across.connect(self._across)

    def _examples(self) -> None:
        self._lists["helping"].set_examples(
            (
                _("Type in the line below, for example"),
                _("+ Youth clubs open in the evening again"),
                _("+ The careers fair in March"),
            )
        )
        self._lists["hindering"].set_examples(
            (
                _("Type in the line below, for example"),
                _("- College places are full by September"),
                _("- The bus costs more than lunch money"),
            )
        )

    # ---- what is shown -------------------------------------------------------------------------

    def show_place(self, place: Place) -> None:
        """Show the lines of the place's curve."""
        same_tables = self._place is not None and self._place.workshop.tables is place.workshop.tables
        self._place = place
        curve = place.curve
        forces = curve.forces if curve else ()
        if forces is not self._forces or not same_tables:
            if same_tables and own_line_came(self._forces, forces):
                self._in_hand.let_go()
            self._forces = forces
            self._memo.use(place.workshop.tables)
            placed = in_tree_order(forces)
            for side in changes.SIDES:
                shown = [
                    self._memo.line(one.force, one.depth, lambda one=one: said(one.force, one.depth, place))
                    for one in of_side(placed, side)
                ]
                self._lists[side].set_lines(shown)
                self._heads[side].set_count(len(shown))
            self._one_side.setText(one_sided(placed))
            self._one_side.setVisible(bool(self._one_side.text()))
        self._find_out.show_place(place)
        if self._following:
            self._follow()

    def selected_row(self) -> str:
        """The line in hand."""
        return self._in_hand.line()

    def focus_first(self) -> None:
        """The column in which a line is in hand, else the first that has lines."""
        lists = list(self._lists.values())
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

    def _do(self, edit: Edit) -> None:
        self.edited.emit(edit)

    def _text(self, line: str, text: str) -> None:
        self._do(line_edits.retext(line, text))

    def _remove(self, line: str) -> None:
        self._do(changes.remove(self._curve_id, line))

    def _move(self, line: str, by: int) -> None:
        self._do(changes.move(self._curve_id, line, by))

    def _keep(self, line: str) -> None:
        self._do(changes.keep(line))

    def _wall(self, line: str) -> None:
        self._do(changes.off_wall(line))

    def _deeper(self, line: str) -> None:
        self._do(changes.deeper(self._curve_id, line))

    def _shallower(self, line: str) -> None:
        self._do(changes.shallower(self._curve_id, line))

    def _evidence(self, line: str, evidence: str) -> None:
        self._do(changes.how_we_know(line, cast(Evidence, evidence)))

    def _side(self, line: str) -> None:
        self._following = line  # it stays in hand in the other column
        self._do(changes.other_side(self._curve_id, line))

    def _follow(self) -> None:
        line, self._following = self._following, ""
        for one in self._lists.values():
            if one.select_line(line):
                one.setFocus()

    def _across(self) -> None:
        lists = list(self._lists.values())
        other = lists[0] if lists[1].hasFocus() else lists[1]
        other.setFocus()
        if not other.current_line() and other.lines.rowCount():
            row = other.currentIndex().row()
            other.setCurrentIndex(other.lines.index(max(0, row)))


def one_sided(placed: tuple[PlacedForce, ...]) -> str:
    """A quiet word when *keep* would show one side only; nothing while nothing is kept."""
    helping, hindering = (kept_of(placed, side) for side in changes.SIDES)
    if hindering and not helping:
        return _("Kept so far: nothing that helps. The wall would show only what hinders.")
    if helping and not hindering:
        return _("Kept so far: nothing that hinders. The wall would show only what helps.")
    return ""


def said(force: Force, depth: int, place: Place) -> SaidLine:
    """The line as the console shows it."""
    words = {"": "", "data": _("data"), "research": _("research"), "lived": _("lived"), "hunch": _("hunch")}
    spoken = [_("because")] if depth else []
    spoken += [_("kept")] if force.kept else []
    since = still_word(last_word(force.again), place.words)
    details = (_("not on the wall") if force.off_wall else "", since, words[force.evidence])
    return SaidLine(
        id=force.id, text=force.text, number=force.number, depth=depth,
        detail=" · ".join(part for part in details if part), tail=place.table_marks(force.tables),
        kept=force.kept, quiet=force.off_wall or last_word(force.again) == "gone", spoken=", ".join(spoken),
    )  # fmt: skip
