"""Periods as people type them: where they lie on a time axis, what comes next, how a tick says them.

A period is a stretch of time, so its place is its middle, in years: 2019 lies at 2019.5, 2019/20 at 2020.0,
a day at the day itself. That way a line "today" falls where it belongs between readings of any kind.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache
from typing import Literal

import msgspec

Grain = Literal["year", "years", "quarter", "month", "day"]

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAMES = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DASH = r"\s*(?:[-–—/]|to|and)\s*"
_MONTH = r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_YEAR = r"((?:1[5-9]|20|21)\d\d)"
_SCHOOL_YEARS = rf"{_YEAR}/(\d\d){_DASH}(?:{_YEAR}|(\d\d))/(\d\d)"
_LEAD = r"(?:fy|ay|cy|f/y|financial year|academic year|school year|year)\s*"


class Span(msgspec.Struct, frozen=True):
    """A period understood: its kind, and where it starts and ends, in years."""

    grain: Grain
    start: float
    end: float


def position(period: str) -> float | None:
    """Where the period lies on a time axis, in years (its middle); ``None`` when it is not understood."""
    span = _span(period)
    return None if span is None else (span.start + span.end) / 2


def understood(period: str) -> Span | None:
    """The stretch of time meant, or ``None``."""
    return _span(period)


def short(period: str) -> str:
    """The period as a tick label says it: dates and month names shortened, all else as typed."""
    text = " ".join(period.split())
    span = _span(text)
    if span is None:
        return text
    if span.grain == "day":
        day = _day_of(span.start)
        return f"{day.day} {_NAMES[day.month - 1]} {day.year % 100:02d}"
    if span.grain == "month":
        month = round((span.start % 1) * 12) % 12
        return f"{_NAMES[month]} {int(span.start + 0.01) % 100:02d}"
    if span.grain == "quarter" and "/" not in text:
        return f"{int(span.start + 0.01)} Q{round((span.start % 1) * 4) % 4 + 1}"
    return re.sub(r"(?<=\d)\s*(?:-|–|—|to)\s*(?=\d)", "–", text) if span.grain == "years" else text


def next_periods(last: str, count: int, *, before: str = "") -> tuple[str, ...]:
    """The ``count`` periods after ``last``, written as it is written.

    ``before``: the period before ``last``, whose distance is kept (readings every second year stay so).
    Nothing when ``last`` is not understood.
    """
    span, earlier = _span(last), _span(before)
    if span is None:
        return ()
    months = {"year": 12, "years": 12, "quarter": 3, "month": 1, "day": 12}[span.grain]
    if earlier is not None and earlier.grain == span.grain and earlier.start < span.start:
        months = max(1, round((span.start - earlier.start) * 12))
    return tuple(_later(last.strip(), span, months * step) for step in range(1, count + 1))


@cache
def _span(period: str) -> Span | None:
    text = " ".join(period.split()).casefold()
    if not text or len(text) > 40:
        return None
    text = re.sub(rf"^{_LEAD}(?=\d)", "", text)
    for read in (_years, _school_years, _quarter, _months, _ending, _month, _day):
        found = read(text)
        if found is not None:
            return found
    return None


def _years(text: str) -> Span | None:
    if found := re.fullmatch(rf"{_YEAR}(?:\.0)?", text):
        year = int(found[1])
        return Span("year", year, year + 1)
    if found := re.fullmatch(rf"{_YEAR}{_YEAR}|{_YEAR}{_DASH}{_YEAR}", text):
        first, last = (int(part) for part in found.groups() if part)
        return Span("years", first, last + 1) if first < last <= first + 50 else None
    if found := re.fullmatch(rf"{_YEAR}({_DASH})?(\d\d)", text):
        first = int(found[1])
        last = first // 100 * 100 + int(found[3])
        last += 100 if last < first else 0
        follows = last == first + 1
        if not found[2]:  # 201617 is a school year, 201603 nothing we dare to read
            return Span("years", first, last + 1) if follows else None
        is_month = 1 <= int(found[3]) <= 12 and found[2].strip() == "-"
        if follows or (not is_month and first < last <= first + 50):
            return Span("years", first, last + 1)
    return None


def _school_years(text: str) -> Span | None:
    """``2013/14-15/16``: three financial or school years taken together."""
    found = re.fullmatch(_SCHOOL_YEARS, text)
    if found is None:
        return None
    first = int(found[1])
    last = int(found[3]) if found[3] else first // 100 * 100 + int(found[4])
    last += 100 if last < first else 0
    each_follows = (first + 1) % 100 == int(found[2]) and (last + 1) % 100 == int(found[5])
    return Span("years", first, last + 2) if each_follows and first < last <= first + 20 else None


def _months(text: str) -> Span | None:
    """``Apr 2019 to Mar 2020``: twelve months or a few, across the turn of a year."""
    found = re.fullmatch(rf"{_MONTH}[ \-]?{_YEAR}{_DASH}{_MONTH}[ \-]?{_YEAR}", text)
    if found is None:
        return None
    start = int(found[2]) + _MONTHS.index(found[1]) / 12
    end = int(found[4]) + (_MONTHS.index(found[3]) + 1) / 12
    return Span("years", start, end) if start < end <= start + 5.01 else None


def _quarter(text: str) -> Span | None:
    if found := re.fullmatch(rf"{_YEAR}[ -/]?q([1-4])|q([1-4])[ -/]*{_YEAR}", text):
        year, quarter = int(found[1] or found[4]), int(found[2] or found[3])
        return Span("quarter", year + (quarter - 1) / 4, year + quarter / 4)
    if found := re.fullmatch(rf"{_YEAR}{_DASH}(\d\d),? ?q([1-4])|q([1-4]),? ?{_YEAR}{_DASH}(\d\d)", text):
        year, quarter = int(found[1] or found[5]), int(found[3] or found[4])
        return Span("quarter", year + quarter / 4, year + (quarter + 1) / 4)  # its first one is April to June
    if found := re.fullmatch(rf"{_MONTH}{_DASH}{_MONTH} {_YEAR}|{_YEAR} {_MONTH}{_DASH}{_MONTH}", text):
        first, last = (found[1], found[2]) if found[1] else (found[5], found[6])
        year = int(found[3] or found[4])
        start, end = _MONTHS.index(first), _MONTHS.index(last) + 1
        if end > start:
            return Span("quarter" if end - start == 3 else "years", year + start / 12, year + end / 12)
    return None


def _ending(text: str) -> Span | None:
    found = re.fullmatch(rf"(?:y/?e|year ending|12 months to|year to) (?:\d\d? )?{_MONTH} {_YEAR}", text)
    if found is None:
        return None
    end = int(found[2]) + (_MONTHS.index(found[1]) + 1) / 12
    return Span("years", end - 1, end)


def _month(text: str) -> Span | None:
    if found := re.fullmatch(rf"{_MONTH}[ \-/']*(?:{_YEAR}|(\d\d))", text):
        year = int(found[2]) if found[2] else _century(int(found[3]))
        month = _MONTHS.index(found[1])
    elif found := re.fullmatch(rf"{_YEAR}[ \-/]*{_MONTH}", text):
        year, month = int(found[1]), _MONTHS.index(found[2])
    elif found := re.fullmatch(rf"{_YEAR}[-/](\d\d)", text):
        year, month = int(found[1]), int(found[2]) - 1
    else:
        return None
    return Span("month", year + month / 12, year + (month + 1) / 12) if 0 <= month <= 11 else None


def _day(text: str) -> Span | None:
    if found := re.fullmatch(rf"{_YEAR}-(\d\d)-(\d\d)(?:[t ].*)?", text):
        year, month, day = int(found[1]), int(found[2]), int(found[3])
    elif found := re.fullmatch(rf"(\d\d?)[/.](\d\d?)[/.](?:{_YEAR}|(\d\d))", text):
        day, month = int(found[1]), int(found[2])
        year = int(found[3]) if found[3] else _century(int(found[4]))
    elif found := re.fullmatch(rf"(\d\d?)(?:st|nd|rd|th)?[ -]{_MONTH}[ -]{_YEAR}", text):
        day, month, year = int(found[1]), _MONTHS.index(found[2]) + 1, int(found[3])
    else:
        return None
    try:
        there = date(year, month, day)
    except ValueError:
        return None
    return Span("day", place_of(there), place_of(there))


def place_of(day: date) -> float:
    """A day's place on the time axis, in years."""
    return day.year + (day.timetuple().tm_yday - 1) / (366 if _leap(day.year) else 365)


