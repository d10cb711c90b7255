"""The small curve of a card: ``5, 8, 12 | 17, 22`` is history, and after the bar what is expected."""

from __future__ import annotations

import re

from obadesk.core.curve_picture import CurveLine, CurvePicture, CurvePoint
from obadesk.core.figures import places_of, shown, understood
from obadesk.core.vocabulary import Words

MOST = 60
"""More figures than this are no curve to tell a story with."""


def unread(figures: str) -> tuple[str, ...]:
    """The parts that are no figure, as typed: they leave a gap in the line."""
    parts = (part for side in figures.split("|") for part in _parts(side))
    return tuple(part for part in parts if understood(part) is None)


def card_curve(figures: str, words: Words) -> CurvePicture | None:
    """The curve as a picture, steps counted 1, 2, 3 …; ``None`` when there is no figure to draw.

    Figures stand apart by comma and space, by semicolon or by space alone. The dashed line begins where
    the history ends.
    """
    before, _bar, after = figures.partition("|")
    history = _points(_parts(before)[:MOST], 1)
    ahead = _points(_parts(after.replace("|", ","))[:MOST], 1 + len(history))
    everything = (*history, *ahead)
    places = places_of(point.y for point in everything)
    lines: list[CurveLine] = []
    known = [point for point in history if point.y is not None]
    if any(point.y is not None for point in ahead):
        drawn = (*known[-1:], *ahead)
        label = words("if nothing changes {figure}", figure=_last(ahead, places))
        lines.append(CurveLine("forecast", label, drawn))
    if known:
        lines.append(CurveLine("history", _last(history, places), history))
    if not lines:
        return None
    ticks = tuple((point.x, f"{point.x:.0f}") for point in everything)
    return CurvePicture(lines=tuple(lines), ticks=ticks, sentence=_said(history, ahead, places, words))


def _parts(text: str) -> list[str]:
    """The figures as typed. A comma ends one where spaces or nothing else do; else it is a decimal comma."""
    if ";" in text:
        parts = text.split(";")
    elif re.search(r",\s", text):
        parts = re.split(r",\s+|,$", text.strip())
    elif re.search(r"\s", text.strip()):
        parts = text.split()
    else:
        parts = text.split(",")
    return [part.strip(" ,") for part in parts if part.strip(" ,")]


def _points(parts: list[str], first: int) -> tuple[CurvePoint, ...]:
    return tuple(CurvePoint(float(first + n), understood(part)) for n, part in enumerate(parts))


def _last(points: tuple[CurvePoint, ...], places: int) -> str:
    values = [point.y for point in points if point.y is not None]
    return shown(values[-1], places) if values else ""


def _said(history: tuple[CurvePoint, ...], ahead: tuple[CurvePoint, ...], places: int, words: Words) -> str:
    was, will = (
        ", ".join(shown(point.y, places) for point in points if point.y is not None)
        for points in (history, ahead)
    )
    said = [words("The line so far: {figures}.", figures=was)] if was else []
    said += [words("If nothing changes: {figures}.", figures=will)] if will else []
    return " ".join(said)
