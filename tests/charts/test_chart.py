"""The chart as it stands on wall, console and paper: nothing cut, nothing on anything else."""

from __future__ import annotations

import itertools
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from msgspec.structs import replace

from obadesk.charts.axes import period_ticks
from obadesk.charts.image import geometry, image
from obadesk.charts.layout import lay_out
from obadesk.charts.marks import Dot, Drawing, Stroke, Text
from obadesk.charts.scale import named_values, value_range
from obadesk.charts.sizes import SIZES, Surface
from obadesk.core.curve_picture import CurvePicture
from obadesk.core.curve_view import of_measure
from obadesk.core.measure import EventMark, Measure, Reading
from obadesk.core.palette import DARK, LIGHT
from obadesk.core.vocabulary import Words
from tests.leeds import forecast, leeds, measure, series

ROOMS: list[tuple[Surface, int, int, float]] = [
    ("wall", 1150, 760, 1.0),
    ("wall", 1728, 760, 1.0),
    ("wall", 614, 540, 0.71),
    ("console", 560, 340, 1.0),
    ("console", 1120, 680, 2.0),
    ("paper", 482, 150, 1.0),
    ("paper", 482, 260, 1.0),
]


def years(first: int, *values: float | None) -> dict[str, float | str | None]:
    return {str(first + index): value for index, value in enumerate(values)}


def quarters(count: int) -> dict[str, float | str | None]:
    return {f"{2000 + index // 4} Q{index % 4 + 1}": 5 + index % 7 / 3 for index in range(count)}


CASES: dict[str, Measure] = {
    "leeds": leeds(),
    "quarters": replace(
        measure(series("England", quarters(93)), unit="%"),
        events=tuple(
            EventMark(id=period, period=period, text=text)
            for period, text in (
                ("2008 Q3", "Banks fail"),
                ("2020 Q1", "Everything closes, schools too, and nobody knows for how long"),
                ("2020 Q3", "Furlough ends"),
            )
        ),
    ),
    "gaps": measure(series("Leeds", years(2016, 3.1, None, 3.9, None, None, 4.4, 4.0))),
    "one figure": measure(series("Leeds", {"2025": 5.0})),
    "all the same": measure(series("Leeds", years(2020, 5.0, 5.0, 5.0))),
    "all nought": measure(series("Leeds", years(2020, 0.0, 0.0))),
    "far from nought": measure(series("Attendance", years(2019, 95.2, 95.1, 94.0, 92.1, 92.9, 93.4))),
    "below nought": measure(series("Leeds", years(2020, -1200.0, 1800.0, -2500.0))),
    "lines that meet": measure(
        *(
            series(name, years(2020, 20.0 - 5 * n, 15.0 - 2 * n, 10.0 - 0.2 * n))
            for n, name in enumerate("ABCD")
        )
    ),
    "since": measure(
        series("Leeds", years(2023, 3.9, 4.3, 4.9, 5.0, 4.8)),
        series("England", years(2023, 2.8, 3.2, 3.4)),
        scenarios=(forecast({"2026": 5.4, "2027": 5.9, "2028": 6.4}),),
    ),
    "end together": measure(
        series("Leeds", years(2018, 11.6, 11.5, 12.0, 12.5, 21.8, 21.8, 20.7, 19.0)),
        series("England", years(2018, 11.2, 10.9, 11.5, 12.1, 22.5, 21.2, 20.0, 18.1)),
        scenarios=(forecast({"2026": 18.5, "2027": 18.3, "2028": 18.2}),),
    ),
    "long names": measure(
        series("Bath and North East Somerset, Swindon and Wiltshire " * 20, years(2020, 3.0, 4.0, 5.0)),
        series("Supercalifragilisticexpialidocious" * 30, years(2020, 3.0, 4.0, 2.0)),
        unit="young people in every thousand " * 30,
    ),
    "other letters": measure(
        series("مدينة ليدز", years(2020, 1.0, 3.0)),
        series("你好 🎉 ŵŷ", years(2020, 1.0, 2.0)),
        series("<b>&amp; $x^2$ {outcome}", years(2020, 1.0, 1.5)),
        unit="в каждых 100",
    ),
    "other periods": measure(series("Leeds", {"before": 1.0, "during": 2.0, "after": 3.0})),
}


def picture(name: str) -> CurvePicture:
    return of_measure(CASES[name], "Leeds", Words("uk-oba"), "2026-03-12")


def words(drawing: Drawing) -> list[Text]:
    return [mark for mark in drawing.marks if isinstance(mark, Text)]