def _leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _day_of(place: float) -> date:
    year = int(place)
    return date(year, 1, 1) + timedelta(days=round((place - year) * (366 if _leap(year) else 365)))


def _century(two_digits: int) -> int:
    return 2000 + two_digits if two_digits < 70 else 1900 + two_digits


def _later(text: str, span: Span, months: int) -> str:
    if span.grain in ("year", "years") and months % 12 == 0:
        return _years_later(text, months // 12)
    start = round(span.start * 12) + months
    year, month = divmod(start, 12)
    if span.grain == "quarter":
        return _quarters_later(text, year, month)
    if span.grain == "day":
        day = _day_of(span.start)
        year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
        return date(year, month + 1, min(day.day, _days_in(year, month + 1))).isoformat()
    if re.fullmatch(r"\d{4}-\d\d", text):
        return f"{year}-{month + 1:02d}"
    if re.search(r"\d{4}", text):
        return f"{_NAMES[month]} {year}"
    return f"{_NAMES[month]}-{year % 100:02d}"


def _quarters_later(text: str, year: int, month: int) -> str:
    if not re.search(r"q[1-4]", text, re.IGNORECASE):
        return f"{_NAMES[month]}-{_NAMES[(month + 2) % 12]} {year}"
    if re.search(rf"{_YEAR}{_DASH}\d\d", text):  # quarters of a financial year, which starts in April
        year, month = (year, month - 3) if month >= 3 else (year - 1, month + 9)
        text = re.sub(rf"{_YEAR}({_DASH})\d\d", lambda found: f"{year}{found[2]}{(year + 1) % 100:02d}", text)
    else:
        text = re.sub(_YEAR, str(year), text)
    return re.sub(r"(?i)(q)[1-4]", lambda found: f"{found[1]}{month // 3 + 1}", text)


def _years_later(text: str, years: int) -> str:
    """Every four-digit year moved on, and the two digits that follow it in ``2019/20``."""

    def moved(found: re.Match[str]) -> str:
        first = str(int(found[1]) + years)
        return first + (found[2] + f"{(int(found[3]) + years) % 100:02d}" if found[3] else "")

    def school_year_moved(found: re.Match[str]) -> str:
        return str(int(found[0]) + years) if found[1] else f"{(int(found[2]) + years) % 100:02d}"

    if re.fullmatch(_SCHOOL_YEARS, text):
        return re.sub(r"(\d\d)?(\d\d)", school_year_moved, text)
    return re.sub(rf"{_YEAR}(?:({_DASH}|)(\d\d)(?!\d))?", moved, text)


def _days_in(year: int, month: int) -> int:
    return (date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)).day
