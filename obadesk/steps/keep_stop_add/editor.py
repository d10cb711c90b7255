"""The console's editor of keep, stop, add: the ideas of before with a word each, the new ones under them."""

from __future__ import annotations

from typing import cast

from PySide6.QtWidgets import QVBoxLayout, QWidget

from obadesk.core import line_edits
from obadesk.core.again import again_word
from obadesk.core.idea import Again, Idea
from obadesk.core.idea_said import mark_words, marks, way_name
from obadesk.core.passes import found_in, known_before
from obadesk.core.place import Place
from obadesk.i18n import _
from obadesk.steps.keep_stop_add import blocks, changes
from obadesk.steps.keep_stop_add.decide_list import DecideList
from obadesk.widgets.editor import Editor
from obadesk.widgets.find_out import FindOut
from obadesk.widgets.in_hand import InHand
from obadesk.widgets.line_memo import LineMemo
from obadesk.widgets.plain import PlainLabel
from obadesk.widgets.said_line import Chip, SaidLine


class KeepStopAddEditor(Editor):
    """What is to be decided on top, in the order of entry; what is added below it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place: Place | None = None
        self._about: object = None
        self._memo = LineMemo()
        self._before: tuple[Idea, ...] = ()
        self.list = DecideList(_("Keep or stop"), self)
        self.added = DecideList(_("Add"), self)
        self.list.set_examples((_("No idea from before."),))
        self.count = PlainLabel(parent=self, role="quiet")
        keys = PlainLabel(
            _("k keep   s stop   Backspace not decided   * short list   F2 change"),
            self, role="small", wrap=True,
        )  # fmt: skip
        self._find_out = FindOut(
            _("What we need to find out: what works"),
            _("? Has a January start worked anywhere near us?"),
            self,
            about="what works",
        )
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(8)
        page.addWidget(PlainLabel(_("Keep or stop"), self, role="section"))
        page.addWidget(self.list, 3)
        page.addWidget(PlainLabel(_("Add"), self, role="section"))
        page.addWidget(self.added, 2)
        page.addWidget(self.count)
        page.addWidget(keys)
        page.addWidget(self._find_out)
        for one in (self.list, self.added):
            one.decided.connect(self._decided)
            one.short_list_asked.connect(self._short_list)
            one.text_typed.connect(self._text)
            one.removal_asked.connect(self._remove)
            one.move_asked.connect(self._move)
        self._find_out.edited.connect(self.edited)
        self._find_out.settled.connect(self.settled)
        self._in_hand = InHand([self.list, self.added, self._find_out.list], self)
        self._in_hand.changed.connect(self.row_selected)

    # ---- what is shown -------------------------------------------------------------------------

    def show_place(self, place: Place) -> None:
        """Show the ideas of the place's curve."""
        if self._place is None or self._place.words != place.words:
            self.added.set_examples((_("Type in the line below, for example"), *blocks.example(place.words)))
        self._place = place
        about = (place.workshop.tables, place.meeting.id, place.words)
        if about != self._about:
            self._about, self._memo = about, LineMemo()
        self._before = blocks.to_decide(place)
        for shown, ideas in ((self.list, self._before), (self.added, blocks.added(place))):
            shown.set_lines([self._memo.line(one, 0, lambda one=one: said(one, place)) for one in ideas])
        self.count.setText(" · ".join(part for part in (blocks.summary(place), self._left(place)) if part))
        self.count.setVisible(bool(self.count.text()))
        self._find_out.show_place(place)

    def _left(self, place: Place) -> str:
        """That there are more ideas than these, so that nobody thinks they are lost."""
        ideas = place.curve.ideas if place.curve else ()
        asked = {one.id for one in self._before}
        left = sum(
            known_before(one, place.meeting) and one.id not in asked and bool(one.text.strip())
            for one in ideas
        )  # fmt: skip
        if not left:
            return ""
        return place.words.count(
            "{number} more from before is not asked about", "{number} more from before are not asked about",
            left,
        )  # fmt: skip

    def selected_row(self) -> str:
        """The line in hand."""
        return self._in_hand.line()

    def focus_first(self) -> None:
        """The list of what is to be decided, else of what is added."""
        (self.list if self._before else self.added).setFocus()

    def leave(self) -> None:
        """Take in what stands in an open box or a field."""
        self._in_hand.take_typed()
        self._find_out.leave()

    # ---- what is done --------------------------------------------------------------------------

    def _decided(self, line: str, word: str) -> None:
        """What is new is not decided about: it is taken out again if nobody wants it."""
        if self._place is not None and any(one.id == line for one in self._before):
            self.edited.emit(changes.decide(line, self._place.meeting.id, cast(Again, word)))

    def _short_list(self, line: str) -> None:
        self.edited.emit(changes.keep(line))

    def _text(self, line: str, text: str) -> None:
        self.edited.emit(line_edits.retext(line, text))

    def _remove(self, line: str) -> None:
        self.edited.emit(line_edits.take_out(line))

    def _move(self, line: str, by: int) -> None:
        if self._place is not None and self._place.curve is not None:
            self.edited.emit(line_edits.move_by(self._place.curve.id, "ideas", line, by))


def said(idea: Idea, place: Place) -> SaidLine:
    """The idea as the console shows it, with what this meeting decided."""
    words = place.words
    new = place.meeting.begun and not known_before(idea, place.meeting)
    again = found_in(idea.again, place.meeting.id)
    spoken = [*mark_words(idea, words), *([_("on the short list")] if idea.kept else [])]
    return SaidLine(
        id=idea.id,
        text=idea.text,
        number=idea.number,
        detail=way_name(idea.way, words),
        tail=place.table_marks(idea.tables),
        kept=idea.kept,
        quiet=again == "stop",
        signs=marks(idea),
        chips=(Chip(_("new") if new else again_word(again, words)),),
        spoken=", ".join(spoken),
    )
