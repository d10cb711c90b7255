"""The editors on the console, with the real document behind them: undo, leaving a step, the wall."""

from PySide6.QtCore import Qt

from obadesk.core.forecast import working
from obadesk.widgets.field import Field

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def go(console, kind: str):
    step = next(step for step in console.document.workshop.meeting.steps if step.kind == kind)
    console.go(step.id)
    return console.page.editor


def test_a_burst_of_wording_is_one_step_of_undo_and_the_wall_reads_along(console, hands, qtbot):
    wording = go(console, "outcome").wording
    before = console.document.workshop.outcomes[0].text
    wording.setFocus()
    hands.press(KEY.Key_End, CONTROL)
    hands.type(" Really")
    assert console.document.wall_workshop.outcomes[0].text == before + " Really"
    qtbot.waitUntil(console.actions_made["undo"].isEnabled)
    hands.press(KEY.Key_Z, CONTROL)
    assert console.document.workshop.outcomes[0].text == before
    assert wording.taken() == before
    hands.type("!")
    assert console.document.workshop.outcomes[0].text == before + "!"


def test_a_field_reaches_the_wall_when_it_is_left(console, hands):
    editor = go(console, "action_plan")
    action = console.document.workshop.curves[0].actions[2]
    editor.list.select_line(action.id)
    editor.details.fields["lead"].setFocus()
    hands.type("Council")
    editor.details.fields["lead"].flush()
    assert console.document.workshop.curves[0].actions[2].lead == "Council"
    assert console.document.wall_workshop.curves[0].actions[2].lead == ""
    hands.press(KEY.Key_Return)
    assert console.document.wall_workshop.curves[0].actions[2].lead == "Council"


def test_what_stands_in_an_open_box_is_taken_when_the_step_is_left(console, hands):
    editor = go(console, "story")
    said = editor._lists["hindering"]
    force = console.document.workshop.curves[0].forces[1]
    said.setFocus()
    said.select_line(force.id)
    hands.press(KEY.Key_F2)
    hands.type(" already")
    go(console, "baseline")
    assert console.document.workshop.curves[0].forces[1].text == force.text + " already"


def test_ctrl_z_in_an_open_box_takes_no_letters_away_unseen(console, hands):
    editor = go(console, "story")
    said = editor._lists["hindering"]
    force = console.document.workshop.curves[0].forces[1]
    said.setFocus()
    said.select_line(force.id)
    hands.press(KEY.Key_F2)
    hands.type(" already")
    hands.press(KEY.Key_Z, CONTROL)
    said.take_typed()
    assert console.document.workshop.curves[0].forces[1].text in (force.text, force.text + " already")


def test_keys_that_move_the_line_are_one_step_of_undo(open_console, hands):
    console = open_console()
    editor = go(console, "baseline")
    if working(console.document.workshop.measures[0]).adopted:
        editor.answer.reopen.click()
    before = working(console.document.workshop.measures[0])
    editor.curve.setFocus()
    editor.curve.choose(before.points[-1].id)
    for _press in range(4):
        hands.press(KEY.Key_Up)
    moved = working(console.document.workshop.measures[0])
    assert moved.points[-1].value > before.points[-1].value
    console.document.undo()
    assert working(console.document.workshop.measures[0]) == before


def test_a_line_captured_elsewhere_comes_into_the_list_and_the_line_in_hand_stays(console, hands):
    editor = go(console, "story")
    said = editor._lists["hindering"]
    force = console.document.workshop.curves[0].forces[1]
    said.select_line(force.id)
    console.capture.line.field.setFocus()
    hands.line("> because nobody asked")
    assert said.current_line() == force.id
    shown = [(line.text, line.depth) for line in said.lines.lines()]
    assert ("because nobody asked", 1) in shown


def test_undo_leads_to_the_page_on_which_it_was_typed(open_console, hands):
    console = open_console()
    fields = [field for field in go(console, "before_the_day").findChildren(Field) if not field.isHidden()]
    here = console.page.place.step_id
    for field in fields:
        before = console.document.workshop
        field.setFocus()
        hands.type(" more")
        field.leave()
        assert console.document.workshop != before, field.accessibleName()
        hands.press(KEY.Key_Z, CONTROL)
        assert console.document.workshop == before
        assert console.page.place.step_id == here, field.accessibleName()
        go(console, "story")
        console.redo()
        assert console.page.place.step_id == here, field.accessibleName()
        console.undo()
        console.go(here)
