"""How a captured line becomes an idea, or something to find out about what works: ``core.idea_line``."""

from __future__ import annotations

from obadesk.core.idea_line import SIGNS, captured
from obadesk.core.vocabulary import Words

__all__ = ["SIGNS", "captured", "hint"]


def hint(words: Words) -> str:
    """What stands in grey in the empty capture line."""
    return words(
        "What would it take?   0 costs nothing  £ costs little  ! off the wall  #3 touches line 3  "
        "? find out  * short list"
    )
