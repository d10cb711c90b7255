"""The latest figure is the one latest in time; a period nobody can place is not taken for the newest."""

from __future__ import annotations

from obadesk.core.curve_said import latest
from obadesk.core.measure import Reading
from obadesk.core.rows import placed


def readings(*figures: tuple[str, float | None]) -> tuple[Reading, ...]:
    return placed(
        tuple(Reading(id=f"r{n}", period=period, value=value) for n, (period, value) in enumerate(figures))
    )


def test_the_latest_figure_is_the_latest_in_time_however_the_rows_stand():
    found = latest(readings(("2025", 4.9), ("2024", 4.3)))
    assert found is not None
    assert found.period == "2025"


def test_a_period_without_a_place_in_time_is_not_taken_for_the_newest():
    found = latest(readings(("2024", 4.3), ("2025", 4.9), ("spring term", 4.4)))
    assert found is not None
    assert found.period == "2025"


def test_among_periods_that_are_no_time_the_last_row_counts():
    found = latest(readings(("before", 4.3), ("after", 4.9), ("a gap", None)))
    assert found is not None
    assert found.period == "after"


def test_without_a_figure_there_is_no_latest():
    assert latest(readings(("2025", None))) is None
