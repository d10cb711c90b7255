"""The curve in words: a few plain sentences that stand for the chart where it is not seen.

They state what the figures did and never judge them. Nothing is claimed that gaps or a short history forbid.
"""

from __future__ import annotations

from itertools import pairwise

from obadesk.core.curve_chosen import chosen
from obadesk.core.curve_said_ahead import ahead_said
from obadesk.core.figures import places_said, shown
from obadesk.core.figures import understood as figure
from obadesk.core.measure import Measure, Reading, Series
from obadesk.core.period import position, understood
from obadesk.core.series_break import breaks, is_after
from obadesk.core.unit_said import with_unit
from obadesk.core.vocabulary import Words


def said(
    measure: Measure,
    place: str,
    words: Words,
    *,
    forecast: bool = True,
    comparison: bool = True,
    projection: bool | None = None,
) -> str:
    """The curve's sentences; ``place`` names the area if the series does not. ``""`` without a figure.

    They speak of the lines that are drawn (``core.curve_chosen``), and compare nothing across a break.
    """
    own = measure.series[0] if measure.series else Series(id="")
    readings = in_order(own.readings)
    known = [reading for reading in readings if reading.value is not None]
    unreadable = _unreadable(own.readings, words)
    if not known:
        return unreadable
    picked = chosen(measure, forecast=forecast, comparison=comparison, projection=projection)
    places = places_said(reading.value for reading in known)
    broken = _broken_at(measure, known)
    alike, run = _alike(readings, known, broken)
    sentences = [_latest(measure, own.area.strip() or place.strip(), known[-1], places, words)]
    if broken and len(alike) == 1:
        sentences.append(words("It is the first figure counted in a new way."))
    else:
        sentences.append(_past(alike, run, places, words))
        if broken:
            sentences.append(
                words(
                    "From {period} it is counted in a new way; earlier figures are not compared.",
                    period=broken,
                )
            )
    sentences += [_beside(other, run, alike, places, words) for other in picked.beside[:2]]
    sentences += [_gaps(readings, words), unreadable, _unsettled(known, words)]
    sentences += ahead_said(picked, known, places, words, broken=broken)
    return " ".join(sentence for sentence in sentences if sentence)


def beside(measure: Measure, other: Series, words: Words) -> str:
    """What one comparison area did over the same stretch as the room's own; ``""`` when nobody can say."""
    readings = in_order(measure.series[0].readings if measure.series else ())
    known = [reading for reading in readings if reading.value is not None]
    if not known:
        return ""
    alike, run = _alike(readings, known, _broken_at(measure, known))
    return _beside(other, run, alike, places_said(reading.value for reading in known), words)


def _alike(readings: list[Reading], known: list[Reading], broken: str) -> tuple[list[Reading], _Run]:
    """The figures that are counted as the latest one is, and what they did last."""
    alike = [reading for reading in known if not broken or is_after(reading.period, broken)]
    return alike, _Run(readings[readings.index(alike[0]) :], alike)


def _broken_at(measure: Measure, known: list[Reading]) -> str:
    """The last period from which it is counted in a new way, if there are figures before and after."""
    found = [
        one
        for one in breaks(measure)
        if is_after(known[-1].period, one) and not is_after(known[0].period, one)
    ]
    return max(found, key=lambda one: position(one) or 0.0, default="")


def _unsettled(known: list[Reading], words: Words) -> str:
    """Figures that may still change, and those that did."""
    found: list[str] = []
    open_ones = [reading.period.strip() for reading in known[:-1] if reading.provisional]
    if len(open_ones) > 3:
        found.append(words("{number} earlier figures are provisional too.", number=len(open_ones)))
    elif open_ones:
        found.append(
            words.count(
                "The figure for {periods} is provisional.",
                "The figures for {periods} are provisional.",
                len(open_ones), periods=_listed(open_ones, words),
            )
        )  # fmt: skip
    revised = [(one, _before(one)) for one in known if _before(one) is not None]
    if len(revised) == 1:
        one, before = revised[0]
        terms = {"period": one.period.strip(), "before": shown(before or 0.0)}
        found.append(words("The figure for {period} was {before} before it was revised.", **terms))
    elif len(revised) > 3:
        found.append(words("{number} figures were revised.", number=len(revised)))
    elif revised:
        periods = _listed([one.period.strip() for one, _value in revised], words)
        found.append(words("The figures for {periods} were revised.", periods=periods))
    return " ".join(found)


