"""Readings taken in from a file of data."""

from __future__ import annotations

from msgspec.structs import replace

from obadesk.core.figures_taken import compared, series_of, take_in
from obadesk.core.measure import Measure, Reading, Series
from obadesk.core.workshop import Workshop


def reading(id: str, period: str, value: float | None, **more: object) -> Reading:
    return Reading(id=id, period=period, value=value, typed="" if value is None else str(value), **more)


def workshop(*series: Series) -> Workshop:
    return Workshop(id="w", measures=(Measure(id="m", series=series),))


def figures(there: Workshop, number: int = 0) -> list[tuple[str, float | None]]:
    return [(one.period, one.value) for one in there.measures[0].series[number].readings]


LEEDS = Series(
    id="s",
    area="Leeds",
    readings=(reading("a", "2018", 4.0, order="b"), reading("b", "2020", 5.0, order="d")),
)


def test_new_periods_stand_in_the_order_of_time():
    after = take_in(
        workshop(LEEDS), "m", "t", "Leeds", [reading("c", "2021", 6.0), reading("d", "2019", 4.5)]
    )
    assert figures(after) == [("2018", 4), ("2019", 4.5), ("2020", 5), ("2021", 6)]
    orders = [one.order for one in after.measures[0].series[0].readings]
    assert orders == sorted(set(orders))


def test_a_changed_figure_keeps_its_id_and_a_gap_takes_no_figure_away():
    taken = [reading("c", "2018", 4.1, provisional=True), reading("d", "2020", None, note="not available")]
    after = take_in(workshop(LEEDS), "m", "t", "leeds", taken)
    first, second = after.measures[0].series[0].readings
    assert (first.id, first.value, first.provisional) == ("a", 4.1, True)
    assert second == LEEDS.readings[1]
    found = compared(workshop(LEEDS).measures[0], "Leeds", taken)
    assert [(old.id, one.id) for old, one in found.changed] == [("a", "c")]
    assert [one.id for one in found.same] == ["b"]
    assert found.new == ()


def test_two_ways_to_write_a_period_are_one():
    after = take_in(workshop(LEEDS), "m", "t", "Leeds", [reading("c", "2018.0", 4.0)])
    assert figures(after) == [("2018", 4), ("2020", 5)]


def test_another_area_is_a_series_of_its_own_and_the_first_one_is_the_rooms():
    after = take_in(workshop(LEEDS), "m", "t", "England", [reading("c", "2018", 3.0)], "a.csv")
    assert [(one.area, one.source) for one in after.measures[0].series] == [
        ("Leeds", ""),
        ("England", "a.csv"),
    ]
    assert figures(after, 1) == [("2018", 3)]
    nameless = replace(LEEDS, area="")
    after = take_in(workshop(nameless), "m", "t", "Leeds", [reading("c", "2021", 6.0)])
    assert [one.area for one in after.measures[0].series] == ["Leeds"]
    assert series_of(Measure(id="m"), "Leeds") is None


def test_nothing_to_take_in_or_no_measure_leaves_the_workshop():
    there = workshop(LEEDS)
    assert take_in(there, "m", "t", "Leeds", []) is there
    assert take_in(there, "gone", "t", "Leeds", [reading("c", "2021", 6.0)]) is there
    assert figures(take_in(there, "m", "t", "Leeds", LEEDS.readings)) == figures(there)
