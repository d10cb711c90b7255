"""What was in a file of data: sheets of cells as they stand, and how much of one we are ready to read."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

LARGEST_FILE = 40_000_000
"""Bytes of a file."""

MOST_ROWS = 400_000
MOST_COLUMNS = 1_000
MOST_CELLS = 2_500_000
"""Cells of a text file, and of the rectangle from A1 to the last cell of a sheet."""

PREVIEW_ROWS = 500
"""Rows that are enough to find the table and to show it."""


class Sheet(msgspec.Struct, frozen=True):
    """``rows``: the cells as text, row by row as in the file, so that an address stays true; may be ragged.

    Dates of a spreadsheet are ISO days, numbers are written with a point and no thousands. ``whole``: whether
    these are all rows of the sheet.
    """

    name: str
    rows: Sequence[Sequence[str]]
    whole: bool = True


class Data(msgspec.Struct, frozen=True):
    """A file read, or text pasted.

    ``kind``: ``csv``, ``xlsx``, ``xls``, ``ods`` or ``paste``. ``delimiter`` and ``encoding`` are ``""`` for
    a spreadsheet. ``notes``: sentences about what was guessed or left out, shown as they stand.
    """

    name: str
    kind: str
    sheets: tuple[Sheet, ...]
    delimiter: str = ""
    encoding: str = ""
    notes: tuple[str, ...] = ()

    def sheet(self, name: str) -> Sheet | None:
        """The sheet of that name, or ``None``."""
        return next((one for one in self.sheets if one.name == name), None)


def address(row: int, column: int) -> str:
    """How a spreadsheet names the cell, ``B7``; both counted from 0."""
    letters = ""
    column += 1
    while column:
        column, left = divmod(column - 1, 26)
        letters = chr(65 + left) + letters
    return f"{letters}{row + 1}"
