"""Which rows of a table are meant: of an area, and of what else tells rows apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from obadesk.core.errors import Refused
from obadesk.i18n import _
from obadesk.intake import marks
from obadesk.intake.axis import Rows, cell
from obadesk.intake.beside import said_in
from obadesk.intake.choice import Choice
from obadesk.intake.lines import area_of
from obadesk.intake.understood import Part, Understood, Values


def areas_of(understood: Understood, values: Values) -> tuple[int, ...]:
    """The columns of areas for these figures: where tables stand side by side, the nearest on the left."""
    nearest: dict[str, int] = {}
    for column in sorted(understood.area_columns):
        name = understood.column_name(column).rpartition(" – ")[2] or str(column)
        if name not in nearest or column < values.columns[0]:
            nearest[name] = column
    return tuple(column for column in understood.area_columns if column in nearest.values())


def lines_of(
    rows: Rows, understood: Understood, areas: Sequence[int], choice: Choice
) -> tuple[str, list[int]]:
    """The name of the chosen area and its rows."""
    body = range(understood.first_row, min(understood.end_row, len(rows)))
    wanted = marks.plain(choice.area).casefold()
    if not wanted:
        if len(understood.areas) > 1:
            raise Refused(_("The table has several areas. Choose one."))
        return (understood.areas[0] if understood.areas else ""), list(body)
    named = list(area_of(rows, body, areas, understood.filled))
    lines = [line for line, name in named if name.casefold() == wanted]
    if not lines:
        codes = understood.code_columns
        lines = [
            line
            for line in body
            if any(marks.plain(cell(rows, line, code)).casefold() == wanted for code in codes)
        ]
    if not lines:
        raise Refused(_("“{name}” is not in this table.").format(name=choice.area))
    names = dict(named)
    return names.get(lines[0]) or choice.area, lines


def named_parts(understood: Understood, wanted: Mapping[str, str]) -> list[Part]:
    """Columns somebody named that are not among the parts, as they tell nothing further apart.

    :raises Refused: when there is no such column.
    """
    known = {part.name.casefold() for part in understood.parts}
    found: list[Part] = []
    for name, value in wanted.items():
        if name in known:
            continue
        column = next((at for at, one in enumerate(understood.names) if one.casefold() == name), -1)
        if column < 0:
            raise Refused(_("There is no “{value}” under “{name}”.").format(value=value, name=name))
        found.append(Part(understood.names[column], column, (value,)))
    return found


def lines_with(rows: Rows, lines: Sequence[int], part: Part, value: str) -> list[int]:
    """Those of the rows that say it."""
    wanted = marks.plain(value).casefold()
    said = said_in(rows, part)
    return [line for line in lines if marks.plain(said(line)).casefold() == wanted]
