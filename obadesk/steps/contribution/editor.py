"""The console's editor of the contribution: what the service helps towards, and the sentence it makes."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from obadesk.core.contribution import sentence, towards, unfinished, whom
from obadesk.core.edit import Edit
from obadesk.core.ids import new_id
from obadesk.core.message import message
from obadesk.core.place import Place
from obadesk.core.rows import Change
from obadesk.core.service import Service
from obadesk.core.service_edits import service_at, set_on_service
from obadesk.i18n import _
from obadesk.widgets.editor import Editor
from obadesk.widgets.field import Field
from obadesk.widgets.form import Form
from obadesk.widgets.page_scroll import PageScroll
from obadesk.widgets.plain import PlainLabel
from obadesk.widgets.still_box import StillBox

NONE = Service(id="")


class ContributionEditor(Editor):
    """Above the sentence as the room reads it, below what it is made of."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._service = NONE
        self._new_id = new_id()  # of the service that typing makes where there is none yet
        self._outcomes: tuple[str, ...] = ()
        self._said = PlainLabel(parent=self, wrap=True)
        self.customers = Field(
            _("We serve, one group a line"), "customers", message("Say whom we serve"), self, paragraphs=True,
            rows_shown=3, most_rows=8, making=self._set_customers, example=_("one group a line"),
        )  # fmt: skip
        self.helps = Field(
            _("If they are better off, that helps towards"), "helps", message("Say what it helps towards"),
            self, live=True, most_rows=3, making=self._set_helps,
        )  # fmt: skip
        self.outcome = StillBox(self)
        self.outcome.activated.connect(self._link)
        self._link_word = PlainLabel(parent=self, role="quiet")
        self._page = PageScroll(self)
        page = self._page.column
        page.addWidget(PlainLabel(_("The sentence"), self, role="section"))
        page.addWidget(self._said)
        page.addSpacing(10)
        form = Form(self)
        form.add(_("We serve"), self.customers)
        form.add(_("Helps towards"), self.helps)
        page.addWidget(form)
        self._linked = Form(self)
        self._linked.add(_("Linked to"), self.outcome)
        page.addWidget(self._linked)
        page.addWidget(self._link_word)
        page.addStretch(1)
        for field in (self.customers, self.helps):
            field.edited.connect(self.edited)
            field.settled.connect(self.settled)

    def show_place(self, place: Place) -> None:
        """Show the sentence of the place's service."""
        words, service = place.words, service_at(place) or NONE
        self._service = service
        self.customers.show_row(service.id, service.customers)
        self.helps.show_row(service.id, service.helps)
        self.helps.set_example(towards(service, place.workshop) or _("in the room’s own words"))
        said = sentence(service, place.workshop, words) or _half(service, place) or unfinished(words)
        self._said.setText(said)
        worded = tuple(one for one in place.workshop.outcomes if one.text.strip())
        self._linked.setVisible(bool(worded))
        self._link_word.setText(words("Without words of its own the sentence names the {outcome}."))
        self._link_word.setVisible(bool(worded))
        self.outcome.setAccessibleName(words("The {outcome} it helps towards"))
        shown = (("", _("none")), *((one.id, one.text.strip()) for one in worded))
        self._outcomes = tuple(row for row, _text in shown)
        texts = [text if len(text) <= 90 else text[:89] + "…" for _row, text in shown]
        if texts != [self.outcome.itemText(place) for place in range(self.outcome.count())]:
            self.outcome.clear()
            self.outcome.addItems(texts)
        linked = service.outcome if service.outcome in self._outcomes else ""
        self.outcome.setCurrentIndex(self._outcomes.index(linked))

    def focus_first(self) -> None:
        """What it helps towards; whom it serves while nobody is named."""
        (self.helps if self.customers.taken().strip() else self.customers).setFocus()

    def leave(self) -> None:
        """Take in what stands in the fields."""
        self.customers.flush()
        self.helps.flush()

    def _set_customers(self, text: str) -> Change:
        return set_on_service(self.customers.row_id(), self._new_id, customers=text)

    def _set_helps(self, text: str) -> Change:
        return set_on_service(self.helps.row_id(), self._new_id, helps=text)

    def _link(self, index: int) -> None:
        change = set_on_service(self._service.id, self._new_id, outcome=self._outcomes[index])
        self.edited.emit(Edit(message("Say what it helps towards"), change))
        self.settled.emit()


def _half(service: Service, place: Place) -> str:
    """What is known of the sentence, with the gap that is left."""
    words, served, helps = place.words, whom(service, place.words), towards(service, place.workshop)
    if not served and not helps:
        return ""
    return words(
        "We serve {whom}; if they are better off, that helps towards {what}; we do not do it alone.",
        whom=served or "…", what=helps or "…",
    )  # fmt: skip
