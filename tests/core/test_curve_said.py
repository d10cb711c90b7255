"""The curve in words, from the figures alone."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from obadesk.core.curve_said import said
from obadesk.core.measure import Measure
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