@pytest.mark.parametrize(("surface", "width", "height", "scale"), ROOMS)
@pytest.mark.parametrize("name", CASES)
def test_no_words_stand_on_others_or_are_cut(
    name: str, surface: Surface, width: int, height: int, scale: float
):
    drawing = lay_out(picture(name), width, height, surface, False, scale)
    for one, other in itertools.combinations(drawing.label_boxes, 2):
        assert one.overlap(other) < 1.0
    for box in drawing.label_boxes:
        assert box.left > -0.6
        assert box.top > -0.6
        assert box.right < width + 0.6
        assert box.bottom < height + 0.6


@pytest.mark.parametrize(("surface", "width", "height", "scale"), ROOMS)
@pytest.mark.parametrize("name", CASES)
def test_no_grid_runs_through_words(name: str, surface: Surface, width: int, height: int, scale: float):
    drawing = lay_out(picture(name), width, height, surface, False, scale)
    plain = [mark for mark in drawing.marks if isinstance(mark, Stroke) and not mark.role]
    foot = max((mark.points[0][1] for mark in plain), default=0.0)
    for mark in plain:
        (left, y), (right, end) = mark.points
        if y == end < foot and mark.colour != LIGHT.rule:
            assert not any(
                box.top < y < box.bottom and left < box.right and right > box.left
                for box in drawing.label_boxes
            )


@pytest.mark.parametrize("name", CASES)
def test_the_corner_of_the_wall_s_clock_is_left_free(name: str):
    drawing = lay_out(replace(picture(name), corner=(0.25, 0.1)), 1728, 720, "wall", False)
    for box in drawing.label_boxes:
        assert box.right <= 1728 * 0.75 + 1 or box.top >= 60
    ends = [mark for mark in drawing.marks if isinstance(mark, Dot)]
    assert all(dot.at[1] >= 72 for dot in ends)


@pytest.mark.parametrize("name", ["leeds", "since", "gaps"])
def test_no_label_stands_on_a_line(name: str):
    from obadesk.charts.labels import length_inside

    drawing = lay_out(picture(name), 1150, 760, "wall", False)
    labels = drawing.label_boxes[-3:] if name != "gaps" else drawing.label_boxes[-1:]
    strokes = [mark for mark in drawing.marks if isinstance(mark, Stroke) and mark.role]
    leaders = {mark for mark in strokes if mark.width == SIZES["wall"].rule}
    for box, stroke in itertools.product(labels, strokes):
        if stroke not in leaders:
            assert not any(length_inside(*pair, box) for pair in itertools.pairwise(stroke.points))


@pytest.mark.parametrize("height", [560, 700, 820])
def test_a_leader_passes_behind_the_words_of_another_label(height: int):
    from obadesk.charts.labels import length_inside

    drawing = lay_out(picture("end together"), 1060, height, "wall", False, 1.0)
    thin = min(mark.width for mark in drawing.marks if isinstance(mark, Stroke))
    leaders = [
        mark
        for mark in drawing.marks
        if isinstance(mark, Stroke) and mark.role and mark.width == thin and len(mark.points) == 2
    ]
    for leader, box in itertools.product(leaders, drawing.label_boxes):
        assert length_inside(leader.points[0], leader.points[1], box) <= 1.0


@pytest.mark.parametrize("scale", [1.0, 768 / 1080, 2.0])
def test_every_word_on_the_wall_can_be_read_from_the_back(scale: float):
    drawing = lay_out(picture("leeds"), round(1150 * scale), round(760 * scale), "wall", False, scale)
    assert min(mark.size for mark in words(drawing)) >= 1080 * scale / 25


def test_history_and_forecast_differ_by_dash_and_marker_and_not_only_by_colour():
    drawing = lay_out(picture("leeds"), 1150, 760, "wall", False)
    lines = {mark.role: mark for mark in drawing.marks if isinstance(mark, Stroke) and mark.role}
    dots = {mark.role: mark for mark in drawing.marks if isinstance(mark, Dot)}
    assert not lines["history"].dash
    assert lines["forecast"].dash
    assert lines["history"].width >= 5
    assert lines["comparison"].width < lines["history"].width
    assert dots["history"].fill == LIGHT.history
    assert dots["forecast"].fill == LIGHT.ground


