"""When a break ends: as typed, else as it was planned, else by its length."""

from __future__ import annotations

from datetime import datetime, timedelta

from obadesk.core.agenda_times import ends_at, time_of_day
from obadesk.core.place import Place

DAY = 24 * 60
LATEST = 4 * 60
"""A time further ahead than this was typed on another day: breaks are shorter."""


def back_sentence(place: Place) -> str:
    """``Back at 11:05``, else ``Back in 15 minutes``; ``""`` when nothing is known."""
    words, step = place.words, place.step
    if time := back_time(place):
        return words("Back at {time}", time=time)
    if step is None or not step.minutes:
        return ""
    return words.count("Back in {number} minute", "Back in {number} minutes", step.minutes)


def back_time(place: Place) -> str:
    """``11:05``, or as it was typed; ``""`` when nobody has said a time."""
    step = place.step
    if step is None:
        return ""
    typed = step.back_at.strip()
    return typed or (ends_at(place.meeting, step.id).removeprefix("0") if step.minutes else "")


def back_when(at: str, minutes: int) -> str:
    """The end of a break that begins ``at`` this ISO time: the next whole minute after its length."""
    end = datetime.fromisoformat(at) + timedelta(minutes=minutes)
    if end.second or end.microsecond:
        end += timedelta(minutes=1)
    return f"{end.hour}:{end.minute:02}"


def still_ahead(typed: str, at: str) -> bool:
    """Whether the time typed is one of the next hours; what is no time of day stands as it is."""
    time = time_of_day(typed)
    if not time:
        return bool(typed.strip())
    now = datetime.fromisoformat(at)
    ahead = (int(time[:2]) * 60 + int(time[3:]) - now.hour * 60 - now.minute) % DAY
    return 0 < ahead <= LATEST


def later(time: str, by: int) -> str:
    """``11:10`` of ``11:05`` and 5; ``""`` for what is no time of day."""
    read = time_of_day(time)
    if not read:
        return ""
    minutes = (int(read[:2]) * 60 + int(read[3:]) + by) % DAY
    return f"{minutes // 60}:{minutes % 60:02}"
