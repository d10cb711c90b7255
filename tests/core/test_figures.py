"""Figures in and out."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from obadesk.core.figures import LARGEST, places_of, places_said, refusal, shown, understood


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("4.9", 4.9), (" 4.9 ", 4.9), ("4,9", 4.9), ("1,234", 1234.0), ("1,234,567.5", 1234567.5),
        ("1 234", 1234.0),
        ("1.234,5", 1234.5), ("45.2%", 45.2), ("45 per cent", 45.0), ("£5", 5.0), ("-£5", -5.0), ("5 €", 5.0),
        ("−3", -3.0), ("+3", 3.0), (".5", 0.5), ("5.", 5.0), ("1e3", 1000.0), ("0", 0.0),
    ],
)  # fmt: skip
def test_figures_are_understood_as_people_write_them(typed: str, value: float):
    assert understood(typed) == value
    assert refusal(typed) == ""


@pytest.mark.parametrize("typed", ["nan", "NaN", "inf", "-Infinity", "1e999", "9" * 400])
def test_nan_and_infinity_are_refused_in_words(typed: str):
    assert understood(typed) is None
    assert refusal(typed).endswith(".")
    assert "gap" not in refusal(typed)


@pytest.mark.parametrize(
    "typed", ["abc", "..", "c", "4.9p", "1_000", "0x10", "12 3", "{typed}", "<b>4</b>", "4.9.1"]
)
def test_what_is_no_number_is_none_and_says_why(typed: str):
    assert understood(typed) is None
    assert typed in refusal(typed)


def test_nothing_typed_is_a_gap_and_no_mistake():
    assert understood("") is None
    assert refusal("  ") == ""


def test_a_figure_is_shown_without_float_dust():
    assert shown(2.2000000000000002) == "2.2"
    assert shown(4.9000000000000004) == "4.9"
    assert shown(2.0, 1) == "2.0"
    assert shown(1234567.0) == "1,234,567"
    assert shown(-0.001, 1) == "0.0"
    assert shown(-3.5) == "−3.5"
    assert shown(2.6554492267223004) == "2.6554492267"


def test_a_series_is_shown_with_its_own_precision():
    assert places_of([2.6554492267223004, 2, 2.4, 2.2999999999999998, 2.5, 3.9, 4.3, 4.9]) == 1
    assert places_of([50, 46, 41]) == 0
    assert places_of([0.12, 0.15, 0.1]) == 2
    assert places_of([1 / 3, 2 / 3, 1 / 7]) == 3
    assert places_of([None, math.nan]) == 0
    assert places_of([]) == 0


def test_one_digit_after_the_point_is_said_unless_the_figures_need_more_to_be_told_apart():
    assert places_said([11.32, 21.82, 21.78, 20.66, 19.01]) == 1
    assert places_said([0.12, 0.15, 0.1]) == 2
    assert places_said([4.25, 4.31, 4.75]) == 2
    assert places_said([50, 46, 41]) == 0
    assert places_said([None]) == places_said([]) == 0


@given(st.floats(-LARGEST, LARGEST, allow_nan=False).filter(lambda value: value == 0 or abs(value) > 1e-9))
def test_what_is_shown_is_understood_again(value: float):
    again = understood(shown(value))
    assert again is not None
    assert again == pytest.approx(value, rel=1e-4, abs=1e-9)


@given(st.text(max_size=40))
def test_no_text_makes_it_fail(typed: str):
    value = understood(typed)
    assert value is None or math.isfinite(value)
    assert refusal(typed) == "" if value is not None else True
