"""Which lines stand beside the history: never more than three, by one rule, and the others are named."""

from __future__ import annotations

import msgspec

from obadesk.core.forecast import adopted, projection_may_show, projection_of, rooms_own, working
from obadesk.core.judged import judging
from obadesk.core.measure import Measure, Point, Scenario, Series

MOST = 3
"""Lines beside the history; with more nobody at the back finds the one that counts."""


class Chosen(msgspec.Struct, frozen=True):
    """``forecast``: the one at work. ``others``: forecasts drawn thinner. ``left_out``: what is not drawn."""

    forecast: Scenario | None = None
    others: tuple[Scenario, ...] = ()
    projection: Scenario | None = None
    aspiration: tuple[Point, ...] = ()
    beside: tuple[Series, ...] = ()
    left_out: tuple[Scenario | Series, ...] = ()
    aspiration_left_out: bool = False


def chosen(measure: Measure, *, forecast: bool, comparison: bool, projection: bool | None) -> Chosen:
    """The lines by what the room needs most, from the first.

    The forecast at work; the one sealed before it; the first comparison area; a projection asked for or
    revealed; other lines people drew, the latest first, as long as none is taken; where the room wants to be;
    a projection; the other areas; older forecasts. ``projection``: draw it, or not; ``None``: when it may be
    shown and the forecast it helped to draw is not sealed yet.
    """
    now = working(measure) if forecast else None
    helper = projection_of(measure) if forecast else None
    if helper is not None and projection is None:
        over = now is not None and bool(now.sealed) and not helper.revealed
        helper = helper if projection_may_show(measure) and not over else None
    elif projection is False:
        helper = None
    own = rooms_own(measure) if forecast else ()
    others = [one for one in reversed(own) if one is not now and _drawn(one)]
    taken = sorted((s for s in others if s.sealed or s.adopted), key=lambda s: s.adopted, reverse=True)
    drafts = [] if adopted(measure) else [one for one in others if one not in taken]
    areas = [one for one in measure.series[1:] if _known(one)] if comparison else []
    before = judging(measure) if taken else None
    first = [one for one in taken if one is before or (now and one.id == now.corrects)][:1] or taken[:1]
    ranked: list[Scenario | Series | tuple[Point, ...]] = []
    if now is not None and _drawn(now):
        ranked.append(now)
    ranked += first
    ranked += areas[:1]
    wanted = bool(projection or (helper and helper.revealed))
    if helper is not None and wanted:
        ranked.append(helper)
    ranked += drafts
    if forecast and any(point.value is not None for point in measure.aspiration):
        ranked.append(measure.aspiration)
    if helper is not None and not wanted:
        ranked.append(helper)
    ranked += areas[1:]
    ranked += [one for one in taken if one not in first]
    drawn, out = ranked[:MOST], ranked[MOST:]
    return Chosen(
        forecast=now,
        others=tuple(
            one for one in drawn if isinstance(one, Scenario) and one is not now and one is not helper
        ),
        projection=helper if any(one is helper for one in drawn) else None,
        aspiration=next((one for one in drawn if isinstance(one, tuple)), ()),
        beside=tuple(one for one in drawn if isinstance(one, Series)),
        left_out=tuple(one for one in out if isinstance(one, (Scenario, Series)) and one is not helper),
        aspiration_left_out=any(isinstance(one, tuple) for one in out),
    )


def _drawn(one: Scenario) -> bool:
    return any(point.value is not None for point in one.points)


def _known(one: Series) -> bool:
    return any(reading.value is not None for reading in one.readings)
