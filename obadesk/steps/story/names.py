"""What the parts of a story are called."""

from __future__ import annotations

from obadesk.core.story import Evidence, Side
from obadesk.core.vocabulary import Words

SIDES: tuple[Side, ...] = ("helping", "hindering")


def side_name(side: Side, words: Words) -> str:
    """The heading of a column."""
    return words("Helping") if side == "helping" else words("Hindering")


def how_we_know(evidence: Evidence, words: Words) -> str:
    """One word, or two, on paper."""
    return {
        "": "",
        "data": words("data"),
        "research": words("research"),
        "lived": words("lived experience"),
        "hunch": words("a hunch"),
    }[evidence]
