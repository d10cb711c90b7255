"""What is ready before the day. Nothing of it has a slide or a page of its own: other steps show it."""

from __future__ import annotations

from obadesk.core.aim import aim
from obadesk.core.blocks import Block, Part, Slide
from obadesk.core.common_checks import figures_known
from obadesk.core.curve import Curve
from obadesk.core.curve_names import curve_name, tables_at
from obadesk.core.forecast import adopted, working
from obadesk.core.place import Place
from obadesk.core.table_words import in_words
from obadesk.core.vocabulary import Words


def name(words: Words) -> str:
    """What the agenda calls it."""
    return words("Before the day")


def example(words: Words) -> tuple[str, ...]:
    """What could stand in the empty fields: the outcome, and the name of the curve."""
    return (
        words("for example: All young people here have somewhere to go."),
        words("for example: young people with nothing to go to"),
    )


def slides(_place: Place, _part: Part) -> tuple[Slide, ...]:
    """None: it becomes the "given" card of the welcome."""
    return ()


def brief(_place: Place) -> tuple[Block, ...]:
    """None: what is prepared is printed where it belongs."""
    return ()


def full(_place: Place) -> tuple[Block, ...]:
    """None."""
    return ()


def summary(place: Place) -> str:
    """What is ready, in words: ``Outcome, 8 readings, forecast still to draw``."""
    words, workshop = place.words, place.workshop
    parts: list[str] = []
    if aim(place):
        parts.append(words("{Outcome}") if place.service is None else words("The service"))
    if len(workshop.curves) > 1:
        parts.append(words("{number} curves", number=len(workshop.curves)))
    count = sum(figures_known(workshop.measure(curve.measure)) for curve in workshop.curves)
    if count:
        parts.append(words.count("{number} reading", "{number} readings", count))
        parts.append(_forecasts(place))
    elif place.measure is not None and place.measure.name.strip():
        parts.append(words("figures still to come"))
    return ", ".join(parts)


def _forecasts(place: Place) -> str:
    measures = [place.workshop.measure(curve.measure) for curve in place.workshop.curves]
    known = [measure for measure in measures if measure is not None and figures_known(measure)]
    if all(adopted(measure) for measure in known):
        return place.words("forecast adopted")
    drawn = all(
        (line := working(measure)) and any(p.value is not None for p in line.points) for measure in known
    )
    return place.words("forecast drawn") if drawn else place.words("forecast still to draw")


def what_is_shown(place: Place) -> str:
    """In a sentence or two: what the room would see at the welcome, and what would be printed."""
    words, worded = place.words, bool(aim(place))
    names = [
        f"“{called}”" for curve in place.workshop.curves if (called := curve_name(place.workshop, curve))
    ]
    if not worded and not names and place.service is not None:
        return words("Nothing would be shown or printed yet. Begin with the service or the figures.")
    if not worded and not names:
        return words("Nothing would be shown or printed yet. Begin with the {outcome}, or with the figures.")
    watched = words(" and ").join(names)
    if place.service is not None and worded:
        shown = words("Welcome shows the service, and that we look at {names}.", names=watched)
        shown = shown if names else words("Welcome shows the service.")
        return f"{shown} {_printed(place, worded)}"
    if worded and names:
        shown = words("Welcome shows the {outcome}, and that we look at {names}.", names=watched)
    elif worded:
        shown = words("Welcome shows the {outcome}.")
    else:
        shown = words("Welcome shows that we look at {names}.", names=watched)
    return f"{shown} {_printed(place, worded)}"


def _printed(place: Place, worded: bool) -> str:
    words = place.words
    counts = [figures_known(place.workshop.measure(curve.measure)) for curve in place.workshop.curves]
    if not any(counts):
        if worded:
            if place.service is not None:
                return words("The table sheets name the service and leave room to draw the line.")
            return words("The table sheets print the {outcome} and leave room to draw the line.")
        return words("The table sheets leave room to draw the line.")
    told = "; ".join(
        words.count("{number} figure for {tables}", "{number} figures for {tables}", count,
                    tables=tables_in_words(place, curve))
        for curve, count in zip(place.workshop.curves, counts, strict=True) if count
    )  # fmt: skip
    if worded and place.service is not None:
        return words("The table sheets name the service and print the line: {what}.", what=told)
    if worded:
        return words("The table sheets print the {outcome} and the line: {what}.", what=told)
    return words("The table sheets print the line: {what}.", what=told)


def tables_in_words(place: Place, curve: Curve) -> str:
    """``all tables``, ``table 2``, ``tables 1, 3``."""
    words, tables = place.words, tables_at(place.workshop, curve)
    if len(place.workshop.curves) == 1:
        return words("all tables")
    if not tables:
        return words("no table yet")
    return in_words(tables, words)
