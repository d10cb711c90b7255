"""The old XLS: a file system in a file, with records in it; measured before any parser runs.

Only as much is read as says how far the cells reach and whether the file is locked.
"""

from __future__ import annotations

import struct

from obadesk.core.errors import Refused
from obadesk.intake.sheets import MOST_CELLS
from obadesk.intake.text_table import too_large
from obadesk.intake.zip_guard import damaged, locked

SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_END = 0xFFFFFFFA
_BEGINS, _LOCKED = 0x0809, 0x002F
_CELLS = frozenset((0x0203, 0x00FD, 0x027E, 0x00BD, 0x0204, 0x0006, 0x0205, 0x00D6, 0x0003, 0x0004, 0x0002))
_REACH, _REACHES = 0x0200, {10: "<4H", 14: "<2I2H"}
_MANY, _TEXTS = 0x00BD, 0x00FC


def bounded_workbook(raw: bytes) -> None:
    """Looks through an XLS file.

    :raises Refused: when it is locked, damaged or no workbook, or when a sheet reaches too far.
    """
    if "EncryptedPackage".encode("utf-16-le") in raw:
        raise Refused(locked())
    try:
        stream = _stream(raw)
    except (struct.error, IndexError, ValueError) as error:
        raise Refused(damaged()) from error
    at, rows, columns = 0, 0, 0
    while at + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, at)
        at += 4
        if at + length > len(stream):
            break
        if kind == _LOCKED:
            raise Refused(locked())
        if kind == _TEXTS and length >= 8 and struct.unpack_from("<I", stream, at + 4)[0] > len(stream):
            raise Refused(
                damaged()
            )  # a parser would ask for room for so many texts, and the program would end
        if kind == _REACH and length in _REACHES:
            top, bottom, left, right = struct.unpack_from(_REACHES[length], stream, at)
            if top > bottom or left > right or (bottom - top + 1) * (right - left + 1) > MOST_CELLS:
                raise Refused(too_large())  # a parser would ask for room for all of them
        if kind == _BEGINS:
            rows, columns = 0, 0
        elif kind in _CELLS and length >= 4:
            row, column = struct.unpack_from("<HH", stream, at)
            if kind == _MANY:
                column = struct.unpack_from("<H", stream, at + length - 2)[0]
            rows, columns = max(rows, row + 1), max(columns, column + 1)
            if rows * columns > MOST_CELLS:
                raise Refused(too_large())
        at += length


def _stream(raw: bytes) -> bytes:
    """The records of the workbook, out of the file system around them.

    :raises ValueError: when there is no workbook in it.
    """
    size = 1 << struct.unpack_from("<H", raw, 30)[0]
    if size not in (512, 4096):
        raise ValueError(size)

    def sector(number: int) -> bytes:
        start = (number + 1) * size
        if start + size > len(raw) + size - 1:
            raise ValueError(number)
        return raw[start : start + size].ljust(size, b"\0")

    tables = [number for number in struct.unpack_from("<109I", raw, 76) if number < _END]
    further = struct.unpack_from("<I", raw, 68)[0]
    for _turn in range(len(raw) // size):
        if further >= _END:
            break
        numbers = struct.unpack(f"<{size // 4}I", sector(further))
        tables += [number for number in numbers[:-1] if number < _END]
        further = numbers[-1]
    following: list[int] = []
    for number in tables:
        following += struct.unpack(f"<{size // 4}I", sector(number))

    def chain(first: int) -> bytes:
        found: list[bytes] = []
        while first < _END:
            if len(found) > len(raw) // size:
                raise ValueError(first)
            found.append(sector(first))
            first = following[first]
        return b"".join(found)

    folder = chain(struct.unpack_from("<I", raw, 48)[0])
    first_small = struct.unpack_from("<I", raw, 60)[0]
    small_from = struct.unpack_from("<I", raw, 56)[0]
    for at in range(0, len(folder) - 127, 128):
        wide = struct.unpack_from("<H", folder, at + 64)[0]
        name = folder[at : at + max(0, min(wide, 64) - 2)].decode("utf-16-le", "replace").casefold()
        if name in ("workbook", "book"):
            start, length = struct.unpack_from("<II", folder, at + 116)
            if length >= small_from:
                return chain(start)[:length]
            return _small(chain(struct.unpack_from("<I", folder, 116)[0]), chain(first_small), start)[:length]
    raise ValueError("no workbook")


def _small(held: bytes, table: bytes, first: int) -> bytes:
    """A short stream: sectors of 64 bytes within the chain ``held``, strung together by ``table``."""
    found: list[bytes] = []
    while first < _END:
        if len(found) > len(held) // 64:
            raise ValueError(first)
        found.append(held[first * 64 : first * 64 + 64])
        first = struct.unpack_from("<I", table, first * 4)[0]
    return b"".join(found)
