"""What the chart's sentence says of the lines ahead: expected, wanted, computed."""

from __future__ import annotations

from collections.abc import Iterable

from obadesk.core.curve_chosen import Chosen
from obadesk.core.figures import shown
from obadesk.core.measure import Point, Reading, Scenario
from obadesk.core.period import position, understood
from obadesk.core.series_break import is_after
from obadesk.core.vocabulary import Words


def ahead_said(
    picked: Chosen, known: list[Reading], places: int, words: Words, *, broken: str = ""
) -> list[str]:
    """A sentence for each line that is drawn ahead. ``known``: the room's own figures, in time.

    ``broken``: the last period from which they are counted in a new way.
    """
    found: list[str] = []
    if picked.forecast is not None:
        found.append(_forecast(picked.forecast, known, places, words, broken))
    found += [_other(one, places, words) for one in picked.others]
    if (wanted := _last(picked.aspiration)) is not None:
        terms = _terms(wanted, places)
        found.append(words("Where we want to be: {value} by {period}.", **terms))
    if picked.projection is not None and (point := _last(picked.projection.points)) is not None:
        found.append(_projection(point, places, words))
    return found


def _forecast(scenario: Scenario, known: list[Reading], places: int, words: Words, broken: str) -> str:
    last = _last(scenario.points)
    if last is None:
        return ""
    terms = _terms(last, places)
    if not (scenario.adopted or scenario.sealed):
        return words("If nothing changes it may be about {value} by {period}; this is a draft.", **terms)
    met = _met(scenario, known)
    if met is None and _is_over(last, known):
        return words("We had expected about {value} for {period}.", **terms)
    if met is None:
        return words("If nothing changes we expect about {value} by {period}.", **terms)
    now = {"expected": shown(met.value or 0.0, places), "now": met.period.strip()}
    if broken and is_after(broken, next(one.period for one in scenario.points if one.value is not None)):
        return words("What we had expected, about {expected} for {now}, was counted in the old way.", **now)
    if met is last:
        return words("We had expected about {expected} for {now}.", **now)
    return words("We had expected about {expected} for {now}, and {value} by {period}.", **now, **terms)


def _is_over(last: Point, known: list[Reading]) -> bool:
    """Whether the figures have gone past all that was expected."""
    end, latest = position(last.period), position(known[-1].period) if known else None
    return end is not None and latest is not None and latest > end + 1e-6


def _met(scenario: Scenario, known: list[Reading]) -> Point | None:
    """What was expected for the latest figure, if anything was."""
    latest = known[-1].period if known else ""
    span = understood(latest)
    for point in reversed(scenario.points):
        other = understood(point.period)
        same = span == other if span and other else point.period.strip() == latest.strip()
        if point.value is not None and same:
            return point
    return None


def _other(scenario: Scenario, places: int, words: Words) -> str:
    last = _last(scenario.points)
    if last is None:
        return ""
    terms, name = _terms(last, places), scenario.name.strip()
    if scenario.sealed:
        return words("The forecast before it had {value} for {period}.", **terms)
    if name:
        return words("“{name}” comes to {value} by {period}.", name=name, **terms)
    return words("Another line comes to {value} by {period}.", **terms)


def _projection(point: Point, places: int, words: Words) -> str:
    terms = _terms(point, places)
    if point.low is None or point.high is None:
        return words("The projection, from the history alone, comes to about {value} by {period}.", **terms)
    return words(
        "The projection, from the history alone, comes to about {value} by {period};"
        " in 8 cases of 10 it should be between {low} and {high}.",
        **terms, low=shown(point.low, places), high=shown(point.high, places),
    )  # fmt: skip


def _last(points: Iterable[Point]) -> Point | None:
    """The last point with a value, in time where the periods say so."""
    known = [point for point in points if point.value is not None]
    timed = [point for point in known if position(point.period) is not None]
    if timed:
        return max(timed, key=lambda point: position(point.period) or 0.0)
    return known[-1] if known else None


def _terms(point: Point, places: int) -> dict[str, str]:
    return {"value": shown(point.value or 0.0, places), "period": point.period.strip()}
