"""Going from curve to curve on the console; the wall keeps its own until "show this step"."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from obadesk.core.curve_names import curve_named, curve_of_table, tables_of
from obadesk.i18n import _
from obadesk.session.document import Document
from obadesk.windows.capture_bar import CaptureBar
from obadesk.windows.step_page import StepPage


class CurveSide(QObject):
    """``moved``: the page shows another curve. ``said``: a word on it."""

    moved = Signal()
    said = Signal(str)

    def __init__(self, document: Document, page: StepPage, capture: CaptureBar, parent: QObject) -> None:
        super().__init__(parent)
        self._document, self._page, self._capture = document, page, capture
        page.curves.chosen.connect(self.choose)

    def next(self) -> None:
        """The next curve, after the last the first."""
        self._step(+1)

    def back(self) -> None:
        """The curve before."""
        self._step(-1)

    def _step(self, way: int) -> None:
        place = self._page.place
        curves, here = place.workshop.curves, place.curve
        if here is None or len(curves) < 2:
            self.said.emit(_("There is only one curve.") if here else _("There is no curve yet."))
            return
        ids = [curve.id for curve in curves]
        other = curves[(ids.index(here.id) + way) % len(ids)]
        self.choose(other.id)
        if self._page.kind is None or not self._page.kind.by_curve:  # else it stands beside the heading
            name = curve_named(place.workshop, other, place.words)
            self.said.emit(_("You are on {curve}.").format(curve=name))

    def choose(self, curve_id: str) -> None:
        """Look at this curve; lines come from its tables now."""
        if self._go(curve_id):
            self._leave_other_tables()

    def table_pressed(self, action: QAction) -> None:
        """Ctrl+0…9: the line comes from that table, and goes to the curve it works on."""
        number = int(action.data())
        self._capture.line.press_table(number)
        if self._is_about_one and number in self._capture.line.marks():
            self._go_to_curve_of(number)

    def step_shown(self, *, curve_chosen: bool) -> None:
        """Another step is looked at: the tables marked in the capture line and its curve belong together."""
        marks = self._capture.line.marks()
        if not self._is_about_one or not marks or set(marks) & self._tables_here():
            return
        if curve_chosen:
            self._leave_other_tables()
        else:
            self._go_to_curve_of(marks[0])

    @property
    def _is_about_one(self) -> bool:
        kind = self._page.kind
        return kind is not None and kind.by_curve and len(self._page.place.workshop.curves) > 1

    def _tables_here(self) -> set[int]:
        place = self._page.place
        return {table.number for table in tables_of(place.workshop, place.curve)} if place.curve else set()

    def _leave_other_tables(self) -> None:
        line, curve = self._capture.line, self._page.place.curve
        if curve is not None and curve.tables:
            here = self._tables_here()
            line.set_marks(tuple(mark for mark in line.marks() if mark in here))

    def _go_to_curve_of(self, number: int) -> None:
        place = self._page.place
        workshop = place.workshop
        table = next((one for one in workshop.tables if one.number == number), None)
        curve = curve_of_table(workshop, table.id) if table is not None else None
        if curve is not None and self._go(curve.id):
            name = curve_named(workshop, curve, place.words)
            self.said.emit(_("Table {number} works on {curve}.").format(number=number, curve=name))

    def _go(self, curve_id: str) -> bool:
        place = self._page.place
        if place.curve is None or place.curve.id == curve_id:
            return False
        self._page.go(place.step_id, curve_id)
        self.moved.emit()
        return True
