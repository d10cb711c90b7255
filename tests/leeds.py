"""The measure most tests draw: 16–17s not in education, work or training, Leeds beside England."""

from __future__ import annotations

import csv
from pathlib import Path

from obadesk.core.curve import Curve
from obadesk.core.measure import Measure, Point, Reading, Scenario, Series
from obadesk.core.meeting import Meeting
from obadesk.core.workshop import Workshop

FILE = Path(__file__).parent / "data" / "lait_neet_16_17_pct.csv"


def series(area: str, values: dict[str, float | str | None]) -> Series:
    """A series; a text stands for something typed that is no figure."""
    readings = tuple(
        Reading(
            id=f"{area} {period}",
            period=period,
            value=None if isinstance(value, str) else value,
            typed=value if isinstance(value, str) else "",
        )
        for period, value in values.items()
    )
    return Series(id=area, area=area, readings=readings)


def read(area: str) -> Series:
    """A series of the file of the Department for Education."""
    with FILE.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["area"] == area]
    return series(area, {row["period"]: float(row["value"]) for row in rows})


def forecast(
    values: dict[str, float], *, name: str = "", adopted: str = "2026-03-12", sealed: str = ""
) -> Scenario:
    """A forecast."""
    points = tuple(
        Point(id=f"{name} {period}", period=period, value=value) for period, value in values.items()
    )
    return Scenario(id=f"forecast {name}", name=name, adopted=adopted, sealed=sealed, points=points)


def measure(
    *areas: Series, scenarios: tuple[Scenario, ...] = (), unit: str = "", said_as: str = ""
) -> Measure:
    """A measure of these series."""
    return Measure(
        id="neet", name="16–17s not in work", unit=unit, said_as=said_as, series=areas, scenarios=scenarios
    )


def leeds() -> Measure:
    """The measure of the sample."""
    return measure(
        read("Leeds"),
        read("England"),
        scenarios=(forecast({"2026": 5.4, "2027": 5.9, "2028": 6.4}),),
        unit="in every 100",
        said_as="young people of 16 and 17 were not in education, work or training",
    )


def workshop_of(one: Measure) -> Workshop:
    """A workshop with this measure and a curve of it."""
    return Workshop(
        id="workshop",
        place="Leeds",
        meetings=(Meeting(id="meeting", date="2026-03-12"),),
        measures=(one,),
        curves=(Curve(id="curve", measure=one.id),),
    )
