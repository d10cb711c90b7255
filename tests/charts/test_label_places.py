"""Where a label goes that finds no room beside its line's end."""

from __future__ import annotations

from obadesk.charts.labels import best_place
from obadesk.charts.marks import Box


def test_it_stands_under_the_label_at_the_right_rather_than_across_the_lines():
    today = ((150.0, 0.0), (150.0, 110.0))
    history = ((30.0, 30.0), (100.0, 50.0))
    around = [Box(40, 58, 104, 74), Box(30, 76, 110, 92), Box(70, 20, 110, 44)]
    forecast = Box(155, 38, 290, 52)
    box, _cost = best_place(
        (100, 50), (60, 12), 6, Box(0, 0, 300, 110), [today, history], [*around, forecast]
    )
    assert box.left == forecast.left
    assert box.top > forecast.bottom
    assert not any(box.overlap(other) for other in (*around, forecast))
