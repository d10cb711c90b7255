"""Tables of ODS, read while its XML is looked through: cells said to repeat a million times are not made."""

from __future__ import annotations

import re
from xml.parsers import expat

from obadesk.core.errors import Refused
from obadesk.intake.sheets import MOST_CELLS, MOST_COLUMNS, MOST_ROWS, Sheet
from obadesk.intake.text_table import too_large
from obadesk.intake.zip_guard import DEEPEST, damaged, harmful

_CELLS = ("table:table-cell", "table:covered-table-cell")


def sheets_of(content: bytes) -> tuple[Sheet, ...]:
    """The sheets in ``content.xml``.

    :raises Refused: when it is damaged, too large, or made to do harm.
    """
    reader = _Reader()
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = reader.declared
    parser.StartElementHandler = reader.begin
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    try:
        parser.Parse(content, True)
    except (expat.ExpatError, ValueError) as error:
        raise Refused(damaged()) from error
    return tuple(reader.sheets)


class _Reader:
    """What has been read so far: rows of the sheet, cells of the row, text of the cell."""

    def __init__(self) -> None:
        self.sheets: list[Sheet] = []
        self._depth = 0
        self._tables = 0
        self._name = ""
        self._rows: list[list[str]] = []
        self._cells = 0
        self._blank_rows = 0
        self._row: list[str] = []
        self._blanks = 0
        self._row_repeats = 1
        self._cell: dict[str, str] | None = None
        self._said: list[str] = []
        self._listening = 0

    def declared(self, *_declared: object) -> None:
        """A document type: no spreadsheet program writes one."""
        raise Refused(harmful())

    def begin(self, tag: str, said: dict[str, str]) -> None:
        """An element begins."""
        self._depth += 1
        if self._depth > DEEPEST:
            raise Refused(harmful())
        if tag == "table:table":
            self._tables += 1
            if self._tables == 1:
                self._name, self._rows, self._cells, self._blank_rows = said.get("table:name", ""), [], 0, 0
        elif self._tables != 1:
            return
        elif tag == "table:table-row":
            self._row, self._blanks = [], 0
            self._row_repeats = int(said.get("table:number-rows-repeated", "1"))
        elif tag in _CELLS:
            self._cell, self._said = said, []
        elif tag == "text:p" and self._cell is not None:
            self._listening += 1
            if self._said:
                self._said.append("\n")
        elif tag in ("text:s", "text:tab") and self._listening:
            self._said.append(" ")
        elif tag == "office:annotation":
            self._listening = -1_000  # a comment beside the cell is not in it

    def end(self, tag: str) -> None:
        """An element ends."""
        self._depth -= 1
        if tag == "table:table":
            if self._tables == 1:
                self.sheets.append(Sheet(self._name, self._rows))
            self._tables -= 1
        elif self._tables != 1:
            return
        elif tag == "text:p" and self._listening:
            self._listening -= 1
        elif tag == "office:annotation":
            self._listening = 0
        elif tag in _CELLS and self._cell is not None:
            self._put(_value(self._cell, "".join(self._said)), self._cell)
            self._cell = None
        elif tag == "table:table-row":
            self._end_row()

    def text(self, said: str) -> None:
        """Letters between the tags."""
        if self._listening > 0:
            self._said.append(said)

    def _put(self, text: str, said: dict[str, str]) -> None:
        repeats = int(said.get("table:number-columns-repeated", "1"))
        if not text:
            self._blanks += repeats
            return
        if len(self._row) + self._blanks + repeats > 16 * MOST_COLUMNS:
            raise Refused(too_large())
        self._row += [""] * self._blanks + [text] * repeats
        self._blanks = 0

    def _end_row(self) -> None:
        if not self._row:
            self._blank_rows += self._row_repeats
            return
        self._cells += len(self._row) * self._row_repeats
        reach = len(self._rows) + self._blank_rows + self._row_repeats
        if reach > MOST_ROWS or self._cells > MOST_CELLS:
            raise Refused(too_large())
        self._rows += [[] for _blank in range(self._blank_rows)]
        self._rows += [self._row] * self._row_repeats
        self._blank_rows = 0


def _value(said: dict[str, str], shown: str) -> str:
    """A number in full, a day as ISO, all else as it is shown."""
    kind = said.get("office:value-type", "")
    if kind in ("float", "currency") and "office:value" in said:
        value = said["office:value"]
        return re.sub(r"\.0+$", "", value)
    if kind == "percentage" and "office:value" in said:
        return f"{float(said['office:value']) * 100:.12g}%"
    if kind == "date" and "office:date-value" in said:
        return said["office:date-value"].removesuffix("T00:00:00")
    return shown
