"""A measure as a picture to be drawn: what is history, what is expected, and where each point lies."""

from __future__ import annotations

from collections.abc import Iterable

from obadesk.core.common_checks import SHORT, figures_known
from obadesk.core.curve import Curve
from obadesk.core.curve_better import better
from obadesk.core.curve_chosen import Chosen, chosen
from obadesk.core.curve_left import as_left as left
from obadesk.core.curve_picture import CurveLine, CurvePicture, CurvePoint, LineRole, Stretch
from obadesk.core.curve_points import Places, ahead, broken_at, parted, places_in_time, points_of
from obadesk.core.curve_said import said
from obadesk.core.figures import places_said, shown
from obadesk.core.measure import Measure, Point, Scenario, Series
from obadesk.core.period import position, short
from obadesk.core.series_break import is_break
from obadesk.core.sketch import Sketch
from obadesk.core.sketch_behind import behind
from obadesk.core.vocabulary import Words
from obadesk.core.workshop import Workshop

NEAR_TODAY = 3.0
"""Years from the last point within which the line "today" is still worth drawing."""

MILLIONS = 2e6
"""From here on an axis in ones would fill the chart with noughts."""

NAMED = 2
"""Lines left out that the caption names; of more it says how many."""


def picture(
    workshop: Workshop,
    curve: Curve | None,
    words: Words,
    today: str,
    *,
    forecast: bool = True,
    comparison: bool = True,
    as_left: bool = False,
    projection: bool | None = None,
) -> CurvePicture:
    """The curve's measure as a picture. ``today``: ISO day. Pictures of equal data are equal values.

    ``as_left``: as the room left it, the history up to the forecast it agreed and that forecast alone.
    ``projection``: draw it or not; ``None``: when the room may see it.
    """
    measure = workshop.measure(curve.measure) if curve else None
    if curve is None or measure is None:
        return CurvePicture(empty=words("There is no {indicator} to draw yet."))
    sketch = curve.sketches[-1] if curve.sketches and not as_left else None
    return of_measure(
        measure, workshop.place, words, today,
        forecast=forecast, comparison=comparison, as_left=as_left, projection=projection, sketch=sketch,
    )  # fmt: skip


def of_measure(
    measure: Measure,
    place: str,
    words: Words,
    today: str,
    *,
    forecast: bool = True,
    comparison: bool = True,
    as_left: bool = False,
    projection: bool | None = None,
    sketch: Sketch | None = None,
) -> CurvePicture:
    """The same for a measure at hand; ``place`` names the first series when it names no area itself.

    ``sketch``: what the room had drawn before there were figures, to stand faintly behind them.
    """
    if as_left:
        measure, today = left(measure), ""
    picked = chosen(measure, forecast=forecast, comparison=comparison, projection=projection)
    sentence = said(measure, place, words, forecast=forecast, comparison=comparison, projection=projection)
    drawing = _Drawing(measure, picked, place, words)
    lines = drawing.lines()
    if not lines:
        return CurvePicture(unit=measure.unit, sentence=sentence, empty=words("There are no figures yet."))
    xs = [point.x for line in lines for point in line.points if point.y is not None]
    low, high = min(xs), max(xs)
    where = drawing.where
    old = behind(sketch, measure.polarity, lines, words) if sketch else None
    if old is not None:
        sentence = f"{sentence} {words('The room’s own sketch from before stands behind it.')}".strip()
    return CurvePicture(
        lines=lines,
        ticks=_ticks(drawing, low, high),
        today=_today(today, low, high),
        unit=", ".join(part for part in (measure.unit.strip(), drawing.counted_in) if part),
        ones=drawing.ones,
        events=tuple(
            (x, event.text.strip())
            for event in measure.events
            if event.text.strip() and not is_break(event.text)
            and (x := where(event.period)) is not None and low <= x <= high
        ),
        sentence=sentence,
        stamp=words("Short history") if _is_short(measure) else "",
        breaks=tuple((x, words("new way of counting")) for x, _period in drawing.cuts if low <= x <= high),
        better=better(measure, lines, where, today, words),
        range=drawing.range(),
        behind=old,
        notes=_notes(lines, picked, words),
    )  # fmt: skip


def _is_short(measure: Measure) -> bool:
    return 0 < figures_known(measure) < SHORT


