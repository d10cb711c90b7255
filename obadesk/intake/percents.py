"""Which cells of XLSX are shown as percentages: they hold 0.452, and everybody who looks reads 45.2%."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from xml.sax.saxutils import unescape

_SHEET = re.compile(rb"<(?:\w+:)?sheet\s[^<>]*>")
_LINK = re.compile(rb"<(?:\w+:)?Relationship\s[^<>]*>")
_FORMAT = re.compile(rb"<(?:\w+:)?numFmt\s[^<>]*>")
_STYLES = re.compile(rb"<(?:\w+:)?cellXfs\b.*?</(?:\w+:)?cellXfs>", re.DOTALL)
_STYLE = re.compile(rb"<(?:\w+:)?xf\s[^<>]*>")
_ROW_OR_CELL = re.compile(rb"<(?:\w+:)?(row|c)(\s[^<>]*|/?)>")
_BUILT_IN = ("9", "10")


def percent_cells(parts: Mapping[str, bytes]) -> dict[str, frozenset[tuple[int, int]]]:
    """(row, column), from 0, of the cells shown as percentages, by the name of their sheet."""
    styles = _percent_styles(parts.get("xl/styles.xml", b""))
    if not styles:
        return {}
    found: dict[str, frozenset[tuple[int, int]]] = {}
    links = {
        _said(link, b"Id"): _said(link, b"Target")
        for link in _LINK.findall(parts.get("xl/_rels/workbook.xml.rels", b""))
    }
    for sheet in _SHEET.findall(parts.get("xl/workbook.xml", b"")):
        target = links.get(_said(sheet, rb"\w+:id"), "")
        part = parts.get(target.lstrip("/") if target.startswith("/") else f"xl/{target}", b"")
        found[unescape(_said(sheet, b"name"), {"&quot;": '"', "&apos;": "'"})] = frozenset(
            _cells(part, styles)
        )
    return found


def as_percent(text: str) -> str:
    """``0.452`` as it is shown, ``45.2%``; anything but a number as it stands."""
    try:
        return f"{float(text) * 100:.12g}%"
    except ValueError:
        return text


def _percent_styles(styles: bytes) -> frozenset[str]:
    """The numbers by which cells name a style that shows percentages."""
    formats = {_said(one, b"numFmtId") for one in _FORMAT.findall(styles) if "%" in _said(one, b"formatCode")}
    formats.update(_BUILT_IN)
    listed = _STYLES.search(styles)
    kinds = [_said(one, b"numFmtId") for one in _STYLE.findall(listed[0])] if listed else []
    return frozenset(str(number) for number, kind in enumerate(kinds) if kind in formats)


def _cells(part: bytes, styles: frozenset[str]) -> Iterator[tuple[int, int]]:
    row, column = 0, 0
    for tag, said in _ROW_OR_CELL.findall(part):
        at = re.search(rb"\sr\s*=\s*[\"']([A-Za-z]*)(\d+)", said)
        if tag == b"row":
            row, column = int(at[2]) if at else row + 1, 0
            continue
        column += 1
        if at:
            row, column = int(at[2]), 0
            for letter in at[1].upper():
                column = column * 26 + letter - 64
        if _said(said, b"s") in styles:
            yield row - 1, column - 1


def _said(tag: bytes, name: bytes) -> str:
    """The value of an attribute, ``""`` when it is not there."""
    found = re.search(rb"\s" + name + rb"\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", tag)
    return (found[1] or found[2] or b"").decode("utf-8", "replace") if found else ""
