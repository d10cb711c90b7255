"""What is warned about in more than one step, in the same words (method: 3.1, 3.3)."""

from __future__ import annotations

from obadesk.core.check import Check
from obadesk.core.measure import Measure
from obadesk.core.outcome import Outcome
from obadesk.core.vocabulary import Words
from obadesk.core.wording import direction_word, service_word

SHORT = 3
"""Figures; with fewer a line shows no direction."""


def figures_known(measure: Measure | None) -> int:
    """How many figures of the room's own area can be read."""
    own = measure.series[0].readings if measure and measure.series else ()
    return sum(reading.value is not None for reading in own)


def of_wording(outcome: Outcome, words: Words) -> list[Check]:
    """A service named in the sentence, a direction in place of a state."""
    found: list[Check] = []
    if service := service_word(outcome.text):
        found.append(Check(
            "service word", words("“{word}” names a service, which leaves out everybody else.", word=service),
            words("That is one way to get there. What would life look like?"), outcome.id,
        ))  # fmt: skip
    if direction := direction_word(outcome.text):
        found.append(Check(
            "direction word", words("“{word}” says which way to go, not where.", word=direction),
            words("Say it as if it were true already. How do people live then?"), outcome.id,
        ))  # fmt: skip
    return found


def of_meaning(measure: Measure, words: Words) -> list[Check]:
    """A history too short to show a direction; nobody has said which way is good."""
    figures = figures_known(measure)
    found: list[Check] = []
    if figures < SHORT:
        found.append(Check(
            "short history",
            words.count("There is {number} figure: a short history, which shows no direction.",
                        "There are {number} figures: a short history, which shows no direction.", figures)
            if figures else words("There are no figures yet."),
            words("What do you remember of the years before? Better, worse, about the same?"), measure.id,
        ))  # fmt: skip
    if not measure.polarity:
        found.append(Check(
            "no polarity", words("Nobody has said whether up is good or down is good."),
            words("If this line goes up, is that good news?"), measure.id,
        ))  # fmt: skip
    return found
