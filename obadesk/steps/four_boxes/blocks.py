"""What wall and paper say of the measures of one service, in four boxes."""

from __future__ import annotations

from obadesk.core.blocks import Block, Part, Slide
from obadesk.core.place import Place
from obadesk.core.slide_parts import ask_slide
from obadesk.core.vocabulary import Words


def name(words: Words) -> str:
    """What the agenda calls it."""
    return words("{Performance_measures}")


def example(_words: Words) -> tuple[str, ...]:
    """Nothing yet."""
    return ()


def slides(place: Place, part: Part) -> tuple[Slide, ...]:
    """The question."""
    if part != "ask":
        return ()
    texts = (place.words("How much, how well, and is anyone better off?"),)
    return (ask_slide(place, name(place.words), texts, "", curve=True),)


def brief(_place: Place) -> tuple[Block, ...]:
    """Nothing yet."""
    return ()


def full(_place: Place) -> tuple[Block, ...]:
    """Nothing yet."""
    return ()


def summary(_place: Place) -> str:
    """Nothing yet."""
    return ""
