"""What is typed or pasted into a table of figures, as edits with the words for the menu."""

from __future__ import annotations

from itertools import chain

from msgspec.structs import replace

from obadesk.core import figures_typed, rows
from obadesk.core.curve import Curve
from obadesk.core.edit import Edit
from obadesk.core.figures_grid import Column, Grid, GridRow
from obadesk.core.figures_pasted import Pasted
from obadesk.core.ids import new_id
from obadesk.core.measure import Measure
from obadesk.core.message import message
from obadesk.core.service_edits import told_of
from obadesk.core.workshop import Workshop

Cells = tuple[tuple[GridRow, int], ...]


def type_figure(measure_id: str, grid: Grid, row: GridRow, column: int, text: str, today: str = "") -> Edit:
    """One cell. ``column`` counts from the period, which is 0. ``today``: ISO day, noted with the figure."""
    ids = (new_id(), new_id())
    period = row.period or grid.next_period()

    def change(workshop: Workshop) -> Workshop:
        if column == 0 and row.ids:
            return figures_typed.set_period(workshop, row.ids, text)
        if column == 0:
            return figures_typed.set_figure(workshop, measure_id, grid.columns[1], text, "", iter(ids))
        there = row.cells[column - 1].id
        if there:
            keep = grid.columns[column].kind == "own"
            return figures_typed.set_known(workshop, there, text, keep_gap=keep, today=today)
        into = grid.columns[column]
        return figures_typed.set_figure(workshop, measure_id, into, period, text, iter(ids), today)

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
                workshop = figures_typed.set_known(workshop, there, "", keep_gap=keep)
        return workshop

    return Edit(message("Clear figures"), change)


def paste(measure_id: str, grid: Grid, row: int, column: int, pasted: Pasted, today: str = "") -> Edit:
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
                workshop = figures_typed.set_figure(workshop, measure_id, owner, period, text, fresh, today)
            if name and owner.kind != "forecast" and workshop.measure(measure_id):
                workshop = _named(workshop, owner.id, name)
        return workshop

    return Edit(message("Paste figures"), change)


def first_measure(curve: Curve | None) -> tuple[Edit, str]:
    """Where the curve has no measure yet: one to type into, and its id."""
    measure_id, curve_id = new_id(), new_id()

    def change(workshop: Workshop) -> Workshop:
        of = told_of(workshop)
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
        fits = (c for c in free if c not in targets and not (c.named and name.strip() and targets))
        target = named or next(fits, Column("other", title=name))
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
