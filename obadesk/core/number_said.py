"""Small numbers in words, as they are said."""

from __future__ import annotations

from obadesk.core.vocabulary import Words


def number_said(number: int, words: Words, *, large: bool = False) -> str:
    """``three``; from thirteen on the figures. ``large``: it begins a sentence."""
    small = (
        words("none"), words("one"), words("two"), words("three"), words("four"), words("five"),
        words("six"), words("seven"), words("eight"), words("nine"), words("ten"), words("eleven"),
        words("twelve"),
    )  # fmt: skip
    said = small[number] if 0 <= number < len(small) else str(number)
    return f"{said[:1].upper()}{said[1:]}" if large else said
