"""Quarters and months that stand as headings of their own, inside the year beside or above them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from obadesk.intake import periods
from obadesk.intake.periods import Period

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_QUARTER = re.compile(r"(?i)(?:(?:\w+ )?year )?(?:q|qtr ?|quarter )([1-4])")
_ONE_MONTH = re.compile(rf"(?i){_MONTH}")
_MONTHS = re.compile(rf"(?i){_MONTH} ?(?:[-–—]|to) ?{_MONTH}")
_TWO_YEARS = re.compile(r"(\d{4}) ?[-/–] ?(\d\d|\d{4})")
_SIGNS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def is_inner(text: str) -> bool:
    """Whether it is a quarter or months of no year: ``Q1``, ``Quarter 1``, ``Jan``, ``Apr-Jun``."""
    return bool(_QUARTER.fullmatch(text) or _ONE_MONTH.fullmatch(text) or _MONTHS.fullmatch(text))


def begins(texts: Iterable[str]) -> int:
    """The month that a year begins with here, from 0: that of the first heading."""
    first = next((text for text in texts if is_inner(text)), "")
    return _month(first) if not _QUARTER.fullmatch(first) else 0


def inside(year: Period, text: str, first: int) -> Period | None:
    """The quarter or month ``text`` of the year; ``first``: the month that years begin with here, from 0.

    ``Jan`` of 2018/19 is January 2019 where the year begins with April, and of 2019 simply January 2019.
    """
    if quarter := _QUARTER.fullmatch(text):
        return periods.read(f"{year.text} Q{quarter[1]}")
    number = year.text
    if pair := _TWO_YEARS.fullmatch(year.text):
        number = pair[1] if _month(text) >= first else str(int(pair[1]) + 1)
    return periods.read(f"{text} {number}")


def _month(text: str) -> int:
    return next((at for at, sign in enumerate(_SIGNS) if text.casefold().startswith(sign)), 0)
