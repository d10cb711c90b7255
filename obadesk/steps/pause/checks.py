"""What a careful facilitator would still mend about a break, and what to say."""

from __future__ import annotations

from obadesk.core.check import Check
from obadesk.core.place import Place
from obadesk.steps.pause.back import back_sentence


def checks(place: Place) -> tuple[Check, ...]:
    """A break without an end."""
    step, words = place.step, place.words
    if step is None or back_sentence(place):
        return ()
    return (
        Check(
            "no end", words("Nobody can see when the break ends."),
            words("Back in fifteen minutes, please."), step.id,
        ),
    )  # fmt: skip


def say(place: Place) -> str:
    """When we are back, and the sheets."""
    words = place.words
    if place.nearly:
        return words("Two minutes. Please find your tables.")
    if time := back_sentence(place):
        return words("{back}. Please leave your sheets on the tables.", back=time)
    return words("A short break. Please leave your sheets on the tables.")
