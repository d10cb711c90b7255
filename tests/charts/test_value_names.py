"""Which values an axis names."""

from __future__ import annotations

from obadesk.charts.axes import value_ticks


def test_whole_numbers_are_preferred_where_there_is_room_for_one_more():
    assert [words for _value, words in value_ticks(0, 6.9, 110, 12)] == ["0", "2", "4", "6"]


def test_names_never_crowd_a_low_chart():
    height, size = 60, 12
    ticks = value_ticks(0, 6.9, height, size)
    assert len(ticks) * size * 2 <= height
