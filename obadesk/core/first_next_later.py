"""In which order the short list goes into the plan: a count of Highs, never a sum of points (method: 3.7)."""

from __future__ import annotations

from typing import Literal

from obadesk.core.curve import Curve
from obadesk.core.idea import Idea
from obadesk.core.measure import Power

Turn = Literal["", "first", "next", "later"]
TURNS: tuple[Turn, ...] = ("first", "next", "later")
CRITERIA = ("specificity", "leverage", "values", "reach")
"""The fields of an idea that are rated, in the order they are asked."""


def goes_on(idea: Idea) -> bool:
    """Whether no later meeting has stopped it."""
    return not idea.again or idea.again[-1][1] != "stop"


def going_on(ideas: tuple[Idea, ...]) -> tuple[Idea, ...]:
    """The ideas that were not stopped; itself when none was."""
    return ideas if all(map(goes_on, ideas)) else tuple(filter(goes_on, ideas))


def short_list(curve: Curve | None) -> tuple[Idea, ...]:
    """The ideas kept for choosing, in the order of entry, without those a later meeting stopped."""
    return tuple(idea for idea in curve.ideas if idea.kept and goes_on(idea)) if curve else ()


def ratings(idea: Idea) -> tuple[Power, ...]:
    """Its four letters, in the order of ``CRITERIA``."""
    return idea.specificity, idea.leverage, idea.values, idea.reach


def is_rated(idea: Idea) -> bool:
    """Whether all four criteria have a letter."""
    return all(ratings(idea))


def highs(idea: Idea) -> int:
    """On how many of the four it is high."""
    return ratings(idea).count("H")


def turn(idea: Idea) -> Turn:
    """First: high on all four. Next: on three. Later: all others. None before all four are rated."""
    if not is_rated(idea):
        return ""
    return {4: "first", 3: "next"}.get(highs(idea), "later")  # type: ignore[return-value]


def in_turn(curve: Curve | None) -> dict[Turn, tuple[Idea, ...]]:
    """The rated ideas of the short list by their turn, most Highs first; level ones in the order of entry.

    A turn in which there is no idea is left out.
    """
    rated = sorted((idea for idea in short_list(curve) if is_rated(idea)), key=highs, reverse=True)
    groups: dict[Turn, tuple[Idea, ...]] = {}
    for each in TURNS:
        if ideas := tuple(idea for idea in rated if turn(idea) == each):
            groups[each] = ideas
    return groups
