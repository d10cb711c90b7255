"""What stands above the plot: title, unit, today, what happened, where a new way of counting begins."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

import msgspec

from obadesk.charts.letters import shortened, width, wrapped
from obadesk.charts.marks import Box, Geometry, Mark, Stroke, Text, Weight
from obadesk.charts.sizes import Sizes
from obadesk.core.curve_picture import CurvePicture
from obadesk.core.palette import Palette
from obadesk.i18n import _

ROWS = 4
"""Rows of words above the plot; what would need another is left out, what happened first."""

ROW = 1.25
"""Height of a row, in parts of the size of its words."""

Roughly = Callable[[float], float]
Kind = Literal["title", "unit", "today", "event", "break"]


class Said(msgspec.Struct, frozen=True):
    """A row of words. ``x``: where its mark stands, only in its last row."""

    kind: Kind
    text: str
    left: float
    x: float | None = None


class Strip(msgspec.Struct, frozen=True):
    """The rows, top first, and the height they take."""

    rows: tuple[tuple[Said, ...], ...]
    height: float


class _Wanted(msgspec.Struct, frozen=True):
    kind: Kind
    x: float | None
    lines: tuple[str, ...]


def strip_of(picture: CurvePicture, wide: float, high: float, sizes: Sizes, roughly: Roughly) -> Strip:
    """Words in rows, none on another. ``roughly``: where a year will lie, before margins are known."""
    corner = wide * (1 - picture.corner[0]), high * picture.corner[1]
    wanted = _wanted(picture, wide, sizes)
    while True:
        rows, missing = _placed(wanted, wide, sizes, roughly, corner)
        events = [one for one in wanted if one.kind == "event"]
        if not events or not any(one.kind != "event" for one in missing):
            break
        longest = max(events, key=lambda one: sum(map(len, one.lines)))
        wanted = [one for one in wanted if one is not longest]
    size = sizes.tick
    return Strip(tuple(map(tuple, rows)), max(size * max(0.5, ROW * len(rows)), corner[1]))


def _wanted(picture: CurvePicture, wide: float, sizes: Sizes) -> list[_Wanted]:
    size = sizes.tick
    found: list[_Wanted] = []
    if picture.title:
        found.append(_Wanted("title", None, (shortened(picture.title, size, wide, "semibold"),)))
    if picture.unit:
        unit = wrapped(picture.unit, size, wide * 0.6)
        unit = [shortened(picture.unit, size, wide * 0.6)] if "…" in unit[0] else unit
        found.append(_Wanted("unit", None, tuple(unit)))
    if picture.today is not None:
        found.append(_Wanted("today", picture.today, (_("today"),)))
    found += [_Wanted("break", x, _lines(text, size, wide * 0.45)) for x, text in picture.breaks]
    found += [_Wanted("event", x, _lines(text, size, wide * 0.4)) for x, text in picture.events]
    return sorted(found, key=lambda each: (each.x is not None, each.x or 0.0))


def _lines(text: str, size: float, most: float) -> tuple[str, ...]:
    """On up to three lines; a text too long for them is cut on one."""
    lines = wrapped(text, size, most, most_lines=3)
    return (shortened(text, size, most),) if "…" in lines[0] else tuple(lines)


def _placed(
    wanted: list[_Wanted], wide: float, sizes: Sizes, roughly: Roughly, corner: tuple[float, float]
) -> tuple[list[list[Said]], list[_Wanted]]:
    """The rows, and what found no room in them."""
    size = sizes.tick
    rows: list[list[Said]] = []
    ends: list[float] = []
    missing: list[_Wanted] = []
    if corner[1]:  # nothing of the first row runs into it
        rows.append([])
        ends.append(0.0)
    for one in wanted:
        weight: Weight = "semibold" if one.kind == "title" else "regular"
        broad = max(width(line, size, weight) for line in one.lines)
        left = 0.0 if one.x is None else roughly(one.x) - broad / 2
        left = max(0.0, min(left, wide - broad))
        row = int(bool(corner[1]) and left + broad > corner[0])
        while any(end > left for end in ends[row : row + len(one.lines)]) or (
            one.x is not None and _crosses(rows[row + len(one.lines) :], roughly(one.x), size)
        ):
            row += 1
        if one.x is not None:  # beside the rules that come down from the rows above, not across them
            above = [
                said.x for line in rows[: row + len(one.lines) - 1] for said in line if said.x is not None
            ]
            beside = [roughly(x) + size * 0.35 for x in above if roughly(x) + size * 0.35 > left]
            left = min([max([left, *beside]), wide - broad])
        if row + len(one.lines) > ROWS:
            missing.append(one)
            continue
        while len(rows) < row + len(one.lines):
            rows.append([])
            ends.append(0.0)
        for number, line in enumerate(one.lines, row):  # its rule begins under the last
            at = one.x if number == row + len(one.lines) - 1 else None
            inset = 0.0 if one.x is None else (broad - width(line, size)) / 2
            rows[number].append(Said(one.kind, line, left + inset, at))
            ends[number] = left + broad + size * 0.6
        if one.kind == "title":  # a row of its own
            ends[row] = float("inf")
    return rows, missing


def _crosses(below: list[list[Said]], across: float, size: float) -> bool:
    """Whether a rule that comes down here would run through words of the rows below."""
    return any(
        said.left - size * 0.2 < across < said.left + width(said.text, size) + size * 0.2
        for row in below
        for said in row
    )


def strip_marks(
    strip: Strip, geometry: Geometry, sizes: Sizes, palette: Palette
) -> tuple[list[Mark], list[Box]]:
    """The words with their rules, and where the words stand."""
    size = sizes.tick
    marks: list[Mark] = []
    boxes: list[Box] = []
    for number, row in enumerate(strip.rows):
        base = size * (0.95 + ROW * number)
        for one in row:
            if one.x is not None:
                marks += _rule(one, base + size * 0.3, geometry, sizes, palette)
            title = one.kind == "title"
            weight: Weight = "semibold" if title else "regular"
            tone = palette.text if title else palette.quiet
            left = one.left
            marks.append(Text(one.text, (left, base), size, tone, weight))
            wide = width(one.text, size, weight)
            boxes.append(Box(left, base - size * 0.76, left + wide, base + size * 0.24))
    return marks, boxes


def _rule(one: Said, top: float, geometry: Geometry, sizes: Sizes, palette: Palette) -> list[Mark]:
    """Today a thin line, an event a dotted one, a break in the counting two thin lines side by side."""
    assert one.x is not None
    across = geometry.pixel(one.x, geometry.y_low)[0]
    bottom = geometry.plot.bottom
    apart = sizes.marker * 0.42 if one.kind == "break" else 0.0
    dash = (sizes.thin, sizes.thin * 2.5) if one.kind == "event" else ()
    downs = sorted({crisp(across - apart), crisp(across + apart)})
    return [Stroke(((x, top), (x, bottom)), palette.quiet, sizes.rule, dash) for x in downs]


def crisp(place: float) -> float:
    """The middle of a pixel, so that a thin line is one pixel."""
    return round(place - 0.5) + 0.5