class _Drawing:
    """The lines of one picture."""

    def __init__(self, measure: Measure, picked: Chosen, place: str, words: Words) -> None:
        self.measure, self.picked, self.place, self.words = measure, picked, place, words
        self.own = measure.series[0] if measure.series else Series(id="")
        self.scenarios = [one for one in (picked.forecast, picked.projection, *picked.others) if one]
        aheads = [*(one.points for one in self.scenarios), picked.aspiration]
        self.series = (self.own, *picked.beside)
        self.where: Places = places_in_time(self.series, aheads)
        self.cuts = broken_at(measure, self.where)
        self.history = points_of(self.own.readings, self.where, tuple(x for x, _period in self.cuts))
        self.places = places_said(point.y for point in self.history)
        most = max((abs(point.y) for point in self.history if point.y is not None), default=0.0)
        self.ones, self.counted_in = 1.0, ""
        if most >= MILLIONS:
            self.ones, self.counted_in = 1e6, words("millions")
        if most >= MILLIONS * 1000:
            self.ones, self.counted_in = 1e9, words("billions")

    def lines(self) -> tuple[CurveLine, ...]:
        """From what matters least to what matters most."""
        picked, where, words, history = self.picked, self.where, self.words, self.history
        found: list[CurveLine] = []
        for other in picked.beside:
            found += self._labelled("comparison", other.area, points_of(other.readings, where))
        if picked.projection:
            name = words("projection")
            found += self._labelled("projection", name, ahead(picked.projection.points, history, where))
        for scenario in picked.others:
            found += self._labelled("other forecast", self._name(scenario), self._ahead(scenario, history))
        before, since = history, ()
        line: list[CurveLine] = []
        if picked.forecast is not None:
            name = picked.forecast.name.strip() or words("if nothing changes")
            line = self._labelled("forecast", name, self._ahead(picked.forecast, history))
            before, since = parted(history, picked.forecast, where)
        wanted = ahead(picked.aspiration, before, where)
        found += self._labelled("aspiration", words("where we want to be"), wanted)
        found += line
        own_name = self.own.area.strip() or self.place.strip()
        found += self._labelled("history", own_name, before, silent=bool(since))
        found += self._labelled("since", own_name, since)
        return tuple(found)

    def _ahead(self, scenario: Scenario, history: tuple[CurvePoint, ...]) -> tuple[CurvePoint, ...]:
        return ahead(scenario.points, history, self.where)

    def _labelled(
        self, role: LineRole, name: str, points: tuple[CurvePoint, ...], *, silent: bool = False
    ) -> list[CurveLine]:
        last = next((point.y for point in reversed(points) if point.y is not None), None)
        if last is None:
            return []
        places = self.places if self.ones == 1 else 2
        label = "" if silent else f"{' '.join(name.split())} {shown(last / self.ones, places)}".strip()
        return [CurveLine(role, label, points)]

    def _name(self, scenario: Scenario) -> str:
        name, now = scenario.name.strip(), self.picked.forecast
        called = now.name.strip() or self.words("if nothing changes") if now else ""
        if name and name.casefold() != called.casefold():  # two lines of one name are told apart by their age
            return name
        if scenario.sealed:
            return self.words("expected before")
        return self.words("agreed so far") if scenario.adopted else self.words("another line")

    def range(self) -> Stretch | None:
        """The range of the projection, from the point it starts at."""
        one = self.picked.projection
        if one is None:
            return None
        by_row = {point.id: point for point in one.points}
        found: list[tuple[float, float, float]] = []
        for point in ahead(one.points, self.history, self.where):
            drawn = by_row.get(point.row)
            if drawn is not None and drawn.low is not None and drawn.high is not None:
                found.append((point.x, drawn.low, drawn.high))
            elif drawn is None and point.y is not None:
                found.append((point.x, point.y, point.y))
        return Stretch(tuple(found)) if len(found) > 1 else None

    def periods(self) -> Iterable[str]:
        """All that are drawn, the room's own first."""
        for one in self.series:
            yield from (reading.period for reading in one.readings)
        points: list[Point] = [point for scenario in self.scenarios for point in scenario.points]
        yield from (point.period for point in (*points, *self.picked.aspiration))


def _ticks(drawing: _Drawing, low: float, high: float) -> tuple[tuple[float, str], ...]:
    """One tick a period, in order: where two fall together, the room's own way of writing wins."""
    ticks: dict[float, str] = {}
    for period in drawing.periods():
        x = drawing.where(period)
        if x is not None and low <= x <= high:
            ticks.setdefault(round(x, 4), short(period))
    return tuple(sorted(ticks.items()))


def _today(today: str, low: float, high: float) -> float | None:
    x = position(today)
    return x if x is not None and low < x <= high + NEAR_TODAY else None


def _notes(lines: tuple[CurveLine, ...], picked: Chosen, words: Words) -> tuple[str, ...]:
    """What the caption has to say of the drawing itself."""
    own = [point for line in lines if line.role in ("history", "since") for point in line.points]
    beside = [point for line in lines if line.role == "comparison" for point in line.points]
    found: list[str] = []
    if picked.projection is not None and any(p.low is not None for p in picked.projection.points):
        found.append(words("Grey: 8 cases in 10."))
    if any(point.provisional and point.y is not None for point in (*own, *beside)):
        found.append(words("Open point: provisional."))
    if any(point.earlier for point in (*own, *beside)):
        found.append(words("Faint point: before it was revised."))
    names = [
        (one.area if isinstance(one, Series) else one.name).strip() or words("another line")
        for one in picked.left_out
    ]
    if picked.aspiration_left_out:
        names.append(words("where we want to be"))
    if len(names) > NAMED:
        found.append(words("{number} more lines are not drawn.", number=len(names)))
    elif names:
        found.append(words("Not drawn: {names}.", names=", ".join(names)))
    return tuple(found)
