"""A projection as the facilitator's helper: shown on request, kept from the room until it drew its own."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from obadesk.core import projecting
from obadesk.core.curve_chosen import chosen
from obadesk.core.edit import Edit
from obadesk.core.figures import places_of, shown
from obadesk.core.forecast import adopted, projection_of
from obadesk.core.measure import Measure
from obadesk.core.place import Place
from obadesk.core.vocabulary import Words
from obadesk.i18n import _
from obadesk.steps.baseline import edits
from obadesk.steps.baseline.projected import worked_out
from obadesk.widgets.beside import work_beside
from obadesk.widgets.plain import PlainButton, PlainLabel


class ProjectionPart(QWidget):
    """What it says, who sees it, and what can be done with it."""

    edited = Signal(Edit)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place: Place | None = None
        self._asked: tuple[str, projecting.Basis, str] | None = None  # while it is worked out
        self.said = PlainLabel(parent=self, role="quiet", wrap=True)
        self.show_it = PlainButton(_("Show a projection"), self, role="quiet")
        self.reveal = PlainButton(_("Reveal on the wall"), self, role="quiet")
        self.reveal.setCheckable(True)
        self.start = PlainButton(_("Start our line from it"), self, role="quiet")
        self.away = PlainButton(_("Take it away"), self, role="quiet")
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(6)
        for button in (self.show_it, self.reveal, self.start, self.away):
            buttons.addWidget(button)
        buttons.addStretch(1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(4)
        page.addWidget(self.said)
        page.addLayout(buttons)
        self.show_it.clicked.connect(self._show_it)
        self.reveal.clicked.connect(self._reveal)
        self.start.clicked.connect(self._start)
        self.away.clicked.connect(self._away)

    # ---- what is shown -------------------------------------------------------------------------

    def show_place(self, place: Place) -> None:
        """Show the projection of the measure of this place's curve."""
        self._place = place
        measure = place.measure
        one = projection_of(measure) if measure else None
        found = projecting.basis(measure) if measure else projecting.Basis(projecting.SHORT)
        stale = bool(measure and one and not projecting.is_of_today(measure))
        self.said.setText(said(measure, found, place.words) if measure else "")
        self.said.setVisible(bool(self.said.text()))
        self.show_it.setText(_("Work it out again") if stale else _("Show a projection"))
        shown = dict.fromkeys((self.reveal, self.start, self.away), one is not None)
        shown[self.show_it] = not found.why and (one is None or stale)
        if measure and one and not one.revealed and on_the_wall(measure):
            shown[self.reveal] = False  # there is nothing to reveal
        self._show_buttons(shown)
        self.reveal.setChecked(bool(one and one.revealed))

    def _show_buttons(self, shown: dict[PlainButton, bool]) -> None:
        """The keyboard stays among them: who takes one away stands on another."""
        had = next((button for button in shown if button.hasFocus()), None)
        for button, is_shown in shown.items():
            if is_shown:
                button.show()
        if had is not None and not shown[had]:
            other = next((button for button, is_shown in shown.items() if is_shown), None)
            if other is not None:
                other.setFocus()
        for button, is_shown in shown.items():
            if not is_shown:
                button.hide()

    # ---- what is done --------------------------------------------------------------------------

    def _show_it(self) -> None:
        place = self._place
        measure = place.measure if place else None
        if place is None or measure is None or self._asked is not None:
            return
        found = projecting.basis(measure)
        if found.why:
            return
        source = place.words(
            "worked out from the figures for {first} to {last}",
            first=found.periods[0], last=found.periods[-1],
        )  # fmt: skip
        self._asked = (measure.id, found, source)  # the button stays: it has the keyboard
        work_beside(worked_out, found.values, len(found.ahead), found.percent, take=self._worked_out)

    def _worked_out(self, lines: Any) -> None:
        asked, self._asked = self._asked, None
        if asked is None:
            return
        if lines is None:
            self.said.setText(_("No projection could be worked out from these figures."))
            self.said.show()
            return
        measure_id, found, source = asked
        self.edited.emit(edits.show_projection(measure_id, found, lines, source))

    def _id(self) -> str:
        measure = self._place.measure if self._place else None
        one = projection_of(measure) if measure else None
        return one.id if one else ""

    def _reveal(self, is_on: bool) -> None:
        self.edited.emit(edits.reveal_projection(self._id(), is_on))

    def _start(self) -> None:
        if self._place and self._place.measure:
            self.edited.emit(edits.start_from_projection(self._place.measure.id))

    def _away(self) -> None:
        self.edited.emit(edits.take_projection_away(self._id()))


def on_the_wall(measure: Measure) -> bool:
    """Whether the wall's chart has it."""
    return chosen(measure, forecast=True, comparison=True, projection=None).projection is not None


def said(measure: Measure, found: projecting.Basis, words: Words) -> str:
    """What the projection says and who sees it; without one, why there can be none."""
    one = projection_of(measure)
    last = next((p for p in reversed(one.points) if p.value is not None), None) if one else None
    if one is None or last is None:
        if found.why == projecting.SHORT and measure.series and measure.series[0].readings:
            return words("Short history: with fewer than three figures in a row there is no projection.")
        if found.why == projecting.NOT_YEARLY:
            return words("There is no projection of months or quarters, only of yearly figures.")
        return ""
    own = measure.series[0].readings if measure.series else ()
    places = places_of(reading.value for reading in own)
    parts = [
        words(
            "If it goes on as it has: about {value} by {period},"
            " in 8 cases of 10 between {low} and {high}.",
            value=shown(last.value or 0.0, places), period=last.period,
            low=shown(last.low or 0.0, places), high=shown(last.high or 0.0, places),
        )
    ]  # fmt: skip
    if not projecting.is_of_today(measure):
        parts.append(words("The figures have changed since it was worked out."))
    if on_the_wall(measure):
        parts.append(words("The room sees it."))
    elif adopted(measure) is None:
        parts.append(words("Only you see it, until the room has taken a line of its own."))
    else:
        parts.append(words("Only you see it."))
    return " ".join(parts)
