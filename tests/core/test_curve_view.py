"""A measure as a picture."""

from __future__ import annotations

from msgspec.structs import replace

from obadesk.core.curve_picture import CurveLine, CurvePicture
from obadesk.core.curve_view import of_measure, picture
from obadesk.core.measure import EventMark, Measure
from obadesk.core.vocabulary import Words
from tests.leeds import forecast, leeds, measure, series, workshop_of

UK = Words("uk-oba")
TODAY = "2026-03-12"


def drawn(one: Measure, **show: bool) -> CurvePicture:
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
