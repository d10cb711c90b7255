"""What wall and paper say of where the last meeting left it."""

from __future__ import annotations

from obadesk.core.blocks import Block, Part, Slide
from obadesk.core.place import Place
from obadesk.core.slide_parts import ask_slide
from obadesk.core.vocabulary import Words


def name(words: Words) -> str:
    """What the agenda calls it."""
    return words("Where we left it")


def example(_words: Words) -> tuple[str, ...]:
    """Nothing yet."""
    return ()


def slides(place: Place, part: Part) -> tuple[Slide, ...]:
    """The question."""
    if part != "ask":
        return ()
    texts = (place.words("This is where we left it."),)
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
