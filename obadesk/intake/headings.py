"""The rows above, beside and below the figures: headings of one row or two, titles, footnotes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from obadesk.intake import marks
from obadesk.intake.axis import Rows, cell

_HIGHEST = 8
_NOTE = re.compile(r"(?i)^\W*(?:note\s*)?(\d{1,2})[\])\].:]*\s+(\S.*)$", re.DOTALL)
_SURE = re.compile(r"(?i)\b\d\d(?:\.\d)? ?% ?(?:ci|conf\w*)\b")
_UNITS = (
    ("%", r"%|\bper ?cent\b|\bpercentages?\b|\bpct\b|_pct\b|_percent\b"),
    ("£", r"£|\bgbp\b"),
)


def header_rows(rows: Rows, first: int, columns: Sequence[int], label: int) -> tuple[int, ...]:
    """The rows of headings above row ``first``; ``columns`` hold figures, ``label`` the periods or areas."""
    found: list[int] = []
    for row in range(first - 1, max(-1, first - 1 - _HIGHEST), -1):
        texts = [marks.plain(cell(rows, row, column)) for column in columns]
        said = [text for text in texts if text]
        if not said:
            if row == first - 1 and _is_section(rows[row]):
                continue
            if any(marks.plain(text) for text in rows[row]):
                break  # a title, or a heading of other columns alone
            continue
        if sum(marks.is_figure(text) for text in said) > len(said) / 2 and found:
            break
        above = bool(found)
        if above and len(said) < 2 and not marks.plain(cell(rows, row, label)) and len(columns) > 2:
            break
        found.append(row)
    return tuple(reversed(found))


def _is_section(line: Sequence[str]) -> bool:
    """Whether one cell alone says something, as a heading between rows does."""
    return sum(bool(text.strip()) for text in line) == 1


def joined(rows: Rows, lines: Sequence[int], columns: Sequence[int], wide: int) -> tuple[str, ...]:
    """A heading for every column: of several rows the upper ones reach right as far as the lower ones go on.

    ``columns``: those with figures; the others take no heading from their left.
    """
    parts: list[list[str]] = [[] for _column in range(wide)]
    for number, row in enumerate(lines):
        last = ""
        for column in range(wide):
            text = marks.plain(cell(rows, row, column))
            below = any(marks.plain(cell(rows, line, column)) for line in lines[number + 1 :])
            if text:
                last = text if column in columns else ""
            elif last and below and column in columns:
                text = last
            if text and text not in parts[column]:
                parts[column].append(text)
    return tuple(" – ".join(said) for said in parts)


def texts(rows: Rows, lines: Sequence[int]) -> tuple[str, ...]:
    """Rows of text, each as one sentence; empty ones left out."""
    found = (" ".join(text for text in map(marks.plain, rows[line]) if text) for line in lines)
    return tuple(text for text in found if text and text.casefold() != "nan")


def numbered(footnotes: Sequence[str]) -> dict[str, str]:
    """The footnotes that have a number, by it."""
    return {found[1]: found[2] for text in footnotes if (found := _NOTE.match(text))}


def without_note(name: str, notes: dict[str, str]) -> tuple[str, str]:
    """A heading without the number of a footnote that stuck to it (``All ages1``), and that note."""
    parts: list[str] = []
    said: list[str] = []
    for part in name.split(" – "):
        found = re.search(r"(?<=[a-z)\]])((?:\d{1,2},)*\d{1,2})$|\s*\[(?:note )?(\d{1,2})\]$", part)
        numbers = (found[1] or found[2]).split(",") if found else []
        if found and all(number in notes for number in numbers):
            said += [notes[number] for number in numbers]
            part = part[: found.start()].rstrip()
        parts.append(part)
    return " – ".join(parts), " ".join(said)


def unit_of(*said: str) -> str:
    """The unit that the first of these texts names: ``%``, ``£``, ``per 1,000`` …; ``""`` when none does."""
    for one in said:
        text = _SURE.sub("", one)
        plain = text.replace("_", " ")
        if found := re.search(r"(?i)\bper (\d{1,3}(?:[ ,]?000)*)\b", plain):
            return "per " + format(int(re.sub(r"\D", "", found[1])), ",")
        for unit, pattern in _UNITS:
            if re.search(pattern, text, re.IGNORECASE) or re.search(pattern, plain, re.IGNORECASE):
                return unit
        if re.search(r"(?i)\b(?:number|count|num|headcount)\b", plain):
            return "number"
    return ""
