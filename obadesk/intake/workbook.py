"""Sheets of XLSX, XLS and ODS as text. Formulas, links and macros are never run."""

from __future__ import annotations

import io
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, NamedTuple

from obadesk.core.errors import Refused
from obadesk.i18n import _
from obadesk.intake import open_document, zip_guard
from obadesk.intake.old_workbook import SIGNATURE, bounded_workbook
from obadesk.intake.percents import as_percent, percent_cells
from obadesk.intake.sheets import LARGEST_FILE, Sheet
from obadesk.intake.text_table import too_large

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

Cell = int | float | str | bool | time | date | datetime | timedelta


def is_workbook(raw: bytes) -> bool:
    """Whether the bytes begin as a spreadsheet does, whatever the file is called."""
    return raw.startswith((SIGNATURE, b"PK\x03\x04", b"PK\x05\x06"))


def sheets_of(raw: bytes) -> tuple[str, tuple[Sheet, ...], tuple[str, ...]]:
    """Kind, sheets that hold something, and sentences about what was left out.

    :raises Refused: when the spreadsheet is locked, damaged, too large, made to do harm, or of another kind.
    """
    if len(raw) > LARGEST_FILE:
        raise Refused(too_large())
    notes: list[str] = []
    if raw.startswith(SIGNATURE):
        bounded_workbook(raw)
        kind = "xls"
        sheets = tuple(Sheet(*one) for one in _read(io.BytesIO(raw), notes))
    else:
        held = zip_guard.parts(raw)
        if "content.xml" in held:
            kind, sheets = "ods", open_document.sheets_of(held["content.xml"])
        elif any(_is_sheet(name) for name in held):
            kind, sheets = "xlsx", _read_xlsx(held, notes)
        else:
            raise Refused(_("This is no spreadsheet OBADesk can read. Save it as XLSX or CSV."))
        if zip_guard.has_macros(raw):
            notes.append(_("The file holds macros; they were not looked at."))
    sheets = tuple(sheet for sheet in sheets if any(any(row) for row in sheet.rows))
    if not sheets:
        raise Refused(_("The spreadsheet is empty."))
    return kind, sheets, tuple(notes)


def _is_sheet(name: str) -> bool:
    return name.casefold().startswith("xl/worksheets/")


def _read_xlsx(held: dict[str, bytes], notes: list[str]) -> tuple[Sheet, ...]:
    strings = next((part for name, part in held.items() if name.casefold() == "xl/sharedstrings.xml"), b"")
    for name, part in held.items():
        if _is_sheet(name):
            zip_guard.bounded_sheet(part, strings)
    shown = percent_cells(held)
    sheets = _read(zip_guard.zipped(held), notes)
    for sheet in sheets:
        for row, column in shown.get(sheet.name, ()):
            if row < len(sheet.rows) and column < len(sheet.rows[row]):
                sheet.rows[row][column] = as_percent(sheet.rows[row][column])
    return tuple(Sheet(sheet.name, sheet.rows) for sheet in sheets)


class _Read(NamedTuple):
    """A sheet while it is being made."""

    name: str
    rows: list[list[str]]


def _read(raw: io.BytesIO, notes: list[str]) -> tuple[_Read, ...]:
    import python_calamine as calamine

    try:
        book: CalamineWorkbook = calamine.CalamineWorkbook.from_filelike(raw)
        sheets = [_sheet(book, name) for name in _shown(book, calamine, notes)]
    except calamine.PasswordError as error:
        raise Refused(zip_guard.locked()) from error
    except (calamine.CalamineError, OSError, ValueError) as error:
        raise Refused(zip_guard.damaged()) from error
    except BaseException as error:  # a panic of the parser is no Exception
        if type(error).__name__ != "PanicException":
            raise
        raise Refused(zip_guard.damaged()) from error
    return tuple(sheets)


def _shown(book: CalamineWorkbook, calamine: object, notes: list[str]) -> list[str]:
    kinds = getattr(calamine, "SheetTypeEnum")  # noqa: B009
    visible = getattr(calamine, "SheetVisibleEnum").Visible  # noqa: B009
    tables = [sheet for sheet in book.sheets_metadata if sheet.typ == kinds.WorkSheet]
    shown = [sheet.name for sheet in tables if sheet.visible == visible]
    if len(shown) < len(tables):
        notes.append(_("Hidden sheets of the spreadsheet were left out."))
    return shown


def _sheet(book: CalamineWorkbook, name: str) -> _Read:
    sheet = book.get_sheet_by_name(name)
    rows = [[_text(cell) for cell in row] for row in sheet.to_python(skip_empty_area=False)]
    return _Read(name, rows)


def _text(cell: Cell) -> str:
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return str(cell).upper()
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ")
    if isinstance(cell, date | time):
        return cell.isoformat()
    return str(cell)
