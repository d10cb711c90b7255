"""A measure as a table of figures: a row a period, columns for the room's area, the forecast, other areas."""

from __future__ import annotations

from typing import Literal

import msgspec

from obadesk.core.figures import refusal, shown
from obadesk.core.forecast import working
from obadesk.core.measure import Measure, Point, Reading
from obadesk.core.period import next_periods, position
from obadesk.core.vocabulary import Words

ColumnKind = Literal["period", "own", "forecast", "other"]
AHEAD = 3
DUST = 4
"""So many digits longer than its number, what a file says of it is shown shorter: 19.010000000000002."""
"""How many periods are suggested for a forecast."""


class Column(msgspec.Struct, frozen=True):
    """``id``: of the series or the scenario, ``""`` where there is none. ``locked``: may not be changed.

    ``named``: the other area has a name of its own; figures of another one are not for it.
    """

    kind: ColumnKind
    id: str = ""
    title: str = ""
    locked: bool = False
    named: bool = False


class Cell(msgspec.Struct, frozen=True):
    """``id``: of the reading or point, ``""`` where there is none. ``wrong``: why it is not drawn."""

    text: str = ""
    id: str = ""
    wrong: str = ""
    provisional: bool = False


class GridRow(msgspec.Struct, frozen=True):
    """One period. ``suggested``: nothing is there yet, the period is only proposed."""

    period: str
    cells: tuple[Cell, ...]
    suggested: bool = False

    @property
    def ids(self) -> tuple[str, ...]:
        """All readings and points of the row."""
        return tuple(cell.id for cell in self.cells if cell.id)


class Grid(msgspec.Struct, frozen=True):
    """``columns[0]`` is the period, the ``cells`` of a row stand under the others; the last row is blank."""

    columns: tuple[Column, ...]
    rows: tuple[GridRow, ...]

    def wrong(self) -> tuple[tuple[str, str], ...]:
        """(period, sentence) of every figure that could not be understood."""
        return tuple((row.period, cell.wrong) for row in self.rows for cell in row.cells if cell.wrong)

    def next_period(self) -> str:
        """The period after the last one in the table, ``""`` when nobody can tell."""
        timed = [row.period for row in self.rows if position(row.period) is not None]
        following = next_periods(timed[-1], 1, before=timed[-2] if len(timed) > 1 else "") if timed else ()
        return following[0] if following else ""


def grid(measure: Measure | None, place: str, words: Words, *, ahead: bool = True) -> Grid:
    """The table of a measure; of none, one to type into. ``ahead``: with a column of the forecast."""
    columns = _columns(measure, place, words, ahead)
    if measure is None:
        return Grid(columns, (GridRow("", _blank(columns)),))
    rows: list[tuple[str, list[Cell]]] = []
    known: dict[object, list[int]] = {}
    scenario = working(measure)
    items: list[tuple[int, tuple[Reading, ...] | tuple[Point, ...]]] = [
        (0, measure.series[0].readings if measure.series else ())
    ]
    if ahead:
        items.append((1, scenario.points if scenario else ()))
    others = len(items)
    items += [(others + number, series.readings) for number, series in enumerate(measure.series[1:])]
    for column, figures in items:
        for figure in figures:
            key = place_of(figure.period)
            row = next((i for i in known.get(key, ()) if not rows[i][1][column].id), -1)
            if row < 0:
                row = len(rows)
                rows.append((figure.period, list(_blank(columns))))
                known.setdefault(key, []).append(row)
            rows[row][1][column] = _cell(figure)
    if all(position(period) is not None for period, _cells in rows):
        rows.sort(key=lambda row: position(row[0]) or 0.0)
    made = [GridRow(period, tuple(cells)) for period, cells in rows]
    wanted = _suggested(measure) if ahead and not (scenario and scenario.points) else ()
    made += [GridRow(period, _blank(columns), True) for period in wanted if place_of(period) not in known]
    return Grid(columns, (*made, GridRow("", _blank(columns))))


def place_of(period: str) -> object:
    """What two ways of writing one period have in common."""
    where = position(period)
    return round(where, 4) if where is not None else " ".join(period.split()).casefold()


def _columns(measure: Measure | None, place: str, words: Words, ahead: bool) -> tuple[Column, ...]:
    series = measure.series if measure else ()
    scenario = working(measure) if measure else None
    own = series[0] if series else None
    title = own.area if own and own.area.strip() else place or words("Figure")
    locked = bool(scenario and (scenario.sealed or scenario.adopted))
    forecast = Column("forecast", scenario.id if scenario else "", words("Forecast"), locked)
    others = tuple(
        Column("other", one.id, one.area or words("Other"), named=bool(one.area.strip()))
        for one in series[1:]
    )
    return (
        Column("period", title=words("Period")),
        Column("own", own.id if own else "", title),
        *((forecast,) if ahead else ()),
        *others,
    )


def _blank(columns: tuple[Column, ...]) -> tuple[Cell, ...]:
    return (Cell(),) * (len(columns) - 1)


def _cell(figure: Reading | Point) -> Cell:
    text, plain = figure.typed, "" if figure.value is None else shown(figure.value)
    if plain and (not text or len(plain) + DUST < len(text)):
        text = plain
    wrong = refusal(figure.typed) if figure.value is None else ""
    return Cell(text, figure.id, wrong, isinstance(figure, Reading) and figure.provisional)


def _suggested(measure: Measure) -> tuple[str, ...]:
    """The next periods after the last reading: where a forecast would stand."""
    periods = [reading.period for reading in measure.series[0].readings] if measure.series else []
    timed = sorted((p for p in periods if position(p) is not None), key=lambda p: position(p) or 0.0)
    if not timed:
        return ()
    return next_periods(timed[-1], AHEAD, before=timed[-2] if len(timed) > 1 else "")
