"""How a captured line becomes a force, a why, or something to find out: ``core.story_line``."""

from __future__ import annotations

from obadesk.core.story_line import SIGNS, captured
from obadesk.core.vocabulary import Words

__all__ = ["SIGNS", "captured", "hint"]


def hint(words: Words) -> str:
    """What stands in grey in the empty capture line."""
    return words("What is behind it?   + helping  - hindering  > because  ? find out  * keep")
