"""What can be done to the phrases, as edits."""

from __future__ import annotations

from collections.abc import Sequence

from obadesk.core import rows
from obadesk.core.edit import Edit
from obadesk.core.message import message
from obadesk.core.phrase import Phrase, Sort
from obadesk.core.workshop import Workshop
from obadesk.steps.language.sorts import Usual


def expect(phrase_id: str, sort: Sort) -> Edit:
    """Where the phrase belongs; the same once more takes it away."""

    def change(workshop: Workshop) -> Workshop:
        phrase = rows.find(workshop, phrase_id)
        if not isinstance(phrase, Phrase):
            return workshop
        return rows.set_fields(workshop, phrase_id, expected="" if phrase.expected == sort else sort)

    return Edit(message("Sort a phrase"), change)


def count_hands(phrase_id: str, hands: tuple[int, int, int]) -> Edit:
    """Hands for the three ideas, in the order in which the room is asked."""

    def change(workshop: Workshop) -> Workshop:
        one, two, three = hands
        return rows.set_fields(workshop, phrase_id, for_outcome=one, for_indicator=two, for_measure=three)

    return Edit(message("Count hands"), change)


def take_usual(step_id: str, usual: Sequence[tuple[str, Usual]]) -> Edit:
    """The usual phrases under these ids, without those that stand there already."""

    def change(workshop: Workshop) -> Workshop:
        step = workshop.step(step_id)
        there = {one.text.strip().casefold() for one in step.phrases} if step else set()
        for new_id, one in usual:
            if one.text.casefold() not in there:
                phrase = Phrase(id=new_id, text=one.text, expected=one.expected, reason=one.reason)
                workshop = rows.append(workshop, step_id, "phrases", phrase)
        return workshop

    return Edit(message("Take the usual phrases"), change)
