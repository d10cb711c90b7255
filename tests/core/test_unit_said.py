"""What stands behind a number: shares of a hundred, rates, money."""

from __future__ import annotations

import pytest

from obadesk.core.unit_said import is_out_of_100, with_unit


@pytest.mark.parametrize(
    "unit", ["%", "% of pupils", "per cent", "in every 100", "per 100", "Out of 100", "in every hundred"]
)
def test_shares_of_a_hundred(unit: str):
    assert is_out_of_100(unit)


@pytest.mark.parametrize(
    "unit",
    ["", "per 100,000", "in every 1000", "per 100 000", "per 10,000", "£", "per 100.000", "percentile"],
)
def test_what_is_none(unit: str):
    assert not is_out_of_100(unit)


@pytest.mark.parametrize(
    ("number", "unit", "said"),
    [
        ("4.9", "in every 100", "4.9 in every 100"),
        ("45", "%", "45%"),
        ("45", "% of pupils", "45% of pupils"),
        ("1,350", "£", "£1,350"),
        ("−1,350", "£", "−£1,350"),
        ("3.9", "£, billions", "£3.9 billions"),
        ("12", " ", "12"),
    ],
)
def test_a_number_with_its_unit(number: str, unit: str, said: str):
    assert with_unit(number, unit) == said
