"""The card "our words": each idea in plain words, and what this group calls it today."""

from __future__ import annotations

from obadesk.core.blocks import Block, Cell, Heading, Statement, Table
from obadesk.core.meeting import Card
from obadesk.core.place import Place
from obadesk.core.vocabulary import Words

ROLE = "our words"
WIDTHS = (0.58, 0.42)


def heading(card: Card, words: Words) -> str:
    """What stands over it."""
    return card.heading.strip() or words("Our words today")


def on_wall(place: Place, card: Card) -> tuple[Block, ...]:
    """The idea first, then its name; below it what was typed on the card."""
    text = "\n".join(line.strip() for line in card.text.splitlines() if line.strip())
    return (_table(place.words), Statement(text, "body")) if text else (_table(place.words),)


def on_paper(place: Place, card: Card) -> tuple[Block, ...]:
    """The agreed words, in two columns."""
    return Heading(heading(card, place.words)), _table(place.words)


def _table(words: Words) -> Table:
    """Read at every change of the group's own words: nothing of them is kept on the card."""
    pairs = (
        (words("How we want people to live"), words("{outcome}")),
        (words("What tells us, for everybody"), words("{indicator}")),
        (words("What tells one service how it is doing"), words("{performance_measure}")),
        (words("Where it has been and where it is heading"), words("{baseline}")),
    )
    return Table(
        ("", ""), tuple((Cell(idea), Cell(label, strong=True)) for idea, label in pairs), WIDTHS, "fit"
    )
