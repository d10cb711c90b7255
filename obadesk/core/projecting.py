"""The projection beside the room's own lines: what it is worked out from, kept as, and turned into.

It is a helper, never *the* forecast: nobody adopts it, and the room sees it only once it has taken a line of
its own or the facilitator reveals it. Whoever wants to go on from it draws a line of their own.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeGuard

import msgspec
from msgspec.structs import replace

from obadesk.core import rows
from obadesk.core.curve_said import in_order
from obadesk.core.figures import places_of, shown
from obadesk.core.forecast import projection_of, rooms_own
from obadesk.core.ids import new_id
from obadesk.core.measure import Measure, Point, Reading, Scenario
from obadesk.core.period import next_periods, understood
from obadesk.core.row import Row
from obadesk.core.rows import Change
from obadesk.core.series_break import breaks, is_after
from obadesk.core.unit_said import is_out_of_100
from obadesk.core.workshop import Workshop

ENOUGH = 3
"""Figures in a row; with fewer there is no line."""

AHEAD, FURTHEST = 3, 10
"""How many periods a projection goes at least and at most."""


class Basis(msgspec.Struct, frozen=True):
    """What a projection is worked out from. ``why``: why there can be none, or nothing.

    ``periods``, ``values``: the history in even steps after its last gap or break, the oldest first.
    ``ahead``: the periods it is worked out for. ``percent``: all of it lies between 0 and 100.
    """

    why: str = ""
    periods: tuple[str, ...] = ()
    values: tuple[float, ...] = ()
    ahead: tuple[str, ...] = ()
    percent: bool = False


SHORT, NOT_YEARLY = "short", "not yearly"


def basis(measure: Measure) -> Basis:
    """The figures of the room's own area that are even: a year apart or some years, no gap, no break."""
    run = _even_run(measure)
    if len(run) < ENOUGH:
        return Basis(SHORT)
    last = understood(run[-1].period)
    if last is None or last.grain not in ("year", "years"):
        return Basis(NOT_YEARLY)  # months and quarters have seasons, of which it knows nothing
    values = tuple(one.value or 0.0 for one in run)
    further = _further(measure, run)
    return Basis(
        "",
        tuple(one.period for one in run),
        values,
        next_periods(run[-1].period, further, before=run[-2].period),
        is_out_of_100(measure.unit) and all(0 <= value <= 100 for value in values),
    )


def _even_run(measure: Measure) -> list[Reading]:
    """The last readings that follow each other in even steps."""
    readings = in_order(measure.series[0].readings) if measure.series else []
    while readings and readings[-1].value is None:
        readings.pop()  # a row somebody prepared for the next figure
    cuts = breaks(measure)
    run: list[Reading] = []
    step = 0.0
    for one in reversed(readings):
        span = understood(one.period)
        if one.value is None or span is None:
            break
        if run:
            later = understood(run[-1].period)
            way = later.start - span.start if later else 0.0
            if way <= 0.01 or (step and abs(way - step) > 0.1 * step):
                break
            if any(is_after(run[-1].period, cut) and not is_after(one.period, cut) for cut in cuts):
                break
            step = step or way
        run.append(one)
    return run[::-1]


def _further(measure: Measure, run: list[Reading]) -> int:
    """As far as the lines people drew go, so that they can be held against each other."""
    last = understood(run[-1].period)
    start, before = (last.start if last else 0.0), understood(run[-2].period)
    step = start - before.start if before else 1.0
    ends = [
        span.start
        for line in rooms_own(measure)
        for point in line.points
        if point.value is not None and (span := understood(point.period)) is not None
    ]
    wanted = round((max(ends, default=start) - start) / step) if step > 0 else 0
    return min(FURTHEST, max(AHEAD, wanted))


def put_beside(
    measure_id: str,
    found: Basis,
    means: Sequence[float],
    lows: Sequence[float],
    highs: Sequence[float],
    source: str,
) -> Change:
    """Keep what was worked out of ``found``, in place of an earlier one; nothing if figures changed since.

    ``source``: the sentence that says what it was worked out from.
    """
    line_id, ids = new_id(), [new_id() for _each in found.ahead]

    def change(workshop: Workshop) -> Workshop:
        measure = workshop.measure(measure_id)
        if measure is None or not found.ahead or basis(measure) != found:
            return workshop
        points = tuple(
            Point(id=one, period=period, value=mean, low=low, high=high)
            for one, period, mean, low, high in zip(ids, found.ahead, means, lows, highs, strict=True)
        )
        before = projection_of(measure)
        for old in measure.scenarios:
            if old.origin == "projection":
                workshop = rows.remove(workshop, old.id)
        new = Scenario(
            id=line_id, origin="projection", source=source, points=rows.placed(points),
            revealed=bool(before and before.revealed),
        )  # fmt: skip
        return rows.append(workshop, measure_id, "scenarios", new)

    return change


def is_of_today(measure: Measure) -> bool:
    """Whether the projection that is kept goes on from the figures as they are, as far as its years say."""
    one = projection_of(measure)
    return one is not None and tuple(point.period for point in one.points) == basis(measure).ahead


def reveal(projection_id: str, is_on: bool) -> Change:
    """The room may see it before it has taken a line, or may not."""

    def shown_or_not(one: Row) -> Row:
        return replace(one, revealed=is_on) if _is_projection(one) and one.revealed != is_on else one

    return lambda workshop: rows.with_row(workshop, projection_id, shown_or_not)


def take_away(projection_id: str) -> Change:
    """No projection any more."""
    return lambda workshop: rows.with_row(
        workshop, projection_id, lambda one: None if _is_projection(one) else one
    )


def _is_projection(one: Row) -> TypeGuard[Scenario]:
    return isinstance(one, Scenario) and one.origin == "projection"


def start_from_it(measure_id: str, name: str = "") -> Change:
    """A line of the room's own with the projection's points, rounded as the figures are, to be moved on."""
    line_id, ids = new_id(), [new_id() for _each in range(FURTHEST)]

    def change(workshop: Workshop) -> Workshop:
        measure = workshop.measure(measure_id)
        one = projection_of(measure) if measure else None
        if measure is None or one is None:
            return workshop
        own = measure.series[0].readings if measure.series else ()
        places = places_of(reading.value for reading in own)
        points = tuple(
            point_of(fresh, point.period, round(point.value, places))
            for fresh, point in zip(ids, one.points, strict=False)
            if point.value is not None
        )
        return with_line(workshop, measure_id, Scenario(id=line_id, name=name, points=rows.placed(points)))

    return change


def point_of(point_id: str, period: str, value: float) -> Point:
    """A point as if it had been typed."""
    return Point(
        id=point_id, period=period, value=value, typed=shown(value).replace("−", "-").replace(",", "")
    )


def with_line(workshop: Workshop, measure_id: str, line: Scenario) -> Workshop:
    """The workshop with one more line of the room's, in hand; after a sealed one it is drawn in its place."""
    measure = workshop.measure(measure_id)
    if measure is None:
        return workshop
    line = replace(line, corrects=line.corrects or sealed_one(measure))
    return rows.set_fields(rows.append(workshop, measure_id, "scenarios", line), measure_id, in_hand=line.id)


def sealed_one(measure: Measure) -> str:
    """Id of the sealed line the room stands by, in whose place another one would be drawn."""
    sealed = [one for one in rooms_own(measure) if one.sealed]
    corrected = {one.corrects for one in rooms_own(measure) if one.adopted and one.corrects}
    standing = [one for one in sealed if one.id not in corrected]
    return max(standing, key=lambda one: (one.adopted, one.sealed)).id if standing else ""
