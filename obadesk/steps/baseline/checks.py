"""What a careful facilitator would still mend in the baseline (method: 3.3). Warnings, never a bar."""

from __future__ import annotations

from itertools import pairwise

from obadesk.core.check import Check, first_few
from obadesk.core.common_checks import of_meaning
from obadesk.core.figures import shown
from obadesk.core.forecast import working
from obadesk.core.measure import Measure, Reading, Scenario
from obadesk.core.period import position
from obadesk.core.place import Place
from obadesk.core.slide_parts import curve_of
from obadesk.core.unit_said import is_out_of_100
from obadesk.core.vocabulary import Words
from obadesk.steps.baseline.blocks import since


def checks(place: Place) -> tuple[Check, ...]:
    """Figures that cannot be read, what the curve cannot say, the forecast, the answer, the marks."""
    measure = place.measure
    if measure is None or not (measure.name.strip() or any(series.readings for series in measure.series)):
        return ()
    return (*_figures(place, measure), *of_meaning(measure, place.words), *_forecast(place, measure),
            *_answer(place, measure), *_events(place, measure))  # fmt: skip


def _figures(place: Place, measure: Measure) -> list[Check]:
    words = place.words
    found: list[Check] = []
    for series in measure.series:
        unread = [r for r in series.readings if r.value is None and r.typed.strip()]
        if unread:
            found.append(Check(
                "unreadable figures",
                _unread(words, series.area.strip(), unread),
                words("Does anybody have the figure for that year?"), series.id,
            ))  # fmt: skip
        lost = [r for r in series.readings if r.value is not None and position(r.period) is None]
        if lost:
            found.append(Check(
                "unreadable periods",
                words("No year can be read from {which}, so it is not drawn.", which=_named(lost, words)),
                words("Which year is that for?"), series.id,
            ))  # fmt: skip
        outside = [r for r in series.readings if r.value is not None and not 0 <= r.value <= 100]
        if outside and is_out_of_100(measure.unit):
            found.append(Check(
                "outside 0 to 100",
                words("Out of 100 there cannot be {which}.", which=_named(outside, words)),
                words("Is that a number of people, or how many in every hundred?"), series.id,
            ))  # fmt: skip
    return found


def _unread(words: Words, area: str, unread: list[Reading]) -> str:
    if not area:
        return words.count("{number} figure cannot be read: {which}.",
                           "{number} figures cannot be read: {which}.", len(unread),
                           which=_named(unread, words))  # fmt: skip
    return words.count("{number} figure for {area} cannot be read: {which}.",
                       "{number} figures for {area} cannot be read: {which}.", len(unread),
                       area=area, which=_named(unread, words))  # fmt: skip


def _named(readings: list[Reading], words: Words) -> str:
    quoted = [f"“{r.typed.strip() or shown(r.value or 0.0)}” ({r.period.strip() or '?'})" for r in readings]
    return first_few(quoted, words)


def _forecast(place: Place, measure: Measure) -> list[Check]:
    words = place.words
    forecast = working(measure)
    if forecast is None or not any(point.value is not None for point in forecast.points):
        if not _went_on(place) or curve_of(place) is None:
            return []
        return [Check(
            "no forecast", words("Nobody has drawn where the line is heading if nothing changes."),
            words("Where is it heading if nobody does anything new?"), measure.id,
        )]  # fmt: skip
    found: list[Check] = []
    if forecast.corrects and not forecast.reasoning.strip():
        found.append(Check(
            "no reason for another line", words("Nobody has noted why another line is drawn."),
            words("What do we know now that we did not know then?"), forecast.id,
        ))  # fmt: skip
    if not forecast.adopted:
        found.append(Check(
            "forecast not adopted", words("The forecast is drawn, but the room has not taken it as its own."),
            words("Is this the line we expect if nobody does anything new?"), forecast.id,
        ))  # fmt: skip
    if late := starts_late(measure, forecast):
        last, first = late
        found.append(Check(
            "forecast starts late",
            words("The forecast starts in {first}, but the last figure is of {last}.",
                  first=first, last=last),
            words("What do we expect for the years between?"), forecast.id,
        ))  # fmt: skip
    return found


def _answer(place: Place, measure: Measure) -> list[Check]:
    """The line is the room's own, the room went on, and nobody noted whether it can live with it."""
    words, forecast = place.words, working(measure)
    if forecast is None or not forecast.adopted or not _went_on(place):
        return []
    if place.verdict is not None and place.verdict.answer:
        return []
    return [Check(
        "no answer", words("Nobody has noted whether the room can live with that line."),
        words("Look right of today. Nobody does anything new. Can we live with that?"), measure.id,
    )]  # fmt: skip


def _went_on(place: Place) -> bool:
    """Whether the room has begun on what comes after the line."""
    curve = place.curve
    return curve is not None and bool(curve.forces or curve.ideas or curve.actions)


def starts_late(measure: Measure, forecast: Scenario) -> tuple[str, str] | None:
    """Last period with a figure and first of the forecast, when years lie between; else ``None``.

    A forecast must go on from the last figure: at most one usual step (that of the history) after it.
    """
    own = measure.series[0].readings if measure.series else ()
    known = [(x, r.period) for r in own if r.value is not None and (x := position(r.period)) is not None]
    ahead = [
        (x, p.period)
        for p in forecast.points
        if p.value is not None and (x := position(p.period)) is not None
    ]
    if not known or not ahead:
        return None
    places = sorted(x for x, _period in known)
    step = min((after - before for before, after in pairwise(places) if after > before), default=1.0)
    (last, last_period), (first, first_period) = max(known), min(ahead)
    return (last_period, first_period) if first - last > 1.5 * step else None


def _events(place: Place, measure: Measure) -> list[Check]:
    words = place.words
    return [
        Check("event without a year",
              words("“{event}” has no year, so it is not drawn.", event=event.text[:60]),
              words("When was that?"), event.id)
        for event in measure.events if position(event.period) is None
    ]  # fmt: skip


def say(place: Place) -> str:
    """The chart's sentence; with nothing drawn, how to begin."""
    words, drawn = place.words, curve_of(place)
    if drawn is None:
        return words("Where are we now? Better or worse lately? Fast or slow?")
    line = working(place.measure) if place.measure is not None else None
    if line is None or not (line.adopted or line.sealed):
        question = words("Where is it heading if nobody does anything new?")
    elif place.verdict is None or not place.verdict.answer:
        question = words("Look right of today. Nobody does anything new. Can we live with that?")
    else:
        question = ""
    return " ".join(part for part in (drawn.picture.sentence, since(place), question) if part)
