"""The times of an agenda: when each step should begin and end, and how long each really took."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime, timedelta

from obadesk.core.meeting import Meeting
from obadesk.core.record import Entry

_TYPED = re.compile(r"(\d{1,2})(?:\s*[:.,h ]\s*(\d{2}))?|(\d{1,2})(\d{2})", re.IGNORECASE)
_DAY = 24 * 60


def time_of_day(typed: str) -> str | None:
    """``09:30`` from ``9:30``, ``930``, ``9.30`` or ``9:30 am``; ``""`` from nothing, else ``None``."""
    text = " ".join(typed.split()).casefold()
    if not text:
        return ""
    half = re.search(r"\s*([ap])\.?\s?m\.?$", text)
    found = _TYPED.fullmatch(text[: half.start()] if half else text)
    if found is None:
        return None
    hours, minutes = int(found[1] or found[3]), int(found[2] or found[4] or 0)
    if half is not None:
        if not 1 <= hours <= 12:
            return None
        hours = hours % 12 + (12 if half[1] == "p" else 0)
    return f"{hours:02}:{minutes:02}" if hours < 24 and minutes < 60 else None


def planned_times(meeting: Meeting) -> dict[str, str]:
    """When each timed step should begin, ``09:40``, by its id; nothing when no start is known."""
    return {step_id: begins for step_id, (begins, _ends) in _spans(meeting).items()}


def ends_at(meeting: Meeting, step_id: str = "") -> str:
    """When a step should end, ``10:05``, or without one the meeting; ``""`` where no time is known."""
    spans = _spans(meeting)
    if step_id:
        return spans[step_id][1] if step_id in spans else ""
    return next(reversed(spans.values()))[1] if spans else ""


def planned_minutes(meeting: Meeting) -> int:
    """The planned length of all steps together."""
    return sum(step.minutes for step in meeting.steps)


def _spans(meeting: Meeting) -> dict[str, tuple[str, str]]:
    starts = time_of_day(meeting.starts)
    if not starts:
        return {}
    at = int(starts[:2]) * 60 + int(starts[3:])
    spans: dict[str, tuple[str, str]] = {}
    for step in meeting.steps:
        if not step.prepared:
            spans[step.id] = (_clock(at), _clock(at + step.minutes))
            at += step.minutes
    return spans


def _clock(minutes: int) -> str:
    return "{:02}:{:02}".format(*divmod(minutes % _DAY, 60))


def taken_times(entries: Iterable[Entry]) -> dict[str, int]:
    """Seconds each step stood on the wall, by its id, from the record; what still goes on is not counted.

    A step that came back later gets both times. Where the program ended without saying so, the step lasted
    until the last thing that was noted.
    """
    taken: dict[str, int] = {}
    step, since, last = "", "", ""
    for entry in entries:
        if entry.kind == "step started" and entry.about == step:
            pass  # the wall was off for a moment
        elif entry.kind == "step started":
            if step:
                _add(taken, step, since, entry.at)
            step, since = entry.about, entry.at
        elif entry.kind == "step ended" and step and entry.about == step:
            _add(taken, step, since, entry.at)
            step = ""
        elif entry.kind == "opened" and step:
            _add(taken, step, since, last)
            step = ""
        last = entry.at
    return taken


def _add(taken: dict[str, int], step_id: str, since: str, until: str) -> None:
    try:
        lasted = datetime.fromisoformat(until) - datetime.fromisoformat(since)
    except (ValueError, TypeError):  # TypeError: one of them names its zone and the other does not
        return
    taken[step_id] = taken.get(step_id, 0) + round(max(lasted, timedelta()).total_seconds())


def minutes_late(meeting: Meeting, step_id: str, started: datetime, now: datetime) -> int:
    """How far the meeting is behind its plan in this step, in whole minutes; 0 when it is not, or not today.

    ``started``: when the step came on the wall.
    """
    begins, ends = _spans(meeting).get(step_id, ("", ""))
    if not begins or meeting.date != now.date().isoformat():
        return 0
    return max(0, _past(started, begins), _past(now, ends))


def _past(moment: datetime, clock: str) -> int:
    minutes = moment.hour * 60 + moment.minute - int(clock[:2]) * 60 - int(clock[3:])
    return (minutes + _DAY // 2) % _DAY - _DAY // 2  # the nearer way round midnight
