"""What the curve is about, folded: name, definition, unit, which way is good, source, areas, what is wanted
and when the next figure comes, events."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from obadesk.core import aspiration, line_edits, rows
from obadesk.core.day_said import month_name
from obadesk.core.edit import Edit
from obadesk.core.ids import new_id
from obadesk.core.measure import EventMark, Measure, Series
from obadesk.core.message import message
from obadesk.core.next_figure import due_month
from obadesk.core.place import Place
from obadesk.core.rows import Change
from obadesk.core.series_break import breaks
from obadesk.core.workshop import Workshop
from obadesk.i18n import _
from obadesk.steps.baseline import blocks, capture
from obadesk.widgets.field import Field
from obadesk.widgets.form import Form
from obadesk.widgets.plain import PlainButton, PlainLabel
from obadesk.widgets.polarity_box import POLARITIES, PolarityBox, polarity_words
from obadesk.widgets.said_line import SaidLine
from obadesk.widgets.said_list import SaidList


class MeasureDetails(QWidget):
    """Fields of the measure of the curve."""

    edited = Signal(Edit)
    settled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._measure = Measure(id="")
        change = message("Describe the curve")
        self.fields: dict[str, Field] = {
            "name": Field(
                _("Name in plain words"), "name", change, self,
                example=_("for example: young people with nothing to go to"),
            ),
            "unit": Field(_("Unit"), "unit", change, self, example=_("for example: in every 100")),
            "said_as": Field(
                _("What is counted"), "said_as", change, self,
                example=_("follows the figure: young people were not in work or training"),
            ),
            "definition": Field(
                _("Definition"), "definition", change, self, paragraphs=True, most_rows=3,
                example=_("exactly which data, so that next year’s figure is the same thing"),
            ),
            "source": Field(
                _("Source"), "source", change, self, example=_("who publishes it, and to when")
            ),
            "due": Field(
                _("When the next figure comes"), "due", change, self, example=_("for example: May 2027")
            ),
        }  # fmt: skip
        self.aspiration = Field(
            _("Where we want to be"), "aspiration", message("Say where we want to be"), self,
            paragraphs=True, making=self._aspiration, example=_("a year and a figure: 2030: 3.0"),
        )  # fmt: skip
        self.heard = PlainLabel(parent=self, role="quiet", wrap=True)
        self.broken = PlainLabel(parent=self, role="quiet", wrap=True)
        self.polarity = PolarityBox(self)
        self.own_area = Field(_("Area"), "area", message("Name an area"), self)
        self.areas: list[Field] = []
        self.add_area = PlainButton(_("Compare with another area"), self, role="link")
        self.events = SaidList(_("What happened when"), self, numbered=False)
        self.events.setFixedHeight(80)
        self.events.set_examples(
            (_("Type in the line below, for example"), *blocks.example(Place(Workshop(id="")).words)[:1])
        )
        self._lay_out()
        for field in (*self.fields.values(), self.own_area, self.aspiration):
            field.edited.connect(self.edited)
            field.settled.connect(self.settled)
        self.polarity.chosen.connect(self._polarity)
        self.add_area.clicked.connect(self._add_area)
        self.events.text_typed.connect(self._event_typed)
        self.events.removal_asked.connect(self._event_removed)
        self.events.move_asked.connect(self._event_moved)

    def _lay_out(self) -> None:
        form = Form(self, columns=2)
        form.add(_("Name"), self.fields["name"], wide=True)
        form.add(_("Unit"), self.fields["unit"])
        form.add(_("Good is"), self.polarity)
        form.add(_("Counted"), self.fields["said_as"], wide=True)
        form.add(_("Definition"), self.fields["definition"], wide=True)
        form.add(_("Source"), self.fields["source"], wide=True)
        form.add(_("Area"), self.own_area)
        self._others = QWidget(self)
        self._other_rows = QVBoxLayout(self._others)
        self._other_rows.setContentsMargins(0, 0, 0, 0)
        self._other_rows.setSpacing(6)
        form.add(_("Beside it"), self._others)
        form.add(_("Next figure"), self.fields["due"])
        form.add(_("We want"), self.aspiration)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self.add_area)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 8)
        page.setSpacing(6)
        page.addWidget(form)
        page.addWidget(self.heard)
        page.addLayout(line)
        page.addWidget(PlainLabel(_("What happened when"), self, role="quiet"))
        page.addWidget(self.events)
        page.addWidget(self.broken)
        self._put_in_tab_order()

    def _put_in_tab_order(self) -> None:
        """As they stand on the page, whenever they were made."""
        fields = self.fields
        order = (
            fields["name"], fields["unit"], self.polarity, fields["said_as"], fields["definition"],
            fields["source"], self.own_area, *self.areas, fields["due"], self.aspiration, self.add_area,
            self.events,
        )  # fmt: skip
        for before, after in pairwise(order):
            self.setTabOrder(before, after)

    # ---- what is shown -------------------------------------------------------------------------

    def show_measure(self, measure: Measure) -> None:
        """Show the fields of this measure."""
        self._measure = measure
        for name, field in self.fields.items():
            field.show_row(measure.id, getattr(measure, name))
        self.polarity.show_polarity(measure.polarity)
        own = measure.series[0] if measure.series else Series(id="")
        self.own_area.show_row(own.id, own.area)
        self.own_area.setEnabled(bool(own.id))
        self._show_aspiration(measure)
        for label, said in ((self.heard, heard(measure)), (self.broken, breaks_said(measure))):
            label.setText(said)
            label.setVisible(bool(said))
        others = measure.series[1:]
        while len(self.areas) < len(others):
            field = Field(_("Area beside it"), "area", message("Name an area"), self._others)
            field.edited.connect(self.edited)
            field.settled.connect(self.settled)
            self.areas.append(field)
            self._other_rows.addWidget(field)
            self._put_in_tab_order()
        for place, field in enumerate(self.areas):
            field.setVisible(place < len(others))
            if place < len(others):
                field.show_row(others[place].id, others[place].area)
        self.events.set_lines([_event_said(event) for event in measure.events])

    def _show_aspiration(self, measure: Measure) -> None:
        """As typed, unless it says something else by now: a line that is being begun stays."""
        text, typed = aspiration.lines_of(measure.aspiration), self.aspiration.taken()
        same = self.aspiration.row_id() == measure.id and aspiration.tidied(typed) == text
        self.aspiration.show_row(measure.id, typed if same else text)

    def leave(self) -> None:
        """Take in what stands in the fields."""
        self.events.take_typed()
        for field in (*self.fields.values(), self.own_area, self.aspiration, *self.areas):
            field.flush()

    # ---- what is done --------------------------------------------------------------------------

    def _polarity(self, chosen: str) -> None:
        measure_id = self._measure.id

        def change(workshop: Workshop) -> Workshop:
            return rows.set_fields(workshop, measure_id, polarity=chosen)

        self.edited.emit(Edit(message("Say which way is good"), change))

    def _aspiration(self, text: str) -> Change:
        return aspiration.set_points(self._measure.id, text)

    def _add_area(self) -> None:
        measure_id, own_id, other_id = self._measure.id, new_id(), new_id()

        def change(workshop: Workshop) -> Workshop:
            measure = workshop.measure(measure_id)
            if measure is not None and not measure.series:  # the first series is the room's own
                workshop = rows.append(workshop, measure_id, "series", Series(id=own_id))
            return rows.append(workshop, measure_id, "series", Series(id=other_id))

        self.edited.emit(Edit(message("Compare with another area"), change))
        last = next((field for field in reversed(self.areas) if not field.isHidden()), None)
        if last is not None:
            last.setFocus()

    def _event_typed(self, event_id: str, text: str) -> None:
        period, what = capture.dated(text)

        def change(workshop: Workshop) -> Workshop:
            return rows.set_fields(workshop, event_id, period=period, text=what)

        self.edited.emit(Edit(message("Change an event"), change))

    def _event_removed(self, event_id: str) -> None:
        self.edited.emit(line_edits.take_out(event_id))

    def _event_moved(self, event_id: str, by: int) -> None:
        self.edited.emit(line_edits.move_by(self._measure.id, "events", event_id, by))


def heard(measure: Measure) -> str:
    """What was understood of when the next figure comes and of where the room wants to be."""
    found: list[str] = []
    if measure.due.strip():
        if month := due_month(measure.due):
            when = f"{month_name(int(month[5:]))} {month[:4]}"
            found.append(_("The next figure comes in {month}.").format(month=when))
        else:
            found.append(
                _("“{typed}” names no month and year; it stands as typed.").format(typed=measure.due)
            )
    unread = _("“{line}” is not drawn: type a year, a colon and a figure.")
    found += [unread.format(line=line[:40]) for line in aspiration.unread(measure.aspiration)[:2]]
    return " ".join(found)


def breaks_said(measure: Measure) -> str:
    """From when on figures are not compared with those before."""
    found = breaks(measure)
    if not found:
        return ""
    said = _("From {period} it is counted in a new way: figures before and after are not compared.")
    return said.format(period=", ".join(found))


def summary(measure: Measure) -> str:
    """A few words on what is inside, for while it is folded."""
    good = {"": "", **dict(zip(POLARITIES[1:], polarity_words()[1:], strict=True))}[measure.polarity]
    parts = (measure.name, measure.unit, good, measure.source)
    return " · ".join(" ".join(part.split()) for part in parts if part.strip())


def _event_said(event: EventMark) -> SaidLine:
    return SaidLine(id=event.id, text=blocks.event_line(event.period, event.text))
