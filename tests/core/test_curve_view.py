"""A measure as a picture."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from obadesk.core.curve_picture import CurveLine, CurvePicture
from obadesk.core.curve_view import of_measure, picture
from obadesk.core.measure import EventMark, Measure, Reading
from obadesk.core.vocabulary import Words
from tests.leeds import forecast, leeds, measure, series, workshop_of
from tests.pictures.curve_states import STATES

UK = Words("uk-oba")
TODAY = "2026-03-12"


def drawn(one: Measure, **show: Any) -> CurvePicture:
    return of_measure(one, "Leeds", UK, TODAY, **show)


def line(picture: CurvePicture, role: str) -> CurveLine:
    return next(line for line in picture.lines if line.role == role)


def test_every_line_is_labelled_at_its_end():
    labels = {one.role: one.label for one in drawn(leeds()).lines}
    assert labels == {
        "history": "Leeds 4.9",
        "comparison": "England 3.4",
        "forecast": "if nothing changes 6.4",
    }


def test_the_forecast_starts_where_the_line_is():
    picture = drawn(leeds())
    assert line(picture, "forecast").points[0] == line(picture, "history").points[-1]
    assert len(line(picture, "forecast").points) == 4


def test_a_gap_stays_a_gap():
    picture = drawn(measure(series("Leeds", {"2020": 1.0, "2021": None, "2022": "no idea", "2023": 2.0})))
    assert [point.y for point in line(picture, "history").points] == [1.0, None, None, 2.0]


def test_readings_are_drawn_in_time_whatever_their_order():
    picture = drawn(measure(series("Leeds", {"2022": 3.0, "2020": 1.0, "2021": 2.0})))
    assert [point.y for point in line(picture, "history").points] == [1.0, 2.0, 3.0]


def test_what_came_after_a_forecast_is_its_own_line():
    one = measure(
        series("Leeds", {"2023": 3.9, "2024": 4.3, "2025": 4.9, "2026": 5.0}),
        scenarios=(forecast({"2026": 5.4, "2027": 5.9}),),
    )
    picture = drawn(one)
    assert line(picture, "history").label == ""
    assert line(picture, "since").label == "Leeds 5.0"
    assert [point.y for point in line(picture, "since").points] == [4.9, 5.0]
    assert line(picture, "forecast").points[0].y == 4.9


def test_an_older_forecast_the_room_had_taken_stays_drawn():
    old = forecast({"2024": 3.0}, name="expected in 2023", adopted="2023-05-01", sealed="2023-05-01T10:00")
    idea = forecast({"2026": 9.0}, name="a draft", adopted="")
    picture = drawn(replace(leeds(), scenarios=(old, *leeds().scenarios, idea)))
    assert [one.label for one in picture.lines if "forecast" in one.role] == [
        "expected in 2023 3.0",
        "if nothing changes 6.4",
    ]


def test_lines_can_be_left_out():
    assert {one.role for one in drawn(leeds(), forecast=False, comparison=False).lines} == {"history"}


def test_today_is_drawn_only_when_it_is_near():
    assert drawn(leeds()).today is not None
    assert of_measure(leeds(), "Leeds", UK, "2040-01-01").today is None
    assert of_measure(leeds(), "Leeds", UK, "").today is None


def test_periods_that_are_no_time_stand_one_after_the_other():
    picture = drawn(measure(series("Leeds", {"before": 3.0, "during": 2.0, "after": 1.0})))
    assert picture.ticks == ((0.0, "before"), (1.0, "during"), (2.0, "after"))
    assert picture.today is None


def test_events_outside_the_line_are_left_out():
    events = tuple(
        EventMark(id=period, period=period, text=text)
        for period, text in (
            ("2020", "schools closed"),
            ("1950", "long ago"),
            ("?", "nobody knows"),
            ("2021", ""),
        )
    )
    assert [text for _x, text in drawn(replace(leeds(), events=events)).events] == ["schools closed"]


def test_without_figures_it_says_so_and_draws_nothing():
    empty = drawn(measure())
    assert empty.lines == ()
    assert empty.empty == "There are no figures yet."
    workshop = workshop_of(leeds())
    assert picture(workshop, None, Words("us-rba"), TODAY).empty == "There is no indicator to draw yet."
    assert picture(workshop, workshop.curves[0], UK, TODAY) == drawn(leeds())


def test_missing_periods_leave_a_gap_where_nobody_knows_what_went_on():
    years = drawn(measure(series("Leeds", {"2018": 2.7, "2019": 2.0, "2022": 2.5, "2023": 3.9})))
    assert [point.y for point in line(years, "history").points] == [2.7, 2.0, None, 2.5, 3.9]
    far_apart = drawn(measure(series("Vermont", {"1995": 40.0, "2019": 7.0})))
    assert [point.y for point in line(far_apart, "history").points] == [40.0, None, 7.0]


def states(name: str, **show: Any) -> CurvePicture:
    one, today, sketch = STATES[name]
    return of_measure(one, "Leeds", UK, today, sketch=sketch, **show)


def test_as_the_room_left_it_nothing_came_later():
    picture = states("better", as_left=True)
    assert {one.role: one.label for one in picture.lines} == {
        "history": "Leeds 4.9",
        "comparison": "England 3.4",
        "forecast": "if nothing changes 6.4",
    }
    assert picture.today is None
    assert picture.better is None
    assert picture.sentence.endswith("If nothing changes we expect about 6.4 by 2028.")


def test_as_the_room_left_it_a_figure_revised_later_is_the_one_it_saw():
    one = leeds()
    own = one.series[0]
    last = replace(own.readings[-1], value=4.5, earlier=(("4.9", "2026-09-01"),))
    before = replace(own.readings[-2], value=4.3, earlier=(("4.4", "2025-01-01"),))
    one = replace(one, series=(replace(own, readings=(*own.readings[:-2], before, last)),))
    assert [point.y for point in line(drawn(one, as_left=True), "history").points[-2:]] == [4.3, 4.9]
    assert [point.y for point in line(drawn(one), "history").points[-2:]] == [4.3, 4.5]


def test_the_line_ends_where_a_new_way_of_counting_begins():
    picture = states("break")
    points = line(picture, "history").points
    at = next(n for n, point in enumerate(points) if point.y is None)
    assert (points[at - 1].y, points[at + 1].y) == (6.1, 2.7)
    assert picture.breaks == ((2018.0, "new way of counting"),)
    assert [text for _x, text in picture.events] == ["schools closed"], (
        "the break stands in place of its event"
    )


def test_nothing_is_better_across_a_break():
    better = states("break-since").better
    assert better is not None
    assert better.points[-1] == (2026.5, 4.6, 5.4)
    assert [point.y for point in line(states("break-since"), "since").points] == [4.9, 4.6, None, 3.1]


def test_only_a_good_verdict_is_shaded_and_only_where_it_is_good():
    assert states("worse").better is None
    assert states("corrected").better is None
    better = states("better").better
    assert better is not None
    assert better.label == "turned"
    assert better.points == ((2025.5, 4.9, 4.9), (2026.5, 4.3, 5.4), (2027.5, 3.6, 5.9))
    crossing = states("crossing").better
    assert crossing is not None
    assert len(crossing.points) == 2
    assert crossing.points[0][1] == crossing.points[0][2], "it begins where the lines cross"


def test_a_provisional_figure_gives_a_provisional_word():
    better = states("provisional").better
    assert better is not None
    assert better.label == "perhaps better"


def test_a_slower_worsening_is_called_slower():
    falling = measure(
        series("Leeds", {"2020": 90.0, "2021": 87.0, "2022": 84.2, "2023": 81.0, "2024": 78.0, "2025": 75.1}),
        scenarios=(forecast({"2026": 72.0, "2027": 69.0}),),
    )
    own = falling.series[0]
    later = tuple(Reading(id=p, period=p, value=v) for p, v in (("2026", 74.5), ("2027", 74.0)))
    one = replace(falling, polarity="up", series=(replace(own, readings=(*own.readings, *later)),))
    better = of_measure(one, "", UK, "2028-02-01").better
    assert better is not None
    assert better.label == "slower"


def test_never_more_than_three_lines_beside_the_history_and_the_others_are_named():
    picture = states("too-many-lines")
    roles = [one.role for one in picture.lines]
    assert sorted(roles) == ["aspiration", "comparison", "forecast", "history"]
    assert picture.notes == ("Not drawn: Wales, Bradford.",)
    many = of_measure(replace(STATES["too-many-lines"][0], scenarios=()), "", UK, TODAY)
    assert [one.role for one in many.lines].count("comparison") == 2


def test_lines_people_drew_stand_beside_the_one_at_work_until_one_is_taken():
    labels = [one.label for one in states("several-lines").lines]
    assert labels == [
        "levels off 5.0", "colleges full by 2027 7.6", "if nothing changes 6.4", "Leeds 4.9",
    ]  # fmt: skip


def test_a_projection_is_drawn_when_the_room_may_see_it():
    hidden = replace(leeds(), scenarios=(STATES["projection-beside"][0].scenarios[0],))
    assert not any(one.role == "projection" for one in drawn(hidden).lines)
    assert drawn(hidden).range is None
    asked = drawn(hidden, projection=True)
    assert line(asked, "projection").label == "projection 5.8"
    assert asked.range is not None
    assert asked.range.points[0] == (2025.5, 4.9, 4.9)
    assert asked.range.points[-1] == (2028.5, 4.4, 7.2)
    assert line(states("projection"), "projection").points[0].y == 4.9
    assert "projection" not in [one.role for one in drawn(hidden, projection=False).lines]


def test_a_revised_figure_keeps_the_one_before_it():
    points = line(states("revised"), "history").points
    assert [point.earlier for point in points if point.earlier] == [(4.6,), (5.6,)]
    assert line(states("revised"), "forecast").points[0].earlier == (), "it is drawn once"
    assert "Faint point: before it was revised." in states("revised").notes


def test_provisional_is_said_once():
    assert line(states("provisional"), "since").label == "Leeds 5.1"
    assert states("provisional").notes == ("Open point: provisional.",)
    assert states("everything").notes == ("Open point: provisional.", "Faint point: before it was revised.")


def test_large_figures_are_counted_in_millions_or_billions():
    picture = states("huge")
    assert (picture.unit, picture.ones) == ("£, billions", 1e9)
    assert line(picture, "history").label == "Wales 3.90"
    assert line(picture, "history").points[-1].y == 3.9e9
    few = drawn(measure(series("Wales", {"2024": 1_500_000.0, "2025": 1_600_000.0})))
    assert few.ones == 1
    assert line(few, "history").label == "Wales 1,600,000"


def test_the_sketch_stands_behind_the_figures_that_came_later():
    behind = states("sketch-behind").behind
    assert behind is not None
    assert [x for x, _y in behind.points] == [2018.5, 2023 + 59 / 365, 2028.5]
    assert behind.ahead == 1
    assert behind.label == "the room’s sketch"
    assert drawn(leeds()).behind is None
