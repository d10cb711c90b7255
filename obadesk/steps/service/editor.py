"""The console's editor of one service: what it is called, what it does, who runs it, whom it serves."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from obadesk.core.ids import new_id
from obadesk.core.message import message
from obadesk.core.place import Place
from obadesk.core.rows import Change
from obadesk.core.service import Service
from obadesk.core.service_edits import service_at, set_on_service
from obadesk.i18n import _
from obadesk.steps.service import blocks
from obadesk.widgets.editor import Editor
from obadesk.widgets.field import Field
from obadesk.widgets.form import Form
from obadesk.widgets.page_scroll import PageScroll
from obadesk.widgets.plain import PlainLabel

NONE = Service(id="")


class ServiceEditor(Editor):
    """Four fields; the groups stand one a line, and the capture line adds to them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._new_id = new_id()  # of the service that typing makes where there is none yet
        change = message("Describe the service")
        self.name = Field(
            _("What the service is called"), "name", change, self, most_rows=2, making=self._set_name,
            example=_("as those call it who use it"),
        )  # fmt: skip
        self.does = Field(
            _("What it does"), "does", change, self, paragraphs=True, rows_shown=2, most_rows=4,
            making=self._set_does, example=_("in a sentence"),
        )  # fmt: skip
        self.run_by = Field(
            _("Who runs it"), "run_by", change, self, making=self._set_run_by,
            example=_("the organisation that answers for it"),
        )  # fmt: skip
        self.customers = Field(
            _("Whom do we serve? One group a line"), "customers", message("Say whom we serve"), self,
            paragraphs=True, rows_shown=6, most_rows=14, making=self._set_customers,
        )  # fmt: skip
        self._page = PageScroll(self)
        page = self._page.column
        form = Form(self)
        form.add(_("Name"), self.name)
        form.add(_("What it does"), self.does)
        form.add(_("Run by"), self.run_by)
        page.addWidget(PlainLabel(_("The service"), self, role="section"))
        page.addWidget(form)
        page.addSpacing(8)
        head = PlainLabel(_("Whom do we serve? One group a line"), self, role="section")
        head.setBuddy(self.customers)
        page.addWidget(head)
        page.addWidget(self.customers)
        page.addStretch(1)
        for field in self._fields():
            field.edited.connect(self.edited)
            field.settled.connect(self.settled)

    def _fields(self) -> tuple[Field, Field, Field, Field]:
        return self.name, self.does, self.run_by, self.customers

    def show_place(self, place: Place) -> None:
        """Show the service of the place."""
        service = service_at(place) or NONE
        self.name.show_row(service.id, service.name)
        self.does.show_row(service.id, service.does)
        self.run_by.show_row(service.id, service.run_by)
        self.customers.show_row(service.id, service.customers)
        self.customers.set_example("\n".join((_("For example"), *blocks.example(place.words))))

    def focus_first(self) -> None:
        """The name while there is none, else whom it serves."""
        (self.customers if self.name.taken().strip() else self.name).setFocus()

    def leave(self) -> None:
        """Take in what stands in the fields."""
        for field in self._fields():
            field.flush()

    def _set_name(self, text: str) -> Change:
        return set_on_service(self.name.row_id(), self._new_id, name=text)

    def _set_does(self, text: str) -> Change:
        return set_on_service(self.does.row_id(), self._new_id, does=text)

    def _set_run_by(self, text: str) -> Change:
        return set_on_service(self.run_by.row_id(), self._new_id, run_by=text)

    def _set_customers(self, text: str) -> Change:
        return set_on_service(self.customers.row_id(), self._new_id, customers=text)
