"""A measure as a picture to be drawn: what is history, what is expected, and where each point lies."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import pairwise

from obadesk.core.common_checks import SHORT, figures_known
from obadesk.core.curve import Curve
from obadesk.core.curve_picture import CurveLine, CurvePicture, CurvePoint, LineRole
from obadesk.core.curve_said import said
from obadesk.core.figures import places_of, shown
from obadesk.core.forecast import working
from obadesk.core.measure import Measure, Point, Reading, Scenario, Series
from obadesk.core.period import position, short
from obadesk.core.vocabulary import Words
from obadesk.core.workshop import Workshop

Places = Callable[[str], "float | None"]

NEAR_TODAY = 3.0
"""Years from the last point within which the line "today" is still worth drawing."""


def picture(
    workshop: Workshop,
    curve: Curve | None,
    words: Words,
    today: str,
    *,
    forecast: bool = True,
    comparison: bool = True,
) -> CurvePicture:
    """The curve's measure as a picture. ``today``: ISO day. Pictures of equal data are equal values."""
    measure = workshop.measure(curve.measure) if curve else None
    if measure is None:
        return CurvePicture(empty=words("There is no {indicator} to draw yet."))
    return of_measure(measure, workshop.place, words, today, forecast=forecast, comparison=comparison)


def of_measure(
    measure: Measure, place: str, words: Words, today: str, *, forecast: bool = True, comparison: bool = True
) -> CurvePicture:
    """The same for a measure at hand; ``place`` names the first series when it names no area itself."""
    series = measure.series if comparison else measure.series[:1]
    shown_now = _on_show(measure) if forecast else ()
    where = _places(series, shown_now)
    lines = _lines(series, shown_now, place, words, where)
    sentence = said(measure, place, words, forecast=forecast, comparison=comparison)
    if not lines:
        return CurvePicture(unit=measure.unit, sentence=sentence, empty=words("There are no figures yet."))
    xs = [point.x for line in lines for point in line.points if point.y is not None]
    return CurvePicture(
        lines=lines,
        ticks=_ticks(lines, series, shown_now, where),
        today=_today(today, min(xs), max(xs)),
        unit=measure.unit.strip(),
        events=tuple(
            (x, event.text.strip())
            for event in measure.events
            if event.text.strip() and (x := where(event.period)) is not None and min(xs) <= x <= max(xs)
        ),
        sentence=sentence,
        stamp=words("Short history") if _is_short(measure) else "",
    )


def _is_short(measure: Measure) -> bool:
    return 0 < figures_known(measure) < SHORT


def _on_show(measure: Measure) -> tuple[Scenario, ...]:
    """The forecast at work, then the older ones the room had taken: they stay drawn beside it."""
    now = working(measure)
    if now is None:
        return ()
    return (now, *(s for s in measure.scenarios if s is not now and (s.sealed or s.adopted)))


def _places(series: Iterable[Series], scenarios: Iterable[Scenario]) -> Places:
    """Where periods lie: in years, or one after the other when not one of them is understood as time."""
    periods = [reading.period for one in series for reading in one.readings]
    periods += [point.period for scenario in scenarios for point in scenario.points]
    if any(position(period) is not None for period in periods):
        return position
    order = {
        period.strip(): float(place) for place, period in reversed(list(enumerate(periods))) if period.strip()
    }
    ranks = {period: float(rank) for rank, period in enumerate(sorted(order, key=order.__getitem__))}
    return lambda period: ranks.get(period.strip())


def _lines(
    series: tuple[Series, ...], scenarios: tuple[Scenario, ...], place: str, words: Words, where: Places
) -> tuple[CurveLine, ...]:
    own = series[0] if series else Series(id="")
    history = _points(own.readings, where)
    places = places_of(point.y for point in history)
    lines: list[CurveLine] = []
    for other in series[1:]:
        lines += _labelled("comparison", other.area, _points(other.readings, where), places)
    for scenario in scenarios[1:]:
        name = scenario.name.strip() or words("expected before")
        lines += _labelled("other forecast", name, _ahead(scenario, history, where), places)
    since: tuple[CurvePoint, ...] = ()
    ahead: tuple[CurvePoint, ...] = ()
    if scenarios:
        ahead = _ahead(scenarios[0], history, where)
        history, since = _parted(history, _expected(scenarios[0].points, where))
        name = scenarios[0].name.strip() or words("if nothing changes")
        lines += _labelled("forecast", name, ahead, places)
    own_name = own.area.strip() or place.strip()
    lines += _labelled("history", "" if since else own_name, history, places, silent=bool(since))
    lines += _labelled("since", own_name, since, places)
    return tuple(lines)


