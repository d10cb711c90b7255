"""What the wall says of a break: when we are back. Paper says nothing of it."""

from __future__ import annotations

from obadesk.core.blocks import Block, Gap, Part, Slide, Statement
from obadesk.core.place import Place
from obadesk.core.slide_parts import footer
from obadesk.core.vocabulary import Words
from obadesk.steps.pause.back import back_sentence


def name(words: Words) -> str:
    """What the agenda calls it."""
    return words("Break")


def example(_words: Words) -> tuple[str, ...]:
    """Nothing is said in a break."""
    return ()


def slides(place: Place, part: Part) -> tuple[Slide, ...]:
    """Ask: the break, when it ends, and what to do on the way back; near the end only that it is near."""
    if part != "ask":
        return ()
    step, words = place.step, place.words
    heading = step.heading.strip() if step else ""
    big = words("Two minutes") if place.nearly else back_sentence(place)
    texts = (
        step.ask if step and step.ask else (words("Please put your dots on the sheets on your way back."),)
    )
    said: list[Block] = [Statement(heading or name(words), "heading", strong=True)]
    if big:
        said += [Gap("body"), Statement(big, "huge", strong=True)]
    said += [Gap("heading"), *(Statement(text, "body") for text in texts if text.strip())]
    return (Slide("ask", "", tuple(said), footer(place, name(words)), clock=False, center=True),)


def brief(_place: Place) -> tuple[Block, ...]:
    """Nothing."""
    return ()


def full(_place: Place) -> tuple[Block, ...]:
    """Nothing."""
    return ()


def summary(place: Place) -> str:
    """``Back at 11:05`` once somebody has said so."""
    return back_sentence(place) if place.step and place.step.back_at.strip() else ""
