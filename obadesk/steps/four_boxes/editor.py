"""The console's editor of the four boxes: sorted by one key, chosen by number, described in hand."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from obadesk.core.edit import Edit
from obadesk.core.headline import can_leave
from obadesk.core.ids import new_id
from obadesk.core.measure import Box, Measure, Status
from obadesk.core.measure_moves import to_population
from obadesk.core.measures_on_paper import status
from obadesk.core.message import message
from obadesk.core.place import Place
from obadesk.core.service_edits import service_at
from obadesk.i18n import _
from obadesk.steps.four_boxes import blocks, changes
from obadesk.steps.four_boxes.box_list import BoxList
from obadesk.steps.four_boxes.boxed import BOXES, counts_everybody, in_box, measured, question
from obadesk.widgets.editor import Editor
from obadesk.widgets.in_hand import InHand
from obadesk.widgets.line_memo import LineMemo
from obadesk.widgets.measure_fields import MeasureFields
from obadesk.widgets.plain import PlainLabel
from obadesk.widgets.said_line import SaidLine

SHOWN: tuple[Box, ...] = ("", *BOXES)
"""First those that are in no box yet; their list stands over the four while it has lines."""

LEAST = 64  # px of a box, so that one line is seen


class FourBoxesEditor(Editor):
    """Two by two as on the wall; under them what to look at, and the fields of the one in hand."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place: Place | None = None
        self._measures: tuple[Measure, ...] = ()
        self._memo = LineMemo()
        self._following = ""
        self.lists: dict[Box, BoxList] = {box: BoxList("", self) for box in SHOWN}
        self._heads: dict[Box, PlainLabel] = {box: PlainLabel(parent=self, role="section") for box in SHOWN}
        self.hint = PlainLabel(parent=self, role="quiet", wrap=True)
        self._keys = PlainLabel(
            _(
                "m w # % box   1 … 5 headline   s secondary   d figures to find   x set aside   "
                "e about everybody"
            ),
            self, role="small", wrap=True,
        )  # fmt: skip
        self.fields = MeasureFields(message("Describe {an_performance_measure}"), self)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self.fields)
        self._scroll.hide()
        self._lay_out()
        for one in self.lists.values():
            self._connect(one)
        self._in_hand = InHand([*self.lists.values()], self)
        self._in_hand.changed.connect(self._selected)
        self.fields.edited.connect(self.edited)
        self.fields.settled.connect(self.settled)
        self.fields.opened.connect(self._fit)

    def _lay_out(self) -> None:
        self.lists[""].set_hugging(True)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        for place, box in enumerate(BOXES):
            row, column = divmod(place, 2)
            self.lists[box].setMinimumHeight(LEAST)
            grid.addWidget(self._heads[box], row * 2, column)
            grid.addWidget(self.lists[box], row * 2 + 1, column)
        for place in (0, 1):
            grid.setColumnStretch(place, 1)
            grid.setRowStretch(place * 2 + 1, 1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(6)
        page.addWidget(self._heads[""])
        page.addWidget(self.lists[""])
        page.addLayout(grid, 1)
        page.addWidget(self.hint)
        page.addWidget(self._keys)
        page.addWidget(self._scroll)

    def _connect(self, one: BoxList) -> None:
        one.text_typed.connect(self._renamed)
        one.removal_asked.connect(self._remove)
        one.move_asked.connect(self._move)
        one.box_asked.connect(self._into_box)
        one.rank_asked.connect(self._rank)
        one.status_asked.connect(self._status)
        one.everybody_asked.connect(self._everybody)
        one.across.connect(self._across)

    # ---- what is shown -------------------------------------------------------------------------

    def show_place(self, place: Place) -> None:
        """Show the measures of the place's service."""
        before, self._place = self._place, place
        if before is None or before.words != place.words:
            self._in_words(place)
        self._measures = measures = measured(place)
        self._memo.use(place.workshop.tables)
        for box, one in self.lists.items():
            one.set_lines([self._memo.line(m, 0, lambda m=m: said(m, place)) for m in in_box(measures, box)])
        unsorted = bool(in_box(measures, ""))
        self.lists[""].setVisible(unsorted)
        self._heads[""].setVisible(unsorted)
        self._keys.setVisible(bool(measures))
        if self._following:
            self._follow()
        self._show_fields()

    def _in_words(self, place: Place) -> None:
        self._memo = LineMemo()
        for box in SHOWN:
            self._heads[box].setText(question(box, place.words))
            self.lists[box].setAccessibleName(question(box, place.words))
        for box, example in zip(BOXES, blocks.example(place.words), strict=True):
            self.lists[box].set_examples((_("Type in the line below, for example"), example))

    def _measure(self) -> Measure | None:
        line = self._in_hand.line()
        return next((measure for measure in self._measures if measure.id == line), None)

    def _show_fields(self) -> None:
        measure = self._measure()
        self.hint.setText(self._suggested(measure) if measure else "")
        self.hint.setVisible(bool(self.hint.text()))
        if measure is None:
            self.fields.flush()
            self._scroll.setVisible(self.fields.has_hands())
            return
        self.fields.show_measure(measure)
        self._scroll.show()
        self._fit()

    def _suggested(self, measure: Measure) -> str:
        """A quiet word on the console; nothing is moved by itself."""
        assert self._place is not None
        if counts_everybody(measure, self._place):
            return self._place.words("About everybody? Then it is {an_indicator}: press e to move it there.")
        if not measure.box:
            return _("How much, how well, or better off? Press m, w, # or %.")
        return ""

    def _fit(self) -> None:
        """The fields take what they need, but never more than a third of the height."""
        self.fields.ensurePolished()
        self.fields.updateGeometry()
        self._scroll.setFixedHeight(min(self.fields.sizeHint().height() + 4, max(96, self.height() // 3)))

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._fit()

    def selected_row(self) -> str:
        """The measure in hand."""
        return self._in_hand.line()

    def focus_first(self) -> None:
        """The box in which a line is in hand, else the first that has lines."""
        lists = list(self.lists.values())
        chosen = next((one for one in lists if one.current_line()), None)
        (chosen or next((one for one in lists if one.lines.rowCount()), lists[1])).setFocus()

    def leave(self) -> None:
        """Take in what stands in an open box or a field."""
        self._in_hand.take_typed()
        self.fields.flush()

    # ---- what is done --------------------------------------------------------------------------

    def _selected(self, line: str) -> None:
        self._show_fields()
        self.row_selected.emit(line)

    def _do(self, edit: Edit) -> None:
        self.edited.emit(edit)

    def _renamed(self, line: str, text: str) -> None:
        self._do(changes.rename(line, text))

    def _move(self, line: str, by: int) -> None:
        self._do(changes.move(line, by))

    def _remove(self, line: str) -> None:
        place = self._place
        if place is not None and place.workshop.measure(line) and not can_leave(place.workshop, line):
            self.hint.setText(
                _("Its figures or its story would go with it. Press x to set it aside instead.")
            )
            self.hint.show()
            return
        self._do(changes.remove(line))

    def _into_box(self, line: str, box: str) -> None:
        self._following = line  # it stays in hand in the other box
        self._do(changes.into_box(line, cast("Box", box)))

    def _follow(self) -> None:
        line, self._following = self._following, ""
        for one in self.lists.values():
            if one.select_line(line):
                one.setFocus()

    def _rank(self, line: str, place: int) -> None:
        self._do(changes.rank(line, place))

    def _status(self, line: str, chosen: str) -> None:
        self._do(changes.set_status(line, cast("Status", chosen)))

    def _everybody(self, line: str) -> None:
        service = service_at(self._place) if self._place else None
        self._do(to_population(line, service.outcome if service else "", new_id()))

    def _across(self, right: int, down: int) -> None:
        """To the box beside or below; the lines without a box stand over the first row."""
        here = next((box for box, one in self.lists.items() if one.hasFocus()), BOXES[0])
        target = beside(cast("Box", here), right, down)
        other = self.lists[target]
        if target == here or other.isHidden():
            return
        other.setFocus()
        if other.lines.rowCount():
            last = other.lines.rowCount() - 1
            other.setCurrentIndex(other.lines.index(last if down < 0 else 0))


def beside(here: Box, right: int, down: int) -> Box:
    """The box to which an arrow leads; the same at the edge."""
    if not here:
        return BOXES[0] if down > 0 else here
    at = BOXES.index(here)
    if not down:
        return BOXES[at - at % 2 + (1 if right > 0 else 0)]
    if 0 <= at + 2 * down < len(BOXES):
        return BOXES[at + 2 * down]
    return "" if down < 0 else here


def said(measure: Measure, place: Place) -> SaidLine:
    """The measure as the console shows it."""
    about = _("about everybody?") if counts_everybody(measure, place) else ""
    details = (status(measure, place.words), about)
    return SaidLine(
        id=measure.id, text=measure.name, number=measure.number, kept=measure.status == "headline",
        detail=" · ".join(part for part in details if part), tail=place.table_marks(measure.tables),
        quiet=measure.status == "rejected",
    )  # fmt: skip
