"""Cells of figures: numbers, gaps with their reason, marks beside them."""

from __future__ import annotations

import pytest

from obadesk.intake import marks

HIDDEN = "suppressed, so that nobody can be recognised"


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("45.2%", 45.2),
        ("1,234", 1234),
        ("1,234,567.8", 1234567.8),
        ("12 345", 12345),
        ("12\u00a0345,5", 12345.5),
        ("£1,234.50", 1234.5),
        (" 4.5\u00a0", 4.5),
        ("−3.4", -3.4),
        ("‑3.4", -3.4),
        ("–3.4", -3.4),
        ("4,9", 4.9),
        ("5.39E-02", 0.0539),
        ("2.2000000000000002", 2.2),
        ("0", 0),
        ("0.0", 0),
        ("10,5 %", 10.5),
    ],
)
def test_a_number_is_read(cell: str, value: float):
    assert marks.read(cell) == marks.Figure(value, unit=marks.read(cell).unit)


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        ("..", "not available"),
        ("…", "not available"),
        (".", "not available"),
        ("-", "not available"),
        ("–", "not available"),
        ("−", "not available"),
        (":", "not available"),
        ("x", "not available"),
        ("[x]", "not available"),
        ("N/A", "not available"),
        ("#N/A", "not available"),
        ("nan", "not available"),
        ("c", HIDDEN),
        ("[c]", HIDDEN),
        ("*", HIDDEN),
        ("z", "not applicable"),
        ("[z]", "not applicable"),
        ("u", "too unreliable to publish"),
        ("[low]", "low: rounds to 0 but is not 0"),
        ("<5", "suppressed: “<5”"),
        ("< 5%", "suppressed: “< 5%”"),
        ("#DIV/0!", "an error of the spreadsheet"),
        (": (p)", "not available"),
    ],
)
def test_a_mark_is_a_gap_with_its_reason_and_never_a_zero(cell: str, reason: str):
    figure = marks.read(cell)
    assert figure.value is None
    assert figure.gap == reason
    assert not figure.wrong


def test_an_empty_cell_is_nothing():
    assert marks.read("  \u00a0") == marks.Figure()


@pytest.mark.parametrize(
    ("cell", "value", "note", "provisional"),
    [
        ("45.2p", 45.2, "provisional", True),
        ("45.2 p", 45.2, "provisional", True),
        ("45.2 (p)", 45.2, "provisional", True),
        ("45.2[p]", 45.2, "provisional", True),
        ("45.2 provisional", 45.2, "provisional", True),
        ("45.2r", 45.2, "revised", False),
        ("1,234 [r]", 1234, "revised", False),
        ("12.3e", 12.3, "estimated", False),
        ("45.2⁷", 45.2, "note 7", False),
        ("45.2 [note 3]", 45.2, "note 3", False),
        ("45.2 (12)", 45.2, "note 12", False),
        ("23 [b, p]", 23, "provisional; break in the series", True),
        ("45.2% [p]", 45.2, "provisional", True),
        ("45.2*", 45.2, "*", False),
    ],
)
def test_marks_beside_a_number_are_said(cell: str, value: float, note: str, provisional: bool):
    figure = marks.read(cell)
    assert (figure.value, figure.note, figure.provisional) == (value, note, provisional)


@pytest.mark.parametrize("cell", ["abc", "(1,234)", "12-15", "1e9999", "p", "Total", "4.5.6", "=1+1"])
def test_what_cannot_be_read_says_why(cell: str):
    figure = marks.read(cell)
    assert figure.value is None
    assert not figure.gap
    assert figure.wrong.endswith(".")
    assert cell[:5] in figure.wrong


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("1,234", 1.234),
        ("1.234,5", 1234.5),
        ("1.234", 1234),
        ("12 345,6", 12345.6),
        ("45,2 %", 45.2),
        ("45.2", 45.2),
    ],
)
def test_a_decimal_comma_is_read_where_the_table_shows_it(cell: str, value: float):
    assert marks.read(cell, ",").value == pytest.approx(value)


@pytest.mark.parametrize(
    ("cell", "comma"),
    [
        ("4,9", True),
        ("0,123", True),
        ("1.234,5", True),
        ("4.9", False),
        ("1,234.5", False),
        ("1,234", None),
        ("5", None),
    ],
)
def test_what_a_cell_shows_of_the_sign_before_a_fraction(cell: str, comma: bool | None):
    assert marks.says_comma(cell) is comma
