"""Two curves in one room: the console is on one, the wall may be on the other, every line goes to its own."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from obadesk.core.message import message
from obadesk.core.rows import remove
from tests.windows.several import AWAY, give_two_curves
from tests.windows.visible import texts_of

KEY = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def step_of(console, kind: str) -> str:
    return next(step.id for step in console.document.workshop.meeting.steps if step.kind == kind)


def forces(console, place: int) -> list[str]:
    return [force.text for force in console.document.workshop.curves[place].forces]


@pytest.fixture
def console(open_console):
    made = open_console()
    give_two_curves(made)
    made.go(step_of(made, "story"))
    return made


def curve_shown(console) -> str:
    return console.page.curves.currentText() if console.page.curves.isVisible() else ""


def test_one_curve_asks_for_no_choice(open_console):
    console = open_console("vermont-youth-smoking")
    assert len(console.document.workshop.curves) == 1
    console.go(step_of(console, "story"))
    assert curve_shown(console) == ""


def test_the_step_says_which_curve_and_which_tables(console, hands):
    assert curve_shown(console).endswith("T1 T2")
    hands.press(KEY.Key_Tab, CTRL)
    assert curve_shown(console) == f"{AWAY}   T3 T4"
    hands.press(KEY.Key_Tab, CTRL)
    assert curve_shown(console).endswith("T1 T2")
    hands.press(KEY.Key_Backtab, CTRL | SHIFT)
    assert curve_shown(console).startswith(AWAY)


def test_the_choice_is_there_only_where_a_step_is_about_one_curve(console):
    console.go(step_of(console, "outcome"))
    assert curve_shown(console) == ""
    console.go(step_of(console, "action_plan"))
    assert curve_shown(console) != ""


def test_a_line_goes_to_the_curve_looked_at_and_the_choice_goes_along_to_the_next_step(console, hands):
    before = forces(console, 0)
    hands.press(KEY.Key_Tab, CTRL)
    hands.line("- No bus before nine")
    assert forces(console, 1) == ["No bus before nine"]
    assert forces(console, 0) == before
    console.next_step()
    console.go(step_of(console, "action_plan"))
    assert curve_shown(console).startswith(AWAY)


def test_the_curve_is_taken_from_the_list_by_hand(console, hands):
    console.page.curves.setFocus()
    hands.press(KEY.Key_Down)
    assert console.page.place.curve_id == "awayC"
    assert curve_shown(console).startswith(AWAY)


def test_a_tables_number_brings_the_console_to_its_curve_and_the_line_begun_stays(console, hands):
    hands.type("- They fear the exams")
    hands.press(KEY.Key_3, CTRL)
    assert console.page.place.curve.id == "awayC"
    assert console.capture.said() == f"Table 3 works on {AWAY}."
    assert console.capture.line.text() == "They fear the exams"
    assert console.capture.line.signs() == ("hindering",)
    hands.press(KEY.Key_Return)
    assert forces(console, 1) == ["They fear the exams"]
    assert console.page.place.table_marks(console.document.workshop.curves[1].forces[0].tables) == "T3"
    hands.press(KEY.Key_1, CTRL)
    assert console.page.place.curve.id != "awayC"


def test_who_goes_on_to_another_curve_leaves_its_tables_behind(console, hands):
    hands.press(KEY.Key_2, CTRL)
    hands.press(KEY.Key_Tab, CTRL)
    assert console.capture.line.marks() == ()


def test_who_comes_from_a_table_to_the_next_step_comes_to_its_curve(console, hands):
    console.go(step_of(console, "outcome"))
    hands.press(KEY.Key_4, CTRL)
    console.go(step_of(console, "story"))
    assert curve_shown(console).startswith(AWAY)
    assert console.capture.line.marks() == (4,)
    assert console.capture.said() == f"Table 4 works on {AWAY}."


def test_the_wall_keeps_its_curve_until_it_is_shown_this_one(console, hands, qtbot):
    console.wall.toggle()
    console.to_capture()
    hands.press(KEY.Key_F6)
    first = console.wall.presentation.seen
    hands.press(KEY.Key_Tab, CTRL)
    hands.line("- No bus before nine")
    assert console.wall.presentation.seen == first
    qtbot.waitUntil(lambda: f"You are on {AWAY}." in console.side.sentence())
    hands.press(KEY.Key_F6)
    hands.press(KEY.Key_PageDown)
    assert "No bus before nine" in str(console.wall.presentation.seen.slide)
    qtbot.waitUntil(lambda: f", hear, {AWAY}" in console.side.sentence())
    assert "You are on" not in console.side.sentence()
    hands.press(KEY.Key_Tab, CTRL)
    hands.press(KEY.Key_PageUp)
    assert console.wall.showing.curve_id == "awayC"


def test_the_curve_alone_is_the_one_on_the_wall(console, hands, qtbot):
    console.wall.toggle()
    console.to_capture()
    hands.press(KEY.Key_Tab, CTRL)
    hands.press(KEY.Key_F6)
    hands.press(KEY.Key_Tab, CTRL)
    hands.press(KEY.Key_F7)
    qtbot.waitUntil(lambda: console.side.sentence().startswith(f"The room sees the curve of {AWAY}."))


def test_undo_goes_back_to_the_curve_where_it_was(console, hands):
    hands.press(KEY.Key_Tab, CTRL)
    hands.line("- No bus before nine")
    hands.press(KEY.Key_Tab, CTRL)
    hands.press(KEY.Key_Z, CTRL)
    assert console.page.place.curve.id == "awayC"
    assert forces(console, 1) == []


def test_a_curve_that_is_taken_away_leaves_everybody_on_the_first(console, hands, qtbot):
    console.wall.toggle()
    console.to_capture()
    hands.press(KEY.Key_Tab, CTRL)
    hands.press(KEY.Key_F6)
    console.document.edit(message("Remove a curve"), lambda workshop: remove(workshop, "awayC"))
    assert console.page.place.curve.id == console.document.workshop.curves[0].id
    assert curve_shown(console) == ""
    hands.line("- Still taken")
    assert forces(console, 0)[-1] == "Still taken"
    qtbot.waitUntil(lambda: AWAY not in console.side.sentence())


def test_two_curves_of_one_measure_are_told_apart_by_their_tables(console, hands, qtbot):
    def same(workshop):
        first, second = workshop.curves
        return replace(workshop, curves=(first, replace(second, measure=first.measure)))

    console.document.edit(message("One measure"), same)
    console.wall.toggle()
    console.to_capture()
    hands.press(KEY.Key_F6)
    qtbot.waitUntil(lambda: "T1 T2" in console.side.sentence())
    hands.press(KEY.Key_Tab, CTRL)
    qtbot.waitUntil(lambda: console.side.sentence().rstrip(".").endswith("T3 T4"))


def test_the_keyboard_stays_in_the_capture_line(console, hands):
    hands.press(KEY.Key_Tab, CTRL)
    assert QApplication.focusWidget() is console.capture.line.field


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("story", "- Only said here"),
        ("partners", "Bus company: only said here"),
        ("what_works", "Only said here"),
        ("choose", "Only said here"),
        ("action_plan", "Only said here"),
    ],
)
def test_every_step_shows_the_lines_of_its_curve_and_no_others(console, hands, kind, line):
    console.go(step_of(console, kind))
    hands.press(KEY.Key_Tab, CTRL)
    before = console.document.workshop
    hands.line(line)
    after = console.document.workshop
    said = "nly said here"
    assert before.curves[0] is after.curves[0]
    assert said in all_said(console)
    hands.press(KEY.Key_Tab, CTRL)
    assert said not in all_said(console)
    hands.press(KEY.Key_Tab, CTRL)
    assert said in all_said(console)


def test_the_baseline_shows_the_figures_of_its_curve_and_takes_its_events(console, hands):
    console.go(step_of(console, "baseline"))
    hands.press(KEY.Key_Tab, CTRL)
    assert AWAY in all_said(console)
    hands.line("2023: the bus line was cut")
    workshop = console.document.workshop
    assert [event.text for event in workshop.measure("away").events] == ["the bus line was cut"]
    hands.press(KEY.Key_Tab, CTRL)
    assert AWAY not in all_said(console)


def all_said(console) -> str:
    return "\n".join(texts_of(console.page.editor))
