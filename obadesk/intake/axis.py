"""Where the periods stand: below each other in a column, or beside each other in a row."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

import msgspec

from obadesk.intake import marks, periods
from obadesk.intake.choice import Axis
from obadesk.intake.periods import Period
from obadesk.intake.understood import Order

Rows = Sequence[Sequence[str]]
WINDOW = 600
"""Rows looked at to find the table."""

WIDEST = 300
_HIGHEST_HEADING = 60
_TIME = re.compile(
    r"(?i)\W*(?:(?:calendar|financial|school|academic|reporting|end)[ _])?"
    r"(?:years?|yr|periods?|time|date|quarter|month|fy|time[ _]?period|year[ _]?code|term)\b"
)
_NUMBER_OF = re.compile(r"(?i)\b(?:number|count|rate|total|per|olds?|of age)\b")


class Found(msgspec.Struct, frozen=True):
    """An axis of periods. ``line``: the column (down) or the row (across).

    ``first``, ``end``: the rows or columns on it, counted from 0, the end behind the last.
    ``worth``: how many figures it gives a period to, more when its periods are evenly spaced.
    """

    axis: Axis
    line: int
    first: int
    end: int
    worth: float


def cell(rows: Rows, row: int, column: int) -> str:
    """The cell's text; ``""`` where the row is shorter."""
    line = rows[row]
    return line[column] if column < len(line) else ""


def column_cells(rows: Rows, column: int, first: int, end: int) -> list[str]:
    """The cells of a column."""
    return [line[column] if column < len(line) else "" for line in rows[first:end]]


def axes(rows: Rows) -> list[Found]:
    """All axes of periods in the first rows, the best first."""
    window = rows[:WINDOW]
    wide = min(WIDEST, max((len(line) for line in window), default=0))
    known = [[_kind(line[at]) if at < len(line) else "" for at in range(wide)] for line in window]
    highest = min(_HIGHEST_HEADING, len(window))
    below = _below(known, highest, wide)
    across = [one for row in range(highest) if (one := _across(window, known, below[row], row))]
    beside = [sum(map(_worth, line)) for line in known]
    headings = {one.line: range(one.first, one.end) for one in across if _is_heading(window[one.line], one)}
    down = [one for column in range(wide) if (one := _down(window, known, beside, column))]
    found = [
        msgspec.structs.replace(one, worth=one.worth * 0.05)
        if one.first in headings and one.line in headings[one.first]
        else one
        for one in down
    ] + across
    return sorted(found, key=lambda one: -one.worth)


def order_of(found: Iterable[Period]) -> Order:
    """Whether periods follow each other forwards or backwards; within each area of a long table."""
    places = [one.place for one in found]
    ups = sum(a < b for a, b in pairwise(places))
    downs = sum(a > b for a, b in pairwise(places))
    if not downs or ups >= 1.5 * downs:
        return "ascending"
    return "descending" if not ups or downs >= 1.5 * ups else "mixed"


def heading_period(text: str) -> Period | None:
    """The period of a heading: all of it, or one among its words."""
    return periods.read(text) or periods.within(text)


def _kind(text: str) -> str:
    """``P``: may be a period. ``F``: a figure. ``G``: a mark for a gap. ``T``: other text."""
    if not text or text.isspace():
        return ""
    if periods.read(text):
        return "P"
    figure = marks.read(text)
    return "F" if figure.value is not None else "G" if figure.gap else "T"


def _is_heading(line: Sequence[str], found: Found) -> bool:
    """Whether three periods or more follow each other evenly, behind words or nothing."""
    places = [one.place for text in line[found.first : found.end] if (one := heading_period(text))]
    steps = {round(b - a, 1) for a, b in pairwise(places)}
    return len(places) > 2 and len(steps) == 1 and 0 not in steps and found.first > 0


def _worth(kind: str) -> float:
    return {"F": 1.0, "G": 0.5, "P": 0.25}.get(kind, 0.0)


def _below(known: list[list[str]], highest: int, wide: int) -> list[tuple[list[float], list[int]]]:
    """For each of the highest rows, a column a number: what stands below it is worth, and its periods."""
    worth, times = [0.0] * wide, [0] * wide
    made: list[tuple[list[float], list[int]]] = []
    for row in range(len(known) - 1, -1, -1):
        if row < highest:
            made.append((worth.copy(), times.copy()))
        for column, kind in enumerate(known[row]):
            if kind == "P":
                times[column] += 1
            elif kind:
                worth[column] += _worth(kind)
    return made[::-1]


def _down(rows: Rows, known: list[list[str]], beside: Sequence[float], column: int) -> Found | None:
    at = [row for row in range(len(rows)) if known[row][column] == "P"]
    if len(at) < 2:
        return None
    first, end = at[0], at[-1] + 1
    filled = [row for row in range(first, end) if known[row][column]]
    counted = sum(1 for line in known if line[column] in ("P", "F"))
    if len(at) < 0.6 * max(len(filled), counted):
        return None
    worth = sum(beside[row] - _worth("P") for row in at)
    name = next((cell(rows, row, column) for row in range(first - 1, -1, -1) if known[row][column]), "")
    worth *= _regular(periods.read(cell(rows, row, column)) for row in at) * _named(name)
    return Found("down", column, first, end, worth) if worth else None


def _across(
    rows: Rows, known: list[list[str]], below: tuple[list[float], list[int]], row: int
) -> Found | None:
    at = [column for column, kind in enumerate(known[row]) if kind == "P"]
    if len(at) < 2:
        at = [
            column
            for column, kind in enumerate(known[row])
            if kind and heading_period(cell(rows, row, column))
        ]
    if len(at) < 2:
        return None
    first, end = at[0], at[-1] + 1
    if len(at) < 0.6 * sum(1 for kind in known[row][first:end] if kind):
        return None
    year_like = 0.1 if len(at) == 2 else _worth("P")
    worth = sum(below[0][one] + year_like * below[1][one] for one in at)
    found = [heading_period(cell(rows, row, column)) for column in at]
    shapes = Counter(one.shape + one.rest for one in found if one)
    regular = min(_regular(one for one in found if one and one.shape + one.rest == shape) for shape in shapes)
    if max(shapes.values()) < 2 and len({one.place for one in found if one}) < 2:
        return None
    worth *= regular * (0.6 if len(at) == 2 else 1.0)
    return Found("across", row, first, end, worth) if worth else None


def _regular(found: Iterable[Period | None]) -> float:
    """How evenly the periods are spaced, to 1."""
    places = sorted({round(one.place, 3) for one in found if one})
    if len(places) < 2:
        return 0.5
    steps = Counter(round(b - a, 1) for a, b in pairwise(places))
    return max(0.05, steps.most_common(1)[0][1] / (len(places) - 1))


def is_time(name: str) -> bool:
    """Whether a heading names time: ``Year``, ``reporting_period_end``."""
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name.replace("_", " "))
    return bool(_TIME.match(words)) and not _NUMBER_OF.search(words)


def _named(name: str) -> float:
    """More for a heading that names time, less for one that names something counted."""
    if _TIME.match(name) and not _NUMBER_OF.search(name):
        return 3.0
    return 0.3 if _NUMBER_OF.search(name) else 1.0
