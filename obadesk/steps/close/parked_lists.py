"""What was parked, in its four lists."""

from __future__ import annotations

from obadesk.core.blocks import Block, Heading, Item, Lines, Slide
from obadesk.core.parked import Parked, ParkedAs
from obadesk.core.parking import PARKED_AS
from obadesk.core.place import Place
from obadesk.core.slide_parts import footer
from obadesk.core.vocabulary import Words


def kind_in_words(parked_as: ParkedAs, words: Words) -> str:
    """The heading of a list."""
    return {
        "parking lot": words("Parked"),
        "data needed": words("Figures we need"),
        "about one service": words("About one service"),
        "quote": words("In somebody’s words"),
    }[parked_as]


def parked_slides(place: Place, name: str) -> tuple[Slide, ...]:
    """One slide, a list a kind; the painter makes pages of it."""
    words = place.words
    blocks: list[Block] = []
    for parked_as, lines in by_kind(place.workshop.parked):
        items = tuple(Item(text(one, words), tail=taker(one, words), row=one.id) for one in lines)
        blocks += [Heading(kind_in_words(parked_as, words), 2), Lines(items, "list")]
    return (Slide("keep", words("What we parked"), tuple(blocks), footer(place, name)),) if blocks else ()


def parked_on_paper(place: Place) -> tuple[Block, ...]:
    """The four lists with who takes each line."""
    words = place.words
    blocks: list[Block] = []
    for parked_as, lines in by_kind(place.workshop.parked):
        items = tuple(Item(text(one, words), detail=_on_paper(one, words), row=one.id) for one in lines)
        blocks += [Heading(kind_in_words(parked_as, words), 3), Lines(items, "body")]
    return (Heading(words("What we parked"), 2), *blocks) if blocks else ()


def by_kind(parked: tuple[Parked, ...]) -> tuple[tuple[ParkedAs, tuple[Parked, ...]], ...]:
    """The lists that have lines, in their order."""
    lists: dict[ParkedAs, tuple[Parked, ...]] = {
        kind: tuple(one for one in parked if one.parked_as == kind) for kind in PARKED_AS
    }
    return tuple((kind, lines) for kind, lines in lists.items() if lines)


def text(line: Parked, words: Words) -> str:
    """What was said; somebody's own words between quotation marks."""
    said = line.text.strip()
    if line.parked_as != "quote" or said[:1] in "“\"'‘«":
        return said
    return words("“{words}”", words=said)


def taker(line: Parked, words: Words) -> str:
    """Who takes it, or "to be agreed"; nobody has to take what somebody said."""
    if line.parked_as == "quote":
        return line.taken_by.strip()
    return line.taken_by.strip() or words("to be agreed")


def _on_paper(line: Parked, words: Words) -> str:
    who = taker(line, words)
    also = words("also: {wordings}", wordings="; ".join(line.also)) if line.also else ""
    return "; ".join(part for part in (who, also) if part)
