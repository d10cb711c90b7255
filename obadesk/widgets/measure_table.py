"""The figures of one measure in a table: typed, cleared or pasted, they become edits."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from obadesk.core import figures_edits, figures_pasted
from obadesk.core.edit import Edit
from obadesk.core.figures_grid import Cell, Grid, grid
from obadesk.core.measure import Measure
from obadesk.core.place import Place
from obadesk.i18n import _
from obadesk.widgets.figures_model import FigureCell, FigureHead
from obadesk.widgets.figures_table import FiguresTable

INKS = {"period": "quiet", "own": "history", "forecast": "forecast_text", "other": "quiet"}


class MeasureTable(FiguresTable):
    """Shows the measure of a place's curve. ``point_picked(id)``: a point of the forecast is in hand.

    ``ahead``: with a column of the forecast. ``edited``: where the curve has no measure yet, one is made
    by an edit of its own before the first figure. ``table_pasted(text)``: what was pasted is more than
    periods and figures, somebody should look at it first.
    """

    edited = Signal(Edit)
    point_picked = Signal(str)
    table_pasted = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, ahead: bool = True) -> None:
        super().__init__(_("Periods and figures"), parent)
        self._ahead = ahead
        self._place: Place | None = None
        self._measure: Measure | None = None
        self.grid = Grid((), ())
        self.typed.connect(self._taken)
        self.cleared.connect(self._emptied)
        self.pasted.connect(self._put)
        self.picked.connect(self._pick)

    def show_place(self, place: Place) -> None:
        """Show the figures of the measure of this place's curve."""
        self._place, self._measure = place, place.measure
        self.grid = grid(place.measure, place.workshop.place, place.words, ahead=self._ahead)
        columns = self.grid.columns
        heads = [FigureHead(column.title, INKS[column.kind], column.locked) for column in columns]
        blank = len(self.grid.rows) == 1
        shown = []
        for number, row in enumerate(self.grid.rows):
            last = number == len(self.grid.rows) - 1
            hint = ("2018", "4.9") if blank else (self.grid.next_period(), "") if last else ("", "")
            period = FigureCell(
                "" if row.suggested else row.period, hint=row.period if row.suggested else hint[0]
            )
            cells = [_shown(cell, hint[1] if place_ == 0 else "") for place_, cell in enumerate(row.cells)]
            shown.append((period, *cells))
        self.show_figures(heads, shown)

    def _measure_id(self) -> str:
        """The measure to type into; where there is none yet, one is made first."""
        if self._measure is not None:
            return self._measure.id
        edit, measure_id = figures_edits.first_measure(self._place.curve if self._place else None)
        self.edited.emit(edit)
        return measure_id

    def _taken(self, row: int, column: int, text: str) -> None:
        measure_id, table = self._measure_id(), self.grid
        typed = table.rows[row]
        period = text if column == 0 else typed.period or table.next_period()
        self.edited.emit(figures_edits.type_figure(measure_id, table, typed, column, text, self._today()))
        rows = [number for number, one in enumerate(self.grid.rows) if one.period == period and period]
        if rows:  # the row may have gone to its place in time: the cursor goes with it
            self.go_to(min(rows, key=lambda number: abs(number - row)), column)

    def _emptied(self, cells: list[tuple[int, int]]) -> None:
        gone = tuple((self.grid.rows[row], column) for row, column in cells)
        self.edited.emit(figures_edits.clear(self.grid, gone))

    def _put(self, row: int, column: int, text: str) -> None:
        if figures_pasted.needs_a_look(text):
            self.table_pasted.emit(text)
            return
        found = figures_pasted.read(text)
        if found is None:
            self._taken(row, column, text.strip())
            return
        measure_id = self._measure_id()
        self.edited.emit(figures_edits.paste(measure_id, self.grid, row, column, found, self._today()))

    def _today(self) -> str:
        return self._place.today if self._place else ""

    def _pick(self, row: int, column: int) -> None:
        """The point whose figure is in hand is the one the chart would move."""
        if row < len(self.grid.rows) and 0 < column < len(self.grid.columns):
            if self.grid.columns[column].kind == "forecast":
                self.point_picked.emit(self.grid.rows[row].cells[column - 1].id)


def _shown(cell: Cell, hint: str) -> FigureCell:
    return FigureCell(cell.text, cell.wrong, hint, _("provisional") if cell.provisional else "")
