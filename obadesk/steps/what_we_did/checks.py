"""What a careful facilitator would still mend in what was done: the stuck ones nobody has an answer for."""

from __future__ import annotations

from obadesk.core.action_stands import standing, to_tell_of
from obadesk.core.check import Check, first_few, shortened
from obadesk.core.place import Place


def checks(place: Place) -> tuple[Check, ...]:
    """One check for all of them."""
    curve, words = place.curve, place.words
    waiting = [one for one in standing(to_tell_of(curve, place.meeting), "stuck") if not one.unstick.strip()]
    if curve is None or not waiting:
        return ()
    which = first_few([f"“{shortened(one.text)}”" for one in waiting], words)
    return (
        Check(
            "stuck",
            words("Nobody has said yet what would unstick {which}.", which=which),
            words("What would unstick it, and who here can?"),
            curve.id,
        ),
    )


def say(place: Place) -> str:
    """What is done comes first; then what is stuck, one at a time."""
    words, actions = place.words, to_tell_of(place.curve, place.meeting)
    if not actions or not any(one.status for one in actions):
        return words("Begin with what is done. Who did it? Thank you.")
    stuck = standing(actions, "stuck")
    if any(not one.unstick.strip() for one in stuck):
        return words("What would unstick it, and who here can?")
    if standing(actions, ""):
        return words("Has anybody begun with these? Do we still want them?")
    return words("Is there anything else we did that nobody had planned?")
