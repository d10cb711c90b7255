"""The console's page before the day: the outcome, the curves with their figures, which table gets which."""

from __future__ import annotations

from itertools import pairwise

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from obadesk.core import curve_edits, outcome_edits
from obadesk.core.curve import Curve
from obadesk.core.ids import new_id
from obadesk.core.message import message
from obadesk.core.outcome import Outcome
from obadesk.core.place import Place
from obadesk.core.rows import Change
from obadesk.i18n import _
from obadesk.steps.before_the_day import blocks
from obadesk.steps.before_the_day.curve_part import CurvePart
from obadesk.widgets.editor import Editor
from obadesk.widgets.field import Field
from obadesk.widgets.form import Form
from obadesk.widgets.page_scroll import PageScroll
from obadesk.widgets.plain import PlainButton, PlainLabel

MOST = 4
"""Curves; a room does not work on more at once."""


class BeforeTheDayEditor(Editor):
    """One page. Above all a sentence on what the room would be shown, and what would be printed.

    ``paper_wanted``: the paper for the day should be made.
    """

    paper_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place: Place | None = None
        self._new_id = new_id()  # of the outcome that typing makes where there is none yet
        self.shown = PlainLabel("", self, role="quiet", wrap=True)
        self._head = PlainLabel("", self, role="section")
        self.outcome = Field(
            _("The wording"), "text", message("Word it before the day"), self, rows_shown=1, most_rows=3,
            making=self._set_text,
        )  # fmt: skip
        self.outcome.setProperty("role", "large")
        self.who = Field(
            _("Who and where"), "who", message("Say who and where"), self, making=self._set_who, most_rows=2,
            example=_("for example: everyone under 18 who lives in Leeds"),
        )  # fmt: skip
        self.parts: list[CurvePart] = []
        self._fields = 0
        self.add = PlainButton(_("Add a curve"), self, role="link")
        self.paper = PlainButton(_("Make the paper for the day…"), self, role="link")
        self._lay_out()
        for field in (self.outcome, self.who):
            field.edited.connect(self.edited)
            field.settled.connect(self.settled)
        self.add.clicked.connect(self._add)
        self.paper.clicked.connect(self.paper_wanted)

    def _lay_out(self) -> None:
        self._scroll = PageScroll(self)
        page = self._scroll.column
        page.setSpacing(6)
        page.addWidget(self.shown)
        page.addSpacing(4)
        page.addWidget(self._head)
        page.addWidget(self.outcome)
        form = Form(self)
        form.add(_("Who we mean"), self.who)
        page.addWidget(form)
        page.addSpacing(8)
        self._curves = QVBoxLayout()
        self._curves.setSpacing(16)
        page.addLayout(self._curves)
        page.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        page.addWidget(self.paper, 0, Qt.AlignmentFlag.AlignLeft)
        page.addStretch(1)

    # ---- what is shown -------------------------------------------------------------------------

    def show_place(self, place: Place) -> None:
        """Show the workshop's outcome and all its curves."""
        self._place = place
        words, outcome = place.words, self._first_outcome(place)
        head = words("{Outcome}") if place.service is None else words("The {outcome} it helps towards")
        self._head.setText(head)
        self.outcome.setAccessibleName(head)
        self.outcome.set_example(blocks.example(words)[0])
        self.outcome.show_row(outcome.id, outcome.text)
        self.who.show_row(outcome.id, outcome.who)
        self._show_curves(place)
        self.add.setVisible(len(place.workshop.curves) < MOST)
        self.shown.setText(blocks.what_is_shown(place))

    def _first_outcome(self, place: Place) -> Outcome:
        return place.workshop.outcomes[0] if place.workshop.outcomes else Outcome(id="")

    def _show_curves(self, place: Place) -> None:
        curves = place.workshop.curves
        while len(self.parts) < len(curves):
            part = CurvePart(self)
            part.edited.connect(self.edited)
            part.settled.connect(self.settled)
            part.removal_asked.connect(self._remove)
            part.table_pasted.connect(self.table_pasted)
            self._curves.addWidget(part)
            self.parts.append(part)
        for number, part in enumerate(self.parts):
            part.setVisible(number < len(curves))
            if number < len(curves):
                at = replace(place, curve_id=curves[number].id)
                part.show_curve(at, number + 1, len(curves) > 1)
        fields = tuple(widget for part in self.parts for widget in part.as_read())
        if len(fields) != self._fields:
            self._fields = len(fields)
            for before, after in pairwise((self.outcome, self.who, *fields, self.add)):
                self.setTabOrder(before, after)

    def focus_first(self) -> None:
        """The first field that is empty."""
        fields = [self.outcome, *(part.name for part in self.parts if not part.isHidden())]
        empty = next((field for field in fields if not field.taken().strip()), None)
        (empty or self.outcome).setFocus()

    def leave(self) -> None:
        """Take in what stands in a field or an open cell."""
        self.outcome.flush()
        self.who.flush()
        for part in self.parts:
            if not part.isHidden():
                part.leave()

    # ---- what is done --------------------------------------------------------------------------

    def _set_text(self, text: str) -> Change:
        return outcome_edits.set_on_outcome(self.outcome.row_id(), self._new_id, text=text)

    def _set_who(self, text: str) -> Change:
        return outcome_edits.set_on_outcome(self.who.row_id(), self._new_id, who=text)

    def _add(self) -> None:
        curve = Curve(id=new_id())
        self.edited.emit(curve_edits.add_curve(curve.id, new_id(), (new_id(), new_id())))
        shown = [part for part in self.parts if not part.isHidden()]
        if shown:
            self._scroll.reveal(shown[-1])
            shown[-1].name.setFocus()

    def _remove(self, curve_id: str) -> None:
        self.outcome.setFocus()  # the button that has the keyboard goes
        self.edited.emit(curve_edits.remove_curve(curve_id))
