"""The table in a sheet, found: where periods, areas and figures stand, and what is only around them."""

from __future__ import annotations

import msgspec

from obadesk.core.errors import Refused
from obadesk.i18n import _
from obadesk.intake import headings
from obadesk.intake.across import understood_across
from obadesk.intake.axis import WINDOW, Found, Rows, axes, cell
from obadesk.intake.choice import Choice
from obadesk.intake.down import understood_down
from obadesk.intake.sheets import Data, Sheet
from obadesk.intake.understood import Understood

_NEARLY = 0.2
"""Of the best axis' worth: what another one needs so that somebody may mean it."""

_MOST_TABLES = 12
_OF_A_TABLE = 1.0
"""What the axis of another table below the first is worth at least, so that footnotes with years are none."""


def understood(data: Data, choice: Choice) -> Understood:
    """The table of the chosen sheet, or of the first sheet that has one.

    :raises Refused: when no table with periods is found; the sentence says what to do.
    """
    if choice.sheet and data.sheet(choice.sheet) is None:
        raise Refused(_("There is no sheet “{name}” in this file.").format(name=choice.sheet))
    sheets = [sheet for sheet in data.sheets if not choice.sheet or sheet.name == choice.sheet]
    for sheet in sheets:
        if made := _table(sheet, choice):
            return _asked(made, data, choice)
    raise Refused(
        _(
            "No periods were found: no row or column of years, quarters, months or days with figures beside"
            " it. Figures of one day alone make no line: ask for those of earlier years too."
        )
    )


def _table(sheet: Sheet, choice: Choice) -> Understood | None:
    """The chosen table of the sheet, or its first; ``None`` when there is none."""
    first: Understood | None = None
    wanted: Understood | None = None
    names: list[str] = []
    rows = sheet.rows
    while len(names) < _MOST_TABLES:
        found, either_way = _axis(rows, choice)
        if found is None or (first is not None and found.worth < _OF_A_TABLE):
            break
        make = understood_down if found.axis == "down" else understood_across
        try:
            made = make(msgspec.structs.replace(sheet, rows=rows), found, choice)
        except Refused:
            if first is None:
                raise
            break
        if first is not None and not made.header_rows:
            break
        name = made.titles[-1] if made.titles else _("row {n}").format(n=made.first_row + 1)
        names.append(name if name not in names else f"{name} ({made.first_row + 1})")
        made = msgspec.structs.replace(made, either_way=either_way, table=names[-1])
        first = first or made
        if choice.table == made.table:
            wanted = made
        if made.end_row >= min(len(rows), WINDOW):
            break
        rows = [*([[]] * made.end_row), *rows[made.end_row :]]
    made = wanted or first
    return made and msgspec.structs.replace(made, tables=tuple(names) if len(names) > 1 else ())


def _axis(rows: Rows, choice: Choice) -> tuple[Found | None, bool]:
    """The axis of the choice, or the best; and whether one of the other way is nearly as good."""
    every = axes(rows)
    likely = {one.axis for one in every if one.worth >= _NEARLY * every[0].worth}
    found = [one for one in every if choice.axis in (None, one.axis)]
    if choice.period_column:
        wanted = choice.period_column.strip().casefold()
        named = [
            one
            for one in found
            if one.axis == "down"
            and any(
                cell(rows, row, one.line).strip().casefold() == wanted
                for row in range(min(one.first, len(rows)))
            )
        ]
        found = named or found
    return (found[0] if found else None), len(likely) > 1 or (
        choice.axis is not None and len({one.axis for one in every}) > 1
    )


def _asked(made: Understood, data: Data, choice: Choice) -> Understood:
    """With the sentences about what should be looked at."""
    asks = list(made.asks)
    names = [one.name.casefold() for one in made.values]
    if len(set(names)) < len(names):
        values = tuple(
            msgspec.structs.replace(one, name=f"{one.name} ({one.columns[0] + 1})")
            if names.count(one.name.casefold()) > 1
            else one
            for one in made.values
        )
        made = msgspec.structs.replace(made, values=values)
    guess = headings.unit_of(data.name)
    values = tuple(one if one.unit else msgspec.structs.replace(one, unit=guess) for one in made.values)
    made = msgspec.structs.replace(made, values=values)
    if made.decimal == "," and data.delimiter != ";" and data.kind in ("csv", "paste"):
        asks.append(_("Figures such as 4,9 are read as 4.9. Is that right?"))
    if data.delimiter == ";" and not choice.decimal and "," in made.example:
        said = _("Figures such as {figure} are read with thousands, as {read}. Is that right?")
        asks.append(said.format(figure=made.example, read=made.example.replace(",", "")))
    elif data.delimiter == ";" and not choice.decimal and made.example:
        said = _("Figures such as {figure} are read with a fraction, not as {read}. Is that right?")
        asks.append(said.format(figure=made.example, read=made.example.replace(".", "")))
    if made.tables and not choice.table:
        asks.append(_("This sheet holds several tables, one below the other: look at which is chosen."))
    if len(made.areas) > 1:
        asks.append(_("Choose the area."))
    if len(made.values) > 1:
        asks.append(_("Choose the column of figures."))
    return msgspec.structs.replace(made, asks=tuple(asks))
