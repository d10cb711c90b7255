"""What is the same for tables of both directions: texts around them, areas, signs of the figures."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from obadesk.i18n import _
from obadesk.intake import columns, headings, marks, periods
from obadesk.intake.axis import WINDOW, Rows, cell
from obadesk.intake.choice import Choice
from obadesk.intake.lines import area_of
from obadesk.intake.understood import Understood

_EITHER = re.compile(r"-?[1-9]\d{0,2}[.,]\d{3}")


def around(rows: Rows, first: int, end: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The texts above the headings and below the table."""
    return headings.texts(rows, range(first)), headings.texts(rows, range(end, min(len(rows), end + 60)))


def with_chosen_area(found: columns.Columns, names: Sequence[str], choice: Choice) -> columns.Columns:
    """The column somebody named as that of the areas put in its place."""
    wanted = choice.area_column.strip().casefold()
    column = next((at for at, name in enumerate(names) if wanted and name.casefold() == wanted), None)
    if column is None:
        return found
    others = tuple(one for one in (*found.areas, *found.others) if one != column)
    figures = tuple(one for one in found.figures if one != column)
    return msgspec.structs.replace(found, areas=(column,), others=others, figures=figures)


def with_signs(
    made: Understood, rows: Rows, lines: Sequence[int], figures: Sequence[int], choice: Choice
) -> Understood:
    """With the areas, the sign before fractions, and whether figures are marked as provisional."""
    sample = lines[:WINDOW]
    shown = [marks.says_comma(text) for line in sample for one in figures if (text := cell(rows, line, one))]
    decimal = choice.decimal or ("," if any(shown) and not any(one is False for one in shown) else ".")
    provisional = any(marks.read(cell(rows, line, one)).provisional for line in sample for one in figures)
    areas = dict.fromkeys(name for line, name in area_of(rows, lines, made.area_columns, made.filled) if name)
    texts = [cell(rows, line, one).strip() for line in sample for one in figures]
    commas = any("," in text for text in texts)
    asks = made.asks
    if not choice.decimal and any(shown) and any(one is False for one in shown):
        asks = (*asks, _("Some figures have a comma before the fraction, some a point: look at each."))
    either = "" if any(one is not None for one in shown) else next(filter(_EITHER.fullmatch, texts), "")
    return msgspec.structs.replace(
        made,
        decimal=decimal,
        provisional=provisional,
        areas=tuple(areas),
        commas=commas or bool(either),
        example=either,
        asks=asks,
    )


def days(cells: Sequence[str], choice: Choice) -> tuple[bool, tuple[str, ...]]:
    """Whether the month comes first in days such as 01/02/2020, and what somebody must be asked of them."""
    if not periods.are_slashed_days(cells):
        return False, ()
    shown = periods.month_or_day_first(cells)
    if choice.month_first is not None or shown is not None:
        return bool(choice.month_first if choice.month_first is not None else shown), ()
    return False, (_("Days are written as 01/02/2020: read as the first of February. Is that right?"),)
