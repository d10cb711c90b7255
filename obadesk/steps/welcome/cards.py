"""The five cards of the welcome: which there are, what they say of themselves, and their usual text."""

from __future__ import annotations

from typing import Literal

from obadesk.core.meeting import Card, Step
from obadesk.core.place import Place
from obadesk.core.vocabulary import Words

Role = Literal["doors open", "purpose", "programme", "how we work", "given"]
ROLES: tuple[Role, ...] = ("doors open", "purpose", "programme", "how we work", "given")


def card_of(step: Step | None, role: Role) -> Card:
    """The step's own card of this role; without one a card that is on, with nothing typed on it."""
    own = next((card for card in step.cards if card.role == role), None) if step else None
    return own or Card(id="", role=role)


def welcome_of(place: Place) -> Step | None:
    """The place's step if it is a welcome, else the meeting's first: paper does not walk the agenda."""
    if place.step is not None and place.step.kind == "welcome":
        return place.step
    return next((step for step in place.meeting.steps if step.kind == "welcome"), None)


def role_name(role: Role, words: Words) -> str:
    """What the console calls the card."""
    return {
        "doors open": words("Doors open"),
        "purpose": words("Purpose"),
        "programme": words("Programme"),
        "how we work": words("How we work"),
        "given": words("Given"),
    }[role]


def usual_heading(words: Words) -> str:
    """What *doors open* says while people come in."""
    return words("Welcome. Please sit with people you do not work with.")


def usual_ways(words: Words) -> tuple[str, ...]:
    """How we work, a line each."""
    return (
        words("Two hats: your own, and a partner’s."),
        words("One keeps time. One reports back."),
        words("Plain words. If you hear a strange one, ask."),
    )


def purpose_of(card: Card) -> tuple[str, str]:
    """The sentence and what stands under it; whoever filled in the text alone meant the sentence."""
    heading, text = card.heading.strip(), card.text.strip()
    return (heading, text) if heading else (text, "")


def lines_of(text: str) -> tuple[str, ...]:
    """The lines of a card's text that say something."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())
