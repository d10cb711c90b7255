"""The rule that guards sealed forecasts: what was sealed stays as it was, whatever path a change takes.

Else "did we do better than we expected?" cannot be asked (method: 3.3, Friedman's baseline).
"""

from __future__ import annotations

from msgspec.structs import replace

from obadesk.core.measure import Measure, Scenario
from obadesk.core.row import in_order
from obadesk.core.workshop import Workshop


def kept(before: Workshop, after: Workshop) -> Workshop:
    """``after`` with the forecasts sealed in ``before`` as they were; itself if nothing differs.

    A measure that was removed together with its sealed forecast comes back with it, and no other measure
    takes the forecast over.
    """
    if before.measures is after.measures:
        return after
    home = {one.id: measure.id for measure in before.measures for one in measure.scenarios if one.sealed}
    measures = [_without_others(measure, home) for measure in after.measures]
    changed = any(new is not old for new, old in zip(measures, after.measures, strict=True))
    for old in before.measures:
        sealed = [scenario for scenario in old.scenarios if scenario.sealed]
        if not sealed:
            continue
        place = next((i for i, measure in enumerate(measures) if measure.id == old.id), None)
        if place is None:
            measures.append(old)
            measures.sort(key=in_order)
            changed = True
            continue
        guarded = _with_sealed(measures[place], sealed)
        changed = changed or guarded is not measures[place]
        measures[place] = guarded
    return replace(after, measures=tuple(measures)) if changed else after


def _without_others(measure: Measure, home: dict[str, str]) -> Measure:
    """The measure without sealed forecasts of other measures."""
    if all(home.get(one.id, measure.id) == measure.id for one in measure.scenarios):
        return measure
    own = tuple(one for one in measure.scenarios if home.get(one.id, measure.id) == measure.id)
    return replace(measure, scenarios=own)


def _with_sealed(measure: Measure, sealed: list[Scenario]) -> Measure:
    now = {scenario.id: scenario for scenario in measure.scenarios}
    if all(now.get(old.id) == old for old in sealed):
        return measure
    wanted = {old.id: old for old in sealed}
    scenarios = [wanted.pop(scenario.id, scenario) for scenario in measure.scenarios]
    scenarios = sorted([*scenarios, *wanted.values()], key=in_order)  # one that came back takes its old place
    return replace(measure, scenarios=tuple(scenarios))


def rooms_own(measure: Measure) -> tuple[Scenario, ...]:
    """The lines people drew, in their order."""
    return tuple(one for one in measure.scenarios if one.origin != "projection")


def projection_of(measure: Measure) -> Scenario | None:
    """The projection, if one was computed; a measure has at most one at a time, the last."""
    return next((one for one in reversed(measure.scenarios) if one.origin == "projection"), None)


def projection_may_show(measure: Measure) -> bool:
    """Whether the room may see the projection: revealed, or the room has taken a line of its own.

    While it draws it does not: a computed line on the wall would be taken for the answer.
    """
    one = projection_of(measure)
    return one is not None and (one.revealed or adopted(measure) is not None)


def adopted(measure: Measure) -> Scenario | None:
    """The forecast the room took as its own: the one adopted last, and none that was corrected since."""
    taken = [scenario for scenario in rooms_own(measure) if scenario.adopted]
    corrected = {scenario.corrects for scenario in taken if scenario.corrects}
    standing = [scenario for scenario in taken if scenario.id not in corrected]
    return max(standing, key=lambda scenario: scenario.adopted, default=None)


def working(measure: Measure) -> Scenario | None:
    """The room's line on show: the one in hand, else the adopted one, else the last; never a projection.

    A line that is being drawn in place of a sealed one is on show before the room has taken it.
    """
    own = rooms_own(measure)
    chosen = next((one for one in own if measure.in_hand and one.id == measure.in_hand), None)
    if chosen is not None:
        return chosen
    taken, last = adopted(measure), own[-1] if own else None
    if taken is not None and last is not None and taken.sealed and last.corrects == taken.id:
        return last
    return taken or last
