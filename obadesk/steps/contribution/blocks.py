"""What wall and paper say of what a service contributes."""

from __future__ import annotations

from obadesk.core.blocks import Block, PaperBlock, Part, Slide, Statement, WriteIn
from obadesk.core.contribution import sentence, unfinished
from obadesk.core.place import Place
from obadesk.core.service_edits import service_at
from obadesk.core.slide_parts import ask_slide, footer
from obadesk.core.vocabulary import Words


def name(words: Words) -> str:
    """What the agenda calls it."""
    return words("What we contribute")


def example(words: Words) -> tuple[str, ...]:
    """What a service may help towards."""
    return (words("children start school ready to learn"), words("people feel at home where they live"))


def slides(place: Place, part: Part) -> tuple[Slide, ...]:
    """Ask: the sentence with its gaps. Keep: the sentence."""
    words, service = place.words, service_at(place)
    if part == "ask":
        texts = (unfinished(words), words("What does it help towards, for everybody here? Who else does?"))
        return (ask_slide(place, name(words), texts, "", curve=False),)
    said = sentence(service, place.workshop, words) if service and part == "keep" else ""
    if not said:
        return ()
    return (Slide("keep", "", (Statement(said, "key"),), footer(place, name(words)), center=True),)


def boxes(place: Place) -> tuple[PaperBlock, ...]:
    """The sentence to finish."""
    return (WriteIn(unfinished(place.words), 2),)


def brief(_place: Place) -> tuple[Block, ...]:
    """Nothing of its own: the sentence stands under the service's name, with every curve about it."""
    return ()


def full(_place: Place) -> tuple[Block, ...]:
    """Nothing: the sentence stands on page one."""
    return ()


def summary(place: Place) -> str:
    """What it helps towards."""
    service = service_at(place)
    return sentence(service, place.workshop, place.words) if service else ""
