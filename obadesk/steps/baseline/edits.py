"""What can be done to a baseline, as edits with the words for the menu."""

from __future__ import annotations

from itertools import chain

from msgspec.structs import replace

from obadesk.core import rows
from obadesk.core.curve import Curve
from obadesk.core.edit import Edit
from obadesk.core.forecast import working
from obadesk.core.ids import new_id
from obadesk.core.measure import Measure, Scenario
from obadesk.core.message import message
from obadesk.core.workshop import Workshop
from obadesk.steps.baseline import figures
from obadesk.steps.baseline.grid import Column, Grid, GridRow
from obadesk.steps.baseline.pasted import Pasted

Cells = tuple[tuple[GridRow, int], ...]


def type_figure(measure_id: str, grid: Grid, row: GridRow, column: int, text: str) -> Edit:
    """One cell. ``column`` counts from the period, which is 0."""
    ids = (new_id(), new_id())
    period = row.period or grid.next_period()

    def change(workshop: Workshop) -> Workshop:
        if column == 0 and row.ids:
            return figures.set_period(workshop, row.ids, text)
        if column == 0:
            return figures.set_figure(workshop, measure_id, grid.columns[1], text, "", iter(ids))
        there = row.cells[column - 1].id
        if there:
            return figures.set_known(workshop, there, text, keep_gap=grid.columns[column].kind == "own")
        return figures.set_figure(workshop, measure_id, grid.columns[column], period, text, iter(ids))

    return Edit(message("Type a period") if column == 0 else message("Type a figure"), change)


def clear(grid: Grid, cells: Cells) -> Edit:
    """Empty these cells; a row whose period is among them goes as a whole."""
    gone = set(chain.from_iterable(row.ids for row, column in cells if column == 0))

    def change(workshop: Workshop) -> Workshop:
        for figure_id in gone:
            workshop = rows.remove(workshop, figure_id)
        for row, column in cells:
            there = row.cells[column - 1].id if column else ""
            if there and there not in gone and not grid.columns[column].locked:
                keep = grid.columns[column].kind == "own"
                workshop = figures.set_known(workshop, there, "", keep_gap=keep)
        return workshop

    return Edit(message("Clear figures"), change)


def paste(measure_id: str, grid: Grid, row: int, column: int, pasted: Pasted) -> Edit:
    """Figures from a spreadsheet, from the cell in hand on; areas that are new become columns."""
    first = max(1, column)
    periods = pasted.periods or _periods_from(grid, row, len(pasted.columns[0][1]))
    targets = _targets(grid, first, pasted)
    needed = len(targets) + len(targets) * len(periods) * 2
    ids = tuple(new_id() for _each in range(needed))

    def change(workshop: Workshop) -> Workshop:
        fresh = iter(ids)
        for target, (name, texts) in zip(targets, pasted.columns, strict=True):
            owner = target if target.id else replace(target, id=next(fresh))
            for period, text in zip(periods, texts, strict=False):
                workshop = figures.set_figure(workshop, measure_id, owner, period, text, fresh)
            if name and owner.kind == "own" and workshop.measure(measure_id):
                workshop = _named(workshop, owner.id, name)
        return workshop

    return Edit(message("Paste figures"), change)


def move_points(moved: tuple[tuple[str, float], ...], merge_key: str) -> Edit:
    """Points of the forecast, dragged or moved by keys."""

    def change(workshop: Workshop) -> Workshop:
        return figures.move_points(workshop, moved)

    return Edit(message("Move the line"), change, merge_key)


def start_line(measure_id: str, periods: tuple[str, ...]) -> Edit:
    """A first line ahead, level, to be dragged to where the room expects it."""
    ids = tuple(new_id() for _each in range(2 + 2 * len(periods)))

    def change(workshop: Workshop) -> Workshop:
        return figures.start_line(workshop, measure_id, periods, iter(ids))

    return Edit(message("Start a line"), change)


def adopt(measure_id: str, today: str, drawn_by: str) -> Edit:
    """The room takes the line as its baseline."""

    def taken(measure: Measure) -> Measure:
        line = working(measure)
        if line is None:
            return measure
        new = replace(line, adopted=today, drawn_by=line.drawn_by or drawn_by)
        return replace(measure, scenarios=tuple(new if one is line else one for one in measure.scenarios))

    def change(workshop: Workshop) -> Workshop:
        return rows.with_row(workshop, measure_id, taken)

    return Edit(message("Adopt this line"), change)


def reopen(scenario_id: str) -> Edit:
    """An adopted line may be drawn again, as long as it is not sealed."""

    def opened(line: Scenario) -> Scenario:
        return line if line.sealed else replace(line, adopted="", drawn_by="")

    def change(workshop: Workshop) -> Workshop:
        return rows.with_row(workshop, scenario_id, opened)

    return Edit(message("Draw the line again"), change)


def first_measure(curve: Curve | None) -> tuple[Edit, str]:
    """Where the curve has no measure yet: one to type into, and its id."""
    measure_id, curve_id = new_id(), new_id()

    def change(workshop: Workshop) -> Workshop:
        of = workshop.outcomes[0].id if workshop.outcomes else ""
        made = rows.append(workshop, workshop.id, "measures", Measure(id=measure_id, of=of))
        if curve is None:
            return rows.append(made, made.id, "curves", Curve(id=curve_id, measure=measure_id))
        return rows.set_fields(made, curve.id, measure=measure_id)

    return Edit(message("Begin a curve"), change), measure_id


def _targets(grid: Grid, first: int, pasted: Pasted) -> tuple[Column, ...]:
    """Where the pasted columns go: to their namesakes, else from the one in hand on, else new ones."""
    names = {column.title.strip().casefold(): column for column in grid.columns[1:]}
    free = [column for column in grid.columns[first:] if not column.locked]
    targets: list[Column] = []
    for name, _texts in pasted.columns:
        named = names.get(name.strip().casefold()) if name.strip() else None
        if named is None and targets:  # further areas are comparisons: the forecast is nobody's figures
            free = [column for column in free if column.kind == "other"]
        target = named or next((c for c in free if c not in targets), Column("other", title=name))
        targets.append(target)
    return tuple(targets)


def _periods_from(grid: Grid, row: int, count: int) -> tuple[str, ...]:
    """The periods of the rows from the one in hand on, for figures that were copied alone."""
    return tuple(one.period for one in grid.rows[row : row + count] if one.period)


def _named(workshop: Workshop, series_id: str, name: str) -> Workshop:
    series = rows.find(workshop, series_id)
    return (
        rows.set_fields(workshop, series_id, area=name)
        if series and not getattr(series, "area", "")
        else workshop
    )
