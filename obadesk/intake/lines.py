"""What a row says beside its figures: its area and its period, also where merged cells left it empty."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from obadesk.intake import marks
from obadesk.intake.axis import Rows, cell


def area_of(
    rows: Rows, lines: Sequence[int], areas: Sequence[int], filled: Sequence[int]
) -> Iterator[tuple[int, str]]:
    """(row, name of its area): of the finest column that says one."""
    above = ""
    for line in lines:
        name = next((text for column in areas if (text := marks.plain(cell(rows, line, column)))), "")
        if areas and areas[0] in filled:
            above = name = name or above
        yield line, name


def period_texts(rows: Rows, lines: Sequence[int], column: int, quarter: int, *, filled: bool) -> list[str]:
    """The text that says each row's period; ``quarter``: the column of its quarter or month, or -1."""
    found: list[str] = []
    above = ""
    for line in lines:
        text = cell(rows, line, column)
        if filled:
            above = text = text if text.strip() else above
        if quarter >= 0 and text.strip():
            text = f"{text.strip()} {cell(rows, line, quarter).strip()}"
        found.append(text)
    return found
