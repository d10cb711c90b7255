"""A table whose periods stand below each other, an area after the other or none at all."""

from __future__ import annotations

import re
from collections.abc import Sequence

from obadesk.core.errors import Refused
from obadesk.i18n import _
from obadesk.intake import beside, columns, headings, inner, marks, periods
from obadesk.intake.axis import WIDEST, WINDOW, Found, Rows, cell, column_cells, is_time, order_of
from obadesk.intake.choice import Choice
from obadesk.intake.lines import period_texts
from obadesk.intake.sheets import Sheet
from obadesk.intake.surroundings import around, days, with_chosen_area, with_signs
from obadesk.intake.understood import Understood, Values

_QUARTER = re.compile(r"(?i)(?:\w+ year )?q[1-4]|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*")


def understood_down(sheet: Sheet, found: Found, choice: Choice) -> Understood:
    """The table whose periods stand in the column ``found.line``.

    :raises Refused: when there are no figures beside the periods.
    """
    rows = sheet.rows
    column = found.line
    end = _next_heading(rows, found)
    while end > found.first + 1 and periods.read(cell(rows, end - 1, column)) is None:
        end -= 1
    end = _without_remarks(rows, found, end)
    wide = min(WIDEST, max(len(line) for line in rows[found.first : min(end, found.first + WINDOW)]))
    others = [one for one in range(wide) if one != column]
    sample = [row for row in range(found.first, min(end, found.first + WINDOW)) if any(rows[row])]
    counted = [one for one in others if columns.figures_in(rows, sample, one)] or others
    header = headings.header_rows(rows, found.first, counted, column)
    names = headings.joined(rows, header, counted, wide)
    first = found.first
    merging = end == len(rows) or not any(cell(rows, end, one).strip() for one in range(column))
    reach = end  # rows below the last period belong to it where merged cells leave theirs empty
    while merging and reach < len(rows) and not cell(rows, reach, column).strip():
        if not any(marks.is_figure(cell(rows, reach, one)) for one in counted):
            break
        reach += 1
    body = [row for row in range(first, reach) if any(rows[row])]
    merged = columns.fills_down(rows, body[:WINDOW], column)
    end = reach if merged else end
    lines = [row for row in range(first, end) if any(rows[row])]
    sample = lines[:WINDOW]
    spread = lines[:: max(1, len(lines) // WINDOW)]
    sorted_out = columns.sorted_out(rows, spread, others, names)
    quarter = _quarter_column(rows, sample, sorted_out.others)
    texts = period_texts(rows, sample, column, quarter, filled=merged)
    flags = beside.flags(rows, spread, sorted_out.figures, sorted_out.notes, names)
    times = _of_the_period(rows, spread, sorted_out, names)
    sorted_out = columns.without(sorted_out, [quarter, *(flag for _column, flag in flags), *times])
    times = [one for one in times if _last(names[one]) == _last(names[column])]
    sorted_out = with_chosen_area(columns.with_keys(rows, sample, sorted_out, texts, names), names, choice)
    if not sorted_out.figures:
        raise Refused(_("There are periods in this table, and no figures beside them."))
    titles, footnotes = around(rows, header[0] if header else first, end)
    month_first, asks = days(column_cells(rows, column, first, end), choice)
    filled = [column] if merged else []
    filled += [
        one
        for one in sorted_out.areas[:1]
        if len(sorted_out.areas) == 1 and columns.fills_down(rows, sample, one)
    ]
    notes = headings.numbered(footnotes)
    said = (*_units(rows, spread, sorted_out.others, names), *titles)
    read = periods.read_run(
        period_texts(rows, sample, column, quarter, filled=merged), month_first=month_first
    )
    values = tuple(_values(names, one, notes, said, rows, sample) for one in sorted_out.figures)
    said_periods = period_texts(rows, lines, column, quarter, filled=merged)
    parts = columns.parts(rows, lines, sorted_out.others, names, sorted_out.areas, said_periods)
    keys = (column, quarter, *sorted_out.areas, *(part.column for part in parts))
    between = beside.sections(rows, lines, sorted_out.figures, [one for one in keys if one >= 0])
    within = _inner(names, sorted_out.figures)
    made = Understood(
        sheet=sheet.name,
        axis="down",
        order=order_of(one for one in read if one),
        header_rows=header,
        first_row=first,
        end_row=end,
        values=_with_inner(values, within),
        period_column=column,
        quarter_column=quarter,
        area_columns=sorted_out.areas,
        code_columns=sorted_out.codes,
        note_columns=sorted_out.notes,
        filled=tuple(filled),
        parts=(*parts, between) if between else parts,
        names=names,
        month_first=month_first,
        titles=titles,
        footnotes=footnotes,
        asks=asks,
        slashed=bool(asks) or choice.month_first is not None,
        inner=within,
        flags=flags,
        times=tuple(times),
    )
    return with_signs(made, rows, lines, sorted_out.figures, choice)


def _next_heading(rows: Rows, found: Found) -> int:
    """The row of another heading below, with words over the figures; the end when there is none."""
    heading = _above(rows, found)
    said = [marks.plain(text) for text in heading]
    name = said[found.line] if found.line < len(said) else ""
    for row in range(found.first + 1, min(len(rows), found.first + WINDOW) if name else 0):
        text = marks.plain(cell(rows, row, found.line))
        if text.casefold() != name.casefold():
            continue
        others = [one for at, one in enumerate(map(marks.plain, rows[row])) if one and at != found.line]
        if others and not any(marks.is_figure(one) for one in others):
            return row
    return len(rows)


def _above(rows: Rows, found: Found) -> Sequence[str]:
    """The nearest row above that says something over the periods."""
    near = (row for row in range(found.first - 1, max(-1, found.first - 5), -1))
    return next((rows[row] for row in near if cell(rows, row, found.line).strip()), ())


def _without_remarks(rows: Rows, found: Found, end: int) -> int:
    """The end without rows that only look like periods: no figure in them, and words between."""
    last = end
    while last > found.first + 1 and not any(
        marks.is_figure_or_gap(text) for at, text in enumerate(rows[last - 1]) if at != found.line
    ):
        last -= 1
        words = cell(rows, last, found.line).strip()
        if words and periods.read(words) is None:
            end = last
    return end


def _of_the_period(
    rows: Rows, lines: Sequence[int], found: columns.Columns, names: Sequence[str]
) -> list[int]:
    """Columns of figures that are periods too: ``YearEnd`` beside ``YearStart``."""
    said: list[int] = []
    for column in (*found.figures, *found.others):
        held = [text for line in lines if (text := marks.plain(cell(rows, line, column)))]
        if is_time(_last(names[column])) and held and all(map(periods.read, held)):
            said.append(column)
    return said if set(found.figures) - {*said} else []


def _last(name: str) -> str:
    """What the lowest heading of a column says."""
    return name.rpartition(" – ")[2]


def _inner(names: Sequence[str], figures: Sequence[int]) -> tuple[tuple[int, str], ...]:
    """Columns of quarters or months of the row's year; none when a part of a year stands in other words."""
    found = tuple((column, names[column]) for column in figures if inner.is_inner(names[column]))
    return found if len(found) > 1 else ()


def _with_inner(values: tuple[Values, ...], within: Sequence[tuple[int, str]]) -> tuple[Values, ...]:
    """The columns of quarters or months as one."""
    parts = dict(within)
    held = [one for one in values if one.columns[0] in parts]
    if not held:
        return values
    name = f"{held[0].name} – {held[-1].name}"
    columns_held = tuple(one.columns[0] for one in held)
    return (
        Values(name, columns_held, held[0].unit, held[0].note),
        *(one for one in values if one not in held),
    )


def _values(
    names: Sequence[str],
    column: int,
    notes: dict[str, str],
    titles: Sequence[str],
    rows: Rows,
    sample: Sequence[int],
) -> Values:
    name, note = headings.without_note(names[column], notes)
    signs = {marks.read(cell(rows, line, column)).unit for line in sample} - {""}
    unit = signs.pop() if len(signs) == 1 else headings.unit_of(name, *titles)
    return Values(name or _("Column {number}").format(number=column + 1), (column,), unit, note)


def _units(rows: Rows, lines: Sequence[int], others: Sequence[int], names: Sequence[str]) -> list[str]:
    """What a column of units says, where it says one thing only."""
    found: list[str] = []
    for column in others:
        texts = {marks.plain(cell(rows, line, column)) for line in lines}
        if re.match(r"(?i)units?\b(?! mult)", names[column]) and len(texts) == 1:
            found += texts
    return found


def _quarter_column(rows: Rows, lines: Sequence[int], others: Sequence[int]) -> int:
    """A column that says the quarter or month of the year beside it; -1 when there is none."""
    for column in others:
        texts = {text for line in lines if (text := marks.plain(cell(rows, line, column)))}
        if len(texts) > 1 and all(_QUARTER.fullmatch(text) for text in texts):
            return column
    return -1
