"""What can be mended at leisure, before anybody is in the room (method: 3.1, 3.3)."""

from __future__ import annotations

from obadesk.core.check import Check, shortened
from obadesk.core.curve import Curve
from obadesk.core.curve_names import tables_at
from obadesk.core.place import Place
from obadesk.core.wording import direction_word, service_word
from obadesk.steps.before_the_day.blocks import readings

SHORT = 3
"""Readings; with fewer a line shows no direction."""


def checks(place: Place) -> tuple[Check, ...]:
    """The wording, then curve by curve: too few figures, no polarity, no source, no table."""
    found = _wording(place)
    for curve in place.workshop.curves:
        found += _of_curve(place, curve)
    return tuple(found)


def _wording(place: Place) -> list[Check]:
    outcome, words = place.outcome, place.words
    if outcome is None or not outcome.text.strip():
        return []
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


def _of_curve(place: Place, curve: Curve) -> list[Check]:
    words, measure = place.words, place.workshop.measure(curve.measure)
    if measure is None:
        return []
    figures, called = readings(measure), measure.name.strip()
    if not called and not any(series.readings for series in measure.series):
        return []
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
    if figures and not measure.source.strip():
        found.append(Check(
            "no source", words("Nobody has said where the figures come from."),
            words("Who publishes this figure, and when does the next one come?"), measure.id,
        ))  # fmt: skip
    if not tables_at(place.workshop, curve):
        found.append(Check(
            "no table",
            words("No table works on “{name}” yet.", name=shortened(called) or words("the new curve")),
            words("Which tables would like to look at this one?"), curve.id,
        ))  # fmt: skip
    return found


def say(place: Place) -> str:
    """A word for the facilitator alone."""
    words = place.words
    if any(readings(place.workshop.measure(curve.measure)) for curve in place.workshop.curves):
        return words("The room sees none of this page. Leave the line ahead to the room.")
    return words("The room sees none of this page. Who has the figures, and can you have them early?")
