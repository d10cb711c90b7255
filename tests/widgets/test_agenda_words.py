"""What the agenda does where its row is too narrow."""

from __future__ import annotations

from PySide6.QtGui import QFontMetrics

from obadesk.widgets.agenda_view import _fitting
from obadesk.widgets.look import pt_font


def test_parts_that_do_not_fit_are_left_out_rather_than_cut(qapp):
    metrics = QFontMetrics(pt_font(9.5))
    whole = "6 actions · 2 without an owner · 1 without a date"
    room = metrics.horizontalAdvance("6 actions · 2 without an owner · 1 with")
    assert _fitting(whole, metrics, room) == "6 actions · 2 without an owner"
    assert _fitting(whole, metrics, 1000) == whole


def test_a_sentence_of_one_part_is_shortened(qapp):
    metrics = QFontMetrics(pt_font(9.5))
    said = _fitting("Leeds is the best city for children and young people to grow up in", metrics, 150)
    assert said.startswith("Leeds")
    assert said.endswith("…")
