"""What a projection is worked out from, how it is kept, and that it is never the forecast."""

import pytest
from msgspec.structs import replace

from obadesk.core import projecting, rows
from obadesk.core.forecast import adopted, projection_may_show, projection_of, rooms_own, working
from obadesk.core.measure import EventMark, Measure, Point, Reading, Scenario, Series
from obadesk.core.workshop import Workshop

HISTORY = {"2020": 2.4, "2021": 2.3, "2022": 2.5, "2023": 3.9, "2024": 4.3, "2025": 4.9}


def measure_of(figures: dict[str, float | None], **fields: object) -> Measure:
    readings = rows.placed(tuple(Reading(id=f"r{p}", period=p, value=v) for p, v in figures.items()))
    made = Measure(id="m", unit="in every 100", series=(Series(id="own", order="1", readings=readings),))
    return replace(made, **fields)


def room_of(measure: Measure) -> Workshop:
    return Workshop(id="w", measures=(replace(measure, order="1"),))


def projected(workshop: Workshop, means: tuple[float, ...] = (5.31, 5.72, 6.13)) -> Workshop:
    found = projecting.basis(workshop.measures[0])
    lows, highs = tuple(one - 1 for one in means), tuple(one + 1 for one in means)
    return projecting.put_beside("m", found, means, lows, highs, "worked out")(workshop)


def test_it_goes_on_from_the_figures_as_far_as_usual():
    found = projecting.basis(measure_of(HISTORY))
    assert found.why == ""
    assert found.values == tuple(HISTORY.values())
    assert found.ahead == ("2026", "2027", "2028")
    assert found.percent


def test_it_goes_as_far_as_the_room_drew():
    line = Scenario(id="l", points=(Point(id="p", period="2030", value=6.0),))
    found = projecting.basis(measure_of(HISTORY, scenarios=(line,)))
    assert found.ahead[-1] == "2030"


@pytest.mark.parametrize(
    ("figures", "periods"),
    [
        ({"2018": 2.0, **HISTORY}, tuple(HISTORY)),  # 2019 is missing
        ({**HISTORY, "2022": None}, ("2023", "2024", "2025")),
        ({**HISTORY, "2026": None}, tuple(HISTORY)),  # a row prepared for the next figure
        ({"2015": 1.0, "2017": 2.0, "2019": 2.5}, ("2015", "2017", "2019")),
        ({"2019/20": 1.0, "2020/21": 2.0, "2021/22": 2.5}, ("2019/20", "2020/21", "2021/22")),
        ({**HISTORY, "no year": 9.0}, tuple(HISTORY)),
    ],
)
def test_only_the_even_stretch_at_the_end_counts(figures, periods):
    assert projecting.basis(measure_of(figures)).periods == periods


def test_figures_counted_in_a_new_way_are_a_history_of_their_own():
    new = (EventMark(id="e", period="2022", text="new definition"),)
    found = projecting.basis(measure_of(HISTORY, events=new))
    assert found.periods == ("2022", "2023", "2024", "2025")
    newer = (EventMark(id="e", period="2024", text="new definition"),)
    assert projecting.basis(measure_of(HISTORY, events=newer)).why == projecting.SHORT


@pytest.mark.parametrize(
    ("figures", "why"),
    [
        ({}, projecting.SHORT),
        ({"2024": 1.0, "2025": 2.0}, projecting.SHORT),
        ({"2025 Q1": 1.0, "2025 Q2": 2.0, "2025 Q3": 2.1, "2025 Q4": 2.2}, projecting.NOT_YEARLY),
        ({"Jan 2025": 1.0, "Feb 2025": 2.0, "Mar 2025": 2.1}, projecting.NOT_YEARLY),
        ({"first": 1.0, "second": 2.0, "third": 3.0}, projecting.SHORT),
    ],
)
def test_without_enough_yearly_figures_there_is_none(figures, why):
    assert projecting.basis(measure_of(figures)).why == why


def test_more_than_100_is_possible_where_the_unit_does_not_forbid_it():
    assert not projecting.basis(measure_of(HISTORY, unit="young people")).percent
    assert not projecting.basis(measure_of({**HISTORY, "2025": 104.0})).percent


def test_it_is_kept_with_its_range_and_is_nobodys_forecast():
    after = projected(room_of(measure_of(HISTORY)))
    measure = after.measures[0]
    one = projection_of(measure)
    assert one is not None
    first = one.points[0]
    assert (first.period, first.value, first.low, first.high) == ("2026", 5.31, 4.31, 6.31)
    assert rooms_own(measure) == ()
    assert working(measure) is None
    forced = rows.set_fields(after, one.id, adopted="2026-03-12")
    assert adopted(forced.measures[0]) is None
    in_hand = rows.set_fields(after, "m", in_hand=one.id)
    assert working(in_hand.measures[0]) is None


def test_a_newer_one_takes_the_place_of_the_older():
    twice = projected(projected(room_of(measure_of(HISTORY))), (1.5, 2.5, 3.5))
    assert len(twice.measures[0].scenarios) == 1
    assert projection_of(twice.measures[0]).points[0].value == 1.5


def test_one_worked_out_of_figures_that_have_changed_is_not_kept():
    before = room_of(measure_of(HISTORY))
    found = projecting.basis(before.measures[0])
    change = projecting.put_beside("m", found, (1.0,) * 3, (0.0,) * 3, (2.0,) * 3, "")
    changed = rows.set_fields(before, "r2025", value=5.0)
    assert change(changed) is changed


def test_a_projection_of_older_figures_says_so():
    after = projected(room_of(measure_of(HISTORY)))
    assert projecting.is_of_today(after.measures[0])
    later = rows.append(after, "own", "readings", Reading(id="r2026", period="2026", value=5.0))
    assert not projecting.is_of_today(later.measures[0])


def test_the_room_sees_it_when_it_has_taken_a_line_of_its_own_or_it_is_revealed():
    after = projected(room_of(measure_of(HISTORY)))
    assert not projection_may_show(after.measures[0])
    one = projection_of(after.measures[0])
    draft = rows.append(
        after, "m", "scenarios", Scenario(id="l", points=(Point(id="p", period="2026", value=5.0),))
    )
    assert not projection_may_show(draft.measures[0]), "while it draws the room is not led"
    assert projection_may_show(rows.set_fields(draft, "l", adopted="2026-03-12").measures[0])
    revealed = projecting.reveal(one.id, True)(after)
    assert projection_may_show(revealed.measures[0])
    assert not projection_may_show(projecting.reveal(one.id, False)(revealed).measures[0])


def test_the_rooms_line_may_start_from_it_and_is_the_rooms_own():
    after = projecting.start_from_it("m")(projected(room_of(measure_of(HISTORY))))
    line = working(after.measures[0])
    assert line is not None
    assert line.origin == ""
    assert [(p.period, p.value, p.typed, p.low) for p in line.points] == [
        ("2026", 5.3, "5.3", None), ("2027", 5.7, "5.7", None), ("2028", 6.1, "6.1", None),
    ]  # fmt: skip


def test_only_a_projection_is_revealed_or_taken_away():
    line = Scenario(id="l", order="1", points=(Point(id="p", period="2026", value=5.0),))
    before = room_of(measure_of(HISTORY, scenarios=(line,)))
    assert projecting.take_away("l")(before) is before
    assert projecting.reveal("l", True)(before) is before
    after = projected(before)
    gone = projecting.take_away(projection_of(after.measures[0]).id)(after)
    assert [one.id for one in gone.measures[0].scenarios] == ["l"]
