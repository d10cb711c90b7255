"""The card "our words": each idea in plain words, and what this group calls it today."""

from __future__ import annotations

from obadesk.core import our_words
from obadesk.core.blocks import Block, Heading, Statement
from obadesk.core.meeting import Card
from obadesk.core.place import Place
from obadesk.core.vocabulary import Words

ROLE = "our words"


def heading(card: Card, words: Words) -> str:
    """What stands over it."""
    return card.heading.strip() or words("Our words today")


def on_wall(place: Place, card: Card) -> tuple[Block, ...]:
    """The idea first, then its name; below it what was typed on the card."""
    text = "\n".join(line.strip() for line in card.text.splitlines() if line.strip())
    table = our_words.table(place.words)
    return (table, Statement(text, "body")) if text else (table,)


def on_paper(place: Place, card: Card) -> tuple[Block, ...]:
    """The agreed words, in two columns."""
    return Heading(heading(card, place.words)), our_words.table(place.words)
