"""The sketch as a picture to be drawn: a line without figures, between "few" and "many"."""

from __future__ import annotations

from obadesk.core.curve import Curve
from obadesk.core.curve_picture import CurveLine, CurvePicture, CurvePoint
from obadesk.core.measure import Polarity
from obadesk.core.sketch import Sketch
from obadesk.core.vocabulary import Words

HEIGHTS = {"low": 0.34, "middle": 0.5, "high": 0.66}
STEPS = {"fast": 0.26, "slow": 0.1, "": 0.18}
"""How far the line comes and goes, in parts of the height; a middle way until the room says how fast."""

PAST, NOW, AHEAD = -1.0, 0.0, 1.0


def sketch_of(curve: Curve | None) -> Sketch | None:
    """What the room last sketched for this curve."""
    return curve.sketches[-1] if curve and curve.sketches else None


def picture(sketch: Sketch | None, polarity: Polarity, words: Words) -> CurvePicture:
    """The line as far as it is answered; without an answer the axes alone, so that nothing jumps.

    ``polarity``: which way better is. Until somebody has said, better is drawn upwards.
    """
    one = sketch or Sketch(id="")
    here = HEIGHTS.get(one.now or ("middle" if one.lately or one.ahead else ""))
    lines: list[CurveLine] = []
    if here is not None:
        up, step = _upwards(polarity, one), STEPS[one.speed]
        now = CurvePoint(NOW, here)
        ways = {"better": up, "worse": -up, "same": 0.0}
        if one.ahead:
            end = CurvePoint(AHEAD, here + ways[one.ahead] * step)
            lines.append(CurveLine("forecast", words("if nothing changes"), (now, end)))
        before = (CurvePoint(PAST, here - ways[one.lately] * step),) if one.lately else ()
        lines.append(CurveLine("history", "", (*before, now)))
    return CurvePicture(
        lines=tuple(lines),
        ticks=((PAST, words("some years ago")), (NOW, words("now")), (AHEAD, words("in a few years"))),
        sentence=said(sketch, words),
        stamp=stamp(words),
        axis_words=(words("few"), words("many")),
    )


def stamp(words: Words) -> str:
    """What stands on and under every sketch."""
    return words("Working {baseline}, not data")


def parts(sketch: Sketch | None, words: Words) -> tuple[str, ...]:
    """``high now``, ``worse lately``, ``fast``, ``worse if nothing changes``, as far as it is answered."""
    one = sketch or Sketch(id="")
    found = (
        {
            "low": words("low now"), "middle": words("in the middle now"), "high": words("high now"),
        }.get(one.now),
        {
            "better": words("better lately"), "worse": words("worse lately"),
            "same": words("about the same lately"),
        }.get(one.lately),
        {"fast": words("fast"), "slow": words("slow")}.get(one.speed),
        {
            "better": words("better if nothing changes"), "worse": words("worse if nothing changes"),
            "same": words("about the same if nothing changes"),
        }.get(one.ahead),
    )  # fmt: skip
    return tuple(part for part in found if part)


def said(sketch: Sketch | None, words: Words) -> str:
    """What the picture shows, in a sentence; ``""`` while nothing is answered."""
    found = parts(sketch, words)
    if not found:
        return ""
    return words("The room’s own sketch, not data: {parts}.", parts=", ".join(found))


def _upwards(polarity: Polarity, sketch: Sketch) -> float:
    """1 where better is up, -1 where it is down; of a range, better is towards its middle."""
    if polarity == "range":
        return -1.0 if sketch.now == "high" else 1.0
    return -1.0 if polarity == "down" else 1.0
