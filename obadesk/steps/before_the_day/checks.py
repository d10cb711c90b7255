"""What can be mended at leisure, before anybody is in the room (method: 3.1, 3.3)."""

from __future__ import annotations

from msgspec.structs import replace

from obadesk.core.check import Check, shortened
from obadesk.core.common_checks import figures_known, of_meaning, of_wording
from obadesk.core.curve import Curve
from obadesk.core.curve_names import curve_name, tables_at
from obadesk.core.place import Place


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
    return of_wording(outcome, words)


def _of_curve(place: Place, curve: Curve) -> list[Check]:
    words, measure = place.words, place.workshop.measure(curve.measure)
    if measure is None:
        return []
    figures, called = figures_known(measure), measure.name.strip()
    if not called and not any(series.readings for series in measure.series):
        return []
    found = of_meaning(measure, words)
    if figures and not measure.source.strip():
        found.append(Check(
            "no source", words("Nobody has said where the figures come from."),
            words("Who publishes this figure, and when does the next one come?"), measure.id,
        ))  # fmt: skip
    if len(place.workshop.curves) > 1:  # this page is about all of them: each sentence says whose it is
        name = shortened(curve_name(place.workshop, curve))
        found = [
            replace(one, sentence=words("{curve}: {sentence}", curve=name, sentence=one.sentence))
            for one in found
        ]
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
    if any(figures_known(place.workshop.measure(curve.measure)) for curve in place.workshop.curves):
        return words("The room sees none of this page. Leave the line ahead to the room.")
    return words("The room sees none of this page. Who has the figures, and can you have them early?")
