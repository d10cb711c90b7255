"""Later readings beside the forecast, worked by hand; the sentences as the wall says them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from obadesk.core.judged import Judgement, judged, judging
from obadesk.core.judged_said import grounds_said, said, verdict_said
from obadesk.core.measure import EventMark, Measure, Polarity, Scenario
from obadesk.core.series_break import breaks, is_break
from obadesk.core.vocabulary import PRESETS, Words
from tests.leeds import forecast, measure, series

UK = Words("uk-oba")
TODAY = "2028-03-02"
NEET = {
    "2018": 2.7,
    "2019": 2.0,
    "2020": 2.4,
    "2021": 2.3,
    "2022": 2.5,
    "2023": 3.9,
    "2024": 4.3,
    "2025": 4.9,
}
"""Steps −0.7 0.4 −0.1 0.2 1.4 0.4 0.6; the middle one 0.4; from it 1.1 0 0.5 0.2 1.0 0 0.2: unrest 0.2."""

EXPECTED = {"2026": 5.4, "2027": 5.9, "2028": 6.4}
ABSENCE = {"2016": 11.3, "2017": 11.3, "2018": 11.6, "2019": 11.5, "2020": None, "2021": 12.5,
           "2022": 21.8, "2023": 21.8}  # fmt: skip
ENGLAND = {"2023": 21.2, "2024": 20.0, "2025": 18.1}


def neet(since: dict[str, float | str | None], polarity: Polarity = "down", **more: object) -> Measure:
    one = measure(series("Leeds", NEET | since), scenarios=(forecast(EXPECTED, sealed="2026-03-12T12:00"),))
    return replace(one, polarity=polarity, unit="in every 100", **more)


def absence(england: dict[str, float | None] | None = None) -> Measure:
    own = series("Leeds", ABSENCE | {"2024": 20.7, "2025": 19.0})
    others = () if england is None else (series("England", england),)
    flat = forecast({"2024": 21.8, "2025": 21.8, "2026": 21.8}, sealed="2024-01-01T12:00")
    return replace(measure(own, *others, scenarios=(flat,), unit="%"), polarity="down")


def verdict(one: Measure) -> tuple[str, str]:
    found = judged(one, TODAY)
    return found.verdict, found.reason


def text(one: Measure, today: str = TODAY, **more: str) -> str:
    return said(judged(one, today, **more), "Leeds", UK)


# ---- the worked examples ----------------------------------------------------------------------------


def test_persistent_absence_in_leeds_beside_england():
    found = judged(absence(ENGLAND), "2026-01-10")
    assert (found.verdict, found.period, found.value, found.expected) == ("better", "2025", 19.0, 21.8)
    assert verdict_said(found, UK) == "Better than we expected: 19.0, we expected about 21.8."
    assert grounds_said(found, "", UK) == ("England fell as well: 3.1 points, Leeds 2.8.",)
    assert (found.start_period, found.start, found.next_period) == ("2023", 21.8, "2026")


def test_figures_with_more_digits_are_said_with_one():
    own = series("Leeds", {"2019": 11.49, "2020": 11.55, "2021": 12.52, "2022": 21.82, "2023": 21.78,
                           "2024": 20.66, "2025": 19.010000000000002})  # fmt: skip
    england = series("England", {"2023": 21.22, "2025": 18.14})
    for drawn in (21.78, 21.8):  # before the figures came with more digits the room drew 21.8
        flat = forecast({"2024": drawn, "2025": drawn})
        one = replace(absence(), series=(own, england), scenarios=(flat,))
        assert text(one) == (
            "Better than we expected: 19.0, we expected about 21.8. "
            "England fell as well: 3.1 points, Leeds 2.8."
        )


def test_worse():
    assert text(neet({"2026": 5.8})) == "Worse than we expected: 5.8, we expected 5.4."


def test_still_rising_but_more_slowly_counts():
    assert text(neet({"2026": 5.1, "2027": 5.3})) == (
        "Still rising, but more slowly than we expected. That counts."
        " It is 5.3 in 2027; we expected about 5.9."
    )


def test_still_falling_but_more_slowly_counts_where_up_is_good():
    down = {period: 100 - value for period, value in NEET.items()} | {"2026": 94.9, "2027": 94.7}
    one = measure(series("Leeds", down), scenarios=(forecast({"2026": 94.6, "2027": 94.1}),))
    assert text(replace(one, polarity="up")).startswith("Still falling, but more slowly than we expected.")


@pytest.mark.parametrize(
    "since",
    [
        {"2026": 4.6, "2027": 4.3},  # down from the first
        {"2026": 5.6, "2027": 5.3, "2028": 5.0},  # up once more, then down twice
    ],
)
def test_turned_needs_two_readings_the_right_way(since: dict[str, float]):
    assert text(neet(since)).startswith("The line has turned. It is ")


@pytest.mark.parametrize(
    "since",
    [
        {"2026": 4.3},  # one good reading is no turn
        {"2026": 5.6, "2027": 5.0},  # nor is one after the worst
        {"2026": 5.0},  # no longer rising by more than it moves by itself
        {"2026": 5.5, "2027": 5.5},  # came to a stop
        {"2026": 6.0, "2027": 4.0, "2028": 5.0},  # turned, and turned back
    ],
)
def test_better_without_claiming_a_turn(since: dict[str, float]):
    assert verdict(neet(since)) == ("better", "")


def test_as_expected_and_cannot_tell_by_what_the_number_moves_by_itself():
    assert judged(neet({"2026": 5.4}), TODAY).unrest == pytest.approx(0.2)
    assert text(neet({"2026": 5.5})) == "As we expected. It is 5.5 in 2026; we expected about 5.4."
    for value in (5.2, 5.6):
        assert text(neet({"2026": value})) == (
            "We cannot tell: the difference is no more than this number moves by itself."
            f" It is {value} in 2026; we expected about 5.4."
        )
    assert verdict(neet({"2026": 5.1})) == ("better", "")


def test_a_line_that_never_moved_by_itself_moves_by_its_last_digit():
    even = series("Leeds", {"2021": 2.0, "2022": 2.2, "2023": 2.4, "2024": 2.6, "2025": 2.8, "2026": 3.1})
    one = replace(measure(even, scenarios=(forecast({"2026": 3.0}),)), polarity="down")
    assert judged(one, TODAY).unrest == pytest.approx(0.1)
    assert verdict(one) == ("cannot tell", "noise")


# ---- what is not known is said ----------------------------------------------------------------------


def test_too_early_says_when_the_next_is_due():
    one = neet({})
    assert text(one, "2026-03-12") == "Too early: the next figure is the one for 2026."
    assert text(one, "2027-02-12") == "Too early: there is no figure for 2026 yet."
    assert text(one, "2027-02-12", due="2027-05") == "Too early: the next figure comes in May."
    assert text(one, "2027-02-12", due="2027-05-27") == "Too early: the next figure comes in May."
    assert text(one, "2026-02-12", due="2027-05") == "Too early: the next figure comes in May 2027."
    assert text(one, "2027-06-12", due="2027-05") == "Too early: the next figure was to come in May."
    assert text(one, "2026-03-12", due="soon") == "Too early: the next figure is the one for 2026."


def test_gaps_are_no_figures():
    found = judged(neet({"2026": 5.8, "2027": None}), TODAY)
    assert (found.verdict, found.period, found.next_period) == ("worse", "2026", "2027")
    assert verdict(neet({"2026": None})) == ("too early", "")


def test_nothing_is_judged_between_or_beyond_the_periods_forecast():
    one = replace(neet({"2027": 2.0}), scenarios=(forecast({"2026": 5.4, "2028": 6.4}),))
    assert text(one, "2026-06-01") == (
        "Too early: the next figure is the one for 2026. Nothing was forecast for 2027."
    )
    assert verdict(replace(one, scenarios=(forecast({"2026/27": 5.4}),))) == ("too early", "")
    assert text(neet({"2028": 7.0, "2029": 1.0})) == (
        "Worse than we expected: 7.0, we expected 6.4. Nothing was forecast for 2029."
    )


def test_many_periods_nobody_forecast_are_said_short():
    one = replace(neet({"2026": 5.8, "2027": 5.0, "2028": 5.1, "2029": 5.2, "2030": 5.3}),
                  scenarios=(forecast({"2026": 5.4}),))  # fmt: skip
    assert text(one).endswith("Nothing was forecast for 2027 to 2030.")


def test_an_entry_that_cannot_be_read():
    assert text(neet({"2026": "5,x"})) == "We cannot tell: the figure for 2026 cannot be read."
    assert text(neet({"2026": 5.8, "2027": "?"})) == (
        "Worse than we expected: 5.8, we expected 5.4. The figure for 2027 cannot be read."
    )


def test_two_different_figures_for_one_period():
    one = neet({"2026": 5.8})
    again = replace(one.series[0].readings[-1], id="again", value=4.0)
    one = replace(one, series=(replace(one.series[0], readings=(*one.series[0].readings, again)),))
    assert text(one) == "We cannot tell: there are two different figures for 2026."


def test_without_a_forecast_or_figures():
    assert text(measure()) == "We cannot tell: no forecast was agreed."
    draft = replace(neet({"2026": 5.8}), scenarios=(forecast(EXPECTED, adopted=""),))
    assert verdict(draft) == ("cannot tell", "no forecast")
    assert verdict(measure(scenarios=(forecast(EXPECTED),))) == ("too early", "")


def test_a_short_history_gives_no_verdict():
    short = replace(neet({}), series=(series("Leeds", {"2024": 4.3, "2025": 4.9, "2026": 1.0}),))
    assert text(short) == (
        "We cannot tell: the history is too short to know how much this number moves by itself."
        " It is 1.0 in 2026; we expected about 5.4."
    )


def test_gaps_in_the_history_are_not_steps():
    gappy = series("Leeds", {"2018": 1.0, "2019": 1.2, "2020": None, "2021": 9.0, "2022": None, "2023": 2.0,
                             "2024": 2.2, "2026": 2.4})  # fmt: skip
    one = replace(neet({}), series=(gappy,))
    assert judged(one, TODAY).unrest is None
    assert verdict(one) == ("cannot tell", "short history")


def with_provisional(one: Measure, *provisional: str) -> Measure:
    readings = tuple(
        replace(reading, provisional=reading.period in provisional) for reading in one.series[0].readings
    )
    return replace(one, series=(replace(one.series[0], readings=readings), *one.series[1:]))


def test_a_provisional_reading_gives_a_provisional_verdict():
    found = judged(with_provisional(neet({"2026": 5.8}), "2026"), TODAY)
    assert (found.verdict, found.provisional) == ("worse", True)
    assert said(found, "", UK).endswith("The figure is provisional, so this may still change.")
    assert not judged(with_provisional(neet({"2026": 5.6, "2027": 6.5}), "2026"), TODAY).provisional


def test_a_turn_rests_on_every_reading_of_it():
    found = judged(with_provisional(neet({"2026": 4.6, "2027": 4.3}), "2026"), TODAY)
    assert (found.verdict, found.provisional) == ("turned", True)


def marked(one: Measure, period: str, what: str) -> Measure:
    return replace(one, events=(EventMark(id="event", period=period, text=what),))


def test_no_verdict_across_a_break():
    one = marked(neet({"2026": 5.8}), "2026", "new definition")
    assert verdict(one) == ("cannot tell", "break")
    assert text(one) == (
        "We cannot tell: from 2026 it is counted in a new way,"
        " and 5.8 cannot be compared with what we expected."
    )


def test_readings_before_a_break_are_judged_and_the_break_is_said():
    one = marked(neet({"2026": 5.8, "2027": 2.0}), "2027", "Series break: school census")
    assert text(one) == (
        "Worse than we expected: 5.8, we expected 5.4."
        " From 2027 it is counted in a new way; later figures are not compared."
    )


def test_a_break_in_the_history_changes_nothing_but_the_unrest():
    one = marked(neet({"2026": 5.8}), "2023", "break")
    assert (judged(one, TODAY).broken_at, judged(one, TODAY).verdict) == ("", "worse")


def test_a_break_marked_by_the_publisher():
    one = neet({"2026": 5.8})
    *before, last = one.series[0].readings
    noted = replace(last, note="break in the series")
    one = replace(one, series=(replace(one.series[0], readings=(*before, noted)),))
    assert breaks(one) == ("2026",)
    assert verdict(one) == ("cannot tell", "break")


@pytest.mark.parametrize("what", ["break", "Break: new form", "New definition", "definition changed",
                                  "2 areas merged, not comparable"])  # fmt: skip
def test_marks_that_say_the_series_breaks(what: str):
    assert is_break(what)


@pytest.mark.parametrize("what", ["schools closed", "break-ins doubled", "breakfast clubs", "half-term break",
                                  "lunch break halved", ""])  # fmt: skip
def test_marks_that_do_not(what: str):
    assert not is_break(what)


# ---- which forecast, which way ----------------------------------------------------------------------


def test_the_sealed_forecast_is_judged_and_a_later_draft_is_not():
    sealed = forecast(EXPECTED, name="first", sealed="2026-03-12T12:00")
    later = forecast({"2026": 9.9}, name="later", adopted="2026-09-01")
    one = replace(neet({"2026": 5.8}), scenarios=(sealed, later))
    assert judging(one) == sealed
    assert judged(one, TODAY).sealed
    by_other = judged(one, TODAY, scenario=later)
    assert (by_other.verdict, by_other.sealed) == ("slowing", False)
    assert judging(replace(one, scenarios=(later,))) == later
    corrected = forecast({"2026": 5.6}, name="corrected", sealed="2026-03-12T15:00")
    assert judging(replace(one, scenarios=(corrected, sealed))) == corrected
    assert judging(replace(one, scenarios=(Scenario(id="draft"),))) is None


def test_without_polarity_only_the_direction_is_said():
    assert text(neet({"2026": 5.8}, "")) == (
        "Higher than we expected: 5.8, we expected about 5.4. Nobody has said which way is good."
    )
    assert text(neet({"2026": 4.4}, "range")) == (
        "Lower than we expected: 4.4, we expected about 5.4."
        " Whether that is good depends on the range that is meant."
    )
    assert verdict(neet({"2026": 5.4}, "")) == ("as expected", "")


@pytest.mark.parametrize(
    ("england", "expected"),
    [
        ({"2023": 21.2, "2025": 22.4}, "England rose meanwhile: 1.2 points; Leeds fell 2.8."),
        ({"2023": 21.2, "2025": 20.2}, "England fell as well: 1.0 point, Leeds 2.8."),
        ({"2023": 21.2, "2025": 21.2}, "England stayed as it was; Leeds fell 2.8."),
        ({"2023": 21.2, "2024": 20.2}, "England cannot be compared: it has no figure for 2025."),
        ({"2025": 20.2}, "England cannot be compared: it has no figure for 2023."),
    ],
)
def test_what_the_other_area_did_meanwhile(england: dict[str, float | None], expected: str):
    assert grounds_said(judged(absence(england), TODAY), "", UK) == (expected,)


def test_amounts_are_not_said_in_points():
    one = replace(absence(ENGLAND), unit="children")
    assert grounds_said(judged(one, TODAY), "", UK) == ("England fell as well: 3.1, Leeds 2.8.",)


def test_a_rate_of_a_hundred_thousand_is_no_share_of_a_hundred():
    since = NEET | {"2026": 6.1}
    own = series("Leeds", {period: value * 100 for period, value in since.items()})
    england = series("England", {"2025": 300, "2026": 320})
    ahead = forecast({"2026": 540.0}, sealed="2026-03-12T12:00")
    one = replace(measure(own, england, scenarios=(ahead,), unit="per 100,000"), polarity="down")
    assert text(one).endswith("England rose as well: 20, Leeds 120.")


def test_school_years_written_in_two_ways_and_terms_that_are_no_time():
    own = {"2020/21": 5.0, "2021/22": 5.3, "2022/23": 5.4, "2023/24": 5.8, "2024/25": 6.9}
    one = measure(series("Leeds", own), scenarios=(forecast({"2024-25": 6.1}),))
    assert verdict(replace(one, polarity="down")) == ("worse", "")
    own = {"autumn": 5.0, "spring": 5.3, "summer": 5.4, "next autumn": 5.8, "next spring": 6.9}
    one = measure(series("Leeds", own), scenarios=(forecast({"Next  spring": 6.1, "next summer": 6.3}),))
    found = judged(replace(one, polarity="down"), TODAY)
    assert (found.verdict, found.next_period) == ("worse", "next summer")


# ---- always -----------------------------------------------------------------------------------------

_tenths = st.integers(0, 200).map(lambda tenths: tenths / 10)
_readings = st.lists(st.one_of(_tenths, st.none()), min_size=1, max_size=12)


def _made(past: list[float | None], since: list[float | None], ahead: list[float]) -> Measure:
    first = 2000 + len(past)
    own = {str(2000 + place): value for place, value in enumerate([*past, *since])}
    points = {str(first + place): value for place, value in enumerate(ahead)}
    england = {period: None if value is None else 1.5 for period, value in own.items()}
    one = measure(series("Leeds", own), series("England", england), scenarios=(forecast(points),), unit="%")
    return replace(one, polarity="down")


def _mirrored(one: Measure, about: float) -> Measure:
    def turned(value: float | None) -> float | None:
        return None if value is None else round(about - value, 1)

    areas = tuple(
        replace(area, readings=tuple(replace(r, value=turned(r.value)) for r in area.readings))
        for area in one.series
    )
    ahead = one.scenarios[0]
    points = tuple(replace(point, value=turned(point.value)) for point in ahead.points)
    polarity = "up" if one.polarity == "down" else "down"
    return replace(one, polarity=polarity, series=areas, scenarios=(replace(ahead, points=points),))


@given(_readings, _readings, st.lists(_tenths, min_size=1, max_size=6), st.sampled_from([0.0, 100.0]))
def test_mirrored_figures_and_polarity_give_the_same_verdict(
    past: list[float | None], since: list[float | None], ahead: list[float], about: float
):
    one = _made(past, since, ahead)
    here, there = judged(one, TODAY), judged(_mirrored(one, about), TODAY)
    assert (here.verdict, here.reason, here.period) == (there.verdict, there.reason, there.period)
    opposite = {"above": "below", "below": "above", "": ""}
    assert there.difference == opposite[here.difference]
    assert judged(_mirrored(_mirrored(one, about), about), TODAY) == here


@given(
    _readings,
    _readings,
    st.lists(_tenths, min_size=1, max_size=6),
    st.sampled_from(["", "up", "down", "range"]),
)
def test_a_verdict_is_always_whole_sentences_with_figures(
    past: list[float | None], since: list[float | None], ahead: list[float], polarity: Polarity
):
    one = replace(_made(past, since, ahead), polarity=polarity)
    found = judged(one, TODAY)
    for vocabulary in PRESETS:
        sentences = said(found, "", Words(vocabulary))
        assert sentences.endswith(".")
        assert not re.search(r"[{}↑↓▲▼]|target|nan|None|\d%|  |: ;|: ,", sentences)
        if found.verdict not in ("too early", "cannot tell"):
            assert re.search(r"\d", sentences)
    if polarity in ("", "range"):
        assert found.verdict in ("as expected", "too early", "cannot tell")
    assert isinstance(found, Judgement)
