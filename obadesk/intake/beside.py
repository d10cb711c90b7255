"""Columns that only say something of the figure on their left (``p``, a note), and headings between rows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial

from obadesk.i18n import _
from obadesk.intake import marks
from obadesk.intake.axis import Rows, cell
from obadesk.intake.understood import Part

_FLAG = re.compile(r"[a-z]{1,2}|[A-Z]|[*†‡#]{1,3}|\[[a-z\d]{1,3}\]|\([a-z\d]{1,2}\)")


def flags(
    rows: Rows, lines: Sequence[int], figures: Sequence[int], notes: Sequence[int], names: Sequence[str]
) -> tuple[tuple[int, int], ...]:
    """(column of figures, column of its flags). ``notes``: columns whose heading says that they are notes.

    One column of notes is about the whole row, however near it stands to figures.
    """
    found: list[tuple[int, int]] = []
    known = set(figures)
    for column in figures:
        beside = column + 1
        if beside in known or beside >= len(names) or names[beside]:
            continue
        texts = {text for line in lines if (text := marks.plain(cell(rows, line, beside)))}
        if texts and all(_FLAG.fullmatch(text) for text in texts):
            found.append((column, beside))
    noted = [(column - 1, column) for column in notes if column - 1 in known]
    return (*found, *(noted if len(noted) > 1 else ()))


def sections(rows: Rows, lines: Sequence[int], at: Sequence[int], labels: Sequence[int]) -> Part | None:
    """Headings between rows (``Boys``, below it every area, then ``Girls``) where names stand under several.

    ``lines``: rows with figures, which stand in ``at``; ``labels``: columns of names.
    """
    held = {row for row in lines if any(cell(rows, row, column).strip() for column in at)}
    lines = [row for row in lines if row in held]
    if not lines:
        return None
    said: dict[int, str] = {}
    above = ""
    for row in range(lines[0] - 1, lines[-1] + 1):
        if row in held:
            said[row] = above
        elif row >= 0 and not any(cell(rows, row, column).strip() for column in at):
            texts = [text for text in map(marks.plain, rows[row]) if text]
            above = texts[0] if len(texts) == 1 else above
    named = tuple(dict.fromkeys(said.values()))
    if len(named) < 2:
        return None
    keys = Counter(tuple(marks.plain(cell(rows, line, column)) for column in labels) for line in lines)
    if max(keys.values()) < 2:
        return None
    usual = next((text for text in named if text and marks.is_total(text)), None)
    return Part(_("Heading between the rows"), -1, named, usual, tuple(said.items()))


def said_in(rows: Rows, part: Part) -> Callable[[int], str]:
    """What a row says in this column, or the heading it stands under."""
    if part.column >= 0:
        return partial(_cell_of, rows, part.column)
    return partial(_heading_of, dict(part.said))


def _cell_of(rows: Rows, column: int, line: int) -> str:
    return cell(rows, line, column)


def _heading_of(said: dict[int, str], line: int) -> str:
    return said.get(line, "")