def _points(readings: tuple[Reading, ...], where: Places) -> tuple[CurvePoint, ...]:
    points = [
        CurvePoint(x, reading.value, reading.provisional, reading.id)
        for reading in readings
        if (x := where(reading.period)) is not None
    ]
    return _with_gaps(sorted(points, key=lambda point: point.x))


def _with_gaps(points: list[CurvePoint]) -> tuple[CurvePoint, ...]:
    """Where periods are missing there is a gap, never a line: nobody knows what went on in between.

    Missing: the way to the next point is half as long again as the shortest; of two points, over two years.
    """
    ways = [after.x - before.x for before, after in pairwise(points)]
    usual = min((way for way in ways if way > 0), default=0.0) if len(ways) > 1 else ALONE / 1.5
    found = points[:1]
    for (before, after), way in zip(pairwise(points), ways, strict=True):
        if way > usual * 1.5:
            found.append(CurvePoint((before.x + after.x) / 2, None))
        found.append(after)
    return tuple(found)


ALONE = 2.0
"""Years; two figures further apart than that say nothing of the time between them."""


def _expected(points: tuple[Point, ...], where: Places) -> tuple[CurvePoint, ...]:
    found = [CurvePoint(x, p.value, False, p.id) for p in points if (x := where(p.period)) is not None]
    return tuple(sorted(found, key=lambda point: point.x))


def _ahead(scenario: Scenario, history: tuple[CurvePoint, ...], where: Places) -> tuple[CurvePoint, ...]:
    """The expected points from the last actual before them: a forecast starts where the line is."""
    expected = _expected(scenario.points, where)
    known = [point for point in expected if point.y is not None]
    if not known:
        return ()
    before = [point for point in history if point.y is not None and point.x < known[0].x]
    return (*before[-1:], *expected)


def _parted(
    history: tuple[CurvePoint, ...], expected: tuple[CurvePoint, ...]
) -> tuple[tuple[CurvePoint, ...], tuple[CurvePoint, ...]]:
    """History up to the forecast, and what has come since (with the point it starts from)."""
    known = [point.x for point in expected if point.y is not None]
    if not known:
        return history, ()
    before = tuple(point for point in history if point.x < known[0])
    after = tuple(point for point in history if point.x >= known[0])
    if not any(point.y is not None for point in after) or not any(point.y is not None for point in before):
        return history, ()
    return before, (*[point for point in before if point.y is not None][-1:], *after)


def _labelled(
    role: LineRole, name: str, points: tuple[CurvePoint, ...], places: int, *, silent: bool = False
) -> list[CurveLine]:
    last = next((point.y for point in reversed(points) if point.y is not None), None)
    if last is None:
        return []
    label = "" if silent else f"{' '.join(name.split())} {shown(last, places)}".strip()
    return [CurveLine(role, label, points)]


def _ticks(
    lines: tuple[CurveLine, ...], series: tuple[Series, ...], scenarios: tuple[Scenario, ...], where: Places
) -> tuple[tuple[float, str], ...]:
    """One tick a period, in order: where two fall together, the room's own way of writing wins."""
    drawn = [point.x for line in lines for point in line.points if point.y is not None]
    low, high = min(drawn), max(drawn)
    ticks: dict[float, str] = {}
    periods = [reading.period for one in series for reading in one.readings]
    periods += [point.period for scenario in scenarios for point in scenario.points]
    for period in periods:
        x = where(period)
        if x is not None and low <= x <= high:
            ticks.setdefault(round(x, 4), short(period))
    return tuple(sorted(ticks.items()))


def _today(today: str, low: float, high: float) -> float | None:
    x = position(today)
    return x if x is not None and low < x <= high + NEAR_TODAY else None
