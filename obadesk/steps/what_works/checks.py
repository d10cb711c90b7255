"""What a careful facilitator would still mend in what works (method: 3.6), once ideas are there."""

from __future__ import annotations

from collections.abc import Sequence

from obadesk.core.check import Check, first_few, shortened
from obadesk.core.curve import Curve
from obadesk.core.owed_ideas import owed_ideas
from obadesk.core.place import Place
from obadesk.core.questions import unasked
from obadesk.core.table import Table
from obadesk.core.vague_verbs import vague_verb
from obadesk.core.vocabulary import Words
from obadesk.steps.what_works.blocks import SHORT_LIST


def owed_sentence(place: Place) -> str:
    """``Table 2 owes an idea that costs little or nothing. Tables 3 and 4 each owe an idea off the wall.``"""
    words, owed = place.words, owed_ideas(place.workshop, place.curve)
    said: list[str] = []
    if owed.low_cost:
        said.append(words.count(
            "Table {tables} owes an idea that costs little or nothing.",
            "Tables {tables} each owe an idea that costs little or nothing.",
            len(owed.low_cost), tables=listed(owed.low_cost, words),
        ))  # fmt: skip
    if owed.off_the_wall:
        said.append(words.count(
            "Table {tables} owes an idea off the wall.", "Tables {tables} each owe an idea off the wall.",
            len(owed.off_the_wall), tables=listed(owed.off_the_wall, words),
        ))  # fmt: skip
    return " ".join(said)


def listed(tables: Sequence[Table], words: Words) -> str:
    """``1, 2 and 4``."""
    numbers = [str(table.number) for table in tables]
    if len(numbers) < 2:
        return "".join(numbers)
    return words("{some} and {last}", some=", ".join(numbers[:-1]), last=numbers[-1])


def checks(place: Place) -> tuple[Check, ...]:
    """The short list empty or too long, ideas that touch no cause, vague verbs, questions, what tables owe.

    What tables owe comes last: the console has it in a line of its own.
    """
    curve, words = place.curve, place.words
    if curve is None:
        return ()
    if not curve.ideas:
        return unasked(curve, "what works", words)
    found: list[Check] = []
    kept = sum(idea.kept for idea in curve.ideas)
    if not kept:
        found.append(Check(
            "nothing on the short list", words("Nothing is on the short list yet."),
            words("Which of these should go on to choosing?"), curve.id,
        ))  # fmt: skip
    if kept > SHORT_LIST:
        found.append(Check(
            "long short list",
            words(
                "{number} ideas are on the short list; the wall shows {most}.", number=kept, most=SHORT_LIST
            ),
            words("Which of these could wait?"), curve.id,
        ))  # fmt: skip
    forces = {force.id for force in curve.forces}
    loose = [idea for idea in curve.ideas if idea.force not in forces]
    if forces and loose:
        found.append(Check(
            "touches nothing",
            words.count(
                "{number} idea touches no cause that was named: {which}.",
                "{number} ideas touch no cause that was named: {which}.",
                len(loose), which=first_few([f"“{shortened(idea.text)}”" for idea in loose], words),
            ),
            words("Which cause does this touch?"), curve.id,
        ))  # fmt: skip
    found += [
        Check(
            "vague idea",
            words("“{word}” in “{what}” is hard to see happen.", word=word, what=shortened(idea.text)),
            words("What would we see somebody do?"), idea.id,
        )
        for idea in curve.ideas if (word := vague_verb(idea.text))
    ]  # fmt: skip
    found += unasked(curve, "what works", words)
    if owed := owed_sentence(place):
        found.append(Check("ideas owed", owed, _wanted(place, curve), curve.id))
    return tuple(found)


def _wanted(place: Place, curve: Curve) -> str:
    words, owed = place.words, owed_ideas(place.workshop, curve)
    if owed.low_cost:
        return words("What could we do on Monday with no money?")
    return words("What is the idea you would not dare put in a report?")


def say(place: Place) -> str:
    """What to ask next."""
    words, curve = place.words, place.curve
    if curve is None or not curve.ideas:
        return words("What would it take? What could we do on Monday with no money?")
    last = curve.ideas[-1]
    if vague_verb(last.text):
        return words("What would we see somebody do?")
    if not any(idea.cost for idea in curve.ideas):
        return words("What could we do on Monday with no money?")
    if not any(idea.way == "stop" for idea in curve.ideas):
        return words("What should we stop?")
    if owed_ideas(place.workshop, curve):
        return _wanted(place, curve)
    if curve.forces and not last.force:
        return words("Which cause does this touch?")
    if not any(idea.kept for idea in curve.ideas):
        return words("Which of these should go on to choosing?")
    return words("Who has made something like this work, and where?")
