"""What a careful facilitator would still mend in the wording of an outcome (method: 3.1); warnings."""

from __future__ import annotations

import re

from obadesk.core.check import Check
from obadesk.core.common_checks import of_wording
from obadesk.core.place import Place
from obadesk.core.vocabulary import Words
from obadesk.core.wording import direction_word, service_word

LONGEST = 12
"""Words; a sentence longer than about this is not remembered."""

NUMBERS = re.compile(r"\d|\b(per ?cent|targets?)\b|%", re.IGNORECASE)
JARGON = re.compile(
    r"\b(strategic|priorit(?:y|ies|ise\w*)|systemic|core|integrated|holistic|stakeholders?|multi-agency|co-produc\w*|"
    r"person-centred|outcomes?-focus\w*|resilien\w*|empower\w*|sustainable|joined-up|pathways?|capacity)\b",
    re.IGNORECASE,
)


def checks(place: Place) -> tuple[Check, ...]:
    """Service first: it shuts people out. The length last: it only tires them."""
    outcome, words = place.outcome, place.words
    if outcome is None or not outcome.text.strip():
        return ()
    text = outcome.text
    found = of_wording(outcome, words)
    if number := NUMBERS.search(text):
        found.append(Check(
            "number", words("“{word}” belongs to {an_indicator}, not to {an_outcome}.", word=number[0]),
            words("We will come to the figures. What do we want life to be like?"), outcome.id,
        ))  # fmt: skip
    if jargon := JARGON.search(text):
        found.append(Check(
            "jargon", words("“{word}” is a word of our trade.", word=jargon[0]),
            words("How would you say that to your neighbour?"), outcome.id,
        ))  # fmt: skip
    length = len(text.split())
    if length > LONGEST:
        found.append(Check(
            "long sentence",
            words("The sentence has {number} words; people remember about {most}.",
                  number=length, most=LONGEST),
            words("If you had to say it in one breath, what would stay?"), outcome.id,
        ))  # fmt: skip
    return tuple(found)


def say(place: Place) -> str:
    """While sentences come in: what to say to the newest; once worded: what to ask next."""
    outcome, words = place.outcome, place.words
    if outcome is None:
        return ""
    if outcome.text.strip():
        if outcome.experience:
            return words("Would your neighbour nod at this?")
        return words("If it came true, what would you notice on your street? What would we see, hear, feel?")
    if outcome.candidates:
        return _to_the_newest(outcome.candidates[-1].text, words)
    return words("Finish the sentence in your own words. No services, no ‘improve’: how do people live?")


def _to_the_newest(text: str, words: Words) -> str:
    if service_word(text):
        return words("That is one way to get there. What would life look like?")
    if direction_word(text):
        return words("Say it as if it were true already. How do people live then?")
    return words("Which words come back at every table? Let us word it together.")
