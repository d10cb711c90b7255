"""A table whose periods stand beside each other: which columns belong together, what a row is about."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import msgspec

from obadesk.core.errors import Refused
from obadesk.i18n import _
from obadesk.intake import columns, headings, marks, periods
from obadesk.intake.axis import WIDEST, WINDOW, Found, Rows, cell, heading_period, order_of
from obadesk.intake.choice import Choice
from obadesk.intake.periods import Period
from obadesk.intake.sheets import Sheet
from obadesk.intake.surroundings import around, with_chosen_area, with_signs
from obadesk.intake.understood import Understood, Values


def understood_across(sheet: Sheet, found: Found, choice: Choice) -> Understood:
    """The table whose periods stand in the row ``found.line``.

    :raises Refused: when there are no figures below the periods.
    """
    rows = sheet.rows
    top = found.line
    below = _measures_below(rows, top, found)
    timed = _timed(rows, top, found, spread=below >= 0)
    at = [column for column, _period in timed]
    first = (below if below >= 0 else top) + 1
    end = _end(rows, first, at)
    lines = [
        row for row in range(first, end) if any(marks.is_figure_or_gap(cell(rows, row, one)) for one in at)
    ]
    if not any(marks.is_figure(cell(rows, row, one)) for row in lines[:WINDOW] for one in at):
        raise Refused(_("There are periods in this table, and no figures below them."))
    labels = [one for one in range(min(WIDEST, max(map(len, rows[top:end])))) if one not in at]
    above = headings.header_rows(rows, top, at, labels[0] if labels else 0) if top else ()
    header = (*above, top, *((below,) if below >= 0 else ()))
    names = headings.joined(rows, (*above, top), at, max(map(len, rows[top:end])))
    sample = lines[:WINDOW]
    # A label is never a figure here: numbers beside the periods are codes or ranks.
    sorted_out = columns.sorted_out(rows, sample, labels, names)
    others = (*sorted_out.others, *sorted_out.figures)
    sorted_out = msgspec.structs.replace(sorted_out, others=others, figures=())
    if not sorted_out.areas and len(sorted_out.others) == 1:
        sorted_out = msgspec.structs.replace(sorted_out, areas=sorted_out.others, others=())
    sorted_out = with_chosen_area(sorted_out, names, choice)
    titles, footnotes = around(rows, header[0], end)
    values = _values(rows, timed, above, below, titles, headings.numbered(footnotes))
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
        parts=columns.parts(rows, lines, sorted_out.others, names),
        names=names,
        titles=titles,
        footnotes=footnotes,
    )
    return with_signs(made, rows, lines, at, choice)


def _measures_below(rows: Rows, top: int, found: Found) -> int:
    """The row below the periods that says what is counted, where periods span several columns; else -1."""
    if top + 1 >= len(rows):
        return -1
    wide = max(found.end, len(rows[top + 1]))
    said = [text for column in range(found.first, wide) if (text := marks.plain(cell(rows, top + 1, column)))]
    periods_above = sum(bool(marks.plain(text)) for text in rows[top][found.first :])
    if len(said) < periods_above or any(marks.is_figure_or_gap(text) for text in said):
        return -1
    return top + 1


def _timed(rows: Rows, top: int, found: Found, *, spread: bool) -> tuple[tuple[int, Period], ...]:
    """(column, period); ``spread``: a period goes for the empty cells on its right."""
    end = len(rows[top + 1]) if spread else found.end
    texts = [cell(rows, top, column) for column in range(found.first, max(end, found.end))]
    read = periods.read_run([text for text in texts if text.strip()])
    known = iter(read)
    last: Period | None = None
    timed: list[tuple[int, Period]] = []
    for column, text in enumerate(texts, found.first):
        if text.strip():
            last = next(known) or heading_period(text)
        elif not (spread and cell(rows, top + 1, column).strip()):
            continue
        if last is not None:
            timed.append((column, last))
    return tuple(timed)


def _end(rows: Rows, first: int, at: Sequence[int]) -> int:
    """The row behind the last with figures, before another heading of periods begins."""
    last = first
    for row in range(first, len(rows)):
        texts = [text for column in at if (text := cell(rows, row, column).strip())]
        if not texts:
            continue
        if len(texts) >= max(2, len(at) - 1) and row > first and _is_heading(texts):
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
    below: int,
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
        lower = marks.plain(cell(rows, below, column)) if below >= 0 else ""
        said = " – ".join(text for text in (upper[column], period.rest, lower) if text)
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
