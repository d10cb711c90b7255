"""The four ideas in plain words, which are fixed, and what this group calls each, which is its own."""

from __future__ import annotations

from obadesk.core import own_labels, rows
from obadesk.core.blocks import Cell, Table
from obadesk.core.rows import Change
from obadesk.core.vocabulary import Words
from obadesk.core.workshop import Workshop

CONCEPTS = ("outcome", "indicator", "performance_measure", "baseline")
WIDTHS = (0.58, 0.42)


def idea(concept: str, words: Words) -> str:
    """What it is, in nobody's jargon."""
    return {
        "outcome": words("How we want people to live"),
        "indicator": words("What tells us, for everybody"),
        "performance_measure": words("What tells one service how it is doing"),
        "baseline": words("Where it has been and where it is heading"),
    }[concept]


def label(concept: str, words: Words) -> str:
    """What the group calls it today."""
    return words(f"{{{concept}}}")


def of_preset(concept: str, words: Words) -> str:
    """What it is called where nobody typed a word of the group's own."""
    return label(concept, Words(words.vocabulary))


def table(words: Words) -> Table:
    """The idea first, then its word."""
    pairs = tuple(
        (Cell(idea(concept, words)), Cell(label(concept, words), strong=True)) for concept in CONCEPTS
    )
    return Table(("", ""), pairs, WIDTHS, "fit")


def has_own(words: Words) -> bool:
    """Whether the group gave one of the four a word of its own."""
    return any(label(concept, words) != of_preset(concept, words) for concept in CONCEPTS)


def called(concept: str, text: str) -> Change:
    """The group's word for an idea, with its other forms; nothing, or the preset's word, is the preset's."""

    def change(workshop: Workshop) -> Workshop:
        one = " ".join(text.split())
        if one == label(concept, Words.of(workshop)):
            return workshop
        forms = own_labels.NONE if one == of_preset(concept, Words.of(workshop)) else (one, "", "")
        labels = own_labels.with_forms(workshop.labels, {concept: forms})
        return rows.set_fields(workshop, workshop.id, labels=labels)

    return change
