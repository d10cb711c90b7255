"""A table whose periods stand beside each other: which columns belong together, what a row is about."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import msgspec

from obadesk.core.errors import Refused
from obadesk.i18n import _
from obadesk.intake import beside, columns, headings, inner, marks, periods
from obadesk.intake.axis import WIDEST, WINDOW, Found, Rows, cell, heading_period, order_of
from obadesk.intake.choice import Choice
from obadesk.intake.periods import Period
from obadesk.intake.sheets import Sheet
from obadesk.intake.surroundings import around, days, with_chosen_area, with_signs
from obadesk.intake.understood import Part, Understood, Values

_MOST_BELOW = 3
"""Rows of headings below the periods."""


def understood_across(sheet: Sheet, found: Found, choice: Choice) -> Understood:
    """The table whose periods stand in the row ``found.line``.

    :raises Refused: when there are no figures below the periods.
    """
    rows = sheet.rows
    top = found.line
    below = _measures_below(rows, top, found)
    month_first, asks = days(rows[top][found.first : found.end], choice)
    timed, lower = _within_years(rows, top, below, _timed(rows, top, below, found, month_first))
    at = [column for column, _period in timed]
    first = (below[-1] if below else top) + 1
    end = _end(rows, top, first, at)
    lines = [
        row for row in range(first, end) if any(marks.is_figure_or_gap(cell(rows, row, one)) for one in at)
    ]
    if not any(marks.is_figure(cell(rows, row, one)) for row in lines[:WINDOW] for one in at):
        raise Refused(_("There are periods in this table, and no figures below them."))
    labels = [one for one in range(min(WIDEST, max(map(len, rows[top:end])))) if one not in at]
    above = headings.header_rows(rows, top, at, labels[0] if labels else 0) if top else ()
    header = (*above, top, *below)
    names = headings.joined(rows, (*above, top), at, max(map(len, rows[top:end])))
    sample = lines[:WINDOW]
    # A label is never a figure here: numbers beside the periods are codes or ranks.
    sorted_out = columns.sorted_out(rows, sample, labels, names)
    flags = beside.flags(rows, lines, at, sorted_out.notes, names)
    sorted_out = columns.without(sorted_out, [flag for _column, flag in flags])
    within = next(
        (one for one in (*sorted_out.others, *sorted_out.areas) if _are_inner(rows, sample, one)), -1
    )
    sorted_out = columns.without(sorted_out, [within])
    others = (*sorted_out.others, *sorted_out.figures)
    sorted_out = msgspec.structs.replace(sorted_out, others=others, figures=())
    if (
        not sorted_out.areas
        and len(sorted_out.others) == 1
        and columns.may_be_areas(rows, sample, sorted_out.others[0], names)
    ):
        sorted_out = msgspec.structs.replace(sorted_out, areas=sorted_out.others, others=())
    sorted_out = with_chosen_area(sorted_out, names, choice)
    titles, footnotes = around(rows, header[0], end)
    values = _values(rows, timed, above, lower, titles, headings.numbered(footnotes))
    filled = tuple(one for one in sorted_out.areas[:1] if columns.fills_down(rows, sample, one))
    made = Understood(
        sheet=sheet.name,
        axis="across",
        order=order_of(dict(timed)[column] for column in values[0].columns),
        header_rows=header,
        first_row=first,
        end_row=end,
        values=values,
        period_columns=timed,
        area_columns=sorted_out.areas,
        code_columns=sorted_out.codes,
        note_columns=sorted_out.notes,
        filled=filled,
        parts=_parts(rows, lines, at, sorted_out, names),
        names=names,
        titles=titles,
        footnotes=footnotes,
        flags=flags,
        month_first=month_first,
        asks=asks,
        slashed=bool(asks) or choice.month_first is not None,
        inner_column=within,
    )
    return with_signs(made, rows, lines, at, choice)


def _are_inner(rows: Rows, lines: Sequence[int], column: int) -> bool:
    """Whether the column says quarters or months, of the years that stand beside each other."""
    texts = dict.fromkeys(marks.plain(cell(rows, line, column)) for line in lines)
    return sum(map(inner.is_inner, texts)) > max(1, 0.6 * len(texts))


def _parts(
    rows: Rows, lines: Sequence[int], at: Sequence[int], found: columns.Columns, names: Sequence[str]
) -> tuple[Part, ...]:
    """What tells rows apart beside their area: other columns, and headings between the rows."""
    known = columns.parts(rows, lines, found.others, names, found.areas)
    between = beside.sections(rows, lines, at, (*found.areas, *(part.column for part in known)))
    return (*known, between) if between else known


def _measures_below(rows: Rows, top: int, found: Found) -> tuple[int, ...]:
    """The rows below the periods that say what is counted, where periods span several columns."""
    periods_above = sum(bool(marks.plain(text)) for text in rows[top][found.first :])
    made: list[int] = []
    for row in range(top + 1, min(top + 1 + _MOST_BELOW, len(rows))):
        wide = range(found.first, max(found.end, len(rows[row])))
        said = [text for column in wide if (text := marks.plain(cell(rows, row, column)))]
        if len(said) < periods_above or any(marks.is_figure_or_gap(text) for text in said):
            break
        made.append(row)
    return tuple(made)


def _timed(
    rows: Rows, top: int, below: Sequence[int], found: Found, month_first: bool
) -> tuple[tuple[int, Period], ...]:
    """(column, period); with headings ``below``, a period goes for the empty cells on its right."""
    end = max((len(rows[row]) for row in below), default=found.end)
    texts = [cell(rows, top, column) for column in range(found.first, max(end, found.end))]
    read = periods.read_run([text for text in texts if text.strip()], month_first=month_first)
    known = iter(read)
    last: Period | None = None
    timed: list[tuple[int, Period]] = []
    for column, text in enumerate(texts, found.first):
        if text.strip():
            last = next(known) or heading_period(text)
        elif not any(cell(rows, row, column).strip() for row in below):
            continue
        if last is not None:
            timed.append((column, last))
    return tuple(timed)


def _within_years(
    rows: Rows, top: int, below: Sequence[int], timed: Sequence[tuple[int, Period]]
) -> tuple[tuple[tuple[int, Period], ...], dict[int, str]]:
    """Periods with the quarters or months that stand below their years; and what else stands there."""
    said: dict[int, list[str]] = {column: [] for column, _period in timed}
    for row in below:
        last = ""
        for column, _period in timed:
            if cell(rows, top, column).strip():
                last = ""
            text = marks.plain(cell(rows, row, column)) or (last if row != below[-1] else "")
            last = text
            if text:
                said[column].append(text)
    first = inner.begins(text for texts in said.values() for text in texts)
    made: list[tuple[int, Period]] = []
    for column, period in timed:
        text = next((text for text in said[column] if inner.is_inner(text)), "")
        one = inner.inside(period, text, first) if text else None
        if one is not None:
            said[column].remove(text)
        made.append((column, msgspec.structs.replace(one, rest=period.rest) if one else period))
    return tuple(made), {column: " – ".join(texts) for column, texts in said.items()}


def _end(rows: Rows, top: int, first: int, at: Sequence[int]) -> int:
    """The row behind the last with figures, before another heading of periods begins."""
    last = first
    again = [text for column in at if (text := cell(rows, top, column).strip())]
    for row in range(first, len(rows)):
        texts = [text for column in at if (text := cell(rows, row, column).strip())]
        if not texts:
            continue
        if len(texts) >= max(2, len(at) - 1) and row > first and _is_heading(texts):
            break
        if len(texts) > 1 and texts == again:
            break
        if any(marks.is_figure_or_gap(text) for text in texts):
            last = row + 1
    return last


def _is_heading(texts: Sequence[str]) -> bool:
    found = [periods.read(text) for text in texts]
    places = [one.place for one in found if one]
    if len(places) < len(texts) or len(places) < 3:
        return False
    steps = {round(b - a, 2) for a, b in pairwise(places)}
    return len(steps) == 1 and 0 not in steps


def _values(
    rows: Rows,
    timed: Sequence[tuple[int, Period]],
    above: Sequence[int],
    lower: dict[int, str],
    titles: Sequence[str],
    notes: dict[str, str],
) -> tuple[Values, ...]:
    """The columns that belong together: of one heading above or below, or of one way to write the period."""
    wide = max(column for column, _period in timed) + 1
    at = [column for column, _period in timed]
    upper = headings.joined(rows, above, at, wide) if above else ("",) * wide
    upper = tuple(_spread(rows, above, at, wide)) if above else upper
    groups: dict[tuple[str, str, str], list[tuple[int, Period]]] = {}
    for column, period in timed:
        said = " – ".join(text for text in (upper[column], period.rest, lower[column]) if text)
        shape = period.shape if "fy" in period.shape else ""
        groups.setdefault((said, shape, ""), []).append((column, period))
    groups = _without_twins(groups)
    made: list[Values] = []
    for (said, _shape, _turn), held in groups.items():
        name, note = headings.without_note(said, notes)
        if not name:
            name = titles[0] if titles and len(groups) == 1 else f"{held[0][1].text} – {held[-1][1].text}"
        unit = headings.unit_of(name, *titles)
        made.append(Values(name, tuple(column for column, _period in held), unit, note))
    return tuple(made)


def _spread(rows: Rows, above: Sequence[int], at: Sequence[int], wide: int) -> list[str]:
    """The headings above the periods, each reaching right to the next one."""
    parts: list[list[str]] = [[] for _column in range(wide)]
    for row in above:
        last = ""
        for column in range(at[0], wide):
            last = marks.plain(cell(rows, row, column)) or last
            if last and last not in parts[column]:
                parts[column].append(last)
    return [" – ".join(said) for said in parts]


def _without_twins(
    groups: dict[tuple[str, str, str], list[tuple[int, Period]]],
) -> dict[tuple[str, str, str], list[tuple[int, Period]]]:
    """Groups in which a period stands twice, parted where the periods begin again."""
    parted: dict[tuple[str, str, str], list[tuple[int, Period]]] = {}
    for (said, shape, _turn), held in groups.items():
        turn = 0
        seen: set[float] = set()
        for column, period in held:
            if period.place in seen:
                turn += 1
                seen = set()
            seen.add(period.place)
            parted.setdefault((said, shape, str(turn) if turn else ""), []).append((column, period))
    return parted
