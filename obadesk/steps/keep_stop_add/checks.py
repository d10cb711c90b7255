"""What a careful facilitator would still mend in keep, stop and add."""

from __future__ import annotations

from obadesk.core.check import Check, first_few, shortened
from obadesk.core.idea_said import led
from obadesk.core.place import Place
from obadesk.core.vocabulary import Words
from obadesk.steps.keep_stop_add.blocks import added, decided, to_decide


def checks(place: Place) -> tuple[Check, ...]:
    """Nothing is stopped; a stopped idea still has an action that is not done."""
    curve, words = place.curve, place.words
    if curve is None:
        return ()
    found: list[Check] = []
    stopped = {idea.id for idea in decided(place, "stop")}
    at_work = [
        action
        for action in curve.actions
        if action.idea in stopped and action.status not in ("done", "dropped")
    ]
    if at_work:
        which = first_few([f"“{shortened(action.text)}”" for action in at_work], words)
        found.append(
            Check(
                "stopped with an action",
                words("We stop the idea, but this action still stands: {which}.", which=which),
                words("If we stop that, do we let go of its action too?"),
                curve.id,
            )
        )
    ideas = to_decide(place)
    if len(ideas) > 1 and len(decided(place, "keep")) == len(ideas):
        found.append(Check("nothing stops", words("Everything is kept."), _stop(words), curve.id))
    return tuple(found)


def _stop(words: Words) -> str:
    return words("What could we stop, to make room for what is new?")


def say(place: Place) -> str:
    """Idea by idea, then what to stop, then what to add."""
    words = place.words
    if left := decided(place, ""):
        return words(
            "“{line}”: do we keep it, or stop it?", line=shortened(led(left[0].text, left[0].way, words)[0])
        )
    if to_decide(place) and not decided(place, "stop"):
        return _stop(words)
    if not added(place):
        return words("What do we add? What could we do on Monday with no money?")
    return words("Who does what first, and by when?")
