"""A sketch judged by the figures that came after it: in words for the direction, never in figures.

The room drew no numbers, so none are held against it. What counts as "about the same" is the one rule's own
measure of how much the number moves by itself (``core.judged``): the sketch's "now" is taken as a level line.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from obadesk.core.curve import Curve
from obadesk.core.curve_said import in_order
from obadesk.core.judged import Judgement, judged
from obadesk.core.measure import Measure, Point, Reading, Scenario
from obadesk.core.period import position
from obadesk.core.sketch import Sketch, Way
from obadesk.core.vocabulary import Words

Why = Literal["", "no day", "none since", "one since", "break", "unclear", "no polarity", "range"]
"""Why nobody can say whether it went better or worse."""


class Since(msgspec.Struct, frozen=True):
    """What the room sketched and which way the figures went since; ``went`` is ``""`` when ``why`` says why.

    ``moved``: up or down, where nobody has said which way is good. ``few``: nobody knows how much the number
    moves by itself. ``provisional``: the latest figure may still change. ``broken_at``: from which period it
    is counted in a new way, so that later figures are not compared.
    """

    sketched: Way = ""
    went: Way = ""
    why: Why = ""
    moved: Literal["", "up", "down"] = ""
    few: bool = False
    provisional: bool = False
    broken_at: str = ""


def since(curve: Curve | None, measure: Measure | None) -> Since | None:
    """The sketch beside the figures that came later; ``None`` where no way ahead was sketched.

    Of several, one a meeting, the latest that figures have come for.
    """
    found = [_since(one, measure) for one in (curve.sketches if curve else ()) if one.ahead]
    tested = [one for one in found if one.why != "none since"]
    return (tested or found or [None])[-1]


def _since(sketch: Sketch, measure: Measure | None) -> Since:
    drawn = position(sketch.at)
    if drawn is None:
        return Since(sketch.ahead, why="no day")
    own = measure.series[0].readings if measure and measure.series else ()
    known = [one for one in in_order(own) if one.value is not None and position(one.period) is not None]
    before = [one for one in known if (position(one.period) or 0.0) <= drawn]
    after = known[len(before) :]
    if not after:
        return Since(sketch.ahead, why="none since")
    start = before[-1] if before else after.pop(0)
    if not after or measure is None:
        return Since(sketch.ahead, why="one since")
    return _compared(sketch.ahead, measure, start, after)


def _compared(sketched: Way, measure: Measure, start: Reading, after: list[Reading]) -> Since:
    level = tuple(Point(id=one.id, period=one.period, value=start.value) for one in after)
    found = judged(measure, "", scenario=Scenario(id="", points=level))
    went, why = _way(found, measure)
    return Since(
        sketched, went, why,
        moved={"above": "up", "below": "down"}.get(found.difference, ""),  # type: ignore[arg-type]
        few=found.reason == "short history", provisional=found.provisional, broken_at=found.broken_at,
    )  # fmt: skip


def _way(found: Judgement, measure: Measure) -> tuple[Way, Why]:
    match found.verdict, found.reason:
        case ("better" | "worse") as way, _:
            return way, ""
        case "as expected", _:
            return "same", ""
        case _, "noise":
            return "same", ""
        case _, "break":
            return "", "break"
        case _, "short history" | "no polarity" | "range":
            if measure.polarity not in ("up", "down"):
                return "", "range" if measure.polarity == "range" else "no polarity"
            good = (found.difference == "above") == (measure.polarity == "up")
            return "better" if good else "worse", ""
        case _:
            return "", "unclear"


def said(curve: Curve | None, measure: Measure | None, words: Words) -> str:
    """``The room sketched: worse. Since then the figures went the same way.`` ``""`` without a sketch."""
    found = since(curve, measure)
    if found is None:
        return ""
    sentences = [_sketched(found, words), _went(found, words)]
    if found.went or found.moved:
        if found.few:
            sentences.append(words("There are too few figures to know how much this number moves by itself."))
        if found.provisional:
            sentences.append(words("The figure is provisional, so this may still change."))
        if found.broken_at and found.why != "break":
            sentences.append(
                words(
                    "From {broken} it is counted in a new way; later figures are not compared.",
                    broken=found.broken_at,
                )
            )
    return " ".join(sentences)


def _sketched(found: Since, words: Words) -> str:
    return {
        "better": words("The room sketched: better."),
        "worse": words("The room sketched: worse."),
        "same": words("The room sketched: about the same."),
    }[found.sketched or "same"]


def _went(found: Since, words: Words) -> str:
    if found.went == "same":
        return words("Since then the figures stayed about the same.")
    if found.went and found.went == found.sketched:
        return words("Since then the figures went the same way.")
    if found.went:
        other = found.sketched in ("better", "worse")
        if found.went == "better":
            return (
                words("Since then the figures went the other way: better.")
                if other
                else words("Since then the figures got better.")
            )
        return (
            words("Since then the figures went the other way: worse.")
            if other
            else words("Since then the figures got worse.")
        )
    return _untold(found, words)


def _untold(found: Since, words: Words) -> str:
    match found.why:
        case "no day":
            return words("Nobody noted on which day, so no figures are held against it.")
        case "none since":
            return words("No figures have come since then.")
        case "one since":
            return words("One figure has come since then; one alone says nothing of which way it goes.")
        case "break":
            return words("We cannot tell: from {broken} it is counted in a new way.", broken=found.broken_at)
        case "no polarity":
            if found.moved == "up":
                return words("Since then the figures went up; nobody has said which way is good.")
            return words("Since then the figures went down; nobody has said which way is good.")
        case "range":
            if found.moved == "up":
                return words("Since then the figures went up; whether that is good depends on the range.")
            return words("Since then the figures went down; whether that is good depends on the range.")
        case _:
            return words("We cannot tell: there are two different figures for one period.")
