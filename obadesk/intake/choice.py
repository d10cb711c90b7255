"""What somebody chose in a table of data: in its own words, so that it still holds for next year's file."""

from __future__ import annotations

from typing import Literal

import msgspec

Axis = Literal["down", "across"]
Decimal = Literal["", ".", ","]
Length = Literal["", "all", "years", "year", "quarter", "month", "day"]
Twice = Literal["", "first", "last"]


class Choice(msgspec.Struct, frozen=True):
    """Nothing in a field: as understood, or as there is only one.

    ``sheet``: its name. ``area``: name or code of the area (in other tables, of the row). ``value``: name of
    the column of figures. ``parts``: (column, value) for other columns that tell rows apart, such as sex.
    ``axis``: periods stand below or beside each other. ``period_column``, ``area_column``: headings that were
    understood wrongly. ``month_first``: 01/02/2020 is the second of January. ``decimal``: the sign before a
    fraction. ``twice``: which of two figures of one period is taken. ``shares``: 0.452 means 45.2%.
    ``table``: its name, of several in a sheet. ``length``: which periods are taken where years, quarters and
    months are mixed; ``all`` of them, if somebody says so.
    """

    sheet: str = ""
    area: str = ""
    value: str = ""
    parts: tuple[tuple[str, str], ...] = ()
    axis: Axis | None = None
    period_column: str = ""
    area_column: str = ""
    month_first: bool | None = None
    decimal: Decimal = ""
    twice: Twice = ""
    shares: bool = False
    table: str = ""
    length: Length = ""
