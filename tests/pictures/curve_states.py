"""Every state a chart can be in, by name: the measure, the day it is looked at, the sketch behind it."""

from __future__ import annotations

from msgspec.structs import replace

from obadesk.core.measure import EventMark, Measure, Point, Reading, Scenario
from obadesk.core.sketch import Sketch
from tests.leeds import forecast, leeds, measure, read, series

TODAY = "2026-03-12"
LATER = "2028-02-01"
SEALED = "2026-03-12T11:20:00+00:00"

Values = dict[str, "float | str | None"]


def years(first: int, *values: float | None) -> Values:
    """Figures of years that follow each other."""
    return {str(first + index): value for index, value in enumerate(values)}


def quarters(count: int) -> Values:
    """Figures of quarters from 2000 on."""
    return {f"{2000 + index // 4} Q{index % 4 + 1}": 5 + index % 7 / 3 for index in range(count)}


def with_readings(one: Measure, *more: Reading) -> Measure:
    """More figures of the room's own."""
    own = one.series[0]
    return replace(one, series=(replace(own, readings=(*own.readings, *more)), *one.series[1:]))


def later(period: str, value: float, *, provisional: bool = False) -> Reading:
    """A figure that came after the forecast."""
    return Reading(id=f"later {period}", period=period, value=value, provisional=provisional)


def events(one: Measure, *marks: tuple[str, str]) -> Measure:
    """With event marks as they are typed."""
    found = tuple(EventMark(id=period, period=period, text=text) for period, text in marks)
    return replace(one, events=found)


def points(values: dict[str, tuple[float, float, float]]) -> tuple[Point, ...]:
    """Points with their range."""
    return tuple(Point(id=p, period=p, value=v, low=low, high=high) for p, (v, low, high) in values.items())


def _projection(**fields: bool) -> Scenario:
    ahead = {"2026": (5.2, 4.6, 5.8), "2027": (5.5, 4.5, 6.5), "2028": (5.8, 4.4, 7.2)}
    return Scenario(id="projection", origin="projection", points=points(ahead), **fields)


def _sealed(**fields: object) -> Measure:
    by = forecast({"2026": 5.4, "2027": 5.9, "2028": 6.4}, sealed=SEALED)
    return replace(leeds(), polarity="down", scenarios=(by,), **fields)


def _revised() -> Measure:
    one = leeds()
    own = one.series[0]
    changed = {
        "2023": replace(own.readings[5], earlier=(("4.6", "2024-06-01"),)),
        "2025": replace(own.readings[7], provisional=True, earlier=(("5.6", "2025-10-01"),)),
    }
    readings = tuple(changed.get(reading.period, reading) for reading in own.readings)
    return replace(one, series=(replace(own, readings=readings), *one.series[1:]))


def _drafts() -> Measure:
    named = (
        ("colleges full by 2027", {"2026": 5.6, "2027": 6.6, "2028": 7.6}),
        ("levels off", {"2026": 5.0, "2027": 5.0, "2028": 5.0}),
        ("", {"2026": 5.4, "2027": 5.9, "2028": 6.4}),
    )
    drawn = tuple(forecast(values, name=name, adopted="") for name, values in named)
    return replace(leeds(), series=leeds().series[:1], scenarios=drawn)


def _corrected() -> Measure:
    old = forecast({"2026": 5.4, "2027": 5.9, "2028": 6.4}, name="agreed in March", sealed=SEALED)
    new = forecast({"2027": 5.2, "2028": 5.6, "2029": 6.0}, adopted="2027-03-01")
    new = replace(new, id="new", corrects=old.id)
    return with_readings(replace(leeds(), polarity="down", scenarios=(old, new)), later("2026", 4.8))


def _aspiration(one: Measure) -> Measure:
    wanted = (Point(id="a", period="2028", value=3.0),)
    return replace(one, aspiration=wanted)


def areas(count: int) -> Measure:
    """Leeds beside so many other areas."""
    names = ("England", "Wales", "Bradford", "Sheffield", "Manchester", "Newcastle upon Tyne")[:count]
    others = tuple(
        series(name, years(2018, *(2.5 + 0.3 * n + 0.15 * n * year % 1.3 for year in range(8))))
        for n, name in enumerate(names, 1)
    )
    one = leeds()
    return replace(one, series=(one.series[0], *others))


