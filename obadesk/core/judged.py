"""The line judged: later readings beside the forecast the room had sealed, by one rule (method: 3.3).

With polarity p (+1: up is good, −1: down is good) the gain is p times (reading − forecast), at periods that
were forecast and nowhere between. Beside it stands the number's own unrest: by how much a step from one
period to the next usually differs from the usual step, in the history before the forecast. A gain of no more
than that proves nothing. There is no target here, and nothing is counted in parts of one.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from itertools import pairwise
from statistics import median
from typing import Literal

import msgspec

from obadesk.core.figures import places_of
from obadesk.core.forecast import adopted
from obadesk.core.measure import Measure, Reading, Scenario, Series
from obadesk.core.next_figure import due_month
from obadesk.core.period import position, understood
from obadesk.core.series_break import breaks, is_after

Verdict = Literal["better", "slowing", "turned", "as expected", "worse", "too early", "cannot tell"]

Reason = Literal[
    "", "no forecast", "no polarity", "range", "noise", "short history", "break", "unreadable", "two figures"
]
"""Why nobody can tell."""

ENOUGH = 4
"""Figures before the forecast; with fewer nobody knows how much the number moves by itself."""

Key = tuple[float, float] | str


class Beside(msgspec.Struct, frozen=True):
    """What a comparison area did from the last figure before the forecast to the one judged.

    ``None``: no figure for that period, or two that differ.
    """

    area: str
    start: float | None
    value: float | None
    provisional: bool = False


class Judgement(msgspec.Struct, frozen=True, kw_only=True):
    """The verdict and every figure it rests on; ``core.judged_said`` says it.

    ``period``, ``value``, ``expected``: the reading judged and what was forecast for it. ``start_period``,
    ``start``: the last figure before the forecast. ``unrest``: how much the number moves by itself, ``None``
    when unknown. ``difference``: where the reading lies of the forecast. ``way``: where the line went last.
    ``broken_at``: the period of a break that lies between; figures from there on are not judged.
    ``provisional``: the verdict rests on a provisional reading. ``next_period``: the next one that was
    forecast and has no figure; ``overdue``: it is over; ``due``: the ISO month its figure comes, if known.
    ``not_forecast``: later periods with figures nobody had forecast. ``unread``: later forecast periods whose
    entry cannot be read. ``sealed``: whether the forecast is. ``places``: digits the figures are said with.
    """

    verdict: Verdict
    reason: Reason = ""
    area: str = ""
    unit: str = ""
    places: int = 0
    period: str = ""
    value: float | None = None
    expected: float | None = None
    start_period: str = ""
    start: float | None = None
    unrest: float | None = None
    difference: Literal["", "above", "below"] = ""
    way: Literal["", "rising", "falling"] = ""
    provisional: bool = False
    broken_at: str = ""
    beside: tuple[Beside, ...] = ()
    next_period: str = ""
    overdue: bool = False
    due: str = ""
    today: str = ""
    not_forecast: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    sealed: bool = False


class _Figure(msgspec.Struct, frozen=True):
    at: float
    key: Key
    period: str
    value: float | None
    provisional: bool = False
    unread: bool = False
    doubled: bool = False


def judging(measure: Measure) -> Scenario | None:
    """The forecast a measure is judged by: the sealed one adopted last, else the adopted one."""
    sealed = [scenario for scenario in measure.scenarios if scenario.sealed]
    return max(sealed, key=lambda one: (one.adopted, one.sealed), default=None) or adopted(measure)


def judged(measure: Measure, today: str, *, scenario: Scenario | None = None, due: str = "") -> Judgement:
    """The latest reading that was forecast, judged. ``today``: ISO day.

    ``scenario``: another forecast than the one at work, such as an earlier pass's. ``due``: the day or
    month on which the next figure comes, if known. Nothing is judged between or beyond the periods forecast.
    """
    by = scenario or judging(measure)
    own = measure.series[0] if measure.series else Series(id="")
    where = _places(own, by)
    ahead = _ahead(by, where)
    if by is None or not ahead:
        return Judgement(verdict="cannot tell", reason="no forecast", area=own.area.strip())
    figures = _figures(own.readings, where)
    expected = {point.key: point.value or 0.0 for point in ahead}
    history = [one for one in figures if one.at < ahead[0].at]
    known = [one for one in history if one.value is not None and not one.doubled]
    start = known[-1] if known else None
    since = [one for one in figures if one.at >= ahead[0].at]
    compared = [one for one in since if one.value is not None and one.key in expected]
    broken_at = _broken_between(measure, start, compared)
    usable = [one for one in compared if not (broken_at and is_after(one.period, broken_at))]
    last = usable[-1] if usable else compared[-1] if compared else None
    common = _Common(measure, own, by, ahead, since, last, today, due)
    if last is None:
        if common.unread:
            return common.judgement("cannot tell", "unreadable")
        return common.judgement("too early")
    common.start, common.broken_at = start, broken_at
    common.expected = expected[last.key]
    if not usable:
        return common.judgement("cannot tell", "break")
    if last.doubled:
        return common.judgement("cannot tell", "two figures")
    common.unrest = _unrest(history, measure)
    common.beside = tuple(_beside(one, start, last, where) for one in measure.series[1:3] if one.area.strip())
    run = [one for one in usable if not one.doubled]
    return common.judgement(*_rule(measure.polarity, run, start, common))


class _Common:
    """What is gathered on the way to a judgement."""

    def __init__(
        self, measure: Measure, own: Series, by: Scenario, ahead: list[_Figure], since: list[_Figure],
        last: _Figure | None, today: str, due: str,
    ) -> None:  # fmt: skip
        self.measure, self.own, self.sealed, self.last = measure, own, bool(by.sealed), last
        self.today, self.due = today, due_month(due)
        self.start: _Figure | None = None
        self.expected: float | None = None
        self.unrest: float | None = None
        self.broken_at = ""
        self.beside: tuple[Beside, ...] = ()
        self.provisional = bool(last and last.provisional)
        self.full_places = places_of(reading.value for reading in own.readings)
        after = last.at if last else -math.inf
        keys = {point.key for point in ahead}
        later = [one for one in since if one.at > after]
        self.not_forecast = tuple(
            one.period for one in later if one.value is not None and one.key not in keys
        )
        self.unread = tuple(one.period for one in later if one.unread and one.key in keys)
        filled = {one.key for one in since if one.value is not None}
        awaited = [point.period for point in ahead if point.at > after and point.key not in filled]
        self.next_period = awaited[0] if awaited else ""

    def judgement(self, verdict: Verdict, reason: Reason = "") -> Judgement:
        last, start = self.last, self.start
        value = last.value if last else None
        way = (value or 0.0) - start.value if last and start and start.value is not None else 0.0
        difference = 0.0 if value is None or self.expected is None else value - self.expected
        over, now = understood(self.next_period), position(self.today)
        return Judgement(
            verdict=verdict, reason=reason, area=self.own.area.strip(), unit=self.measure.unit.strip(),
            places=_said_places(self.full_places, abs(difference)), sealed=self.sealed,
            period=last.period if last else "", value=value, expected=self.expected,
            start_period=start.period if start else "", start=start.value if start else None,
            unrest=self.unrest, provisional=self.provisional, broken_at=self.broken_at, beside=self.beside,
            difference="" if not _more(abs(difference), 0.0) else "above" if difference > 0 else "below",
            way="" if not _more(abs(way), 0.0) else "rising" if way > 0 else "falling",
            next_period=self.next_period, due=self.due, today=self.today,
            overdue=bool(over and now is not None and now > over.end),
            not_forecast=self.not_forecast, unread=self.unread,
        )  # fmt: skip


def _rule(
    polarity: str, run: list[_Figure], start: _Figure | None, common: _Common
) -> tuple[Verdict, Reason]:
    """The one rule. ``run``: the readings since that were forecast, the last of them judged."""
    expected, unrest = common.expected or 0.0, common.unrest
    value = run[-1].value or 0.0
    off = abs(value - expected)
    if unrest is None:
        return ("cannot tell", "short history") if _more(off, 0.0) else ("as expected", "")
    if not _more(off, unrest / 2):
        return "as expected", ""
    if not _more(off, unrest):
        return "cannot tell", "noise"
    if polarity not in ("up", "down"):
        return "cannot tell", "range" if polarity == "range" else "no polarity"
    good = 1 if polarity == "up" else -1
    if good * (value - expected) < 0:
        return "worse", ""
    began = start.value if start else None
    places = _said_places(common.full_places, off)
    if began is None or not _more(good * round(began, places), good * round(expected, places)):
        return "better", ""  # the forecast, as it is said, did not expect the line to get worse
    line = [began, *(one.value or 0.0 for one in run)]
    worst = min(range(len(line)), key=lambda place: (good * line[place], -place))
    used = [one for one in ([start] if start else []) + run if one.provisional]
    back = _more(good * (line[-2] - value), unrest)
    if worst <= len(line) - 3 and not back and _more(good * (value - line[worst]), unrest):
        common.provisional = bool(used)
        return "turned", ""  # two readings or more after the worst: one alone is no turn
    still = _more(good * line[-2], good * value) and _more(good * (began - value), unrest)
    if still:
        common.provisional = bool(used)
        return "slowing", ""
    return "better", ""


def _more(one: float, other: float) -> bool:
    """``one > other``, float dust aside: 5.8 − 5.4 is not more than 0.4."""
    return one - other > 1e-9 * max(1.0, abs(one), abs(other))


def _unrest(history: list[_Figure], measure: Measure) -> float | None:
    """How much the number moves by itself: the median of how far steps lie from the median step.

    Only steps between neighbours count: none across a gap or a break. Never less than one unit of the last
    digit the figures are given with, since rounding alone moves them by that.
    """
    if sum(one.value is not None for one in history) < ENOUGH:
        return None
    new = breaks(measure)
    usual = median(later.at - earlier.at for earlier, later in pairwise(history))
    steps = [
        later.value - earlier.value
        for earlier, later in pairwise(history)
        if earlier.value is not None and later.value is not None
        and not (earlier.doubled or later.doubled)
        and later.at - earlier.at < usual * 1.5
        and not any(is_after(later.period, one) and not is_after(earlier.period, one) for one in new)
    ]  # fmt: skip
    if len(steps) < ENOUGH - 1:
        return None
    trend = median(steps)
    own = measure.series[0].readings
    return max(median(abs(step - trend) for step in steps), 10.0 ** -places_of(one.value for one in own))


def _broken_between(measure: Measure, start: _Figure | None, compared: list[_Figure]) -> str:
    """The first break after the last figure before the forecast, up to the latest reading."""
    found = [
        one for one in breaks(measure)
        if any(is_after(later.period, one) for later in compared)
        and not (start is not None and is_after(start.period, one))
    ]  # fmt: skip
    return min(found, key=lambda one: position(one) or 0.0, default="")


def _beside(
    other: Series, start: _Figure | None, last: _Figure, where: Callable[[str], float | None]
) -> Beside:
    theirs = {one.key: one for one in _figures(other.readings, where) if not one.doubled}
    before, now = theirs.get(start.key) if start else None, theirs.get(last.key)
    return Beside(
        other.area.strip(),
        before.value if before else None,
        now.value if now else None,
        bool(now and now.provisional),
    )


def _said_places(full: int, difference: float) -> int:
    """One digit after the point is enough to say aloud, unless the difference would be lost."""
    places = min(full, 1)
    while places < full and difference < 4 * 10.0**-places:
        places += 1
    return places


def _key(period: str) -> Key:
    span = understood(period)
    return (round(span.start, 3), round(span.end, 3)) if span else " ".join(period.split()).casefold()


def _places(own: Series, by: Scenario | None) -> Callable[[str], float | None]:
    """Where periods lie: in time, or one after the other when not one of them is understood as time."""
    periods = [one.period for one in own.readings] + [one.period for one in (by.points if by else ())]
    if any(position(period) is not None for period in periods):
        return position
    ranks = {key: float(rank) for rank, key in enumerate(dict.fromkeys(map(_key, periods))) if key}
    return lambda period: ranks.get(_key(period))


def _figures(readings: Iterable[Reading], where: Callable[[str], float | None]) -> list[_Figure]:
    """One figure a period, in order; two that differ for one period are marked as such."""
    found: dict[Key, _Figure] = {}
    for reading in readings:
        at, key = where(reading.period), _key(reading.period)
        if at is None:
            continue
        value = reading.value if reading.value is not None and math.isfinite(reading.value) else None
        unread = value is None and bool(reading.typed.strip())
        old = found.get(key)
        if old is not None and old.value is not None:
            if value is not None and value != old.value:
                found[key] = msgspec.structs.replace(old, doubled=True)
            continue
        found[key] = _Figure(at, key, reading.period.strip(), value, reading.provisional, unread)
    return sorted(found.values(), key=lambda one: one.at)


def _ahead(by: Scenario | None, where: Callable[[str], float | None]) -> list[_Figure]:
    """The points of the forecast that say something, in order."""
    points = [
        _Figure(at, _key(point.period), point.period.strip(), point.value)
        for point in (by.points if by else ())
        if point.value is not None and math.isfinite(point.value) and (at := where(point.period)) is not None
    ]
    return sorted(points, key=lambda point: point.at)
