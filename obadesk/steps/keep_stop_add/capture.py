"""How a captured line is taken: a new idea, as in what works."""

from __future__ import annotations

from obadesk.core.idea_line import SIGNS, captured
from obadesk.core.vocabulary import Words

__all__ = ["SIGNS", "captured", "hint"]


def hint(words: Words) -> str:
    """What stands in grey in the empty capture line."""
    return words(
        "What do we add?   0 costs nothing  £ costs little  ! off the wall  ? find out  * short list"
    )
