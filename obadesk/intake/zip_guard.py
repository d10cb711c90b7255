"""Spreadsheets are zip files: what is inside is measured and looked at before any parser runs.

A parser is given a new zip that holds only the parts it needs, unpacked here; sizes a zip declares may lie.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib

from obadesk.core.errors import Refused
from obadesk.i18n import _
from obadesk.intake.sheets import MOST_CELLS
from obadesk.intake.text_table import too_large

MOST_INSIDE = 50_000_000
"""Bytes unpacked."""

HIGHEST_RATIO = 200
FROM_INSIDE = 5_000_000
"""The ratio counts from so many bytes unpacked: a small sheet of equal rows packs well."""

MOST_MEMBERS = 2_000
MOST_TEXT = 60_000_000
"""Bytes of text in the cells of a sheet, a text counted as often as it is used."""

DEEPEST = 100
"""Elements within each other."""

_NEEDED = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels|xl/(?:_rels/)?workbook\.xml(?:\.rels)?"
    r"|xl/(?:sharedStrings|styles)\.xml|xl/worksheets/[^/]+\.xml|content\.xml|mimetype",
    re.IGNORECASE,
)
_PLACED = re.compile(rb"<(?:\w+:)?(c|row)(\s[^<>]*+|/?)>")
_AT = re.compile(rb"\sr\s*=\s*[\"']([A-Za-z]*+)(\d++)")
_STRING = re.compile(rb"<(?:\w+:)?v[^<>]*+>\s*(\d+)")
_NESTED = re.compile(rb"(?:<[A-Za-z][^<>/]*+>\s*+){%d}" % DEEPEST)
_DECLARED = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)


def parts(raw: bytes) -> dict[str, bytes]:
    """The parts of the spreadsheet that hold its cells, by name, unpacked.

    :raises Refused: for a file that is damaged, locked, too large inside, or made to do harm.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            members = archive.infolist()
            inside = sum(member.file_size for member in members)
            packed = max(1, sum(member.compress_size for member in members))
            if len(members) > MOST_MEMBERS or inside > MOST_INSIDE:
                raise Refused(too_large())
            if inside > FROM_INSIDE and inside > HIGHEST_RATIO * min(packed, len(raw)):
                raise Refused(harmful())
            if any(member.flag_bits & 1 for member in members):
                raise Refused(locked())
            return _unpacked(archive, [member for member in members if _NEEDED.fullmatch(member.filename)])
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError) as error:
        raise Refused(damaged()) from error


def has_macros(raw: bytes) -> bool:
    """Whether the zip carries program text (it is never run, and not even unpacked)."""
    return b"vbaProject.bin" in raw[-70_000:] or b"vbaProject.bin" in raw[:70_000]


def looked_at(part: bytes) -> bytes:
    """The XML as it stands, which declares nothing and is not nested beyond reason.

    :raises Refused: when it does, or is.
    """
    if b"\0" in part[:200] or _DECLARED.search(part):
        raise Refused(harmful())
    return part


def bounded_sheet(part: bytes, strings: bytes) -> None:
    """Looks through the cells of a worksheet of XLSX; ``strings``: the part of the texts that cells share.

    :raises Refused: when the rectangle from A1 to its last cell is too large, when texts are used so often
        that they would fill the memory, or when elements are nested too deep.
    """
    if part.count(b"<c") > MOST_CELLS:
        raise Refused(too_large())
    if _NESTED.search(part):
        raise Refused(harmful())
    row, column, deepest, widest = 0, 0, 0, 0
    for tag, said in _PLACED.findall(part):
        if said.count(b'"') % 2 or said.count(b"'") % 2:
            raise Refused(harmful())
        at = _AT.search(said)
        if at and len(at[0]) > 20:
            raise Refused(harmful())
        if tag == b"row":
            row, column = int(at[2]) if at else row + 1, 0
            continue
        if at:
            row, column = int(at[2]), 0
            for letter in at[1].upper():
                column = column * 26 + letter - 64
        else:
            column += 1
        if not said.endswith(b"/"):
            deepest, widest = max(deepest, row), max(widest, column)
    if deepest * widest > MOST_CELLS:
        raise Refused(too_large())
    _bounded_texts(part, strings)


def _bounded_texts(part: bytes, strings: bytes) -> None:
    lengths = [len(one) for one in re.split(rb"<(?:\w+:)?si\b", strings)[1:]]
    if max(lengths, default=0) * part.count(b"<c") < MOST_TEXT:
        return
    used = (int(number) for number in _STRING.findall(part) if len(number) < 9)
    if sum(lengths[number] for number in used if number < len(lengths)) > MOST_TEXT:
        raise Refused(too_large())


def zipped(held: dict[str, bytes]) -> io.BytesIO:
    """The parts as a plain zip again, for a parser."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as archive:
        for name, part in held.items():
            archive.writestr(name, part)
    made.seek(0)
    return made


def damaged() -> str:
    """The sentence for a spreadsheet that cannot be read to its end."""
    return _(
        "The spreadsheet is damaged or not complete. Open it in your spreadsheet program and save it again."
    )


def locked() -> str:
    """The sentence for a spreadsheet with a password."""
    return _("The spreadsheet is locked with a password. Save a copy without one and choose that file.")


def harmful() -> str:
    """The sentence for a file that was made to do harm."""
    return _("This file is built in a way no spreadsheet program writes, so it was not opened.")


def _unpacked(archive: zipfile.ZipFile, members: list[zipfile.ZipInfo]) -> dict[str, bytes]:
    held: dict[str, bytes] = {}
    left = MOST_INSIDE
    for member in members:
        if member.filename in held:
            raise Refused(harmful())
        with archive.open(member) as part:
            held[member.filename] = looked_at(part.read(left + 1))
        left -= len(held[member.filename])
        if left < 0:
            raise Refused(too_large())
    return held
