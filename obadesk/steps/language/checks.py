"""What a careful facilitator would still mend before the room sorts, and what to say."""

from __future__ import annotations

from obadesk.core import our_words
from obadesk.core.check import Check, shortened
from obadesk.core.place import Place


def checks(place: Place) -> tuple[Check, ...]:
    """One word for two ideas; a phrase of which the console does not know where it belongs."""
    step, words = place.step, place.words
    found: list[Check] = []
    seen: set[str] = set()
    for concept in our_words.CONCEPTS:
        label = our_words.label(concept, words)
        if label.casefold() in seen:
            found.append(Check(
                "one word for two", words("“{word}” stands for two ideas.", word=shortened(label)),
                words("Two ideas, one word. What shall we call the second?"), place.workshop.id,
            ))  # fmt: skip
            break
        seen.add(label.casefold())
    unsorted = [one for one in step.phrases if one.text.strip() and not one.expected] if step else []
    if unsorted:
        found.append(Check(
            "phrase not sorted",
            words.count("{number} phrase is not sorted yet: “{phrase}”.",
                        "{number} phrases are not sorted yet, the first is “{phrase}”.",
                        len(unsorted), phrase=shortened(unsorted[0].text)),
            words("Where would you put this one, and why?"), unsorted[0].id,
        ))  # fmt: skip
    return tuple(found)


def say(place: Place) -> str:
    """First the ideas and their words, then one phrase at a time, then why."""
    step, words = place.step, place.words
    phrases = step.phrases if step else ()
    if any(any(one.hands) for one in phrases):
        return words("Who heard something else in it? Tell us what.")
    if phrases:
        return words("One phrase at a time. Hands up for each of the three, then say why.")
    return words("What do you call this where you work? The idea stays; the word is ours to choose.")
