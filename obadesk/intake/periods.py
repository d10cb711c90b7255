"""Periods in the cells of a table: marks and footnotes taken off, read together with their neighbours.

``20097`` is 2009 with note 7 when 2010 stands before it and 2008 behind; alone it is nothing. Other ways to
write a period (``2019M01``, ``17/18``, ``Apr '18 to Mar '19``) get the one that the workshop understands.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

import msgspec

from obadesk.core import period
from obadesk.i18n import _
from obadesk.intake import marks

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_NAMES = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_YEAR = r"(?:19|20|21)\d\d"
_SLASHED = re.compile(r"(\d\d?)[/.](\d\d?)[/.](\d\d|\d{4})")
_NO_PERIOD = re.compile(r"[-£]?(?:\d{5}|\d{7}|\d{9,}|\d*\.(?!0)\d+|\d{1,3}(?:,\d{3})+(?:\.\d+)?) ?%?")
_FOUND = re.compile(
    rf"(?<![\d.,])(?:{_YEAR}\s?[-/–]\s?(?:\d\d){{1,2}}(?:\s?[-–]\s?(?:\d\d){{1,2}}/\d\d)?(?: ?q[1-4])?"
    rf"|q[1-4] {_YEAR}|{_YEAR} ?q[1-4]|{_MONTH}[ -]{_YEAR}|{_YEAR})(?![\d.,]\d|\d)",
    re.IGNORECASE,
)


_LEADS = re.compile(
    r"(?i)(?:week|wk|fortnight|month|quarter|day)s? ?(?:ending|ended|commencing|beginning|of|to)? "
    r"|(?:w/e|w/c|wc|we) (?=\d)|(?:as (?:at|of)|at|on|by|end(?: of)?) (?=[\da-z])"
)
_SHORT_YEAR = re.compile(rf"(?i)({_MONTH}) ?[’'‘](\d\d)(?!\d)")
_TWO_YEARS = re.compile(r"(?i)(q[1-4],? )?(\d\d)/(\d\d)(,? ?q[1-4])?")
_ONE_DIGIT = re.compile(rf"({_YEAR})([/-])(\d)")
_MONTH_CODE = re.compile(rf"(?i)({_YEAR})-?M(\d\d?)")
_BANK_YEAR = re.compile(rf"({_YEAR}) \[YR\1\]")
_JOINED_QUARTER = re.compile(rf"(?i)({_YEAR})(\d\d) (?:\w+ year )?(q[1-4])")
_QUARTER_OF = re.compile(rf"(?i)({_YEAR}) (?:calendar year )(q[1-4])")


class Period(msgspec.Struct, frozen=True):
    """``text``: the period without marks. ``place``: where it lies, in years. ``shape``: how it is written.

    ``rest``: words beside the period in its cell (``Rate`` of "Rate 2019").
    """

    text: str
    place: float
    note: str = ""
    provisional: bool = False
    rest: str = ""

    @property
    def shape(self) -> str:
        """How it is written: digits as 9, letters as they stand except months and quarters."""
        return re.sub(r"\d", "9", re.sub(rf"(?i){_MONTH}", "month", self.text)).casefold()


@lru_cache(maxsize=100_000)
def read(cell: str) -> Period | None:
    """The period in the cell, or ``None``; the cell alone, without its neighbours."""
    text = _usual(marks.plain(cell))
    if not 3 < len(text) <= 60 or _NO_PERIOD.fullmatch(text) or not any(sign.isdigit() for sign in text):
        return None
    if (place := period.position(text)) is not None:
        return Period(re.sub(r"^(\d{4})\.0$", r"\1", text), place)
    if (pair := _SLASHED.fullmatch(text)) and int(pair[2]) > 12:  # 01/25/2020 can only be the 25th of January
        turned = f"{pair[2]}/{pair[1]}/{pair[3]}"
        return None if (place := period.position(turned)) is None else Period(turned, place)
    bare, said, provisional = marks.marked(text)
    if said and (place := period.position(bare)) is not None:
        return Period(bare, place, "; ".join(said), provisional)
    return None


def _usual(text: str) -> str:
    """A period as the workshop understands it, where it is written in a way only files have."""
    if len(text) > 60 or not any(sign.isdigit() for sign in text):
        return text
    if "'" in text or "’" in text or "‘" in text:
        return _SHORT_YEAR.sub(lambda one: f"{one[1]} {_century(one[2])}", text)
    if one := _LEADS.match(text):
        return text[one.end() :]
    if one := _BANK_YEAR.fullmatch(text):
        return one[1]
    if (one := _TWO_YEARS.fullmatch(text)) and (int(one[2]) + 1) % 100 == int(one[3]):
        return f"{one[1] or ''}{_century(one[2])}/{one[3]}{one[4] or ''}"
    if (one := _ONE_DIGIT.fullmatch(text)) and (int(one[1]) + 1) % 10 == int(one[3]):
        return f"{one[1]}{one[2]}{(int(one[1]) + 1) % 100:02d}"
    if (one := _MONTH_CODE.fullmatch(text)) and 1 <= int(one[2]) <= 12:
        return f"{_NAMES[int(one[2]) - 1]} {one[1]}"
    if (one := _JOINED_QUARTER.fullmatch(text)) and (int(one[1]) + 1) % 100 == int(one[2]):
        return f"{one[1]}/{one[2]} {one[3]}"
    if one := _QUARTER_OF.fullmatch(text):
        return f"{one[1]} {one[2]}"
    return text


def _century(two_digits: str) -> int:
    return int(two_digits) + (2000 if int(two_digits) < 70 else 1900)


@lru_cache(maxsize=20_000)
def within(cell: str) -> Period | None:
    """The one period among other words of a heading (``Rate 2019``), or ``None``."""
    text = marks.plain(cell)
    found = list(_FOUND.finditer(text)) if len(text) <= 120 else []
    if len(found) != 1:
        return None
    place = period.position(found[0][0])
    rest = f"{text[: found[0].start()]} {text[found[0].end() :]}"
    rest = " ".join(rest.split()).strip(" -–:,()[]_")
    return None if place is None else Period(found[0][0], place, rest=rest)


def read_run(cells: Sequence[str], *, month_first: bool = False) -> list[Period | None]:
    """The periods of cells that belong together, as their neighbours show them.

    ``month_first``: ``01/02/2020`` is the second of January.
    """
    cells = _rolling_years(cells)
    found = [read(cell) for cell in cells]
    if month_first:
        found = [_month_first(one) if one else None for one in found]
    if _are_months(cells):
        return [_month_of(cell) or one for cell, one in zip(cells, found, strict=True)]
    found = _days_as_months(found)
    known = [one for one in found if one]
    if len(known) < 2:
        return found
    shape, often = Counter(one.shape for one in known).most_common(1)[0]
    if often * 2 < len(known):
        return found
    for at, cell in enumerate(cells):
        one = found[at]
        if (one is None or one.shape != shape) and (better := _among_neighbours(cell, at, found, shape)):
            found[at] = better
    return found


def month_or_day_first(cells: Sequence[str]) -> bool | None:
    """For days such as 01/02/2020: whether a cell shows that the month (True) or the day (False) is first.

    ``None`` when no cell shows it, or there are no such days.
    """
    for cell in cells:
        if pair := _SLASHED.fullmatch(_usual(marks.plain(cell))):
            if int(pair[1]) > 12:
                return False
            if int(pair[2]) > 12:
                return True
    return None


def are_slashed_days(cells: Sequence[str]) -> bool:
    """Whether days are written as 01/02/2020, so that somebody must say what comes first."""
    return any(_SLASHED.fullmatch(_usual(marks.plain(cell))) for cell in cells)


def _rolling_years(cells: Sequence[str]) -> Sequence[str]:
    """``1999-01``, ``2000-02``: years that roll on, not months; then written with a dash of no month."""
    first = next((cell for cell in cells if cell.strip()), "")
    if not re.match(rf"{_YEAR}-\d", marks.plain(first)):
        return cells
    pairs = [re.match(rf"({_YEAR})-(\d\d)(?!\d|-\d)", marks.plain(cell)) for cell in cells]
    years = {(int(pair[1]), (int(pair[2]) - int(pair[1])) % 100) for pair in pairs if pair}
    lengths = {length for _year, length in years}
    if len(years) < 2 or len(lengths) > 1 or not 0 < min(lengths) <= 10:
        return cells
    if sum(map(bool, pairs)) < sum(bool(cell.strip()) for cell in cells):
        return cells
    return [
        marks.plain(cell).replace("-", "–", 1) if pair else cell
        for cell, pair in zip(cells, pairs, strict=True)
    ]


def _among_neighbours(cell: str, at: int, found: list[Period | None], shape: str) -> Period | None:
    """The longest beginning of the cell that is written as the others are and lies between its neighbours."""
    text = marks.plain(cell)
    before = next((one for one in reversed(found[:at]) if one and one.shape == shape), None)
    after = next((one for one in found[at + 1 :] if one and one.shape == shape), None)
    for end in range(len(text) - 1, max(3, len(text) - 4), -1):
        number = text[end:].strip()
        if not number.isdigit() or len(number) > 2:
            continue
        one = read(text[:end])
        if one is None or one.shape != shape:
            continue
        if not _fits(before, one, after):
            continue
        return msgspec.structs.replace(one, note=_("note {number}").format(number=number))
    return None


def _fits(before: Period | None, one: Period, after: Period | None) -> bool:
    """Whether it lies between both, or one step of at most two years from the only neighbour."""
    if before and after:
        return before.place < one.place < after.place or before.place > one.place > after.place
    beside = before or after
    return beside is not None and 0 < abs(beside.place - one.place) <= 2


def _are_months(cells: Sequence[str]) -> bool:
    """Whether 201201, 201202 … or 2000-01, 2000-02 … are months: all may be, not all are school years."""
    texts = [text for text in map(marks.plain, cells) if text]
    if (
        len(texts) < 3
        or not texts[0].replace("-", "").isdigit()
        or not all(re.fullmatch(rf"{_YEAR}-?(?:0[1-9]|1[0-2])", text) for text in texts)
    ):
        return False
    return not all((int(text[:4]) + 1) % 100 == int(text[-2:]) for text in texts)


def _month_of(cell: str) -> Period | None:
    """``2000-01`` or ``200001`` as a month, named so that nobody takes it for a school year."""
    text = marks.plain(cell)
    return read(f"{_NAMES[int(text[-2:]) - 1]} {text[:4]}") if text else None


def _days_as_months(found: list[Period | None]) -> list[Period | None]:
    """Days of a spreadsheet that stand for months (each the first, or each near the end of one) as months."""
    days = [
        re.fullmatch(r"(\d{4}-(\d\d))-(\d\d)(?:[ T]00:00:00)?", one.text) if one else None for one in found
    ]
    known = [day for day in days if day]
    if len(known) < 2 or len(known) < sum(one is not None for one in found):
        return found
    if all(day[3] == "01" for day in known) or all(int(day[3]) >= 28 for day in known):
        if all(day[2] == "01" and day[3] == "01" for day in known):
            return [read(day[1][:4]) if day else None for day in days]
        return [_month_of(day[1]) if day else None for day in days]
    return found


def _month_first(one: Period) -> Period:
    pair = _SLASHED.fullmatch(one.text)
    return (read(f"{pair[2]}/{pair[1]}/{pair[3]}") or one) if pair else one
