"""How a captured line is taken: a new line of the story, as in the story itself."""

from __future__ import annotations

from obadesk.core.story_line import SIGNS, captured
from obadesk.core.vocabulary import Words

__all__ = ["SIGNS", "captured", "hint"]


def hint(words: Words) -> str:
    """What stands in grey in the empty capture line."""
    return words("What is new in it?   + helping  - hindering  > because  ? find out  * keep")
