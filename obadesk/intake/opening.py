"""A file of data, or pasted text, opened: what it is, is found from its content, never from its name."""

from __future__ import annotations

from pathlib import Path

from obadesk.core.errors import CannotOpen, Refused
from obadesk.i18n import _
from obadesk.intake import text_table, workbook
from obadesk.intake.sheets import LARGEST_FILE, Data, Sheet


def open_data(path: Path, *, rows: int | None = None) -> Data:
    """The file's sheets. ``rows``: so many rows of a text file are enough (for a preview); ``None``: all.

    :raises CannotOpen: when the file cannot be reached. :raises Refused: when it is no table we read.
    """
    try:
        if not path.is_file():
            raise CannotOpen(_("“{file}” is not there, or is no file.").format(file=path.name))
        if path.stat().st_size > LARGEST_FILE:
            raise Refused(text_table.too_large())
        raw = path.read_bytes()
    except OSError as error:
        said = _("“{file}” cannot be read. Close it in other programs and try again.")
        raise CannotOpen(said.format(file=path.name)) from error
    if workbook.is_workbook(raw):
        kind, sheets, notes = workbook.sheets_of(raw)
        return Data(path.name, kind, sheets, notes=notes)
    return _text_data(path.name, "csv", raw, rows)


def open_pasted(text: str) -> Data:
    """Pasted text as a sheet.

    :raises Refused: when it is no table, or too much.
    """
    if len(text) > LARGEST_FILE // 4:
        raise Refused(text_table.too_large())
    return _text_data(_("Pasted"), "paste", text.encode("utf-8", "replace"), None)


def _text_data(name: str, kind: str, raw: bytes, rows: int | None) -> Data:
    if not raw.strip(b"\0 \t\r\n"):
        raise Refused(_("The file is empty."))
    if raw.startswith(b"%PDF"):
        raise Refused(_("This is a PDF. Ask for the figures as a spreadsheet or CSV file."))
    if (
        raw[:500]
        .lstrip(b"\xef\xbb\xbf \t\r\n")
        .lower()
        .startswith((b"<!doctype", b"<html", b"<?xml", b"<table"))
    ):
        said = _(
            "This is a web page, not a spreadsheet. Open it in your spreadsheet program and save it as XLSX."
        )
        raise Refused(said)
    found, delimiter, encoding, whole = text_table.rows_of(raw, rows=rows)
    notes: tuple[str, ...] = ()
    if encoding == "cp1252":
        notes = (_("The letters were guessed (Windows, western Europe). Look at names with accents."),)
    return Data(name, kind, (Sheet(name, found, whole),), delimiter, encoding, notes)
