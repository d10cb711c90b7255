"""The console's editor of the partners: who could help, with what, who is here and who is to be asked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from obadesk.core import line_edits
from obadesk.core.curve_partners import presence
from obadesk.core.partner import Contribution, Partner, Presence
from obadesk.core.partner_line import written
from obadesk.core.place import Place
from obadesk.i18n import _
from obadesk.steps.partners import blocks, changes
from obadesk.steps.partners.details import PartnerDetails
from obadesk.steps.partners.partner_list import PartnerList
from obadesk.widgets.editor import Editor
from obadesk.widgets.in_hand import InHand
from obadesk.widgets.line_memo import LineMemo
from obadesk.widgets.plain import PlainLabel
from obadesk.widgets.said_line import Chip, SaidLine


class PartnersEditor(Editor):
    """``person_named(partner id, name)``: a contact's name was typed; whoever keeps people answers."""

    person_named = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place: Place | None = None
        self._lines: tuple[Contribution, ...] = ()
        self._people: Mapping[str, str] = {}
        self._memo = LineMemo()
        self._about: tuple[object, ...] = ()
        self.list = PartnerList(_("Partners"), self)
        self.details = PartnerDetails(self)
        self.details.hide()
        keys = PlainLabel(_("h here   i to be asked   n not yet   F2 change"), self, role="small", wrap=True)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(8)
        page.addWidget(self.list, 1)
        page.addWidget(keys)
        page.addWidget(self.details)
        self.list.text_typed.connect(self._text)
        self.list.removal_asked.connect(self._remove)
        self.list.move_asked.connect(self._move)
        self.list.presence_asked.connect(self._where)
        self.details.edited.connect(self.edited)
        self.details.settled.connect(self.settled)
        self.details.person_named.connect(self.person_named)
        self._in_hand = InHand([self.list], self)
        self._in_hand.changed.connect(self._selected)

    # ---- what is shown -------------------------------------------------------------------------

    def show_place(self, place: Place) -> None:
        """Show what was said of the partners of the place's curve."""
        if self._place is None or self._place.words != place.words:
            self.list.set_examples((_("Type in the line below, for example"), *blocks.example(place.words)))
        self._place = place
        self._lines = place.curve.contributions if place.curve else ()
        about = (place.workshop.tables, place.workshop.partners, place.meeting.attendance)
        if len(self._about) != len(about) or any(a is not b for a, b in zip(about, self._about, strict=True)):
            self._about = about
            self._memo.use(about)
        known = {partner.id: partner for partner in place.workshop.partners}
        self.list.set_lines(
            [
                self._memo.line(one, 0, lambda one=one: said(one, known.get(one.partner), place))
                for one in self._lines
            ]
        )
        self._show_details()

    def show_people(self, names: Mapping[str, str]) -> None:
        """The names of people by id, for the private field."""
        self._people = names
        self._show_details()

    def _show_details(self) -> None:
        line = self.list.current_line()
        one = next((one for one in self._lines if one.id == line), None)
        partners = self._place.workshop.partners if self._place else ()
        partner = next((partner for partner in partners if one and partner.id == one.partner), None)
        if partner is None:
            self.details.flush()
            self.details.setVisible(self.details.has_hands())
            return
        self.details.show_partner(partner, self._people.get(partner.contact, ""))
        if self.details.isHidden():
            self.details.show()
            self.list.scrollTo(self.list.currentIndex())

    def selected_row(self) -> str:
        """The line in hand."""
        return self.list.current_line()

    def focus_first(self) -> None:
        """The list of partners."""
        self.list.setFocus()

    def leave(self) -> None:
        """Take in what stands in an open box or a field."""
        self.list.take_typed()
        self.details.flush()

    # ---- what is done --------------------------------------------------------------------------

    def _selected(self, line: str) -> None:
        self._show_details()
        self.row_selected.emit(line)

    def _text(self, line: str, text: str) -> None:
        self.edited.emit(changes.retype(line, text))

    def _remove(self, line: str) -> None:
        self.edited.emit(changes.remove(line))

    def _where(self, line: str, where: str) -> None:
        self.edited.emit(changes.is_where(line, cast(Presence, where)))

    def _move(self, line: str, by: int) -> None:
        curve = self._place.curve if self._place else None
        if curve is not None:
            self.edited.emit(line_edits.move_by(curve.id, "contributions", line, by))


def said(one: Contribution, partner: Partner | None, place: Place) -> SaidLine:
    """The line as the console shows it: the name semibold, then what they bring; who is here as a chip."""
    partner = partner or Partner(id="")
    name, asks = partner.name.strip(), partner.asked_by.strip()
    where = presence(partner, place.meeting)
    chip = {"": _("not yet"), "here": _("here"), "to be asked": _("to be asked")}[where]
    if where == "to be asked" and asks:
        chip = _("{name} asks").format(name=asks)
    return SaidLine(
        id=one.id,
        text=written(name, one.text.strip()),
        lead=len(name),
        tail=place.table_marks(one.tables),
        chips=(Chip(chip, where != "here"),),
    )
