"""The lines people drew ahead, folded: name and reason of the one in hand, another one, a projection."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from obadesk.core.day_said import day_said
from obadesk.core.edit import Edit
from obadesk.core.figures_grid import grid, place_of
from obadesk.core.figures_typed import last_value
from obadesk.core.forecast import projection_of, working
from obadesk.core.measure import Measure, Scenario
from obadesk.core.message import message
from obadesk.core.place import Place
from obadesk.core.vocabulary import Words
from obadesk.i18n import _
from obadesk.steps.baseline import edits
from obadesk.steps.baseline.line_choice import names
from obadesk.steps.baseline.projection_part import ProjectionPart
from obadesk.widgets.field import Field
from obadesk.widgets.form import Form
from obadesk.widgets.plain import PlainButton, PlainLabel


class LinesAhead(QWidget):
    """The fields of the line in hand, and what helps to draw another."""

    edited = Signal(Edit)
    settled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place: Place | None = None
        self.add = PlainButton(_("Add a line"), self, role="quiet")
        self.remove = PlainButton(_("Remove this line"), self, role="quiet")
        self.name = Field(
            _("Name of the line"), "name", message("Name the line"), self,
            example=_("for example: the college closes"),
        )  # fmt: skip
        self.reasoning = Field(
            _("Why we expect this line"), "reasoning", message("Say why we expect this line"), self,
            most_rows=3, example=_("what the people in the room know about what is coming"),
        )  # fmt: skip
        self.sealed = PlainLabel(parent=self, role="quiet", wrap=True)
        self.projection = ProjectionPart(self)
        self._lay_out()
        self.add.clicked.connect(self._add)
        self.remove.clicked.connect(self._remove)
        self.projection.edited.connect(self.edited)
        for field in (self.name, self.reasoning):
            field.edited.connect(self.edited)
            field.settled.connect(self.settled)

    def _lay_out(self) -> None:
        called = QWidget(self)
        row = QHBoxLayout(called)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.name, 1)
        row.addWidget(self.add)
        row.addWidget(self.remove)
        form = Form(self)
        form.add(_("Name"), called)
        form.add(_("Why this line"), self.reasoning)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 8)
        page.setSpacing(6)
        page.addWidget(form)
        page.addWidget(self.sealed)
        page.addWidget(self.projection)
        for before, after in pairwise((self.name, self.add, self.remove, self.reasoning)):
            self.setTabOrder(before, after)
        self.setTabOrder(self.reasoning, self.projection.show_it)

    # ---- what is shown -------------------------------------------------------------------------

    def show_place(self, place: Place) -> None:
        """Show the line in hand of the measure of this place's curve."""
        self._place = place
        measure = place.measure or Measure(id="")
        line = working(measure) or Scenario(id="")
        self.add.setEnabled(bool(start_of_another(place)))
        self.remove.setVisible(bool(line.id) and not (line.adopted or line.sealed))
        for field, text in ((self.name, line.name), (self.reasoning, line.reasoning)):
            field.show_row(line.id, text)
            field.setEnabled(bool(line.id) and not line.sealed)
        self.sealed.setVisible(bool(line.sealed))
        sealed = _("Sealed on {day}: nothing of it can be changed. A line added now is drawn in its place.")
        self.sealed.setText(sealed.format(day=day_said(line.sealed)) if line.sealed else "")
        self.projection.show_place(place)

    def leave(self) -> None:
        """Take in what stands in the fields."""
        for field in (self.name, self.reasoning):
            field.flush()

    # ---- what is done --------------------------------------------------------------------------

    def _add(self) -> None:
        if self._place and self._place.measure:
            self.leave()
            self.edited.emit(edits.add_line(self._place.measure.id, "", start_of_another(self._place)))
            self.name.setFocus()

    def _remove(self) -> None:
        measure = self._place.measure if self._place else None
        line = working(measure) if measure else None
        if measure is not None and line is not None:
            self.edited.emit(edits.remove_line(measure.id, line.id))
            if self.remove.isHidden() and self.add.isEnabled():
                self.add.setFocus()


def start_of_another(place: Place) -> tuple[tuple[str, float], ...]:
    """(period, value) another line begins with, for periods whose figures have not come yet.

    As the line in hand, for most are its variations; else level from the last figure.
    """
    measure = place.measure
    if measure is None:
        return ()
    own = measure.series[0].readings if measure.series else ()
    came = {place_of(one.period) for one in own if one.value is not None}
    line = working(measure)
    drawn = tuple(
        (one.period, one.value)
        for one in (line.points if line else ())
        if one.value is not None and place_of(one.period) not in came
    )
    level = last_value(measure)
    if drawn or level is None:
        return drawn
    bare = grid(Measure(id=measure.id, series=measure.series), place.workshop.place, place.words)
    return tuple((row.period, level) for row in bare.rows if row.suggested)


def summary(measure: Measure, words: Words) -> str:
    """A few words on what is inside, for while it is folded."""
    parts = list(names(measure, words))
    if projection_of(measure) is not None:
        parts.append(words("projection"))
    return " · ".join(parts)