def _broken() -> Measure:
    own = series("Leeds", years(2014, 5.2, 5.5, 5.9, 6.1, 2.7, 2.0, 2.4, 2.3, 2.5, 3.9, 4.3, 4.9))
    one = measure(own, read("England"), unit="in every 100", scenarios=leeds().scenarios)
    return events(one, ("2018", "new definition"), ("2020", "schools closed"))


def _broken_since() -> Measure:
    one = with_readings(_sealed(), later("2026", 4.6), later("2027", 3.1))
    return events(one, ("2027", "break in the series"))


_SKETCH = Sketch(id="sketch", now="high", lately="worse", speed="slow", ahead="worse", at="2023-03-01")

NAME_60 = "Bath and North East Somerset, Swindon and Wiltshire together"

STATES: dict[str, tuple[Measure, str, Sketch | None]] = {
    "adopted": (leeds(), TODAY, None),
    "draft": (replace(leeds(), scenarios=(replace(leeds().scenarios[0], adopted=""),)), TODAY, None),
    "history-only": (replace(leeds(), scenarios=()), TODAY, None),
    "several-lines": (_drafts(), TODAY, None),
    "projection": (replace(leeds(), scenarios=(_projection(revealed=True),)), TODAY, None),
    "projection-beside": (
        replace(leeds(), scenarios=(_projection(), *leeds().scenarios)), TODAY, None,
    ),
    "aspiration": (_aspiration(leeds()), TODAY, None),
    "too-many-lines": (_aspiration(replace(areas(3), scenarios=leeds().scenarios)), TODAY, None),
    "break": (_broken(), TODAY, None),
    "break-since": (_broken_since(), LATER, None),
    "provisional": (with_readings(_sealed(), later("2026", 5.1, provisional=True)), "2027-01-10", None),
    "revised": (_revised(), TODAY, None),
    "better": (with_readings(_sealed(), later("2026", 4.3), later("2027", 3.6)), LATER, None),
    "slowing": (with_readings(_sealed(), later("2026", 5.1), later("2027", 5.3)), LATER, None),
    "crossing": (with_readings(_sealed(), later("2026", 5.9), later("2027", 4.2)), LATER, None),
    "worse": (with_readings(_sealed(), later("2026", 6.4), later("2027", 7.4)), LATER, None),
    "corrected": (_corrected(), LATER, None),
    "sketch-behind": (leeds(), TODAY, _SKETCH),
    "one-figure": (measure(series("Leeds", {"2025": 5.0}), unit="in every 100"), TODAY, None),
    "two-figures": (measure(series("Leeds", years(2024, 5.0, 5.6))), TODAY, None),
    "gaps": (measure(series("Leeds", years(2016, 3.1, None, 3.9, None, None, 4.4, 4.0))), TODAY, None),
    "below-nought": (measure(series("Leeds", years(2020, -1200.0, 1800.0, -2500.0, 300.0))), TODAY, None),
    "huge": (measure(series("Wales", years(2019, 3.1e9, 3.3e9, 3.0e9, 3.6e9, 3.9e9)), unit="£"), TODAY, None),
    "quarters": (
        events(
            measure(series("England", quarters(93)), unit="%"),
            ("2008 Q3", "Banks fail"), ("2020 Q1", "Schools closed"), ("2011 Q2", "series break"),
        ),
        "2023-05-01", None,
    ),
    "thirty-points": (
        measure(series("Leeds", years(1995, *(8 + (n * 7 % 5) / 2 - n / 9 for n in range(30))))), TODAY, None,
    ),
    "right-to-left": (
        measure(
            series("مدينة ليدز", years(2020, 1.0, 2.0, 2.4)), series("ירושלים", years(2020, 1.0, 1.2, 1.1)),
            unit="в каждых 100",
        ),
        TODAY, None,
    ),
    "long-names": (
        replace(
            measure(
                series(NAME_60, years(2020, 3.0, 4.0, 5.0, 5.2)),
                series("The whole of England without London and the South East", years(2020, 3, 4, 2, 2.2)),
                scenarios=(forecast({"2024": 5.6, "2025": 6.2}, name="if nobody does anything at all"),),
                unit="young people of 16 and 17 in every thousand",
            ),
        ),
        TODAY, None,
    ),
    "flat": (measure(series("Leeds", years(2018, *(5.0,) * 8)), unit="%"), TODAY, None),
    "everything": (
        events(
            _aspiration(with_readings(_revised(), later("2026", 4.6, provisional=True))),
            ("2020", "schools closed"), ("2023", "a college closed its evening courses"),
        ),
        "2027-01-15", _SKETCH,
    ),
}  # fmt: skip
