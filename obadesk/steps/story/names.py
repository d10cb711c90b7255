"""How we know a line of the story, in a word."""

from __future__ import annotations

from obadesk.core.story import Evidence
from obadesk.core.vocabulary import Words


def how_we_know(evidence: Evidence, words: Words) -> str:
    """One word, or two, on paper."""
    return {
        "": "",
        "data": words("data"),
        "research": words("research"),
        "lived": words("lived experience"),
        "hunch": words("a hunch"),
    }[evidence]
