"""What each of the group's meetings left of one curve, so that they can stand side by side."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from msgspec.structs import replace

from obadesk.core.action import Action
from obadesk.core.again import still_word
from obadesk.core.curve_left import reading_at_end_of
from obadesk.core.figures import places_said, shown
from obadesk.core.judged import judged
from obadesk.core.judged_said import verdict_said
from obadesk.core.last_time import expected_then, has_figures
from obadesk.core.measure import Measure, Scenario
from obadesk.core.meeting import Meeting, Verdict
from obadesk.core.passes import found_in, is_new
from obadesk.core.place import Place
from obadesk.core.row import Line
from obadesk.core.sketch_view import parts
from obadesk.core.story import Force


def verdict_in(place: Place, meeting: Meeting) -> Verdict | None:
    """The room's answer on the place's curve in that meeting."""
    curve = place.curve
    return next((one for one in meeting.verdicts if curve and one.curve == curve.id), None)


def line_in(place: Place, meeting: Meeting) -> str:
    """How the line was judged in that meeting, by the figures known until the next one; ``""`` in a first."""
    there = _in(place, meeting)
    measure = place.measure
    if there is None or there.before is None or measure is None:
        return ""
    known = _known(measure, _last_day(place, meeting))
    expected = expected_then(there)
    if not has_figures(known) or expected is None:
        return ""
    day = meeting.date or place.today
    return verdict_said(judged(known, day, scenario=expected, due=known.due), place.words)


def expected_in(place: Place, meeting: Meeting) -> str:
    """What the room took in that meeting as its line ahead: ``6.4 in 2028``; of a sketch, its words."""
    measure, curve, words = place.measure, place.curve, place.words
    taken = [one for one in (measure.scenarios if measure else ()) if _is_of(one.adopted, place, meeting)]
    said = [_ahead(one, measure) for one in taken if measure is not None]
    if not any(said) and curve is not None:
        drawn = [one for one in curve.sketches if _is_of(one.at, place, meeting)]
        said = [
            words("sketched: {parts}", parts=", ".join(parts(one, words))) for one in drawn[-1:] if one.ahead
        ]
    return next((one for one in reversed(said) if one), "")


def action_in(place: Place, action: Action, meeting: Meeting) -> str:
    """How an action stood when that meeting ended; ``""`` where it was not there yet."""
    words, latest = place.words, meeting.id == place.workshop.meeting.id
    status = action.status if latest else found_in(action.stood, meeting.id)
    if status is None:
        return ""
    if not status:
        earlier = [one for one, _was in action.stood if one != meeting.id]
        is_first = (latest and not earlier) or (bool(action.stood) and action.stood[0][0] == meeting.id)
        return words("agreed") if is_first else words("not yet begun")
    return {
        "doing": words("under way"),
        "done": words("done"),
        "stuck": words("stuck"),
        "dropped": words("let go of"),
    }[status]


def force_in(place: Place, force: Force, meeting: Meeting) -> str:
    """``said`` in the meeting it came from, later what that meeting found of it."""
    found = found_in(force.again, meeting.id)
    if found:
        return still_word(found, place.words)
    return place.words("said") if said_in(force, place.workshop.meetings) is meeting else ""


def said_in(line: Line, meetings: Sequence[Meeting]) -> Meeting | None:
    """The meeting a line was said in; the first where nobody can tell."""
    later = [one for one in meetings if one.begun and is_new(line, one)]
    return later[-1] if later else (meetings[0] if meetings else None)


def _in(place: Place, meeting: Meeting) -> Place | None:
    """The place in that meeting; ``None`` when it has no step to stand on."""
    return replace(place, step_id=meeting.steps[0].id) if meeting.steps else None


def _last_day(place: Place, meeting: Meeting) -> str:
    """The ISO day before the next meeting began; ``""`` for the latest."""
    meetings = place.workshop.meetings
    following = meetings[meetings.index(meeting) + 1 :]
    try:
        began = date.fromisoformat((following[0].begun or following[0].date)[:10]) if following else None
    except ValueError:
        began = None
    return (began - timedelta(days=1)).isoformat() if began else ""


def _known(measure: Measure, day: str) -> Measure:
    """The measure with the figures that were there at the end of this ISO day, as they stood then."""
    if not day:
        return measure
    series = tuple(
        replace(
            one,
            readings=tuple(
                reading_at_end_of(reading, day)
                for reading in one.readings
                if (reading.came or reading.entered)[:10] <= day
            ),
        )
        for one in measure.series
    )
    return replace(measure, series=series)


def _is_of(day: str, place: Place, meeting: Meeting) -> bool:
    """Whether an ISO day is of that meeting: before the next one, and after the one before had gone."""
    if not day:
        return False
    meetings = place.workshop.meetings
    began = [(one.begun or one.date)[:10] for one in meetings]
    at = meetings.index(meeting)
    is_first, is_last = at == 0, at == len(meetings) - 1
    return (is_first or began[at] <= day[:10]) and (is_last or day[:10] < began[at + 1])


def _ahead(line: Scenario, measure: Measure) -> str:
    points = [point for point in line.points if point.value is not None]
    if not points:
        return ""
    last = points[-1]
    places = places_said(
        (*(one.value for one in points), *(r.value for s in measure.series[:1] for r in s.readings))
    )
    return f"{shown(last.value or 0.0, places)} ({last.period.strip()})"
