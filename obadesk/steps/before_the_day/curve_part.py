"""One curve before the day: its name, which way is good, its figures, its source, the tables at it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from obadesk.core import curve_edits
from obadesk.core.curve import Curve
from obadesk.core.curve_names import tables_at
from obadesk.core.edit import Edit
from obadesk.core.ids import new_id
from obadesk.core.measure import Measure
from obadesk.core.message import message
from obadesk.core.place import Place
from obadesk.core.rows import Change
from obadesk.i18n import _
from obadesk.steps.before_the_day import blocks
from obadesk.widgets.field import Field
from obadesk.widgets.form import Form
from obadesk.widgets.measure_table import MeasureTable
from obadesk.widgets.plain import PlainButton, PlainLabel
from obadesk.widgets.polarity_box import PolarityBox
from obadesk.widgets.side_by_side import SideBySide

TABLE_WIDTH = 268
TABLE_HEIGHT = 232


class CurvePart(QWidget):
    """``show_curve`` binds it to one; ``removal_asked(curve id)``: take the empty curve away."""

    edited = Signal(Edit)
    settled = Signal()
    removal_asked = Signal(str)
    table_pasted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._curve = Curve(id="")
        self._place: Place | None = None
        self._new_id = new_id()  # of the measure that typing makes where the curve has none
        self.head = PlainLabel("", self, role="section")
        self.remove = PlainButton(_("Remove this curve"), self, role="quiet")
        self.name = self._field(_("Name in plain words"), "name", most_rows=2)
        self.unit = self._field(_("Unit"), "unit", example=_("for example: in every 100"))
        self.source = self._field(_("Source"), "source", example=_("who publishes it, and to when"))
        self.definition = self._field(
            _("Definition"),
            "definition",
            most_rows=3,
            example=_("exactly which data, to be repeated next year"),
        )
        self.polarity = PolarityBox(self)
        self.tables: list[QPushButton] = []
        self.table = MeasureTable(self, ahead=False)
        self.trouble = PlainLabel(parent=self, role="hindering", wrap=True)
        self._lay_out()
        self.polarity.chosen.connect(self._polarity)
        self.remove.clicked.connect(self._remove)
        self.table.edited.connect(self.edited)
        self.table.table_pasted.connect(self.table_pasted)

    def _field(self, label: str, field: str, *, example: str = "", most_rows: int = 1) -> Field:
        making = {
            "name": self._name,
            "unit": self._unit,
            "source": self._source,
            "definition": self._definition,
        }
        made = Field(label, field, message("Describe the curve"), self, example=example, most_rows=most_rows,
                     making=making[field])  # fmt: skip
        made.edited.connect(self.edited)
        made.settled.connect(self.settled)
        return made

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.head, 1)
        top.addWidget(self.remove)
        form = Form(self)
        form.add(_("Name"), self.name)
        form.add(_("Good is"), self.polarity)
        form.add(_("Unit"), self.unit)
        form.add(_("Source"), self.source)
        form.add(_("Definition"), self.definition)
        self._tables = QWidget(self)
        self._table_row = QHBoxLayout(self._tables)
        self._table_row.setContentsMargins(0, 0, 0, 0)
        self._table_row.setSpacing(6)
        self._no_table = PlainLabel(_("no table yet"), self._tables, role="quiet")
        self._table_row.addWidget(self._no_table)
        self._table_row.addStretch(1)
        form.add(_("Tables"), self._tables)
        left = QVBoxLayout()
        left.addWidget(form)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(4)
        right.addWidget(self.table)
        right.addWidget(self.trouble)
        right.addStretch(1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(6)
        page.addLayout(top)
        page.addWidget(SideBySide(left, right, self, stretches=(1, 0), gap=16))
        self.table.setFixedHeight(TABLE_HEIGHT)
        self.table.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.trouble.setFixedWidth(TABLE_WIDTH)

    def as_read(self) -> tuple[QWidget, ...]:
        """What takes the keyboard, in the order it is read."""
        first = (self.name, self.polarity, self.unit, self.source, self.definition)
        return (*first, *self.tables, self.table, self.remove)

    # ---- what is shown -------------------------------------------------------------------------

    def show_curve(self, place: Place, number: int, several: bool) -> None:
        """Show the curve of this place, the ``number``-th; ``several``: whether there are others."""
        curve, measure = place.curve, place.measure or Measure(id="")
        assert curve is not None
        if curve.id != self._curve.id:
            self._new_id = new_id()
        self._place, self._curve = place, curve
        words = place.words
        self.head.setText(words("Curve {number}", number=number) if several else words("The curve"))
        self.name.set_example(blocks.example(words)[1])
        self.name.show_row(curve.id, measure.name)
        self.unit.show_row(curve.id, measure.unit)
        self.source.show_row(curve.id, measure.source)
        self.definition.show_row(curve.id, measure.definition)
        self.polarity.show_polarity(measure.polarity)
        self.remove.setVisible(curve_edits.can_remove(place.workshop, curve.id))
        self.table.show_place(place)
        self.table.setFixedWidth(self.table.wanted_width(TABLE_WIDTH))
        wrong = self.table.grid.wrong()
        self.trouble.setText(" ".join(f"{period}: {sentence}" for period, sentence in wrong[:2]))
        self.trouble.setVisible(bool(wrong))
        self._show_tables(place, curve, several)

    def _show_tables(self, place: Place, curve: Curve, several: bool) -> None:
        tables = place.workshop.tables
        here = {table.id for table in tables_at(place.workshop, curve)}
        while len(self.tables) < len(tables):
            button = QPushButton(self._tables)
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.clicked.connect(self._table_pressed)
            self._table_row.insertWidget(len(self.tables), button)
            self.tables.append(button)
        for button, table in zip(self.tables, tables, strict=False):
            button.setText(str(table.number))
            button.setAccessibleName(place.words("Table {number}", number=table.number))
            button.setProperty("table", table.id)
            button.setChecked(table.id in here)
            button.setEnabled(several)
            button.show()
        for button in self.tables[len(tables) :]:
            button.hide()
        self._no_table.setText(_("no table yet") if several else _("the whole room"))
        self._no_table.setVisible(not several or not here)

    def leave(self) -> None:
        """Take in what stands in an open cell or a field."""
        self.table.take_typed()
        for field in (self.name, self.unit, self.source, self.definition):
            field.flush()

    # ---- what is done --------------------------------------------------------------------------

    def _name(self, text: str) -> Change:
        return self._setting(self.name, name=text)

    def _unit(self, text: str) -> Change:
        return self._setting(self.unit, unit=text)

    def _source(self, text: str) -> Change:
        return self._setting(self.source, source=text)

    def _definition(self, text: str) -> Change:
        return self._setting(self.definition, definition=text)

    def _setting(self, field: Field, **fields: str) -> Change:
        return curve_edits.set_on_measure(field.row_id(), self._new_id, **fields)

    def _polarity(self, chosen: str) -> None:
        change = curve_edits.set_on_measure(self._curve.id, self._new_id, polarity=chosen)
        self.edited.emit(Edit(message("Say which way is good"), change))

    def _table_pressed(self) -> None:
        button = next((one for one in self.tables if one is self.sender()), None)
        if button is None:
            return
        if button.isChecked():
            self.edited.emit(curve_edits.give_table(self._curve.id, button.property("table")))
        else:
            button.setChecked(True)  # a table goes to another curve by being chosen there

    def _remove(self) -> None:
        self.removal_asked.emit(self._curve.id)
