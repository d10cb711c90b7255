"""The fields of the partner in hand: its name and who will ask it at once, the contact folded."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from obadesk.core.edit import Edit
from obadesk.core.message import message
from obadesk.core.partner import Partner
from obadesk.i18n import _
from obadesk.widgets.field import Field
from obadesk.widgets.fold import Fold
from obadesk.widgets.form import Form
from obadesk.widgets.person_field import PersonField


class PartnerDetails(QWidget):
    """Shown for one partner at a time. ``person_named(partner id, name)``: see ``PersonField``."""

    edited = Signal(Edit)
    settled = Signal()
    person_named = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        change = message("Change a partner")
        self.fields: dict[str, Field] = {
            "name": Field(_("Name of the organisation"), "name", change, self),
            "asked_by": Field(
                _("Who will ask them"), "asked_by", change, self, example=_("for example: youth service")
            ),
            "sector": Field(
                _("Kind of organisation"),
                "sector",
                change,
                self,
                example=_("for example: business, public"),
            ),
        }
        self.person = PersonField(self)
        self.person.setAccessibleName(_("Person to write to, private"))
        self._lay_out()
        for field in self.fields.values():
            field.edited.connect(self.edited)
            field.settled.connect(self.settled)
        self.person.named.connect(self.person_named)

    def _lay_out(self) -> None:
        first = Form(self, columns=2)
        first.add(_("Name"), self.fields["name"])
        first.add(_("Asked by"), self.fields["asked_by"])
        self._rest = rest = Form(self, columns=2)
        rest.hide()
        rest.add(_("Person"), self.person)
        rest.add(_("Kind"), self.fields["sector"])
        self.more = Fold(_("Contact"), self._more, self)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(4)
        page.addWidget(first)
        page.addWidget(self.more)

    def _more(self) -> QWidget:
        return self._rest

    def show_partner(self, partner: Partner, person_name: str) -> None:
        """Show the fields of this partner."""
        for name, field in self.fields.items():
            field.show_row(partner.id, getattr(partner, name))
        self.person.show_row(partner.id, person_name)
        said = " · ".join(part for part in (person_name, " ".join(partner.sector.split())) if part)
        self.more.set_title(_("Contact"), said)

    def has_hands(self) -> bool:
        """Whether the keyboard is in one of the fields."""
        focus = self.focusWidget()
        return focus is not None and focus.hasFocus()

    def flush(self) -> None:
        """Take in what stands in the fields."""
        for field in self.fields.values():
            field.flush()
        self.person.flush()