def test_provisional_figures_are_hollow():
    one = measure(series("Leeds", years(2020, 1.0, 2.0)))
    last = Reading(id="last", period="2022", value=3.0, provisional=True)
    area = replace(one.series[0], readings=(*one.series[0].readings, last))
    drawing = lay_out(of_measure(replace(one, series=(area,)), "", Words(), ""), 600, 400, "console", True)
    fills = [mark.fill for mark in drawing.marks if isinstance(mark, Dot)]
    assert fills == [DARK.history, DARK.history, DARK.ground]


def test_a_gap_is_never_joined():
    drawing = lay_out(picture("gaps"), 1150, 760, "wall", False)
    lines = [
        mark
        for mark in drawing.marks
        if isinstance(mark, Stroke) and mark.role == "history" and mark.width > 5
    ]
    assert [len(mark.points) for mark in lines] == [2], "only the last two figures follow each other"
    assert sum(isinstance(mark, Dot) for mark in drawing.marks) == 4


def test_an_empty_picture_draws_nothing():
    made = image(CurvePicture(empty="There are no figures yet."), 200, 100, "console")
    assert not any(made.rgba[3::4])
    assert geometry(CurvePicture(), 200, 100, "console") is None
    assert not any(image(picture("leeds"), 30, 20, "console").rgba[3::4]), (
        "no room: rather nothing than a smudge"
    )


def test_pixels_and_data_go_there_and_back():
    found = geometry(picture("leeds"), 560, 340, "console")
    assert found is not None
    across, down = found.pixel(2025.5, 4.9)
    assert found.plot.left < across < found.plot.right
    assert found.plot.top < down < found.plot.bottom
    assert found.data(across, down) == pytest.approx((2025.5, 4.9))


def test_a_figure_read_off_the_drawn_chart_can_be_written_to_the_file():
    picture_of = picture("leeds")
    image(picture_of, 571, 347, "console")
    found = geometry(picture_of, 571, 347, "console")
    assert found is not None
    x, y = found.data(300.0, 120.0)
    assert (type(x), type(y)) == (float, float)
    assert type(round(y, 1)) is float


def test_a_line_that_is_being_dragged_can_be_left_out_and_nothing_else_moves():
    whole = image(picture("leeds"), 560, 340, "console")
    without = image(picture("leeds"), 560, 340, "console", without=frozenset({"forecast"}))
    history = slice(0, 240 * 4)
    rows = [slice(start, start + 560 * 4) for start in range(0, len(whole.rgba), 560 * 4)]
    assert whole.rgba != without.rgba
    assert all(whole.rgba[row][history] == without.rgba[row][history] for row in rows)


def test_many_threads_get_the_same_chart():
    barrier = threading.Barrier(4)

    def drawn(_number: int) -> bytes:
        barrier.wait(5)
        return image(picture("leeds"), 300, 200, "console").rgba

    with ThreadPoolExecutor(4) as pool:
        assert len(set(pool.map(drawn, range(4)))) == 1


def test_the_axis_starts_at_nought_unless_that_hides_the_line():
    assert value_range([2.0, 4.9, 6.4])[0] == 0
    assert value_range([92.1, 95.3])[0] > 85
    low, high = value_range([5.0, 5.0])
    assert low == 0
    assert high > 5
    assert value_range([-3.0, 4.0])[0] < -3


@pytest.mark.parametrize(
    ("low", "high"), [(0, 6.9), (91, 96), (-3000, 2000), (0, 1e12), (0, 0.004), (0, 1e-300)]
)
def test_axis_values_are_round_and_few(low: float, high: float):
    values, places = named_values(low, high, 5)
    assert 1 <= len(values) <= 5
    assert all(low <= value <= high + 1e-9 for value in values)
    assert places <= 310


def test_crowded_periods_are_thinned_and_years_named_round():
    chosen = period_ticks(picture("quarters").ticks, 2000, 2024, 900, 43)
    assert [label for _x, label in chosen] == ["2000", "2005", "2010", "2015", "2020"]
    chosen = period_ticks(picture("leeds").ticks, 2018, 2029, 800, 43)
    assert [label for _x, label in chosen] == ["2018", "2020", "2022", "2024", "2026", "2028"]


def test_words_that_run_from_the_right_are_drawn_together_and_measured_as_they_join():
    from obadesk.charts.letters import runs, width

    said = [text for text, _path, _width in runs("مدينة ليدز 2.4", "regular")]
    assert said == ["مدينة ليدز", " 2.4"]
    apart = sum(width(letter, 1.0) for letter in "مدينة")
    assert width("مدينة", 1.0) < apart * 0.95
    assert width("Leeds", 1.0) == pytest.approx(sum(width(letter, 1.0) for letter in "Leeds"))
