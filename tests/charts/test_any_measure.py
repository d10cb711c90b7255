"""Whatever was typed: a picture and a sentence, never more than three lines beside, words on no others."""

from __future__ import annotations

from itertools import combinations

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from obadesk.charts.layout import lay_out
from obadesk.core.curve_view import of_measure
from obadesk.core.measure import EventMark, Measure, Point, Reading, Scenario, Series
from obadesk.core.sketch import Sketch
from obadesk.core.vocabulary import Words

PERIODS = st.sampled_from(
    ["2018", "2019", "2020", "2021", "2022", "2023", "2024/25", "2023 Q2", "Mar-21", "spring", "", "2021 "]
)
FIGURES = st.none() | st.floats(-1e12, 1e12, allow_nan=False) | st.sampled_from([0.0, 4.9, 5.1, 1e-9])
DAYS = st.sampled_from(["", "2021-03-12", "2023-01-01", "nonsense"])
NAMES = st.sampled_from(["", "Leeds", "مدينة ليدز", "{outcome} <b>", "Bath and North East Somerset " * 3])


def rows(kind: type, count: int, **fields: st.SearchStrategy) -> st.SearchStrategy:
    numbered = st.integers(0, 10**9).map(str)
    return st.lists(st.builds(kind, id=numbered, **fields), max_size=count).map(tuple)


READINGS = rows(
    Reading, 9, period=PERIODS, value=FIGURES, provisional=st.booleans(),
    typed=st.sampled_from(["", "about 3"]), note=st.sampled_from(["", "break in the series"]),
    earlier=st.lists(st.tuples(st.sampled_from(["4.6", "?", ""]), DAYS), max_size=2).map(tuple),
)  # fmt: skip
POINTS = rows(Point, 5, period=PERIODS, value=FIGURES, low=FIGURES, high=FIGURES)
SCENARIOS = rows(
    Scenario, 4, name=NAMES, adopted=DAYS, sealed=DAYS, points=POINTS, revealed=st.booleans(),
    origin=st.sampled_from(["", "", "projection"]),
)  # fmt: skip
EVENTS = rows(
    EventMark, 4, period=PERIODS, text=st.sampled_from(["schools closed", "new definition", "", "x" * 200])
)
MEASURES = st.builds(
    Measure, id=st.just("m"), name=NAMES, unit=st.sampled_from(["", "%", "in every 100"]),
    polarity=st.sampled_from(["", "up", "down", "range"]), aspiration=POINTS, events=EVENTS,
    series=rows(Series, 5, area=NAMES, readings=READINGS), scenarios=SCENARIOS,
)  # fmt: skip
SKETCHES = st.none() | st.builds(
    Sketch, id=st.just("s"), now=st.sampled_from(["", "high"]), lately=st.sampled_from(["", "worse"]),
    ahead=st.sampled_from(["", "better"]), at=DAYS,
)  # fmt: skip


@settings(max_examples=120, deadline=None, phases=(Phase.explicit, Phase.generate))
@given(MEASURES, DAYS, SKETCHES, st.booleans(), st.sampled_from([None, True, False]))
def test_whatever_was_typed_can_be_drawn_and_said(one, today, sketch, as_left, projection):
    picture = of_measure(
        one, "Leeds", Words("uk-oba"), today, sketch=sketch, as_left=as_left, projection=projection
    )
    assert sum(line.role not in ("history", "since") for line in picture.lines) <= 3
    assert bool(picture.lines) != bool(picture.empty)
    for line in picture.lines:
        assert [point.x for point in line.points] == sorted(point.x for point in line.points)
        if line.role == "history":
            for x, _text in picture.breaks:
                before = [point for point in line.points if point.x < x]
                after = [point for point in line.points if point.x >= x]
                assert not before or not after or before[-1].y is None or after[0].y is None
    for width, height in ((1060, 800),):
        drawing = lay_out(picture, width, height, "wall", False, width / 1060)
        for box, other in combinations(drawing.label_boxes, 2):
            assert box.overlap(other) < 1.0
