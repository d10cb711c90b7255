"""The table in a sheet, found: where periods, areas and figures stand, and what is only around them."""

from __future__ import annotations

import msgspec

from obadesk.core.errors import Refused
from obadesk.i18n import _
from obadesk.intake import headings
from obadesk.intake.across import understood_across
from obadesk.intake.axis import Found, Rows, axes, cell
from obadesk.intake.choice import Choice
from obadesk.intake.down import understood_down
from obadesk.intake.sheets import Data
from obadesk.intake.understood import Understood

_NEARLY = 0.2
"""Of the best axis' worth: what another one needs so that somebody may mean it."""


def understood(data: Data, choice: Choice) -> Understood:
    """The table of the chosen sheet, or of the first sheet that has one.

    :raises Refused: when no table with periods is found; the sentence says what to do.
    """
    if choice.sheet and data.sheet(choice.sheet) is None:
        raise Refused(_("There is no sheet “{name}” in this file.").format(name=choice.sheet))
    sheets = [sheet for sheet in data.sheets if not choice.sheet or sheet.name == choice.sheet]
    for sheet in sheets:
        found, either_way = _axis(sheet.rows, choice)
        if found is not None:
            make = understood_down if found.axis == "down" else understood_across
            made = make(sheet, found, choice)
            return _asked(msgspec.structs.replace(made, either_way=either_way), data)
    raise Refused(
        _(
            "No periods were found: no row or column of years, quarters, months or days with figures beside"
            " it. Figures of one day alone make no line."
        )
    )


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


def _asked(made: Understood, data: Data) -> Understood:
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
    if len(made.areas) > 1:
        asks.append(_("Choose the area."))
    if len(made.values) > 1:
        asks.append(_("Choose the column of figures."))
    return msgspec.structs.replace(made, asks=tuple(asks))
