"""Units of a file and of a measure."""

from __future__ import annotations

import pytest

from obadesk.intake.units import may_differ


@pytest.mark.parametrize(
    ("guess", "unit", "differ"),
    [
        ("%", "in every 100", False),
        ("%", "per cent", False),
        ("per 1,000", "in every 1,000", False),
        ("per 10,000", "per 10 000", False),
        ("per 1,000", "in every 100", True),
        ("number", "%", True),
        ("£", "%", True),
        ("", "%", False),
        ("%", "", False),
        ("%", "points", False),
    ],
)
def test_what_should_be_looked_at(guess: str, unit: str, differ: bool):
    assert may_differ(guess, unit) is differ
