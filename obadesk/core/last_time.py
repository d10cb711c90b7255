"""What the meeting before left behind for one curve: its answer, what it expected, what it chose."""

from __future__ import annotations

from datetime import date

from obadesk.core.blocks import Curve
from obadesk.core.day_said import day_said, month_name
from obadesk.core.first_next_later import in_turn, short_list
from obadesk.core.judged import Judgement, judged, judging
from obadesk.core.measure import Measure, Scenario
from obadesk.core.meeting import Meeting, Verdict
from obadesk.core.passes import found_in, known_before
from obadesk.core.place import Place
from obadesk.core.room_answer import hands
from obadesk.core.row import Line
from obadesk.core.sketch import is_begun
from obadesk.core.sketch_view import picture as sketched
from obadesk.core.sketch_view import sketch_of
from obadesk.core.slide_parts import curve_of

CHOSEN = 2
"""How many things a room chooses; more are on the page of what was done."""


def answer_then(place: Place) -> tuple[Meeting, Verdict] | None:
    """The latest answer of an earlier meeting on this curve, with its meeting."""
    curve, meetings = place.curve, place.workshop.meetings
    earlier = meetings[: meetings.index(place.meeting)]
    for meeting in reversed(earlier):
        for verdict in meeting.verdicts:
            if curve is not None and verdict.curve == curve.id and verdict.answer:
                return meeting, verdict
    return None


def answer_said(place: Place) -> str:
    """``On 12 March we said: not OK (19 of 24).``; nothing when nobody had said."""
    found, words = answer_then(place), place.words
    if found is None:
        return ""
    meeting, verdict = found
    day = _near(meeting.date, place.meeting.date or place.today)
    if verdict.answer == "split":
        counted = hands(verdict, words)
        if day and counted:
            return words("On {day} we were split: {hands}.", day=day, hands=counted)
        return words("On {day} we were split.", day=day) if day else words("Last time we were split.")
    said = words("not OK") if verdict.answer == "not ok" else words("OK")
    raised = verdict.not_ok if verdict.answer == "not ok" else verdict.ok
    all_hands = verdict.not_ok + verdict.ok + verdict.not_sure
    if all_hands:
        said = words("{answer} ({number} of {all})", answer=said, number=raised, all=all_hands)
    if day:
        return words("On {day} we said: {answer}.", day=day, answer=said)
    return words("Last time we said: {answer}.", answer=said)


def chosen_then(place: Place) -> tuple[Line, ...]:
    """The two things that were chosen: the first actions agreed, else the ideas that were to go first."""
    curve, before = place.curve, place.before
    if curve is None or before is None:
        return ()
    actions = [
        action
        for action in curve.actions
        if action.text.strip()
        and known_before(action, place.meeting)
        and found_in(action.stood, before.id) != "dropped"
    ]
    ideas = [*in_turn(curve).get("first", ()), *short_list(curve)]
    known = [idea for idea in ideas if idea.text.strip() and known_before(idea, place.meeting)]
    return tuple((actions or list(dict.fromkeys(known)))[:CHOSEN])


def expected_then(place: Place) -> Scenario | None:
    """The forecast this meeting is to be judged by: the sealed one of a meeting before it.

    A line drawn in this meeting is for the next one, even when a figure has sealed it already.
    """
    measure, meeting = place.measure, place.meeting
    if measure is None or place.before is None:
        return None
    day = (meeting.date or meeting.begun)[:10]
    older = [one for one in measure.scenarios if one.sealed and (one.adopted or one.sealed)[:10] < day]
    return max(older, key=lambda one: (one.adopted, one.sealed), default=None) or judging(measure)


def judgement(place: Place) -> Judgement | None:
    """The line judged by what the meeting before expected; ``None`` without a measure with figures."""
    measure = place.measure
    if measure is None or not has_figures(measure):
        return None
    return judged(measure, place.today, scenario=expected_then(place), due=measure.due)


def has_figures(measure: Measure) -> bool:
    """Whether there is one figure of the room's own area."""
    return bool(measure.series) and any(one.value is not None for one in measure.series[0].readings)


def is_sketched(place: Place) -> bool:
    """Whether the room expected something without figures: a sketch, and no forecast beside it."""
    sketch, expected = sketch_of(place.curve), expected_then(place)
    has_line = expected is not None and any(point.value is not None for point in expected.points)
    return is_begun(sketch) and not has_line


def as_left(place: Place) -> Curve | None:
    """The curve as the room left it: its figures and the forecast, or its sketch with the stamp on it."""
    if not is_sketched(place):
        return curve_of(place, as_left=True)
    measure = place.measure
    drawn = sketched(sketch_of(place.curve), measure.polarity if measure else "", place.words)
    return Curve(drawn, measure.name.strip() if measure else "")


def _near(iso: str, today: str) -> str:
    """``12 March``; with its year where that is not this one. ``""`` for what is no day."""
    try:
        day = date.fromisoformat(iso[:10])
    except ValueError:
        return ""
    if iso[:4] != today[:4]:
        return day_said(iso)
    return f"{day.day} {month_name(day.month)}"