def _before(reading: Reading) -> float | None:
    """The figure that stood here last, if it was another one."""
    values = [figure(text) for text, _day in reading.earlier]
    return next((one for one in reversed(values) if one is not None and one != reading.value), None)


def in_order(readings: tuple[Reading, ...]) -> list[Reading]:
    """Readings by time, as the chart has them; as they stand when not one period is understood as time.

    A period nobody can place in time is left out among those that can be placed.
    """
    timed = [reading for reading in readings if position(reading.period) is not None]
    return sorted(timed, key=lambda reading: position(reading.period) or 0.0) or list(readings)


def latest(readings: tuple[Reading, ...]) -> Reading | None:
    """The last reading with a figure, in time."""
    return next((reading for reading in reversed(in_order(readings)) if reading.value is not None), None)


class _Run:
    """The last stretch in which the line kept going one way: where it starts, how many steps, which way."""

    def __init__(self, readings: list[Reading], known: list[Reading]) -> None:
        values = [reading.value or 0.0 for reading in known]
        start = len(values) - 1
        self.way = 0
        while start > 0:
            way = (values[start] > values[start - 1]) - (values[start] < values[start - 1])
            if self.way and way != self.way:
                break
            if not self.way and way == 0:
                start = self._flat_from(values)
                break
            self.way = way
            start -= 1
        self.start = known[start]
        self.steps = len(values) - 1 - start
        stretch = readings[readings.index(self.start) :]
        self.whole = all(reading.value is not None for reading in stretch)
        self.step = _even_step(stretch)

    @staticmethod
    def _flat_from(values: list[float]) -> int:
        start = len(values) - 1
        while start > 0 and values[start - 1] == values[-1]:
            start -= 1
        return start


def _even_step(readings: list[Reading]) -> str:
    """``year``, ``quarter`` or ``month`` when the periods follow each other without a hole."""
    spans = [understood(reading.period) for reading in readings]
    if any(span is None for span in spans):
        return ""
    starts = [span.start for span in spans if span is not None]
    for name, length in (("year", 1.0), ("quarter", 0.25), ("month", 1 / 12)):
        if all(abs(later - earlier - length) < 0.02 for earlier, later in pairwise(starts)):
            return name
    return ""


def _latest(measure: Measure, area: str, reading: Reading, places: int, words: Words) -> str:
    terms = {
        "area": area,
        "period": reading.period.strip(),
        "value": with_unit(shown(reading.value or 0.0, places), measure.unit),
        "name": _sentence_start(measure.said_as or measure.name.strip() or words("The figure")),
        "said": measure.said_as.strip(),
    }
    if measure.said_as and area:
        sentence = words("In {area} in {period}, {value} {said}.", **terms)
    elif measure.said_as:
        sentence = words("In {period}, {value} {said}.", **terms)
    else:
        sentence = (
            words("{name}: {value} in {area} in {period}.", **terms)
            if area
            else words("{name}: {value} in {period}.", **terms)
        )
    return sentence + (" " + words("This latest figure is provisional.") if reading.provisional else "")


def _past(known: list[Reading], run: _Run, places: int, words: Words) -> str:
    if len(known) == 1:
        return words("It is the only figure so far.")
    first = known[0]
    terms = {
        "then": shown(run.start.value or 0.0, places),
        "since": run.start.period.strip(),
        "first": shown(first.value or 0.0, places),
        "first_period": first.period.strip(),
    }
    if len(known) == 2:
        return words(
            "It was {first} in {first_period}; with two figures nobody can say yet where it is heading.",
            **terms,
        )
    if run.way == 0 and run.steps:
        if run.start is first:
            return words("It has been the same since {since}.", **terms)
        return words("It was {first} in {first_period} and has stayed the same since {since}.", **terms)
    if run.steps < 2:
        return words("It was {first} in {first_period} and {then} in {since}.", **terms)
    moved = _moved(run, words)
    if run.start is first:
        return words("It was {then} in {since} and has {moved} since.", **terms, moved=moved)
    pick = min if run.way > 0 else max
    turn = pick(known, key=lambda reading: reading.value or 0.0)
    if turn.value == run.start.value:
        return words("It was {then} in {since} and has {moved} since.", **terms, moved=moved)
    terms.update(first=shown(turn.value or 0.0, places), first_period=turn.period.strip())
    return words("It was {first} in {first_period} and has {moved} since {since}.", **terms, moved=moved)


