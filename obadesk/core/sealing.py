"""When an adopted forecast is sealed: from then on no path changes it (``forecast.kept``).

It is sealed by the first figure for one of its periods, by the end of the meeting, when another meeting
begins on the file, and when the file is opened on a later day than the room took it. Until then the room may
draw it again. With the seal it is also the line in hand: whoever comes next finds what the room took.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from msgspec.structs import replace

from obadesk.core.figures_grid import place_of
from obadesk.core.measure import Measure, Point, Reading, Scenario
from obadesk.core.record import Entry
from obadesk.core.workshop import Workshop


def sealed_by(before: Workshop, after: Workshop, at: str) -> Workshop:
    """``after`` with the forecasts sealed that a figure entered since ``before`` is the first to test.

    They are sealed as they stood in ``before``: nobody sees the figure and moves the line in one edit.
    Another meeting seals them all. ``at``: ISO time.
    """
    if _is_another_meeting(before, after):
        return _each_measure(
            after, lambda measure: _with_each(measure, lambda line: _sealed_if_due(line, at))
        )
    if before.measures is after.measures:
        return after
    known = {measure.id: measure for measure in before.measures}

    def tested(measure: Measure) -> Measure:
        old = known.get(measure.id, Measure(id=""))
        if old is measure or (old.series is measure.series and old.scenarios is measure.scenarios):
            return measure
        entered = _own(measure) - _own(old)
        if not entered:
            return measure
        taken = {one.id: one for one in old.scenarios if _is_due(one)}

        def sealed(line: Scenario) -> Scenario:
            there = taken.get(line.id, line)
            return _sealed(there, at) if _is_due(there) and entered & _periods(there.points) else line

        return _with_each(measure, sealed)

    return _each_measure(after, tested)


def sealed_since(workshop: Workshop, today: str, at: str) -> Workshop:
    """The workshop with the forecasts sealed that the room took before ``today`` (ISO day)."""

    def sealed(line: Scenario) -> Scenario:
        return _sealed(line, at) if _is_due(line) and _is_earlier(line.adopted, today) else line

    return _each_measure(workshop, lambda measure: _with_each(measure, sealed))


def sealed_at_the_end(workshop: Workshop, entries: Sequence[Entry], at: str) -> Workshop:
    """The workshop as it is closed: when its meeting came to its end, with all adopted forecasts sealed."""
    if not is_over(workshop, entries):
        return workshop

    return _each_measure(workshop, lambda measure: _with_each(measure, lambda line: _sealed_if_due(line, at)))


def is_over(workshop: Workshop, entries: Sequence[Entry]) -> bool:
    """Whether the room saw the meeting's last step on the meeting's day or later.

    A rehearsal before the day, or closing the file in a break, ends no meeting.
    """
    meeting = workshop.meeting
    timed = [step.id for step in meeting.steps if not step.prepared]
    return bool(timed and meeting.date) and any(
        entry.kind == "step started" and entry.about == timed[-1] and entry.at[:10] >= meeting.date[:10]
        for entry in entries
    )


def newly_sealed(before: Workshop, after: Workshop) -> tuple[Scenario, ...]:
    """The forecasts sealed in ``after`` and not yet in ``before``: the record tells of them."""
    if before.measures is after.measures:
        return ()
    known = {line.id for measure in before.measures for line in measure.scenarios if line.sealed}
    lines = (line for measure in after.measures for line in measure.scenarios)
    return tuple(line for line in lines if line.sealed and line.id not in known)


def still_ahead(measure: Measure, line: Scenario) -> tuple[Point, ...]:
    """The points of a line whose figures have not come: what is known already nobody can expect any more."""
    known = _own(measure)
    return tuple(point for point in line.points if place_of(point.period) not in known)


def _is_due(line: Scenario) -> bool:
    return bool(line.adopted) and not line.sealed and line.origin != "projection"


def _sealed(line: Scenario, at: str) -> Scenario:
    return replace(line, sealed=at)


def _sealed_if_due(line: Scenario, at: str) -> Scenario:
    return _sealed(line, at) if _is_due(line) else line


def _is_another_meeting(before: Workshop, after: Workshop) -> bool:
    """A meeting that was not there is the latest one now, with a list of steps of its own."""
    known = {meeting.id for meeting in before.meetings}
    return bool(known and after.meetings) and after.meeting.id not in known


def _is_earlier(day: str, today: str) -> bool:
    try:
        return date.fromisoformat(day[:10]) < date.fromisoformat(today[:10])
    except ValueError:  # a day nobody can place is no reason to close anything
        return False


def _own(measure: Measure) -> set[object]:
    return _periods(measure.series[0].readings) if measure.series else set()


def _periods(figures: tuple[Reading, ...] | tuple[Point, ...]) -> set[object]:
    """The periods with a figure; 2025/26 is one period however it is written."""
    return {place_of(one.period) for one in figures if one.value is not None}


def _each_measure(workshop: Workshop, change: Callable[[Measure], Measure]) -> Workshop:
    measures = tuple(change(measure) for measure in workshop.measures)
    if all(new is old for new, old in zip(measures, workshop.measures, strict=True)):
        return workshop
    return replace(workshop, measures=measures)


def _with_each(measure: Measure, change: Callable[[Scenario], Scenario]) -> Measure:
    lines = tuple(change(line) for line in measure.scenarios)
    if all(new is old for new, old in zip(lines, measure.scenarios, strict=True)):
        return measure
    newly = any(new.sealed and not old.sealed for new, old in zip(lines, measure.scenarios, strict=True))
    return replace(measure, scenarios=lines, in_hand="" if newly else measure.in_hand)
