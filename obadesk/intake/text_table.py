"""Text with delimiters as rows: which encoding, which delimiter, and what is no table at all."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice

from obadesk.core.errors import Refused
from obadesk.i18n import _
from obadesk.intake.sheets import LARGEST_FILE, MOST_CELLS, MOST_COLUMNS, MOST_ROWS

DELIMITERS = ("\t", ";", "|", ",")
_SAMPLE = 60
_HEAD = 300_000
_CONTROLS = bytes(sign for sign in range(32) if sign not in (0, 9, 10, 11, 12, 13, 26))


def encoding_of(raw: bytes, *, cut: bool = False) -> str:
    """``utf-8-sig``, ``utf-16``, ``utf-16-le``, ``utf-16-be``, ``utf-8`` or, as a guess, ``cp1252``.

    ``cut``: the bytes are only the beginning of the file.

    :raises Refused: when they are no text.
    """
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    if raw.startswith(b"\xef\xbb\xbf"):
        return "utf-8-sig"
    head = raw[:4096]
    half = len(head) // 2
    if half >= 2 and b"\0" in head:
        low, high = head[0::2].count(0), head[1::2].count(0)
        if high > half * 0.7 and low < half * 0.1:
            return "utf-16-le"
        if low > half * 0.7 and high < half * 0.1:
            return "utf-16-be"
    controls = len(raw) - len(raw.translate(None, _CONTROLS))
    if controls > len(raw) // 1000 or raw.count(b"\0") > 2 + len(raw) // 100:
        raise Refused(_("This is no table of text. Choose a CSV, TSV, XLSX, XLS or ODS file."))
    for end in (len(raw), *(range(len(raw) - 1, max(0, len(raw) - 4), -1) if cut else ())):
        try:
            raw[:end].decode("utf-8")
        except UnicodeDecodeError:
            continue
        return "utf-8"
    return "cp1252"


def delimiter_of(text: str) -> str:
    """The delimiter that gives most rows of one width; a comma when none gives more than one column.

    Commas also stand in figures and titles, so another delimiter need not be quite as regular.
    """
    shapes: dict[str, tuple[int, int]] = {}
    for delimiter in DELIMITERS:
        try:
            widths = Counter(
                map(len, islice(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), _SAMPLE))
            )
        except csv.Error:
            continue
        shapes[delimiter] = max(
            ((count, width) for width, count in widths.items() if width > 1), default=(0, 0)
        )
    commas, comma_width = shapes.pop(",", (0, 0))
    for delimiter, (rows, width) in sorted(shapes.items(), key=lambda one: one[1], reverse=True):
        regular = rows >= 0.7 * commas and (delimiter == "\t" or width >= comma_width)
        parts_more = rows * (width - 1) >= commas * (comma_width - 1)
        if rows and (rows > commas or regular or parts_more):
            return delimiter
    return ","


def rows_of(raw: bytes, *, rows: int | None = None) -> tuple[list[list[str]], str, str, bool]:
    """Rows, delimiter, encoding, and whether these are all rows.

    ``rows``: how many are wanted, ``None`` is all.

    :raises Refused: when the bytes are no table, too many, or not written as they should be.
    """
    if len(raw) > LARGEST_FILE:
        raise Refused(too_large())
    whole = rows is None or len(raw) <= _HEAD
    if not whole:
        raw = raw[:_HEAD]
    encoding = encoding_of(raw, cut=not whole)
    head = raw[:_HEAD].decode(encoding, errors="replace")
    if not head.strip("\ufeff\0 \t\r\n,;|"):
        raise Refused(_("The file is empty."))
    delimiter = delimiter_of(head)
    _bounded(raw, delimiter)
    if b"\0" in raw and not encoding.startswith("utf-16"):
        raw = raw.replace(b"\0", b"")
    lines = io.TextIOWrapper(
        io.BytesIO(raw), encoding=encoding, errors="strict" if whole else "ignore", newline=""
    )
    reader = csv.reader(_looked_at(lines, delimiter), delimiter=delimiter, strict=whole)
    try:
        found = list(islice(reader, rows)) if rows is not None else list(reader)
    except csv.Error as error:
        raise Refused(_unreadable(str(error), reader.line_num)) from error
    except UnicodeError as error:
        said = _(
            "The letters of this file cannot be read. Save it again as “CSV UTF-8” and choose that file."
        )
        raise Refused(said) from error
    if not whole and rows is not None and len(found) < rows:
        found = found[:-1]  # its last row was cut
    return found, delimiter, encoding, whole and (rows is None or len(found) < rows)


def too_large() -> str:
    """The sentence for a file or sheet beyond what is read."""
    return _(
        "This holds more cells than OBADesk reads. Keep only the rows you need, and save them as a new file."
    )


def _bounded(raw: bytes, delimiter: str) -> None:
    if raw.count(b"\n") + raw.count(b"\r") > 2 * MOST_ROWS or raw.count(delimiter.encode()) > MOST_CELLS:
        raise Refused(too_large())


def _looked_at(lines: Iterable[str], delimiter: str) -> Iterator[str]:
    """The lines, none of which makes a row of too many cells."""
    for line in lines:
        if len(line) > MOST_COLUMNS and line.count(delimiter) > MOST_COLUMNS:
            raise Refused(_("A row has more than {count} columns.").format(count=MOST_COLUMNS))
        yield line


def _unreadable(error: str, line: int) -> str:
    if "field limit" in error:
        said = _("Near line {line} one cell is longer than a book; a quotation mark may not be closed.")
    elif "end of data" in error or "expected after" in error:
        said = _("Near line {line} a quotation mark is not closed, or stands in the middle of a cell.")
    else:
        said = _("Near line {line} the file cannot be read as a table.")
    return said.format(line=line)
