"""The console's editor of what works: the ideas with their signs, what each touches, what is still owed."""

from __future__ import annotations

from typing import cast

from PySide6.QtWidgets import QVBoxLayout, QWidget

from obadesk.core import line_edits
from obadesk.core.edit import Edit
from obadesk.core.first_next_later import goes_on
from obadesk.core.idea import Cost, Idea, Way
from obadesk.core.place import Place
from obadesk.core.story import Force
from obadesk.i18n import _
from obadesk.steps.what_works import blocks, changes
from obadesk.steps.what_works.checks import owed_sentence
from obadesk.steps.what_works.idea_list import IdeaList
from obadesk.steps.what_works.touches import Touches
from obadesk.widgets.editor import Editor
from obadesk.widgets.find_out import FindOut
from obadesk.widgets.in_hand import InHand
from obadesk.widgets.line_memo import LineMemo
from obadesk.widgets.plain import PlainLabel
from obadesk.widgets.said_line import SaidLine


class WhatWorksEditor(Editor):
    """One list in the order said; below it what the idea in hand touches and what we need to find out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place: Place | None = None
        self._ideas: tuple[Idea, ...] = ()
        self._forces: tuple[Force, ...] = ()
        self._memo = LineMemo()
        self._about: tuple[object, ...] = ()
        self.list = IdeaList(_("What works"), self)
        self.touches = Touches(self)
        self.touches.hide()
        self.owed = PlainLabel(parent=self, role="quiet", wrap=True)
        self._find_out = FindOut(
            _("What we need to find out: what works"),
            _("? Has a January start worked anywhere near us?"),
            self,
            about="what works",
        )
        keys = PlainLabel(
            _(
                "* short list   0 no cost   p costs little   ! off the wall   # touches   "
                "s start   t stop   c change   j join up"
            ),
            self,
            role="small",
            wrap=True,
        )
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(8)
        page.addWidget(self.list, 1)
        page.addWidget(self.touches)
        page.addWidget(self.owed)
        page.addWidget(keys)
        page.addWidget(self._find_out)
        self._connect()

    def _connect(self) -> None:
        ideas = self.list
        ideas.text_typed.connect(self._text)
        ideas.removal_asked.connect(self._remove)
        ideas.move_asked.connect(self._move)
        ideas.keep_asked.connect(self._keep)
        ideas.cost_asked.connect(self._costs)
        ideas.off_the_wall_asked.connect(self._off_the_wall)
        ideas.way_asked.connect(self._way)
        ideas.force_asked.connect(self._ask_force)
        self.touches.chosen.connect(self._touches)
        self.touches.left.connect(self.focus_first)
        self._find_out.edited.connect(self.edited)
        self._find_out.settled.connect(self.settled)
        self._in_hand = InHand([ideas, self._find_out.list], self)
        self._in_hand.changed.connect(self._selected)

    # ---- what is shown -------------------------------------------------------------------------

    def show_place(self, place: Place) -> None:
        """Show the ideas of the place's curve."""
        if self._place is None or self._place.words != place.words:
            self.list.set_examples((_("Type in the line below, for example"), *blocks.example(place.words)))
        self._place = place
        curve = place.curve
        self._ideas, self._forces = (curve.ideas, curve.forces) if curve else ((), ())
        about = (place.workshop.tables, self._forces)
        if len(self._about) != len(about) or any(a is not b for a, b in zip(about, self._about, strict=True)):
            self._about = about
            self._memo.use(about)
        numbers = {force.id: force.number for force in self._forces}
        self.list.set_lines(
            [self._memo.line(one, 0, lambda one=one: said(one, numbers, place)) for one in self._ideas]
        )
        owed = owed_sentence(place)
        self.owed.setText(owed)
        self.owed.setVisible(bool(owed))
        self._find_out.show_place(place)
        self._show_touches()

    def _show_touches(self) -> None:
        idea = next((idea for idea in self._ideas if idea.id == self.list.current_line()), None)
        if idea is not None and self._forces:
            self.touches.show_forces(self._forces, idea.force)
        self.touches.setVisible(bool(self._forces) and (idea is not None or self.touches.box.hasFocus()))

    def selected_row(self) -> str:
        """The line in hand."""
        return self._in_hand.line()

    def focus_first(self) -> None:
        """The list of ideas."""
        self.list.setFocus()

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

    def _selected(self, line: str) -> None:
        self._show_touches()
        self.row_selected.emit(line)

    def _text(self, line: str, text: str) -> None:
        self._do(changes.retype(self._curve_id, line, text))

    def _remove(self, line: str) -> None:
        self._do(line_edits.take_out(line))

    def _move(self, line: str, by: int) -> None:
        self._do(line_edits.move_by(self._curve_id, "ideas", line, by))

    def _keep(self, line: str) -> None:
        self._do(changes.keep(line))

    def _costs(self, line: str, cost: str) -> None:
        self._do(changes.costs(line, cast(Cost, cost)))

    def _off_the_wall(self, line: str) -> None:
        self._do(changes.off_the_wall(line))

    def _way(self, line: str, way: str) -> None:
        self._do(changes.way(line, cast(Way, way)))

    def _ask_force(self, _line: str) -> None:
        if self._forces:
            self.touches.box.setFocus()
            self.touches.box.showPopup()

    def _touches(self, force: str) -> None:
        line = self.list.current_line()
        if line:
            self._do(changes.touches(line, force))


def said(idea: Idea, numbers: dict[str, int], place: Place) -> SaidLine:
    """The idea as the console shows it: its signs, what sort it is, which line of the story it touches."""
    words = place.words
    stopped = not goes_on(idea)
    detail = [_("stopped") if stopped else "", blocks.way_name(idea.way, words)]
    if idea.force in numbers:
        detail.append(_("touches {number}").format(number=numbers[idea.force]))
    spoken = [*blocks.mark_words(idea, words), *([_("on the short list")] if idea.kept else [])]
    return SaidLine(
        id=idea.id,
        text=idea.text,
        number=idea.number,
        detail=" · ".join(part for part in detail if part),
        tail=place.table_marks(idea.tables),
        kept=idea.kept and not stopped,
        quiet=stopped,
        signs=blocks.marks(idea),
        spoken=", ".join(spoken),
    )
