"""The curve as a picture to be drawn: plain points, labels and marks."""

from __future__ import annotations

from typing import Literal

import msgspec

LineRole = Literal["history", "comparison", "forecast", "other forecast", "since", "aspiration", "projection"]


class CurvePoint(msgspec.Struct, frozen=True):
    """``x``: place on the time axis in years; ``y``: ``None`` for a gap, which is drawn as a gap.

    ``earlier``: the figures that stood here before this one was revised, oldest first.
    """

    x: float
    y: float | None
    provisional: bool = False
    row: str = ""
    earlier: tuple[float, ...] = ()


class CurveLine(msgspec.Struct, frozen=True):
    """One line with the label that stands at its end: ``Leeds 4.9``."""

    role: LineRole
    label: str
    points: tuple[CurvePoint, ...]


class Stretch(msgspec.Struct, frozen=True):
    """A stretch between two lines: (x, one, other), none of them a gap. ``label``: a word for it."""

    points: tuple[tuple[float, float, float], ...]
    label: str = ""


class Behind(msgspec.Struct, frozen=True):
    """The room's sketch, faintly behind real figures. ``points``: x as all others have it, y in parts of
    the height of the axis (0 at its foot), for a sketch has no figures. ``ahead``: how many of the points,
    from the end, are what was expected."""

    points: tuple[tuple[float, float], ...]
    label: str = ""
    ahead: int = 0


class CurvePicture(msgspec.Struct, frozen=True):
    """All that is drawn. ``ticks``: (x, label) of the periods; ``today``: x of the thin line, or ``None``.

    ``events``: (x, text). ``sentence``: what the chart shows in one or two sentences: alternative text,
    *Say* on the console, the sentence on paper. ``stamp``: such as "Working baseline, not data".
    ``empty``: what to say where there is no point to draw. ``corner``: width and height, in parts of the
    whole, of the top right corner that is left free: the wall's clock stands there. ``axis_words``: what is
    said at foot and top of an axis without figures, on which y runs from 0 to 1: a sketch.

    ``breaks``: (x, text) where a new way of counting begins; the lines have a gap there. ``better``: where
    later figures lie on the good side of the sealed forecast. ``range``: the range of a projection.
    ``behind``: the sketch from before there were figures. ``notes``: short remarks the caption owes: what
    open points are, which lines are left out. ``title``: what the chart is of when several stand together.
    ``values``: lowest and highest value of the axis when it is shared with other charts. ``ones``: what the
    axis and the labels count in: 1,000,000 when ``unit`` says "millions".
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
    breaks: tuple[tuple[float, str], ...] = ()
    better: Stretch | None = None
    range: Stretch | None = None
    behind: Behind | None = None
    notes: tuple[str, ...] = ()
    title: str = ""
    values: tuple[float, float] | None = None
    ones: float = 1.0
