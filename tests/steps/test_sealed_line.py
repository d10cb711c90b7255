"""A sealed line at the console: it stays, it says so, and a correction is another line with its reason."""

from __future__ import annotations

from PySide6.QtCore import Qt

from obadesk.core import curve_view
from obadesk.core.forecast import adopted, working
from tests.steps.test_editors import TODAY, Room, baseline_of

KEY = Qt.Key
SEALED = {"adopted": "2026-03-01", "sealed": "2026-03-02T10:00"}


def test_the_console_says_plainly_that_it_stays(qtbot):
    room = Room(qtbot, "baseline", baseline_of((2.5, 2.6), **SEALED))
    assert room.editor.answer.state.text() == "Sealed on 2 March 2026: it stays as the room took it."
    assert room.editor.answer.another.isVisible()
    assert not room.editor.answer.reason.isVisible()


def test_an_open_line_is_drawn_again_and_not_beside_itself(qtbot):
    room = Room(qtbot, "baseline", baseline_of((2.5, 2.6), adopted="2026-03-01"))
    assert room.editor.answer.reopen.isVisible()
    assert not room.editor.answer.another.isVisible()


def test_another_line_is_drawn_with_its_reason_and_the_sealed_one_stays_drawn(qtbot):
    room = Room(qtbot, "baseline", baseline_of((2.5, 2.6), **SEALED))
    sealed, answer, curve = room.measure.scenarios[0], room.editor.answer, room.editor.curve
    qtbot.mouseClick(answer.another, Qt.MouseButton.LeftButton)
    line = working(room.measure)
    assert [(point.period, point.value) for point in line.points] == [("2021", 2.5), ("2022", 2.6)]
    answer.reason.setFocus()
    qtbot.keyClicks(answer.reason, "The figures are counted differently")
    room.editor.leave()
    curve.setFocus()
    curve.choose(line.points[1].id)
    qtbot.keyClick(curve, KEY.Key_Up)
    qtbot.mouseClick(answer.adopt, Qt.MouseButton.LeftButton)
    taken = adopted(room.measure)
    assert (taken.corrects, taken.adopted) == (sealed.id, TODAY)
    assert taken.reasoning == "The figures are counted differently"
    assert taken.points[1].value > 2.6
    assert room.measure.scenarios[0] == sealed
    place = room.place
    drawn = curve_view.picture(room.workshop, place.curve, place.words, TODAY)
    labels = [one.label for one in drawn.lines if "forecast" in one.role]
    assert labels[0] == "expected before 2.6"
    assert labels[1].startswith("if nothing changes")


def test_another_line_leaves_out_the_periods_whose_figures_have_come(qtbot):
    room = Room(qtbot, "baseline", baseline_of((2.5, 2.6), **SEALED))
    table = room.editor.table
    table.setFocus()
    table.setCurrentIndex(table.figures.index(3, 1))
    qtbot.keyClick(table, KEY.Key_3)
    qtbot.keyClick(table, KEY.Key_Return)
    room.editor.leave()
    assert [one.period for one in room.measure.series[0].readings][-1] == "2021"
    qtbot.mouseClick(room.editor.answer.another, Qt.MouseButton.LeftButton)
    assert [point.period for point in working(room.measure).points] == ["2022"]


def test_a_line_drawn_in_place_of_one_with_the_usual_name_is_told_apart(qtbot):
    room = Room(qtbot, "baseline", baseline_of((2.5, 2.6), name="if nothing changes", **SEALED))
    qtbot.mouseClick(room.editor.answer.another, Qt.MouseButton.LeftButton)
    drawn = curve_view.picture(room.workshop, room.place.curve, room.place.words, TODAY)
    labels = [one.label for one in drawn.lines if "forecast" in one.role]
    assert labels == ["expected before 2.6", "if nothing changes 2.6"]


def test_the_reason_has_one_field_at_a_time(qtbot):
    room = Room(qtbot, "baseline", baseline_of((2.5, 2.6), **SEALED))
    qtbot.mouseClick(room.editor.answer.another, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(room.editor.answer.reason, "Counted differently")
    qtbot.mouseClick(room.editor.ahead.head, Qt.MouseButton.LeftButton)
    assert not room.editor.answer.reason.isVisible()
    assert room.editor.lines.reasoning.taken() == "Counted differently"
    qtbot.mouseClick(room.editor.ahead.head, Qt.MouseButton.LeftButton)
    assert room.editor.answer.reason.isVisible()
