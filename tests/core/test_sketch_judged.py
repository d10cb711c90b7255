"""What became of a sketch: the direction in words, never a figure."""

import pytest
from msgspec.structs import replace

from obadesk.core.curve import Curve
from obadesk.core.measure import EventMark, Measure, Reading, Series
from obadesk.core.rows import placed
from obadesk.core.sketch import Sketch
from obadesk.core.sketch_judged import said, since
from obadesk.core.vocabulary import Words

WORDS = Words()
BEFORE = {"2021": 4.0, "2022": 4.2, "2023": 4.1, "2024": 4.3, "2025": 4.4}


def sketched(ahead: str = "worse", at: str = "2026-03-12") -> Curve:
    return Curve(id="c", measure="m", sketches=(Sketch(id="s", now="high", ahead=ahead, at=at),))  # type: ignore[arg-type]


def figures(since: dict[str, float], before: dict[str, float] = BEFORE, **fields: object) -> Measure:
    readings = placed(tuple(Reading(id=p, period=p, value=v) for p, v in {**before, **since}.items()))
    made = Measure(id="m", name="Lonely", polarity="down", series=(Series(id="own", readings=readings),))
    return replace(made, **fields)


@pytest.mark.parametrize(
    ("ahead", "later", "sentence"),
    [
        ("worse", 5.6, "The room sketched: worse. Since then the figures went the same way."),
        ("worse", 3.1, "The room sketched: worse. Since then the figures went the other way: better."),
        ("worse", 4.5, "The room sketched: worse. Since then the figures stayed about the same."),
        ("better", 3.1, "The room sketched: better. Since then the figures went the same way."),
        ("better", 5.6, "The room sketched: better. Since then the figures went the other way: worse."),
        ("same", 4.4, "The room sketched: about the same. Since then the figures stayed about the same."),
        ("same", 5.6, "The room sketched: about the same. Since then the figures got worse."),
        ("same", 3.1, "The room sketched: about the same. Since then the figures got better."),
    ],
)
def test_the_direction_is_said_and_no_figure(ahead: str, later: float, sentence: str):
    assert said(sketched(ahead), figures({"2026": later}), WORDS) == sentence


def test_where_up_is_good_the_same_figures_say_the_opposite():
    went = since(sketched("worse"), figures({"2026": 5.6}, polarity="up"))
    assert went is not None
    assert went.went == "better"


def test_without_figures_after_the_sketch_nothing_is_claimed():
    assert said(sketched(), figures({}), WORDS) == (
        "The room sketched: worse. No figures have come since then."
    )
    assert said(sketched(), None, WORDS).endswith("No figures have come since then.")
    one = said(sketched(), figures({"2026": 5.0}, {}), WORDS)
    assert one.endswith("One figure has come since then; one alone says nothing of which way it goes.")


def test_a_curve_without_a_sketch_ahead_says_nothing():
    assert said(Curve(id="c"), figures({"2026": 5.0}), WORDS) == ""
    assert said(sketched(""), figures({"2026": 5.0}), WORDS) == ""
    assert said(None, None, WORDS) == ""


def test_a_sketch_of_an_unknown_day_is_not_judged():
    assert said(sketched(at=""), figures({"2026": 5.0}), WORDS) == (
        "The room sketched: worse. Nobody noted on which day, so no figures are held against it."
    )


def test_few_figures_are_said_to_be_few():
    found = said(sketched(), figures({"2026": 5.0}, {"2025": 4.4}), WORDS)
    assert found == (
        "The room sketched: worse. Since then the figures went the same way."
        " There are too few figures to know how much this number moves by itself."
    )


def test_until_somebody_says_which_way_is_good_only_up_or_down_is_said():
    found = said(sketched(), figures({"2026": 5.6}, polarity=""), WORDS)
    assert found.endswith("Since then the figures went up; nobody has said which way is good.")
    found = said(sketched(), figures({"2026": 3.0}, polarity="range"), WORDS)
    assert found.endswith("Since then the figures went down; whether that is good depends on the range.")


def test_figures_counted_in_a_new_way_are_not_held_against_the_sketch():
    new = (EventMark(id="e", period="2026", text="new definition"),)
    found = said(sketched(), figures({"2026": 9.0}, events=new), WORDS)
    assert found.endswith("We cannot tell: from 2026 it is counted in a new way.")
    later = (EventMark(id="e", period="2027", text="new definition"),)
    found = said(sketched(), figures({"2026": 5.6, "2027": 2.0}, events=later), WORDS)
    assert found == (
        "The room sketched: worse. Since then the figures went the same way."
        " From 2027 it is counted in a new way; later figures are not compared."
    )


def test_a_provisional_figure_is_said_to_be_one():
    measure = figures({"2026": 5.6})
    (series,) = measure.series
    last = replace(series.readings[-1], provisional=True)
    measure = replace(measure, series=(replace(series, readings=(*series.readings[:-1], last)),))
    assert said(sketched(), measure, WORDS).endswith("The figure is provisional, so this may still change.")


def test_of_several_sketches_the_latest_with_figures_since_is_judged():
    first = Sketch(id="s", ahead="worse", at="2024-03-12")
    latest = Sketch(id="t", ahead="better", at="2026-03-12")
    curve = Curve(id="c", sketches=(first, latest))
    assert said(curve, figures({}), WORDS).startswith("The room sketched: worse.")
    assert said(curve, figures({"2026": 3.1}), WORDS).startswith("The room sketched: better.")
    assert said(replace(curve, sketches=(latest,)), figures({}), WORDS).endswith("since then.")
