"""Several lines ahead at the console: one in hand, exactly one taken, sealed ones stay; a projection."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from obadesk.core import rows
from obadesk.core.capture import Captured
from obadesk.core.edit import Edit
from obadesk.core.forecast import adopted, projection_of, rooms_own, working
from obadesk.core.measure import Reading, Series
from obadesk.core.message import message
from obadesk.steps.all import BY_ID
from obadesk.widgets.beside import is_working
from tests.steps.test_editors import TODAY, YEARS, Room, baseline_of

KEY = Qt.Key
SEALED = {"adopted": "2026-03-01", "sealed": "2026-03-02T10:00"}


def press(button) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def choose(room: Room, row: int) -> None:
    room.editor.answer.line.activated.emit(row)


def choices(room: Room) -> list[str]:
    line = room.editor.answer.line
    return [line.itemText(row) for row in range(line.count())]


def three(qtbot) -> Room:
    """Three lines, the last in hand."""
    room = Room(qtbot, "baseline", baseline_of((2.5, 2.6)))
    for name, why in (("the college closes", "its places go"), ("new places open", "")):
        press(room.editor.lines.add)
        QTest.keyClicks(room.editor.lines.name, name)
        QTest.keyClicks(room.editor.lines.reasoning, why)
        room.editor.leave()
    return room


def test_one_line_needs_no_choosing(qtbot):
    room = Room(qtbot, "baseline", baseline_of((2.5, 2.6)))
    assert not room.editor.answer.line.isVisible()
    assert room.editor.ahead.head.text() == "Lines ahead: if nothing changes"


def test_lines_are_added_named_and_given_their_reason(qtbot):
    room = three(qtbot)
    assert choices(room) == [
        "if nothing changes · draft",
        "the college closes · draft",
        "new places open · draft",
    ]
    assert room.editor.answer.line.isVisible()
    assert room.editor.answer.line.currentIndex() == 2
    assert [one.reasoning for one in rooms_own(room.measure)] == ["", "its places go", ""]
    assert [p.value for p in rooms_own(room.measure)[1].points] == [2.5, 2.6], "it begins as the one in hand"


def test_the_table_and_the_points_follow_the_line_in_hand(qtbot):
    room = three(qtbot)
    choose(room, 1)
    line = working(room.measure)
    assert line.name == "the college closes"
    assert room.editor.table.grid.columns[2].id == line.id
    curve = room.editor.curve
    curve.setFocus()
    curve.choose(line.points[0].id)
    for _press in range(2):
        qtbot.keyClick(curve, KEY.Key_Up)
    values = [[p.value for p in one.points] for one in rooms_own(room.measure)]
    assert values[0] == values[2] == [2.5, 2.6]
    assert values[1][0] > 2.5
    assert room.editor.lines.name.taken() == "the college closes"


def test_the_choice_is_made_with_the_keyboard_and_taken_back_with_undo(qtbot):
    room = three(qtbot)
    line = room.editor.answer.line
    line.setFocus()
    qtbot.keyClick(line, KEY.Key_Up)
    assert working(room.measure).name == "the college closes"
    room.undo()
    assert working(room.measure).name == "new places open"
    assert line.currentIndex() == 2


def test_exactly_one_line_is_taken(qtbot):
    room = three(qtbot)
    choose(room, 1)
    press(room.editor.answer.adopt)
    assert adopted(room.measure).name == "the college closes"
    assert not room.editor.answer.adopt.isVisible()
    choose(room, 0)
    assert room.editor.answer.adopt.isVisible()
    assert "took another line" in room.editor.answer.state.text()
    press(room.editor.answer.adopt)
    assert [one.adopted for one in rooms_own(room.measure)] == [TODAY, "", ""]
    assert [one.drawn_by for one in rooms_own(room.measure)][1:] == ["", ""]


def test_a_line_that_is_drawn_again_stays_in_hand(qtbot):
    room = three(qtbot)
    choose(room, 0)
    press(room.editor.answer.adopt)
    press(room.editor.answer.reopen)
    assert adopted(room.measure) is None
    assert working(room.measure).id == "sc"


def test_a_draft_is_removed_and_a_taken_one_is_not(qtbot):
    room = three(qtbot)
    press(room.editor.lines.remove)
    assert [one.name for one in rooms_own(room.measure)] == ["", "the college closes"]
    press(room.editor.answer.adopt)
    assert not room.editor.lines.remove.isVisible()
    room.undo()
    room.undo()
    assert len(rooms_own(room.measure)) == 3


def test_nothing_of_a_sealed_line_can_be_changed_and_it_says_so(qtbot):
    room = Room(qtbot, "baseline", baseline_of((2.5, 2.6), name="as agreed", **SEALED))
    lines = room.editor.lines
    assert not lines.name.isEnabled()
    assert not lines.reasoning.isEnabled()
    assert not lines.remove.isVisible()
    assert lines.sealed.text().startswith("Sealed on 2 March 2026: nothing of it can be changed.")
    press(lines.add)
    line = working(room.measure)
    assert line.corrects == "sc"
    assert lines.name.isEnabled()
    choose(room, 0)
    assert working(room.measure).id == "sc"
    assert not lines.name.isEnabled()
    assert not room.editor.answer.adopt.isVisible()


def test_a_line_drawn_before_the_seal_is_taken_in_its_place(qtbot):
    room = three(qtbot)
    choose(room, 0)
    press(room.editor.answer.adopt)
    room.workshop = rows.set_fields(room.workshop, "sc", sealed="2026-03-12T17:00")
    room.editor.show_place(room.place)
    choose(room, 1)
    press(room.editor.answer.adopt)
    taken = adopted(room.measure)
    assert (taken.name, taken.corrects) == ("the college closes", "sc")
    assert rooms_own(room.measure)[0].sealed


# ---- the details --------------------------------------------------------------------------------


def test_where_the_room_wants_to_be_is_typed_one_line_a_point(qtbot):
    room = Room(qtbot, "baseline", baseline_of())
    field = room.editor.details.aspiration
    field.setFocus()
    qtbot.keyClicks(field, "2025: 2.0")
    field.flush()
    qtbot.keyClick(field, KEY.Key_Return)
    field.flush()
    qtbot.keyClicks(field, "2030: 1.5")
    room.editor.leave()
    assert [(p.period, p.value) for p in room.measure.aspiration] == [("2025", 2.0), ("2030", 1.5)]
    assert field.taken() == "2025: 2.0\n2030: 1.5"
    qtbot.keyClicks(field, "x")
    room.editor.leave()
    assert "“2030: 1.5x” is not drawn" in room.editor.details.heard.text()


def test_when_the_next_figure_comes_is_told_back(qtbot):
    room = Room(qtbot, "baseline", baseline_of())
    details = room.editor.details
    qtbot.keyClicks(details.fields["due"], "20 May 2027")
    room.editor.leave()
    assert room.measure.due == "20 May 2027"
    assert details.heard.text() == "The next figure comes in May 2027."
    qtbot.keyClicks(details.fields["due"], " or so")
    room.editor.leave()
    assert "names no month" in details.heard.text()


def test_a_new_way_of_counting_is_told_back_in_words(qtbot):
    room = Room(qtbot, "baseline", baseline_of())
    details = room.editor.details
    assert not details.broken.isVisible()
    for text in ("2019: schools closed", "2020: new definition"):
        edit = room.kind.capture(room.place, Captured(text, text))
        room.do(edit)
    assert details.broken.text() == (
        "From 2020 it is counted in a new way: figures before and after are not compared."
    )


def test_a_drag_is_one_step_and_shift_makes_a_bigger_one(qtbot):
    room = Room(qtbot, "baseline", baseline_of((2.5, 2.6)))
    curve = room.editor.curve
    curve.setFocus()
    curve.choose("p0")
    qtbot.keyClick(curve, KEY.Key_Up)
    small = working(room.measure).points[0].value - 2.5
    qtbot.keyClick(curve, KEY.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert working(room.measure).points[0].value - 2.5 == pytest.approx(small * 11)
    before = working(room.measure).points[1].value
    qtbot.waitUntil(lambda: curve._scale is not None and curve._image is not None, timeout=20000)
    area = curve._area().topLeft()
    point = next(point for point in curve._points() if point.row == "p1")
    spot = curve._scale.pixel(point.x, point.y).toPoint() + area
    steps = len(room.past)
    QTest.mousePress(curve, Qt.MouseButton.LeftButton, pos=spot)
    for down in (10, 20, 30):
        QTest.mouseMove(curve, spot + QPoint(0, down))
    QTest.mouseRelease(curve, Qt.MouseButton.LeftButton, pos=spot + QPoint(0, 30))
    assert working(room.measure).points[1].value < before
    assert len(room.past) == steps + 1
    room.undo()
    assert working(room.measure).points[1].value == before


# ---- the projection -----------------------------------------------------------------------------


def project(qtbot, room: Room) -> None:
    press(room.editor.lines.projection.show_it)
    qtbot.waitUntil(lambda: not is_working(), timeout=20000)


def wall(room: Room) -> str:
    place, kind = room.place.public(), BY_ID["baseline"]
    return repr([kind.slides(place, part) for part in ("ask", "hear", "keep")])


def test_a_projection_is_shown_to_the_facilitator_alone_while_the_room_draws(qtbot):
    room = Room(qtbot, "baseline", baseline_of())
    part, before = room.editor.lines.projection, wall(room)
    project(qtbot, room)
    assert wall(room) == before, "nothing on the wall has moved"
    one = projection_of(room.measure)
    assert [point.period for point in one.points] == ["2021", "2022", "2023"]
    assert all(point.low < point.value < point.high for point in one.points)
    assert "Only you see it" in part.said.text()
    assert "projection" in repr(room.editor.curve._picture), "the facilitator's own chart has it"
    assert "projection" not in wall(room)
    press(room.editor.answer.start)
    assert "projection" not in wall(room), "while the room draws it is not led"
    press(room.editor.answer.adopt)
    assert "projection" in wall(room)
    assert "The room sees it." in part.said.text()
    assert not part.reveal.isVisible()
    assert adopted(room.measure).drawn_by == "drawn by the people in the room on 12 March 2026"


def test_the_facilitator_may_reveal_it_and_hide_it_again(qtbot):
    room = Room(qtbot, "baseline", baseline_of((2.5, 2.6)))
    project(qtbot, room)
    part = room.editor.lines.projection
    press(part.reveal)
    assert "projection" in wall(room)
    assert part.reveal.isChecked()
    press(part.reveal)
    assert "projection" not in wall(room)


def test_one_that_is_revealed_stands_before_other_drafts(qtbot):
    room = three(qtbot)
    england = Series(id="s2", area="England", readings=room.measure.series[0].readings)
    room.workshop = rows.append(room.workshop, "m", "series", england)
    room.editor.show_place(room.place)
    project(qtbot, room)
    assert "projection" not in wall(room)
    press(room.editor.lines.projection.reveal)
    assert "projection" in wall(room)
    assert "The room sees it." in room.editor.lines.projection.said.text()


def test_the_rooms_line_starts_from_it(qtbot):
    room = Room(qtbot, "baseline", baseline_of())
    project(qtbot, room)
    press(room.editor.lines.projection.start)
    line = working(room.measure)
    assert line.origin == ""
    assert len(line.points) == 3
    press(room.editor.answer.adopt)
    assert "people in the room" in adopted(room.measure).drawn_by
    assert len(room.measure.scenarios) == 2


def test_it_is_taken_away_and_brought_back_with_undo(qtbot):
    room = Room(qtbot, "baseline", baseline_of())
    project(qtbot, room)
    press(room.editor.lines.projection.away)
    assert projection_of(room.measure) is None
    assert room.editor.lines.projection.show_it.isVisible()
    room.undo()
    assert projection_of(room.measure) is not None


def test_two_figures_are_a_short_history_and_no_line(qtbot):
    readings = tuple(list(baseline_of().measures[0].series[0].readings)[:2])
    room = Room(qtbot, "baseline", rows.set_fields(baseline_of(), "s1", readings=readings))
    part = room.editor.lines.projection
    assert not part.show_it.isVisible()
    assert part.said.text().startswith("Short history")


def test_after_a_new_figure_it_is_worked_out_again(qtbot):
    room = Room(qtbot, "baseline", baseline_of())
    project(qtbot, room)
    later = Reading(id="r2021", period=str(max(YEARS) + 1), typed="2.9", value=2.9)
    room.workshop = rows.append(room.workshop, "s1", "readings", later)
    room.editor.show_place(room.place)
    part = room.editor.lines.projection
    assert "have changed since" in part.said.text()
    assert part.show_it.text() == "Work it out again"
    project(qtbot, room)
    assert [point.period for point in projection_of(room.measure).points] == ["2022", "2023", "2024"]
    assert len(room.measure.scenarios) == 1


def test_a_line_whose_figures_are_all_there_is_not_taken_as_a_forecast(qtbot):
    room = Room(qtbot, "baseline", baseline_of((2.5,)))
    assert room.editor.answer.adopt.isEnabled()
    came = Reading(id="came", period="2021", value=2.4)
    room.do(Edit(message("Type"), lambda now: rows.append(now, "s1", "readings", came)))
    assert not room.editor.answer.adopt.isEnabled()
    assert "nothing is left to expect" in room.editor.answer.state.text()
