"""What a careful facilitator would still mend in the four boxes (method: 4). Warnings, never a bar."""

from __future__ import annotations

from obadesk.core.check import Check, shortened
from obadesk.core.headline import headlines
from obadesk.core.measures_chosen import of_a_leading_one
from obadesk.core.place import Place
from obadesk.core.service_edits import service_at
from obadesk.steps.four_boxes.boxed import BETTER_OFF, counts_everybody, in_box, named

MOST = 5
"""More than this many headlines, and nobody remembers them."""
ENOUGH = 3
"""From so many measures on, one of them should say whether anyone is better off."""


def checks(place: Place) -> tuple[Check, ...]:
    """Measures about everybody, nobody better off, too many headlines, headlines without figures."""
    service, words = service_at(place), place.words
    measures = tuple(one for one in named(place) if one.status != "rejected")
    if service is None or not measures:
        return ()
    leading = headlines(measures)
    found = [
        Check(
            "about everybody",
            words("“{name}”: about everybody? Then it is {an_indicator}.", name=shortened(measure.name)),
            words("Is that everybody here, or those we serve? Both are worth a line."),
            measure.id,
        )
        for measure in measures
        if counts_everybody(measure, place)
    ]
    if len(measures) >= ENOUGH and not any(one.box in BETTER_OFF for one in measures):
        found.append(Check(
            "nobody better off", words("Nothing here says yet whether anyone is better off."),
            words("Of those we serve, who is better off now, and how would we know?"), service.id,
        ))  # fmt: skip
    if len(leading) > MOST:
        found.append(Check(
            "too many headlines",
            words("{number} headline {performance_measures} are more than anybody remembers.",
                  number=len(leading)),
            words("If you could keep only one, which? And a second?"), service.id,
        ))  # fmt: skip
    for measure in leading:
        found += of_a_leading_one(measure, words)
    if unsorted := in_box(measures, ""):
        found.append(Check(
            "not in a box",
            words("“{name}” is not in a box yet.", name=shortened(unsorted[0].name)),
            words("How much, how well, or is anyone better off?"), unsorted[0].id,
        ))  # fmt: skip
    return tuple(found)


def say(place: Place) -> str:
    """What to ask next: the box that is still empty, then one at a time."""
    words = place.words
    measures = tuple(one for one in named(place) if one.status != "rejected")
    if not measures:
        return words("What do we do, and how much of it? Begin with what is counted already.")
    if not in_box(measures, "how well"):
        return words("How would those we serve tell that we do it well?")
    if not any(one.box in BETTER_OFF for one in measures):
        return words("Is anyone better off? What do they know, think or do now that they did not before?")
    leading = headlines(measures)
    if not leading:
        return words("If you could keep only one to talk about, which? Look at the boxes on the right first.")
    if len(leading) < ENOUGH and len(measures) > len(leading):
        return words("And a second?") if len(leading) == 1 else words("And a third?")
    return words("If you could buy the figures for one we lack, which?")
