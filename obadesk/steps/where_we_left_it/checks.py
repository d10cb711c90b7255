"""What a careful facilitator might still mend before the room looks back."""

from __future__ import annotations

from obadesk.core.check import Check
from obadesk.core.last_time import answer_said, as_left, chosen_then, expected_then, is_sketched
from obadesk.core.place import Place


def checks(place: Place) -> tuple[Check, ...]:
    """What the meeting before left open: no answer, no line ahead."""
    words = place.words
    if place.before is None:
        return ()
    found: list[Check] = []
    if as_left(place) is not None and expected_then(place) is None and not is_sketched(place):
        found.append(
            Check(
                "no forecast",
                words("No line ahead was agreed last time: nothing can be compared with it."),
                words("What did we expect then, if nothing had changed?"),
            )
        )
    if place.curve is not None and not answer_said(place) and (as_left(place) or chosen_then(place)):
        found.append(
            Check(
                "no answer",
                words("Nobody noted last time whether the room could live with it."),
                words("Who was there: could we live with that line?"),
            )
        )
    return tuple(found)


def say(place: Place) -> str:
    """What to say now."""
    sentence = answer_said(place)
    asked = place.words("What do you remember of that day?")
    return f"{sentence} {asked}" if sentence else asked
