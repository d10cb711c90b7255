"""What was understood of a table of data: shown beside the original before anything is taken."""

from __future__ import annotations

from typing import Literal

import msgspec

from obadesk.intake.choice import Axis
from obadesk.intake.periods import Period

Order = Literal["ascending", "descending", "mixed"]


class Values(msgspec.Struct, frozen=True):
    """Figures that belong together: a column, or across the columns of all periods.

    ``columns``: counted from 0. ``unit``: a guess from signs and headings, ``""`` when nothing says it.
    ``note``: what the footnote of its heading says.
    """

    name: str
    columns: tuple[int, ...]
    unit: str = ""
    note: str = ""


class Part(msgspec.Struct, frozen=True):
    """A column beside area and period that tells rows apart.

    ``usual``: the value taken unless another is chosen, ``None`` when nothing looks like the total.
    ``column`` is -1 for headings that stand between the rows; then ``said`` holds (row, heading).
    """

    name: str
    column: int
    names: tuple[str, ...]
    usual: str | None = None
    said: tuple[tuple[int, str], ...] = ()


class Understood(msgspec.Struct, frozen=True):
    """Rows and columns are counted from 0, ``end_row`` is behind the last.

    ``axis``: ``down`` when periods stand below each other in ``period_column``; ``across`` when they stand
    beside each other, then ``period_columns`` holds (column, period). ``quarter_column``: says the quarter or
    month of the year beside it. ``area_columns``: the finest first; the next is read where a cell is empty.
    ``filled``: columns whose empty cells mean the cell above. ``areas``: every area once, in the order of the
    table. ``titles``, ``footnotes``: rows around the table.
    ``asks``: sentences about what somebody should look at or choose. ``either_way``: periods stand the other
    way too. ``slashed``: days such as 01/02/2020 that nothing in the table explains. ``commas``: figures have
    commas, before thousands or before a fraction. ``example``: a figure that may be meant in two ways (4,123
    or 4.123) where nothing shows which. ``inner``: (column, ``Q1`` or ``Jan``) where the heading says the
    part of the row's year; ``inner_column``: says it of years that stand beside each other. ``times``: other
    columns of periods, for the figures on their right. ``flags``: (column of figures, column of its marks).
    ``tables``: names of the tables of this sheet where it has several, ``table``: that of this one.
    """

    sheet: str
    axis: Axis
    order: Order
    header_rows: tuple[int, ...]
    first_row: int
    end_row: int
    values: tuple[Values, ...]
    period_column: int = -1
    quarter_column: int = -1
    period_columns: tuple[tuple[int, Period], ...] = ()
    area_columns: tuple[int, ...] = ()
    code_columns: tuple[int, ...] = ()
    note_columns: tuple[int, ...] = ()
    filled: tuple[int, ...] = ()
    parts: tuple[Part, ...] = ()
    areas: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    decimal: Literal[".", ","] = "."
    month_first: bool = False
    provisional: bool = False
    titles: tuple[str, ...] = ()
    footnotes: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()
    either_way: bool = False
    slashed: bool = False
    commas: bool = False
    inner: tuple[tuple[int, str], ...] = ()
    times: tuple[int, ...] = ()
    flags: tuple[tuple[int, int], ...] = ()
    inner_column: int = -1
    tables: tuple[str, ...] = ()
    example: str = ""
    table: str = ""

    def value(self, name: str) -> Values | None:
        """The figures of that name; of no name, when there is only one choice."""
        if not name and len(self.values) == 1:
            return self.values[0]
        return next((one for one in self.values if one.name.casefold() == name.strip().casefold()), None)

    def column_name(self, column: int) -> str:
        """The heading of a column."""
        return self.names[column] if 0 <= column < len(self.names) else ""
