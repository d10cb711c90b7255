"""What a careful facilitator might still mend before the line is judged."""

from __future__ import annotations

from obadesk.core.check import Check
from obadesk.core.last_time import expected_then, has_figures, is_sketched, judgement
from obadesk.core.place import Place
from obadesk.steps.line_since.blocks import grounds, verdict


def checks(place: Place) -> tuple[Check, ...]:
    """No line to compare with, nobody knows which way is good, no new figure, nobody knows when it comes."""
    words, measure = place.words, place.measure
    if place.before is None or measure is None or not has_figures(measure) or is_sketched(place):
        return ()
    found, made = judgement(place), list[Check]()
    if expected_then(place) is None:
        made.append(
            Check(
                "no forecast",
                words("No line ahead was agreed: nobody can say whether this is better than expected."),
                words("What did we expect, if nothing had changed?"),
            )
        )
        return tuple(made)
    if not measure.polarity:
        made.append(
            Check(
                "no polarity",
                words("Nobody has said whether up is good or down is good."),
                words("If this number falls, is life better?"),
            )
        )
    if found is not None and found.verdict == "too early" and found.overdue:
        made.append(
            Check(
                "no figure",
                words("There is no figure for {period} yet.", period=found.next_period),
                words("Who can tell us when it comes?"),
            )
        )
    if not measure.due.strip() and found is not None and found.next_period:
        made.append(
            Check("no due", words("Nobody has noted when the next figure is due."),
                  words("When does the next figure come?"))
        )  # fmt: skip
    return tuple(made)


def say(place: Place) -> str:
    """What to say now: the whole sentence, with what the other area did."""
    said = " ".join((verdict(place), *grounds(place))).strip()
    return said or place.words("Look at the new figures first, in silence.")
