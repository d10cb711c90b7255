"""The curve in words, from the figures alone."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from obadesk.core.curve_said import said
from obadesk.core.measure import EventMark, Measure, Point, Reading, Scenario
from obadesk.core.vocabulary import PRESETS, Words
from tests.leeds import forecast, leeds, measure, series

UK = Words("uk-oba")


def sentence(one: Measure, **show: bool) -> str:
    return said(one, "Leeds", UK, **show)


def years(first: int, *values: float | str | None) -> dict[str, float | str | None]:
    return {str(first + index): value for index, value in enumerate(values)}


def test_leeds_says_what_the_chart_shows():
    assert sentence(leeds()) == (
        "In Leeds in 2025, 4.9 in every 100 young people of 16 and 17"
        " were not in education, work or training."
        " It was 2.0 in 2019 and has risen each year since 2021."
        " England has risen too, but less, from 2.8 to 3.4."
        " If nothing changes we expect about 6.4 by 2028."
    )


def test_parts_that_are_not_shown_are_not_said():
    alone = sentence(leeds(), forecast=False, comparison=False)
    assert "England" not in alone
    assert "expect" not in alone


def test_without_a_said_form_the_lay_name_is_said():
    assert sentence(replace(leeds(), said_as="")).startswith(
        "16–17s not in work: 4.9 in every 100 in Leeds in 2025. It was 2.0 in 2019"
    )


@pytest.mark.parametrize("polarity", ["", "up", "down"])
def test_no_polarity_makes_it_judge(polarity: str):
    text = sentence(replace(leeds(), polarity=polarity))
    assert not any(word in text for word in ("better", "worse", "good", "bad", "improv"))


def test_a_draft_is_called_a_draft():
    text = sentence(replace(leeds(), scenarios=(forecast({"2026": 5.4}, adopted=""),)))
    assert text.endswith("If nothing changes it may be about 5.4 by 2026; this is a draft.")


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (years(2024, 5.0), "It is the only figure so far."),
        (years(2024, 5.0, 6.0), "with two figures nobody can say yet where it is heading."),
        (years(2020, 9.0, 8.0, 7.0, 6.0), "It was 9 in 2020 and has fallen each year since."),
        (years(2020, 9.5, 9.5, 9.5), "It has been the same since 2020."),
        (years(2020, 4.0, 9.0, 9.0, 9.0), "It was 4 in 2020 and has stayed the same since 2021."),
        (years(2020, 4.0, 6.0, 5.0), "It was 4 in 2020 and 6 in 2021."),
        ({"2020 Q1": 1.0, "2020 Q2": 2.0, "2020 Q3": 3.0}, "has risen each quarter since."),
        ({"2020": 1.0, "2022": 2.0, "2024": 3.0}, "has risen at every reading since."),
    ],
)
def test_it_says_no_more_than_the_figures_allow(values: dict[str, float | str | None], expected: str):
    assert expected in sentence(measure(series("Leeds", values)))


def test_a_gap_is_said_and_nothing_is_claimed_across_it():
    text = sentence(measure(series("Leeds", years(2020, 1.0, None, 2.0, 3.0))))
    assert "There is no figure for 2021." in text
    assert "each year" not in text


def test_what_could_not_be_read_stays_visible():
    text = sentence(measure(series("Leeds", years(2020, 1.0, "about 3", 2.0))))
    assert "What stands for 2021 could not be read as a figure: “about 3”." in text


def test_no_figure_at_all_says_nothing():
    assert sentence(measure()) == ""
    assert sentence(measure(series("Leeds", years(2020, None, None)))) == ""


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ((5, 6, 9), "England has risen too, and more, from 5 to 9."),
        ((5, 6, 7), "England has risen by as much, from 5 to 7."),
        ((5, 5, 4), "England has fallen meanwhile, from 5 to 4."),
        ((5, 6, 5), "England is at 5, as it was then."),
        ((5, 6, None), "England was at 6 in 2021."),
    ],
)
def test_the_other_area_is_compared_over_the_same_years(other: tuple[float | None, ...], expected: str):
    assert expected in sentence(
        measure(series("Leeds", years(2020, 1.0, 2.0, 3.0)), series("England", years(2020, *other)))
    )


@pytest.mark.parametrize("vocabulary", PRESETS)
def test_typed_names_are_never_read_as_placeholders(vocabulary: str):
    odd = replace(leeds(), said_as="", name="{outcome} {0} %s <b>")
    assert "{outcome} {0} %s <b>" in said(odd, "{place}", Words(vocabulary))


def test_nothing_is_compared_across_a_new_way_of_counting():
    own = series("Leeds", years(2014, 5.2, 5.5, 5.9, 6.1, 2.7, 2.0, 2.4, 2.9))
    event = EventMark(id="break", period="2018", text="new definition")
    text = sentence(replace(measure(own), events=(event,)))
    assert "It was 2.0 in 2019 and has risen each year since." in text
    assert "From 2018 it is counted in a new way; earlier figures are not compared." in text
    assert "6.1" not in text
    own = series("Leeds", years(2015, 5.5, 5.9, 6.1, 2.7))
    text = sentence(replace(measure(own), events=(event,)))
    assert text.endswith("It is the first figure counted in a new way.")


def test_what_was_expected_in_the_old_way_is_not_held_against_the_new_one():
    later = Reading(id="2026", period="2026", value=3.1)
    one = replace(leeds(), events=(EventMark(id="break", period="2026", text="break in the series"),))
    one = replace(one, series=(replace(one.series[0], readings=(*one.series[0].readings, later)),))
    assert sentence(one).endswith("What we had expected, about 5.4 for 2026, was counted in the old way.")


def test_figures_that_may_change_and_those_that_did_are_named():
    own = series("Leeds", years(2021, 1.0, 2.0, 3.0))
    first, second, third = own.readings
    early = replace(second, provisional=True)
    late = replace(third, provisional=True, earlier=(("2.4", "2024-01-01"), ("2.6", "2024-06-01")))
    text = sentence(measure(replace(own, readings=(first, early, late))))
    assert "This latest figure is provisional." in text
    assert "The figure for 2022 is provisional." in text
    assert "The figure for 2023 was 2.6 before it was revised." in text


def test_later_figures_are_said_beside_what_was_expected():
    later = Reading(id="2026", period="2026", value=5.0)
    one = leeds()
    one = replace(one, series=(replace(one.series[0], readings=(*one.series[0].readings, later)),))
    assert sentence(one).endswith("We had expected about 5.4 for 2026, and 6.4 by 2028.")


def test_a_forecast_the_figures_have_gone_past_expects_nothing_any_more():
    one = measure(
        series("Leeds", {"2024": 4.3, "2025": 4.9, "2027": 5.0}), scenarios=(forecast({"2026": 5.4}),)
    )
    assert said(one, "", UK).endswith("We had expected about 5.4 for 2026.")


def test_money_is_said_as_people_say_it():
    one = measure(series("Leeds", {"2024": 1200, "2025": 1350}), unit="£ a head")
    assert "£1,350 a head in Leeds in 2025." in said(one, "", UK)


def test_other_lines_ahead_are_said_in_a_few_words():
    named = forecast({"2026": 5.0, "2027": 5.0}, name="levels off", adopted="")
    one = replace(leeds(), scenarios=(named, forecast({"2026": 5.4}, adopted="")), series=leeds().series[:1])
    assert sentence(one).endswith("this is a draft. “levels off” comes to 5.0 by 2027.")
    wanted = (Point(id="wanted", period="2028", value=3.0),)
    assert "Where we want to be: 3.0 by 2028." in sentence(replace(leeds(), aspiration=wanted))
    old = forecast({"2028": 6.4}, name="agreed in March", sealed="2026-03-12T10:00")
    new = replace(forecast({"2028": 6.0}), id="new", corrects=old.id)
    assert sentence(replace(leeds(), scenarios=(old, new))).endswith(
        "The forecast before it had 6.4 for 2028."
    )


def test_the_projection_is_called_one_with_its_range():
    points = (Point(id="p", period="2028", value=5.8, low=4.4, high=7.2),)
    one = replace(leeds(), scenarios=(Scenario(id="p", origin="projection", points=points),))
    assert "projection" not in sentence(one)
    assert sentence(one, projection=True).endswith(
        "The projection, from the history alone, comes to about 5.8 by 2028;"
        " in 8 cases of 10 it should be between 4.4 and 7.2."
    )


def test_an_area_of_blanks_is_none():
    one = measure(series(" ", {"2024": 4.3, "2025": 4.9}))
    assert said(one, " ", UK).startswith("16–17s not in work: 4.9 in 2025.")
