"""Where the figures of a measure lie: points in time, with gaps where nobody knows."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import pairwise

from obadesk.core.curve_picture import CurvePoint
from obadesk.core.figures import understood
from obadesk.core.measure import Measure, Point, Reading, Scenario, Series
from obadesk.core.period import position
from obadesk.core.period import understood as span_of
from obadesk.core.series_break import breaks, is_after

Places = Callable[[str], "float | None"]

ALONE = 2.0
"""Years; two figures further apart than that say nothing of the time between them."""


def places_in_time(series: Iterable[Series], ahead: Iterable[tuple[Point, ...]]) -> Places:
    """Where periods lie: in years, or one after the other when not one of them is understood as time."""
    periods = [reading.period for one in series for reading in one.readings]
    periods += [point.period for points in ahead for point in points]
    if any(position(period) is not None for period in periods):
        return position
    order = {
        period.strip(): float(place) for place, period in reversed(list(enumerate(periods))) if period.strip()
    }
    ranks = {period: float(rank) for rank, period in enumerate(sorted(order, key=order.__getitem__))}
    return lambda period: ranks.get(period.strip())


def points_of(
    readings: tuple[Reading, ...], where: Places, cuts: tuple[float, ...] = ()
) -> tuple[CurvePoint, ...]:
    """The readings in time. ``cuts``: where a new way of counting begins; nothing is joined across one."""
    points = [
        CurvePoint(x, reading.value, reading.provisional, reading.id, _earlier(reading))
        for reading in readings
        if (x := where(reading.period)) is not None
    ]
    return _with_gaps(sorted(points, key=lambda point: point.x), cuts)


def _earlier(reading: Reading) -> tuple[float, ...]:
    """What stood here before, without what stands there now."""
    if reading.value is None:
        return ()
    found = (understood(figure) for figure, _day in reading.earlier)
    return tuple(dict.fromkeys(value for value in found if value is not None and value != reading.value))


def _with_gaps(points: list[CurvePoint], cuts: tuple[float, ...]) -> tuple[CurvePoint, ...]:
    """Where periods are missing there is a gap, never a line: nobody knows what went on in between.

    Missing: the way to the next point is half as long again as the shortest; of two points, over two years.
    """
    ways = [after.x - before.x for before, after in pairwise(points)]
    usual = min((way for way in ways if way > 0), default=0.0) if len(ways) > 1 else ALONE / 1.5
    found = points[:1]
    for (before, after), way in zip(pairwise(points), ways, strict=True):
        if way > usual * 1.5 or any(before.x < cut < after.x for cut in cuts):
            found.append(CurvePoint((before.x + after.x) / 2, None))
        found.append(after)
    return tuple(found)


def broken_at(measure: Measure, where: Places) -> tuple[tuple[float, str], ...]:
    """Where the room's own series is counted in a new way, and the period from which it is.

    Between the last figure of the old way and the first of the new one.
    """
    own = measure.series[0].readings if measure.series else ()
    placed = sorted((x, one.period) for one in own if (x := where(one.period)) is not None)
    found: dict[float, str] = {}
    for new in breaks(measure):
        before = [x for x, period in placed if not is_after(period, new)]
        after = [x for x, period in placed if is_after(period, new)]
        if before and after:
            found.setdefault((max(before) + min(after)) / 2, new)
        elif before and (span := span_of(new)) is not None and where is position:
            found.setdefault(max(span.start, max(before) + 0.02), new)
    return tuple(sorted(found.items()))


def expected(points: tuple[Point, ...], where: Places) -> tuple[CurvePoint, ...]:
    """The points of a forecast in time."""
    found = [CurvePoint(x, p.value, False, p.id) for p in points if (x := where(p.period)) is not None]
    return tuple(sorted(found, key=lambda point: point.x))


def ahead(
    points: tuple[Point, ...], history: tuple[CurvePoint, ...], where: Places
) -> tuple[CurvePoint, ...]:
    """The expected points from the last actual before them: a forecast starts where the line is."""
    found = expected(points, where)
    known = [point for point in found if point.y is not None]
    if not known:
        return ()
    before = [point for point in history if point.y is not None and point.x < known[0].x]
    begun = found[found.index(known[0]) :]
    return (*(_unmarked(point) for point in before[-1:]), *begun)


def _unmarked(point: CurvePoint) -> CurvePoint:
    """A point another line starts from: that it was revised is drawn once, on its own line."""
    return CurvePoint(point.x, point.y, point.provisional, point.row) if point.earlier else point


def parted(
    history: tuple[CurvePoint, ...], forecast: Scenario, where: Places
) -> tuple[tuple[CurvePoint, ...], tuple[CurvePoint, ...]]:
    """History up to the forecast, and what has come since (with the point it starts from)."""
    known = [point.x for point in expected(forecast.points, where) if point.y is not None]
    if not known:
        return history, ()
    first = known[0]
    before = tuple(point for point in history if point.x < first)
    after = tuple(point for point in history if point.x >= first)
    if not any(point.y is not None for point in after) or not any(point.y is not None for point in before):
        return history, ()
    cut = before[-1:] if before[-1].y is None else ()  # a gap at the turn stays one
    start = next(point for point in reversed(before) if point.y is not None)
    return before, (_unmarked(start), *cut, *after)
