"""The console: the new figures typed into the table, the curve as the room will see it, the verdict live."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from obadesk.core import curve_view
from obadesk.core.last_time import expected_then
from obadesk.core.measure import Measure, Reading
from obadesk.core.message import message
from obadesk.core.place import Place
from obadesk.i18n import _
from obadesk.steps.line_since.blocks import grounds, verdict
from obadesk.steps.line_since.changes import provisional
from obadesk.widgets.curve_panel import CurvePanel
from obadesk.widgets.editor import Editor
from obadesk.widgets.field import Field
from obadesk.widgets.measure_table import MeasureTable
from obadesk.widgets.page_scroll import PageScroll
from obadesk.widgets.plain import PlainLabel, set_tool_tip
from obadesk.widgets.side_by_side import SideBySide

OWN = 1
"""The column of the room's own figures."""


class LineSinceEditor(Editor):
    """The cursor stands where the next figure goes; what is typed is judged at once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place: Place | None = None
        self._measure_id = ""
        self.table = MeasureTable(self)
        self.provisional = QCheckBox(_("This figure is provisional"), self)
        set_tool_tip(self.provisional, _("It may still be revised, so the verdict may change (Alt+P)"))
        self.due = Field(_("Next figure due"), "due", message("When the next figure is due"), self,
                         example=_("for example: May 2027"))  # fmt: skip
        self.verdict = PlainLabel(parent=self, role="strong", wrap=True)
        self.grounds = PlainLabel(parent=self, role="quiet", wrap=True)
        self.curve = CurvePanel(self)
        self._lay_out()
        self.table.edited.connect(self.edited)
        self.table.table_pasted.connect(self.table_pasted)
        self.table.picked.connect(self._picked)
        self.provisional.clicked.connect(self._set_provisional)
        self.due.edited.connect(self.edited)
        self.due.settled.connect(self.settled)
        keys = QShortcut(QKeySequence("Alt+P"), self)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self._turn_provisional)

    def _lay_out(self) -> None:
        self.provisional.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        left = QVBoxLayout()
        left.setSpacing(6)
        left.addWidget(self.table, 1)
        left.addWidget(self.provisional)
        due = QHBoxLayout()
        due.setSpacing(8)
        word = PlainLabel(_("Next figure due"), self, role="quiet")
        word.setBuddy(self.due)
        due.addWidget(word)
        due.addWidget(self.due, 1)
        left.addLayout(due)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.curve, 1)
        right.addWidget(self.verdict)
        right.addWidget(self.grounds)
        both = SideBySide(left, right, self, stretches=(0, 1), gap=16, on_top="right")
        self._page = PageScroll(self)
        self._page.column.addWidget(both, 1)
        self.curve.setMinimumHeight(200)
        self.table.setMinimumHeight(200)
        self.table.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def show_place(self, place: Place) -> None:
        """Show the measure of the place's curve, with what was expected of it."""
        self._place = place
        measure = place.measure
        self.table.show_place(place)
        self.table.setFixedWidth(self.table.wanted_width(330))
        sentence = verdict(place)
        if place.before is None:
            sentence = place.words("This is the first meeting: its line can be judged in the next one.")
        self.verdict.setText(sentence or place.words("Type the figures that came since."))
        under = " ".join(grounds(place))
        self.grounds.setText(under)
        self.grounds.setVisible(bool(under))
        picture = curve_view.picture(place.workshop, place.curve, place.words, place.today)
        called = measure.name.strip() if measure else ""
        self.curve.show_picture(picture, frozenset(), called or place.words("The curve"))
        self.due.show_row(measure.id if measure else "", measure.due if measure else "")
        if self._measure_id != (measure.id if measure else ""):
            self._measure_id = measure.id if measure else ""
            self._to_next_figure(measure)
        self._show_provisional()

    def _to_next_figure(self, measure: Measure | None) -> None:
        """The cursor goes to the first period that was forecast and has no figure; else to the last row."""
        rows = self.table.grid.rows
        if measure is None or not rows:
            return
        expected = expected_then(self._place) if self._place else None
        own = [number for number, row in enumerate(rows) if row.cells and row.cells[OWN - 1].text.strip()]
        after = own[-1] + 1 if own else 0
        self.table.go_to(min(after, len(rows) - 1), OWN if expected is not None else 0)

    # ---- the figure in hand

    def _reading(self) -> Reading | None:
        """The room's own figure in the row in hand, or above it: Enter has gone on to the next row."""
        at, rows = self.table.currentIndex().row(), self.table.grid.rows
        measure = self._place.measure if self._place else None
        ids = [row.cells[OWN - 1].id for row in rows[: at + 1] if row.cells]
        wanted = next((one for one in reversed(ids) if one), "")
        own = measure.series[0].readings if measure and measure.series else ()
        return next((one for one in own if wanted and one.id == wanted), None)

    def _picked(self, _row: int, _column: int) -> None:
        self._show_provisional()

    def _show_provisional(self) -> None:
        reading = self._reading()
        usable = reading is not None and reading.value is not None
        self.provisional.setEnabled(usable)
        self.provisional.setChecked(bool(usable and reading and reading.provisional))
        period = reading.period.strip() if usable and reading else ""
        said = _("{period} is provisional").format(period=period).replace("&", "&&")
        self.provisional.setText(said if period else _("This figure is provisional"))

    def _set_provisional(self, is_provisional: bool) -> None:
        reading = self._reading()
        if reading is not None:
            self.edited.emit(provisional(reading.id, is_provisional))

    def _turn_provisional(self) -> None:
        self.table.take_typed()
        reading = self._reading()
        if reading is not None and reading.value is not None:
            self.edited.emit(provisional(reading.id, not reading.provisional))

    # ---- what every editor has

    def focus_first(self) -> None:
        """The table, where the next figure goes."""
        self.table.setFocus()
        self._page.ensureWidgetVisible(self.table)

    def leave(self) -> None:
        """Take in what stands in an open cell or a field."""
        self.table.take_typed()
        self.due.flush()
