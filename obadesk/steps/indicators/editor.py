"""The console's editor of the indicators: rated column by column, chosen by number, described in hand."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from obadesk.core.edit import Edit
from obadesk.core.headline import can_leave
from obadesk.core.ids import new_id
from obadesk.core.measure import Measure, Power, Status
from obadesk.core.measure_moves import to_service
from obadesk.core.message import message
from obadesk.core.place import Place
from obadesk.core.rows import find
from obadesk.core.service_edits import service_at
from obadesk.i18n import _
from obadesk.steps.indicators import blocks, changes
from obadesk.steps.indicators.checks import about_one_service
from obadesk.steps.indicators.proposed import POWERS, powers, proposed
from obadesk.widgets.editor import Editor
from obadesk.widgets.in_hand import InHand
from obadesk.widgets.line_memo import LineMemo
from obadesk.widgets.measure_fields import MeasureFields
from obadesk.widgets.plain import PlainLabel
from obadesk.widgets.rating_table import RatingTable, letter_chip
from obadesk.widgets.said_line import Chip, SaidLine

STATUS_WIDTH = 112


class IndicatorsEditor(Editor):
    """What the room proposed; under it what the letters suggest, and the fields of the one in hand."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place: Place | None = None
        self._measures: tuple[Measure, ...] = ()
        self._step = ""
        self._memo = LineMemo()
        self.table = RatingTable(_("What the room proposed"), len(POWERS), STATUS_WIDTH, self)
        self.list = self.table.list
        self.hint = PlainLabel(parent=self, role="quiet", wrap=True)
        self._keys = PlainLabel(
            _(
                "← → column   h m l rate   1 2 3 headline   s secondary   "
                "d figures to find   x set aside   o park   p to one service"
            ),
            self,
            role="small",
            wrap=True,
        )
        self.fields = MeasureFields(message("Describe {an_indicator}"), self)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self.fields)
        self._scroll.hide()
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(8)
        page.addWidget(self.table, 1)
        page.addWidget(self.hint)
        page.addWidget(self._keys)
        page.addWidget(self._scroll)
        self._add_commands()
        self._in_hand = InHand([self.list], self)
        self._in_hand.changed.connect(self._selected)
        self.fields.edited.connect(self.edited)
        self.fields.settled.connect(self.settled)
        self.fields.opened.connect(self._fit)

    def _add_commands(self) -> None:
        said = self.list
        for text, keys, slot in (
            (_("First headline"), "1", self._first),
            (_("Second headline"), "2", self._second),
            (_("Third headline"), "3", self._third),
            (_("Secondary"), "S", self._secondary),
            (_("Figures to find"), "D", self._to_find),
            (_("Set aside"), "X", self._set_aside),
            (_("Park it: about one service"), "O", self._park),
            (_("To the measures of one service"), "P", self._to_service),
        ):
            said.add_command(text, keys, slot, before=_("Change the text"))
        said.rated.connect(self._rated)
        said.text_typed.connect(self._renamed)
        said.removal_asked.connect(self._remove)
        said.move_asked.connect(self._move)

    # ---- what is shown -------------------------------------------------------------------------

    def show_place(self, place: Place) -> None:
        """Show the measures of the place's outcome."""
        before, self._place = self._place, place
        if before is None or before.words != place.words:
            self._in_words(place)
        measures = proposed(place)
        self._memo.use(place.workshop.tables)
        if place.step_id != self._step:
            self._step = place.step_id
            self.list.set_column(_open_column(measures))
        self._measures = measures
        self.table.set_lines([self._memo.line(one, 0, lambda one=one: said(one, place)) for one in measures])
        self._keys.setVisible(bool(measures))
        self._show_fields()

    def _in_words(self, place: Place) -> None:
        words = place.words
        self._memo = LineMemo()
        self.list.set_examples((_("Type in the line below, for example"), *blocks.example(words)))
        questions = (
            words("Say it to somebody at a bus stop: do they get it?"),
            words("If only this moved, would we believe life had got better?"),
            words("Can we get a trustworthy number, soon enough to act on?"),
        )
        self.table.head.set_heads(blocks.heads(words), questions)

    def _measure(self) -> Measure | None:
        line = self.list.current_line()
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
        self.list.scrollTo(self.list.currentIndex())

    def _suggested(self, measure: Measure) -> str:
        """What the letters would make of it, in words; nothing is set by itself."""
        place = self._place
        assert place is not None
        if about_one_service(measure):
            if can_leave(place.workshop, measure.id):
                return _("About one service? Press o to park it until the close, or p to keep it there.")
            return _("About one service? Press p to keep it there, with its figures and its story.")
        letters = powers(measure)
        if measure.status or not all(letters):
            return ""
        if letters == ("H", "H", "H"):
            return _("High on all three: a headline? Press 1, 2 or 3.")
        if letters[1] == "H" and letters[2] != "H":
            return _("Central, but the figures are weak: figures to find? Press d.")
        return _("Still part of the story: secondary? Press s.")

    def _fit(self) -> None:
        """The fields take what they need, but never more than half of the height."""
        self.fields.ensurePolished()
        self.fields.updateGeometry()
        wanted = self.fields.sizeHint().height() + 4
        self._scroll.setFixedHeight(min(wanted, max(96, self.height() // 2)))

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._fit()

    def selected_row(self) -> str:
        """The measure in hand."""
        return self.list.current_line()

    def focus_first(self) -> None:
        """The table."""
        self.list.setFocus()

    def leave(self) -> None:
        """Take in what stands in an open box or a field."""
        self.list.take_typed()
        self.fields.flush()

    # ---- what is done --------------------------------------------------------------------------

    def _selected(self, line: str) -> None:
        self._show_fields()
        self.row_selected.emit(line)

    def _do(self, edit: Edit) -> None:
        self.edited.emit(edit)

    def _rated(self, line: str, column: int, power: str) -> None:
        self._do(changes.rate(line, column, cast(Power, power)))

    def _renamed(self, line: str, text: str) -> None:
        self._do(changes.rename(line, text))

    def _move(self, line: str, by: int) -> None:
        self._do(changes.move(line, by))

    def _remove(self, line: str) -> None:
        place = self._place
        if place is not None and find(place.workshop, line) and not can_leave(place.workshop, line):
            self.hint.setText(
                _("Its figures or its story would go with it. Press x to set it aside instead.")
            )
            self.hint.show()
            return
        self._do(changes.remove(line))

    def _park(self) -> None:
        line = self.list.current_line()
        if line and self._place is not None and can_leave(self._place.workshop, line):
            self._do(changes.park(line, self._place.step_id))

    def _to_service(self) -> None:
        place = self._place
        if (line := self.list.current_line()) and place is not None:
            service = service_at(place)
            self._do(to_service(line, service.id if service else "", new_id()))

    def _first(self) -> None:
        self._rank(1)

    def _second(self) -> None:
        self._rank(2)

    def _third(self) -> None:
        self._rank(3)

    def _rank(self, place: int) -> None:
        if line := self.list.current_line():
            self._do(changes.rank(line, place))

    def _secondary(self) -> None:
        self._status("secondary")

    def _to_find(self) -> None:
        self._status("data development")

    def _set_aside(self) -> None:
        self._status("rejected")

    def _status(self, status: Status) -> None:
        if line := self.list.current_line():
            self._do(changes.set_status(line, status))


def said(measure: Measure, place: Place) -> SaidLine:
    """The measure as the console shows it."""
    heads = blocks.heads(place.words)
    cells = tuple(letter_chip(head, power) for head, power in zip(heads, powers(measure), strict=True))
    about = _("about one service?") if about_one_service(measure) else ""
    return SaidLine(
        id=measure.id,
        text=measure.name,
        number=measure.number,
        detail=about,
        tail=place.table_marks(measure.tables),
        quiet=measure.status == "rejected",
        chips=(*cells, Chip(blocks.status(measure, place.words))),
    )


def _open_column(measures: tuple[Measure, ...]) -> int:
    """The first column in which a letter is missing."""
    for column in range(len(POWERS)):
        if any(not powers(measure)[column] for measure in measures if measure.status != "rejected"):
            return column
    return 0
