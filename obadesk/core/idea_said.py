"""How an idea is said: what kind of step it is before its words, its marks after them."""

from __future__ import annotations

from functools import lru_cache

from obadesk.core.blocks import Mark
from obadesk.core.idea import Idea, Way
from obadesk.core.vocabulary import Words


def marks(idea: Idea) -> tuple[Mark, ...]:
    """The marks drawn after the idea."""
    off_the_wall: tuple[Mark, ...] = ("off the wall",) if idea.off_the_wall else ()
    return (idea.cost, *off_the_wall) if idea.cost else off_the_wall


def mark_words(idea: Idea, words: Words) -> tuple[str, ...]:
    """The same in words."""
    said = {
        "no cost": words("no cost"),
        "costs little": words("costs little"),
        "off the wall": words("off the wall"),
    }
    return tuple(said[mark] for mark in marks(idea))


def way_name(way: Way, words: Words) -> str:
    """Whether it starts something or stops it."""
    return {
        "": "",
        "start": words("start"),
        "stop": words("stop"),
        "change": words("change"),
        "join up": words("join up"),
    }[way]


@lru_cache(maxsize=4096)
def led(text: str, way: Way, words: Words) -> tuple[str, int]:
    """``Stop: three forms`` and how many letters of it are the lead; no lead where the words say so."""
    text = text.strip()
    lead = {"stop": words("Stop"), "change": words("Change"), "join up": words("Join up")}.get(way, "")
    if not lead or text.casefold().startswith(lead.casefold()):
        return text, 0
    return f"{lead}: {text}", len(lead) + 1
