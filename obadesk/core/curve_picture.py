"""The curve as a picture to be drawn: plain points, labels and marks."""

from __future__ import annotations

from typing import Literal

import msgspec

LineRole = Literal["history", "comparison", "forecast", "other forecast", "since", "aspiration"]


class CurvePoint(msgspec.Struct, frozen=True):
    """``x``: place on the time axis in years; ``y``: ``None`` for a gap, which is drawn as a gap."""

    x: float
    y: float | None
    provisional: bool = False
    row: str = ""


class CurveLine(msgspec.Struct, frozen=True):
    """One line with the label that stands at its end: ``Leeds 4.9``."""

    role: LineRole
    label: str
    points: tuple[CurvePoint, ...]


class CurvePicture(msgspec.Struct, frozen=True):
    """All that is drawn. ``ticks``: (x, label) of the periods; ``today``: x of the thin line, or ``None``.

    ``events``: (x, text). ``sentence``: what the chart shows in one or two sentences: alternative text,
    *Say* on the console, the sentence on paper. ``stamp``: such as "Working baseline, not data".
    ``empty``: what to say where there is no point to draw. ``corner``: width and height, in parts of the
    whole, of the top right corner that is left free: the wall's clock stands there. ``axis_words``: what is
    said at foot and top of an axis without figures, on which y runs from 0 to 1: a sketch.
    """

    lines: tuple[CurveLine, ...] = ()
    ticks: tuple[tuple[float, str], ...] = ()
    today: float | None = None
    unit: str = ""
    events: tuple[tuple[float, str], ...] = ()
    sentence: str = ""
    stamp: str = ""
    empty: str = ""
    corner: tuple[float, float] = (0.0, 0.0)
    axis_words: tuple[str, str] | None = None
