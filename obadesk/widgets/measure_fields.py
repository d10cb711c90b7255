"""The fields of the measure in hand: why it was set aside, who could get its figures, what exactly it is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from obadesk.core import rows
from obadesk.core.edit import Edit
from obadesk.core.measure import Measure, Polarity
from obadesk.core.message import Message, message
from obadesk.core.workshop import Workshop
from obadesk.i18n import _
from obadesk.widgets.field import Field
from obadesk.widgets.fold import Fold
from obadesk.widgets.form import Form
from obadesk.widgets.still_box import StillBox

POLARITIES: tuple[Polarity, ...] = ("", "up", "down", "range")
EXACTLY = ("definition", "unit", "breakdowns", "source")


class MeasureFields(QWidget):
    """Shown for one measure at a time. ``change``: what its edits are called. ``opened``: it wants room."""

    edited = Signal(Edit)
    settled = Signal()
    opened = Signal()

    def __init__(self, change: Message, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._measure = Measure(id="")
        open_ = _("to be agreed")
        self.fields: dict[str, Field] = {
            "reason": Field(
                _("Why it was set aside"), "reason", change, self, example=_("so that nobody brings it again")
            ),
            "wanted_why": Field(
                _("What the figures are for"), "wanted_why", change, self,
                example=_("what we could say or do if we had them"),
            ),
            "wanted_from": Field(_("Who could get them"), "wanted_from", change, self, example=open_),
            "wanted_by": Field(_("By when"), "wanted_by", change, self, example=open_),
            "definition": Field(
                _("Definition"), "definition", change, self, paragraphs=True, most_rows=3,
                example=_("exactly which data, so that next year’s figure is the same thing"),
            ),
            "unit": Field(_("Unit"), "unit", change, self, example=_("for example: in every 100")),
            "breakdowns": Field(
                _("Can be cut by"), "breakdowns", change, self, example=_("for example: ward, sex, age")
            ),
            "source": Field(
                _("Source"), "source", change, self, example=_("who publishes it, and to when")
            ),
        }  # fmt: skip
        self.polarity = StillBox(self)
        self.polarity.setAccessibleName(_("Which way is good"))
        self.polarity.addItems([_("not said"), _("up is good"), _("down is good"), _("within a range")])
        self._lay_out()
        for field in self.fields.values():
            field.edited.connect(self.edited)
            field.settled.connect(self.settled)
        self.polarity.activated.connect(self._polarity)
        self.more.opened.connect(self._opened)

    def _lay_out(self) -> None:
        self._why_not = Form(self)
        self._why_not.add(_("Set aside because"), self.fields["reason"])
        self._wanted = Form(self, columns=2)
        self._wanted.add(_("What for"), self.fields["wanted_why"], wide=True)
        self._wanted.add(_("Who could get it"), self.fields["wanted_from"])
        self._wanted.add(_("By when"), self.fields["wanted_by"])
        self._exactly = Form(self, columns=2)
        self._exactly.hide()
        self._exactly.add(_("Definition"), self.fields["definition"], wide=True)
        self._exactly.add(_("Unit"), self.fields["unit"])
        self._exactly.add(_("Good is"), self.polarity)
        self._exactly.add(_("Can be cut by"), self.fields["breakdowns"])
        self._exactly.add(_("Source"), self.fields["source"])
        self.more = Fold(_("Exactly which data"), self._inside, self)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(4)
        page.addWidget(self._why_not)
        page.addWidget(self._wanted)
        page.addWidget(self.more)

    def _inside(self) -> QWidget:
        return self._exactly

    def show_measure(self, measure: Measure) -> None:
        """Show the fields of this measure; those of its wish or its end only when they are in question."""
        self._measure = measure
        for name, field in self.fields.items():
            field.show_row(measure.id, getattr(measure, name))
        self.polarity.setCurrentIndex(POLARITIES.index(measure.polarity))
        self._why_not.setVisible(measure.status == "rejected")
        self._wanted.setVisible(measure.status == "data development")
        good = self.polarity.currentText() * bool(measure.polarity)
        said = [" ".join(getattr(measure, name).split()) for name in EXACTLY]
        self.more.set_title(_("Exactly which data"), " · ".join(part for part in (*said, good) if part))

    def has_hands(self) -> bool:
        """Whether the keyboard is in one of the fields."""
        focus = self.focusWidget()
        return focus is not None and focus.hasFocus()

    def flush(self) -> None:
        """Take in what stands in the fields."""
        for field in self.fields.values():
            field.flush()

    def _polarity(self, index: int) -> None:
        if self._measure.id:
            self.edited.emit(good_is(self._measure.id, POLARITIES[index]))

    def _opened(self, _is_open: bool) -> None:
        self.opened.emit()


def good_is(measure_id: str, chosen: Polarity) -> Edit:
    """Which way is good."""

    def change(workshop: Workshop) -> Workshop:
        return rows.set_fields(workshop, measure_id, polarity=chosen)

    return Edit(message("Say which way is good"), change)
