"""Figures copied from a spreadsheet: periods down or across, with or without names above them."""

from __future__ import annotations

import csv
import io

import msgspec

from obadesk.core.figures import understood
from obadesk.core.period import position

_MOST_COLUMNS = 6
"""Areas beside each other that a table of figures takes without a question."""


class Pasted(msgspec.Struct, frozen=True):
    """``columns``: (name, figures as they stand), the figures as many as ``periods``.

    ``periods`` are empty when only figures were copied.
    """

    periods: tuple[str, ...]
    columns: tuple[tuple[str, tuple[str, ...]], ...]


def read(text: str) -> Pasted | None:
    """The figures in ``text``; ``None`` when it is a single cell or nothing."""
    table = _trimmed(_cells(text))
    if not table or (len(table) == 1 and len(table[0]) == 1):
        return None
    if _across(table):
        table = [list(column) for column in zip(*table, strict=True)]
    if len(table[0]) == 1:
        return Pasted((), (("", tuple(row[0] for row in table)),))
    names = [""] * len(table[0])
    timed = [_is_period(row[0]) for row in table]
    if not timed[0] and (any(timed) or not any(map(_is_figure, table[0]))):
        names, table = table[0], table[1:]
    if not table:
        return None
    if not any(timed) and all(_is_figure(row[0]) or not row[0] for row in table) and not names[0]:
        columns = range(len(table[0]))  # figures alone, several columns of them
        return Pasted((), tuple((names[i], tuple(row[i] for row in table)) for i in columns))
    columns = range(1, len(table[0]))
    return Pasted(
        tuple(row[0] for row in table), tuple((names[i], tuple(row[i] for row in table)) for i in columns)
    )


def needs_a_look(text: str) -> bool:
    """Whether this is a table to look at first: with titles, areas in rows, other columns, or many of them.

    A table of periods with a column or a few of figures goes where the cursor is, as in a spreadsheet.
    """
    lines = [line for line in text.splitlines() if line.strip()]
    wide = max((len(line.split("\t")) for line in lines), default=0)
    if wide < 2 or len(lines) < 2:
        return False
    found = read(text)
    if found is None:
        return True
    timed = sum(map(_is_period, found.periods))
    filled = [cell for _name, cells in found.columns for cell in cells if cell]
    words = sum(understood(cell) is None for cell in filled)
    if not found.periods:
        return False
    untitled = _is_period(found.periods[0])
    return (
        not untitled
        or timed < len(found.periods) - 1
        or len(found.columns) > _MOST_COLUMNS
        or 2 * words > len(filled)
    )


def _cells(text: str) -> list[list[str]]:
    lines = [line for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n") if line.strip()]
    if any("\t" in line for line in lines):
        return [[cell.strip() for cell in line.split("\t")] for line in lines]
    for sign in (";", ","):
        table = [
            [cell.strip() for cell in row]
            for row in csv.reader(io.StringIO("\n".join(lines)), delimiter=sign)
        ]
        table = [row for row in table if row]
        wide = [len(row) for row in table]
        if table and min(wide) >= 2 and (sign == ";" or _has_periods(table)):
            return table
    words = [line.split() for line in lines]
    if all(len(row) == 2 and _is_period(row[0]) for row in words):
        return words
    return [[line.strip()] for line in lines]


def _has_periods(table: list[list[str]]) -> bool:
    """Whether the commas part periods from figures, not thousands from hundreds."""
    down = sum(_is_period(row[0]) for row in table)
    return down >= max(1, len(table) - 1) or sum(map(_is_period, table[0])) >= max(2, len(table[0]) - 1)


def _trimmed(table: list[list[str]]) -> list[list[str]]:
    wide = max((len(row) for row in table), default=0)
    square = [row + [""] * (wide - len(row)) for row in table]
    used = [i for i in range(wide) if any(row[i] for row in square)]
    return [[row[i] for i in used] for row in square]


def _across(table: list[list[str]]) -> bool:
    """Whether the periods stand beside each other in the first row."""
    beside = sum(map(_is_period, table[0]))
    below = sum(_is_period(row[0]) for row in table)
    return len(table) >= 2 and beside >= 2 and beside > below


def _is_period(cell: str) -> bool:
    return position(cell) is not None


def _is_figure(cell: str) -> bool:
    return understood(cell) is not None and not _is_period(cell)
