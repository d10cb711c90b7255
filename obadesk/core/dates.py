"""Days as people type them in an action plan: "1 Sept", "next Friday", "end of March"."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTH = r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DAY = r"(mon|tue|wed|thu|fri|sat|sun)[a-z]*"


def understood(typed: str, today: date) -> date | None:
    """The day meant, or ``None``. A day without a year is the next one from ``today`` on.

    A month or a year alone means its last day, for that is when it runs out.
    """
    text = " ".join(typed.split()).casefold().strip(".,")
    text = re.sub(r"^(?:by|on|before|due)\s+(?:the\s+)?", "", text)
    text = re.sub(rf"^{_DAY},?\s+(?=\d)", "", text)
    for read in (_near, _numbers, _named, _whole):
        found = read(text, today)
        if found is not None:
            return found
    return None


def _near(text: str, today: date) -> date | None:
    if text in ("today", "tomorrow"):
        return today + timedelta(days=text == "tomorrow")
    if found := re.fullmatch(r"in (\d{1,3}|a|one|two|three|four|six) (day|week|month)s?", text):
        words = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "six": 6}
        number = words.get(found[1]) or int(found[1])
        if found[2] == "month":
            year, month = divmod(today.year * 12 + today.month - 1 + number, 12)
            return _day(year, month + 1, min(today.day, calendar.monthrange(year, month + 1)[1]))
        return today + timedelta(days=number * (7 if found[2] == "week" else 1))
    if found := re.fullmatch(rf"(next |this )?{_DAY}(?: next)?", text):
        ahead = (_DAYS.index(found[2]) - today.weekday()) % 7 or 7
        same_week = today.weekday() + ahead < 7
        return today + timedelta(days=ahead + (7 if found[1] == "next " and same_week else 0))
    return None


def _numbers(text: str, today: date) -> date | None:
    if found := re.fullmatch(r"(\d{4})-(\d\d?)-(\d\d?)", text):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := re.fullmatch(r"(\d\d?)[/.](\d\d?)(?:[/.](\d{4}|\d\d))?\.?", text):
        if found[3]:
            year = int(found[3]) + (2000 if len(found[3]) == 2 else 0)
            return _day(year, int(found[2]), int(found[1]))
        return _coming(int(found[2]), int(found[1]), today)
    return None


def _named(text: str, today: date) -> date | None:
    ordinal = r"(\d\d?)(?:st|nd|rd|th)?"
    if found := re.fullmatch(rf"{ordinal}(?: of)? {_MONTH}(?:,? (\d{{4}}))?", text):
        day, month, year = found[1], found[2], found[3]
    elif found := re.fullmatch(rf"{_MONTH} {ordinal}(?:,? (\d{{4}}))?", text):
        month, day, year = found[1], found[2], found[3]
    else:
        return None
    number = _MONTHS.index(month) + 1
    return _day(int(year), number, int(day)) if year else _coming(number, int(day), today)


def _whole(text: str, today: date) -> date | None:
    text = re.sub(r"^(?:the )?end(?: of)? ", "", text)
    if found := re.fullmatch(rf"{_MONTH}(?: (\d{{4}}))?", text):
        month = _MONTHS.index(found[1]) + 1
        year = int(found[2]) if found[2] else today.year + (month < today.month)
        return _day(year, month, calendar.monthrange(year, month)[1]) if 1 <= year <= 9999 else None
    if found := re.fullmatch(r"(20\d\d)", text):
        return date(int(found[1]), 12, 31)
    return None


def _coming(month: int, day: int, today: date) -> date | None:
    """The next such day from today on; 29 February waits for its year."""
    for year in range(today.year, today.year + 9):
        there = _day(year, month, day)
        if there is not None and there >= today:
            return there
    return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
