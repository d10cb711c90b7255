"""Changes of the figures of a measure: type one, clear some, take in what was pasted, move the forecast."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from obadesk.core import rows
from obadesk.core.curve_said import latest
from obadesk.core.figures import shown, understood
from obadesk.core.figures_grid import Column, place_of
from obadesk.core.forecast import working
from obadesk.core.measure import Measure, Point, Reading, Scenario, Series
from obadesk.core.period import position
from obadesk.core.revised import typed_over
from obadesk.core.row import Row
from obadesk.core.workshop import Workshop


def with_series(workshop: Workshop, measure_id: str, series_id: str, area: str) -> Workshop:
    """The workshop with this series in the measure; there already: as it is."""
    measure = workshop.measure(measure_id)
    if measure is None or any(one.id == series_id for one in measure.series):
        return workshop
    return rows.append(workshop, measure_id, "series", Series(id=series_id, area=area))


def with_scenario(workshop: Workshop, measure_id: str, scenario_id: str) -> Workshop:
    """The workshop with this scenario in the measure; there already: as it is."""
    measure = workshop.measure(measure_id)
    if measure is None or any(one.id == scenario_id for one in measure.scenarios):
        return workshop
    return rows.append(workshop, measure_id, "scenarios", Scenario(id=scenario_id))


def set_figure(
    workshop: Workshop,
    measure_id: str,
    column: Column,
    period: str,
    text: str,
    new_ids: Iterator[str],
    today: str = "",
) -> Workshop:
    """What was typed for ``period`` under ``column``; ``today``: ISO day, noted with the figure."""
    owner_id = column.id or next(new_ids)
    measure = workshop.measure(measure_id)
    if measure is None or column.locked:
        return workshop
    if column.kind == "forecast":
        workshop = with_scenario(workshop, measure_id, owner_id)
    else:
        workshop = with_series(workshop, measure_id, owner_id, "" if column.kind == "own" else column.title)
    owner = rows.find(workshop, owner_id)
    figures: tuple[Reading, ...] | tuple[Point, ...] = ()
    if isinstance(owner, Series):
        figures = owner.readings
    elif isinstance(owner, Scenario):
        figures = owner.points
    key = place_of(period)
    there = next((figure for figure in figures if place_of(figure.period) == key), None)
    if there is not None:
        return set_known(workshop, there.id, text, keep_gap=column.kind == "own", today=today)
    kind = Point if column.kind == "forecast" else Reading
    field = "points" if column.kind == "forecast" else "readings"
    figure: Reading | Point = kind(id=next(new_ids), period=period, typed=text, value=understood(text))
    if isinstance(figure, Reading) and figure.value is not None:
        figure = replace(figure, entered=today)
    if not text.strip() and column.kind != "own":
        return workshop
    return _in_order(workshop, owner_id, field, figure, figures)


def set_known(workshop: Workshop, figure_id: str, text: str, *, keep_gap: bool, today: str = "") -> Workshop:
    """A new figure in place of one that is there; the earlier one is kept when it is of an earlier day."""
    if not text.strip() and not keep_gap:
        return rows.remove(workshop, figure_id)
    there = rows.find(workshop, figure_id)
    if isinstance(there, Reading):
        now = typed_over(there, text, understood(text), today)
        return rows.with_row(workshop, figure_id, lambda _there: now)
    return rows.set_fields(workshop, figure_id, typed=text, value=understood(text))


def set_period(workshop: Workshop, figure_ids: Iterable[str], period: str) -> Workshop:
    """Another period for these figures, which stand in one row."""
    for figure_id in figure_ids:
        workshop = rows.set_fields(workshop, figure_id, period=period)
    return workshop


def move_points(workshop: Workshop, moved: Iterable[tuple[str, float]]) -> Workshop:
    """New values for points of the forecast, as they were dragged."""
    for point_id, value in moved:
        workshop = rows.set_fields(workshop, point_id, value=value, typed=shown(value).replace("−", "-"))
    return workshop


def start_line(
    workshop: Workshop, measure_id: str, periods: Iterable[str], new_ids: Iterator[str]
) -> Workshop:
    """A first forecast to drag: level from the last figure."""
    measure = workshop.measure(measure_id)
    value = last_value(measure) if measure else None
    if measure is None or value is None:
        return workshop
    line = working(measure)
    there = line.id if line is not None and not (line.adopted or line.sealed) else next(new_ids)
    column = Column("forecast", there)
    text = shown(value).replace("−", "-").replace(",", "")
    for period in periods:
        workshop = set_figure(workshop, measure_id, column, period, text, new_ids)
    return workshop


def last_value(measure: Measure) -> float | None:
    """The last figure of the room's own area."""
    last = latest(measure.series[0].readings) if measure.series else None
    return last.value if last else None


def _in_order(
    workshop: Workshop, owner_id: str, field: str, figure: Reading | Point, there: Iterable[Reading | Point]
) -> Workshop:
    """The new figure before the first later one."""
    workshop = rows.append(workshop, owner_id, field, figure)
    where = position(figure.period)
    if where is None:
        return workshop
    later: Row | None = next((one for one in there if (position(one.period) or where) > where), None)
    return rows.move(workshop, owner_id, field, figure.id, before_id=later.id) if later else workshop
