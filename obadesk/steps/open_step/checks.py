"""What a careful facilitator would still mend on the cards, and what to say."""

from __future__ import annotations

from obadesk.core.card_curve import unread
from obadesk.core.check import Check, shortened
from obadesk.core.place import Place

MOST_LINES = 4
MOST_LETTERS = 270
"""Four lines of the wall's text."""


def checks(place: Place) -> tuple[Check, ...]:
    """Too much on one card, figures that cannot be read, a card with nothing on it."""
    step, words = place.step, place.words
    found: list[Check] = []
    for number, card in enumerate(step.cards if step else (), 1):
        lines = [line for line in card.text.splitlines() if line.strip()]
        if len(lines) > MOST_LINES or len(card.text) > MOST_LETTERS:
            found.append(Check(
                "much on a card",
                words("Card {number} has more than a room reads at a glance.", number=number),
                words("One thought at a time. The rest comes on the next card."), card.id,
            ))  # fmt: skip
        if odd := unread(card.figures):
            found.append(Check(
                "figures not read",
                words("Card {number}: “{figure}” is no figure; the line has a gap there.", number=number,
                      figure=shortened(odd[0], 30)),
                words("Tell me that figure once more, please."), card.id,
            ))  # fmt: skip
        if not (card.role or card.heading.strip() or card.text.strip() or card.figures.strip()):
            found.append(Check(
                "empty card", words("Card {number} has nothing on it and is left out.", number=number),
                words("There is one more thing I want to ask you."), card.id,
            ))  # fmt: skip
    return tuple(found)


def say(place: Place) -> str:
    """One card at a time; then what they said."""
    step, words = place.step, place.words
    if step is not None and step.said:
        return words("Who saw it differently?")
    if step is not None and step.cards:
        return words("One card at a time. Ask, wait for an answer, then go on.")
    return words("Two minutes for each of you. Then one thing from every table.")