def _moved(run: _Run, words: Words) -> str:
    step = run.step if run.whole else ""
    rising = {
        "year": words("risen each year"),
        "quarter": words("risen each quarter"),
        "month": words("risen each month"),
        "": words("risen at every reading"),
    }
    falling = {
        "year": words("fallen each year"),
        "quarter": words("fallen each quarter"),
        "month": words("fallen each month"),
        "": words("fallen at every reading"),
    }
    return (rising if run.way > 0 else falling)[step]


def _beside(other: Series, run: _Run, known: list[Reading], places: int, words: Words) -> str:
    """What a comparison area did over the same stretch."""
    theirs = {r.period.strip(): r.value for r in in_order(other.readings) if r.value is not None}
    if not theirs or not other.area.strip():
        return ""
    start, end = (run.start if run.steps >= 2 else known[0]), known[-1]
    before, now = theirs.get(start.period.strip()), theirs.get(end.period.strip())
    terms: dict[str, object] = {"area": other.area.strip()}
    if now is None:
        period, value = list(theirs.items())[-1]
        return words("{area} was at {value} in {period}.", **terms, value=shown(value, places), period=period)
    terms["now"] = shown(now, places)
    if before is None or len(known) < 3:
        return words("{area} is at {now}.", **terms)
    terms["before"] = shown(before, places)
    own = round((end.value or 0.0) - (start.value or 0.0), places)
    change = round(now, places) - round(before, places)
    change = round(change, places)
    if terms["now"] == terms["before"]:
        return words("{area} is at {now}, as it was then.", **terms)
    if own * change <= 0:
        if change > 0:
            return words("{area} has risen meanwhile, from {before} to {now}.", **terms)
        return words("{area} has fallen meanwhile, from {before} to {now}.", **terms)
    size = (abs(change) > abs(own)) - (abs(change) < abs(own))
    if change > 0:
        return {
            -1: words("{area} has risen too, but less, from {before} to {now}.", **terms),
            0: words("{area} has risen by as much, from {before} to {now}.", **terms),
            1: words("{area} has risen too, and more, from {before} to {now}.", **terms),
        }[size]
    return {
        -1: words("{area} has fallen too, but less, from {before} to {now}.", **terms),
        0: words("{area} has fallen by as much, from {before} to {now}.", **terms),
        1: words("{area} has fallen too, and more, from {before} to {now}.", **terms),
    }[size]


def _gaps(readings: list[Reading], words: Words) -> str:
    missing = [
        r.period.strip() for r in readings if r.value is None and not r.typed.strip() and r.period.strip()
    ]
    if not missing:
        return ""
    if len(missing) > 4:
        return words.count(
            "There is no figure for {number} of the periods.",
            "There are no figures for {number} of the periods.",
            len(missing),
        )
    return words("There is no figure for {periods}.", periods=_listed(missing, words))


def _unreadable(readings: tuple[Reading, ...], words: Words) -> str:
    wrong = [reading for reading in readings if reading.value is None and reading.typed.strip()]
    if len(wrong) == 1:
        typed = wrong[0].typed.strip()
        return words(
            "What stands for {period} could not be read as a figure: “{typed}”.",
            period=wrong[0].period.strip() or "?", typed=typed if len(typed) <= 30 else typed[:29] + "…",
        )  # fmt: skip
    if wrong:
        return words("{number} entries could not be read as figures.", number=len(wrong))
    return ""


def _listed(parts: list[str], words: Words) -> str:
    if len(parts) == 1:
        return parts[0]
    return words("{some} and {last}", some=", ".join(parts[:-1]), last=parts[-1])


def _sentence_start(text: str) -> str:
    return text[:1].upper() + text[1:]
