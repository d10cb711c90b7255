"""What a careful facilitator would still mend while the room chooses (method: 3.7). Warnings, never a bar."""

from __future__ import annotations

from obadesk.core.check import Check, shortened
from obadesk.core.first_next_later import in_turn, ratings, short_list
from obadesk.core.place import Place
from obadesk.core.vague_verbs import vague_verb


def checks(place: Place) -> tuple[Check, ...]:
    """Ideas nobody could start on Monday, and a list on which everything is high."""
    words, curve, ideas = place.words, place.curve, short_list(place.curve)
    if curve is None or not ideas:
        return ()
    vague = [(idea, verb) for idea in ideas if (verb := vague_verb(idea.text))]
    found = [
        Check(
            "vague idea",
            words("“{word}” in “{idea}” is hard to start.", word=word, idea=shortened(idea.text)),
            words("Who would do what, where, and how would we see it?"), idea.id,
        )
        for idea, word in vague
    ]  # fmt: skip
    if len(ideas) > 1 and all(ratings(idea) == ("H", "H", "H", "H") for idea in ideas):
        found.append(Check(
            "everything high", words("Every idea is high on all four, so nothing is chosen."),
            words("If only one could start this year, which would you be sorry to lose?"), curve.id,
        ))  # fmt: skip
    return tuple(found)


def say(place: Place) -> str:
    """The question of the column being rated; then what comes of it."""
    words, ideas = place.words, short_list(place.curve)
    if not ideas:
        return words("Which of our ideas do we take further? Four or five are enough.")
    questions = (
        words("Could someone start it? Who, what, when, where: high, medium or low."),
        words("Would it move the line? High, medium or low."),
        words("Does it fit who we are? High, medium or low."),
        words("Can it be done by us? Not how many people: can we do it. High, medium or low."),
    )
    for column, question in enumerate(questions):
        if not all(ratings(idea)[column] for idea in ideas):
            return question
    if "first" not in in_turn(place.curve):
        return words("None is high on all four. What would have to change for the nearest one?")
    return words("Are these the ones you would start with? Who disagrees, and why?")
