"""What was parked: the lines, and for the one in hand its list and who takes it."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from obadesk.core import line_edits
from obadesk.core.edit import Edit
from obadesk.core.message import message
from obadesk.core.parked import Parked, ParkedAs
from obadesk.core.parking import PARKED_AS
from obadesk.core.place import Place
from obadesk.core.vocabulary import Words
from obadesk.i18n import _
from obadesk.steps.close import changes
from obadesk.steps.close.parked_lists import kind_in_words
from obadesk.widgets.field import Field
from obadesk.widgets.form import Form
from obadesk.widgets.line_memo import LineMemo
from obadesk.widgets.said_line import SaidLine
from obadesk.widgets.said_list import SaidList
from obadesk.widgets.still_box import StillBox


class ParkedList(SaidList):
    """``kind_asked(id, kind)``: the line belongs to another of the four lists."""

    kind_asked = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("What we parked"), parent, numbered=False)
        first = self.actions()[0].text()
        self.add_command(_("Only parked"), "P", self._parked, before=first)
        self.add_command(_("Figures we need"), "D", self._data, before=first)
        self.add_command(_("About one service"), "S", self._service, before=first)
        self.add_command(_("In somebody’s words"), "Q", self._quote, before=first)

    def _parked(self) -> None:
        self._ask("parking lot")

    def _data(self) -> None:
        self._ask("data needed")

    def _service(self) -> None:
        self._ask("about one service")

    def _quote(self) -> None:
        self._ask("quote")

    def _ask(self, kind: ParkedAs) -> None:
        if self.current_line():
            self.kind_asked.emit(self.current_line(), kind)


class ParkedPanel(QWidget):
    """``list``: the lines."""

    edited = Signal(Edit)
    settled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parked: tuple[Parked, ...] | None = None
        self._words = Words()
        self._memo = LineMemo()
        self._tables: object = None
        self.list = ParkedList(self)
        self.list.set_examples((_("Nothing is parked. A line is parked from the step it is said in."),))
        self.taken_by = Field(
            _("Who takes it"), "taken_by", message("Say who takes a parked line"), self,
            example=_("to be agreed"),
        )  # fmt: skip
        self.kind = StillBox(self)
        self.kind.setAccessibleName(_("Which list it belongs to"))
        self._fields = Form(self)
        self._fields.add(_("Taken by"), self.taken_by)
        self._fields.add(_("It is"), self.kind)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(4)
        page.addWidget(self.list, 1)
        page.addWidget(self._fields)
        self.list.set_hugging(True)
        self._fields.hide()
        self.list.text_typed.connect(self._text)
        self.list.removal_asked.connect(self._remove)
        self.list.move_asked.connect(self._move)
        self.list.kind_asked.connect(self._kind_asked)
        self.list.line_selected.connect(self._selected)
        self.kind.activated.connect(self._kind_chosen)
        self.taken_by.edited.connect(self.edited)
        self.taken_by.settled.connect(self.settled)
        self._workshop_id = ""

    def show_place(self, place: Place) -> None:
        """Show the workshop's parked lines."""
        workshop = place.workshop
        if self._words != place.words or not self.kind.count():
            self._words = place.words
            self.kind.clear()
            self.kind.addItems([kind_in_words(kind, place.words) for kind in PARKED_AS])
        self._workshop_id = workshop.id
        if workshop.parked is not self._parked or self._tables is not workshop.tables:
            self._parked, self._tables = workshop.parked, workshop.tables
            self._memo.use(workshop.tables)
            shown = [self._memo.line(one, 0, lambda one=one: _said(one, place)) for one in workshop.parked]
            self.list.set_lines(shown)
        self._show_fields()

    def leave(self) -> None:
        """Take in what stands in the field."""
        self.taken_by.flush()

    def _show_fields(self) -> None:
        line = self.list.current_line()
        parked = next((one for one in self._parked or () if one.id == line), None)
        if parked is None:
            self._fields.setVisible(self.taken_by.hasFocus() or self.kind.hasFocus())
            return
        self.taken_by.show_row(parked.id, parked.taken_by)
        self.kind.setCurrentIndex(PARKED_AS.index(parked.parked_as))
        self._fields.show()

    def _selected(self, _line: str) -> None:
        self._show_fields()

    def _kind_chosen(self, index: int) -> None:
        if self.taken_by.row_id():
            self.edited.emit(changes.park_as(self.taken_by.row_id(), PARKED_AS[index]))

    def _kind_asked(self, line: str, kind: str) -> None:
        self.edited.emit(changes.park_as(line, cast(ParkedAs, kind)))

    def _text(self, line: str, text: str) -> None:
        self.edited.emit(line_edits.retext(line, text))

    def _remove(self, line: str) -> None:
        self.edited.emit(line_edits.take_out(line))

    def _move(self, line: str, by: int) -> None:
        self.edited.emit(line_edits.move_by(self._workshop_id, "parked", line, by))


def _said(parked: Parked, place: Place) -> SaidLine:
    """The line as the console shows it: its list, and who takes it once somebody does."""
    kind = kind_in_words(parked.parked_as, place.words)
    detail = " · ".join(part for part in (kind, " ".join(parked.taken_by.split())) if part)
    return SaidLine(parked.id, parked.text, detail=detail, tail=place.table_marks(parked.tables))
