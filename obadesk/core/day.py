"""Reads a day as people type it (``1 Sept``, ``28/2/2027``, ``end of March``), for comparing only."""

from __future__ import annotations

import re
from datetime import date, timedelta

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
ISO = re.compile(r"^(\d{4})-(\d{1,2})-(\d{1,2})$")
SLASHED = re.compile(r"^(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}|\d{2}))?$")
WORDED = re.compile(
    r"^(?:(?P<part>by|end of|end|mid|early|the end of)\s+)?(?:(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?)?"
    r"(?P<month>[a-z]{3,9})\.?,?(?:\s+(?P<year>\d{4}))?$"
)


def day_of(text: str, today: str) -> date | None:
    """The day meant, or ``None``. Day before month, as in the UK; a month alone means its last day.

    Without a year: the first such day on or after ``today`` (ISO day).
    """
    text = " ".join(text.casefold().split())
    if found := ISO.match(text):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := SLASHED.match(text):
        year = int(found[3]) + (2000 if len(found[3]) == 2 else 0) if found[3] else None
        return _placed(int(found[1]), int(found[2]), year, today)
    if found := WORDED.match(text):
        month = next((n for n, name in enumerate(MONTHS, 1) if found["month"].startswith(name)), 0)
        if month:
            day = int(found["day"]) if found["day"] else None
            return _placed(day, month, int(found["year"]) if found["year"] else None, today)
    return None


def _placed(day: int | None, month: int, year: int | None, today: str) -> date | None:
    try:
        now = date.fromisoformat(today[:10])
    except ValueError:
        if year is None:
            return None
        now = date(year, 1, 1)
    for candidate in (year,) if year is not None else (now.year, now.year + 1):
        placed = _day(candidate, month, day) if day is not None else _last_day(candidate, month)
        if placed and (year is not None or placed >= now):
            return placed
    return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _last_day(year: int, month: int) -> date | None:
    following = _day(year + month // 12, month % 12 + 1, 1)
    return following - timedelta(days=1) if following else None
