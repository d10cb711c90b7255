"""A curve without data: what the people in the room say of it, in four answers and no figure."""

from __future__ import annotations

from typing import Annotated, Literal

from obadesk.core.audience import WALL
from obadesk.core.row import Row

Level = Literal["", "low", "middle", "high"]
Way = Literal["", "better", "worse", "same"]
Speed = Literal["", "fast", "slow"]

QUESTIONS = ("now", "lately", "speed", "ahead")
"""The fields in the order in which the room is asked."""


class Sketch(Row, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where we are now, how it has been lately, how fast, and where it is heading if nothing changes.

    ``""``: not answered. ``speed`` goes for the way here and the way ahead. ``at``: ISO day it was drawn.
    """

    now: Annotated[Level, WALL] = ""
    lately: Annotated[Way, WALL] = ""
    speed: Annotated[Speed, WALL] = ""
    ahead: Annotated[Way, WALL] = ""
    at: Annotated[str, WALL] = ""


def is_begun(sketch: Sketch | None) -> bool:
    """Whether one of the questions is answered."""
    return sketch is not None and any(getattr(sketch, question) for question in QUESTIONS)


def open_question(sketch: Sketch | None) -> str:
    """The first question without an answer, ``""`` when all have one.

    Whoever says "about the same" is not asked how fast.
    """
    if sketch is None:
        return QUESTIONS[0]
    for question in QUESTIONS:
        if not getattr(sketch, question) and not (question == "speed" and sketch.lately == "same"):
            return question
    return ""
