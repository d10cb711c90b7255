"""The console as the facilitator uses it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from obadesk.core.person import Person
from obadesk.core.workshop import Workshop

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def step_of(console, kind: str) -> str:
    return next(step.id for step in console.document.workshop.meeting.steps if step.kind == kind)


def forces(console):
    return console.document.workshop.curves[0].forces


def test_it_opens_on_the_first_timed_step_with_the_hands_on_the_capture_line(console):
    steps = console.document.workshop.meeting.steps
    assert console.page.place.step == next(step for step in steps if not step.prepared)
    assert QApplication.focusWidget() is console.capture.line.field


def test_a_captured_line_goes_to_the_step_with_sign_table_and_time(console, hands):
    console.go(step_of(console, "story"))
    before = len(forces(console))
    hands.press(KEY.Key_2, CTRL)
    hands.line("- Rents <b>rose</b> & food did")
    line = forces(console)[-1]
    assert len(forces(console)) == before + 1
    assert (line.text, line.side) == ("Rents <b>rose</b> & food did", "hindering")
    assert console.page.place.table_marks(line.tables) == "T2"
    assert line.said_at
    assert console.capture.line.text() == ""


def test_a_table_that_was_not_there_comes_with_its_first_line(console, hands):
    console.go(step_of(console, "story"))
    hands.press(KEY.Key_9, CTRL)
    hands.line("+ Said by table nine")
    assert console.page.place.table_marks(forces(console)[-1].tables) == "T9"
    console.undo()
    assert all(table.number != 9 for table in console.document.workshop.tables)


def test_a_pasted_list_is_one_step_of_undo(console):
    console.go(step_of(console, "story"))
    before = console.document.workshop
    console.capture.line.pasted("- One\n- Two\n- Three")
    assert [line.text for line in forces(console)[-3:]] == ["One", "Two", "Three"]
    console.undo()
    assert console.document.workshop == before


def test_a_line_begun_waits_in_its_step(console, hands):
    story, plan = step_of(console, "story"), step_of(console, "action_plan")
    console.go(story)
    hands.type("+ Half a thought")
    console.go(plan)
    assert console.capture.line.text() == ""
    console.go(story)
    assert console.capture.line.text() == "Half a thought"
    assert console.capture.line.signs() == ("helping",)


def test_what_is_typed_on_the_agenda_goes_to_the_capture_line(console, hands):
    console.agenda.view.setFocus()
    hands.type("buses")
    assert QApplication.focusWidget() is console.capture.line.field
    assert console.capture.line.text() == "buses"


def test_b_on_the_walls_picture_blanks_and_other_letters_are_typed(console, hands):
    console.side.frame.setFocus()
    hands.type("b")
    assert console.wall.showing.blank
    hands.type("clubs")
    assert console.capture.line.text() == "clubs"


def test_escape_comes_back_to_the_capture_line_and_takes_nothing(console, hands):
    hands.type("kept")
    console.side.note.setFocus()
    hands.press(KEY.Key_Escape)
    assert QApplication.focusWidget() is console.capture.line.field
    hands.press(KEY.Key_Escape)
    assert console.capture.line.text() == "kept"


def test_the_agenda_is_walked_with_the_arrows(console, hands, qtbot):
    qtbot.waitUntil(lambda: console.agenda.view.model().rowCount() > 0)
    console.agenda.view.setFocus()
    steps = console.document.workshop.meeting.steps
    here = steps.index(console.page.place.step)
    hands.press(KEY.Key_Down)
    assert console.page.place.step == steps[here + 1]


def test_undo_names_what_it_takes_back_and_goes_where_it_was(console, hands, qtbot):
    story = step_of(console, "story")
    console.go(story)
    hands.line("- Rents rose")
    console.go(step_of(console, "outcome"))
    qtbot.waitUntil(lambda: "“" in console.actions_made["undo"].text())
    hands.press(KEY.Key_Z, CTRL)
    assert console.page.place.step_id == story
    assert console.capture.said().startswith("Undone")
    hands.press(KEY.Key_Y, CTRL)
    assert forces(console)[-1].text == "Rents rose"


def test_looking_at_another_step_does_not_move_the_wall(console):
    console.wall.toggle()
    sees = console.wall.presentation.seen
    console.go(step_of(console, "action_plan"))
    assert console.wall.presentation.seen == sees
    assert "You are on" in console.side.sentence()


def test_the_wall_is_moved_with_the_page_keys_while_a_line_is_typed(console, hands, qtbot):
    hands.press(KEY.Key_F5)
    assert console.wall.window.isVisible()
    first = console.wall.presentation.seen
    console.to_capture()
    hands.type("half")
    hands.press(KEY.Key_PageDown)
    assert console.wall.presentation.seen != first
    hands.press(KEY.Key_PageUp)
    assert console.wall.presentation.seen.slide == first.slide
    assert console.capture.line.text() == "half"


def test_a_picture_held_still_stays_until_it_is_let_go(console, hands, qtbot):
    console.wall.toggle()
    seen = console.wall.presentation.seen
    hands.press(KEY.Key_H, CTRL)
    hands.press(KEY.Key_PageDown)
    assert console.wall.presentation.seen == seen
    qtbot.waitUntil(lambda: "held still since" in console.side.sentence())
    assert "The room sees: " in console.side.sentence(), "what it saw when it was held"
    hands.press(KEY.Key_H, CTRL)
    assert console.wall.presentation.seen != seen


def test_the_wall_fills_the_other_screen(console, qtbot):
    console.wall.toggle()
    assert console.wall.screens.full_screen
    assert console.wall.window.screen().name() != console.screen().name()
    qtbot.waitUntil(lambda: console.actions_made["start"].text() == "End the wall")
    console.wall.toggle()
    assert not console.wall.window.isVisible()


def test_without_a_wall_going_to_another_step_keeps_what_was_done(console, hands):
    record, first = console.document.record, console.page.place.step_id
    console.go(step_of(console, "action_plan"))
    assert record.restore_points == ()
    hands.line("Ring every leaver")
    console.go(step_of(console, "story"))
    console.go(first)
    assert [point.about for point in record.restore_points] == [step_of(console, "action_plan")]


def test_going_on_from_a_step_goes_to_the_record_and_can_be_gone_back_to(console, qtbot):
    console.wall.toggle()
    left = console.wall.showing.step_id
    console.go(step_of(console, "action_plan"))
    console.wall.show()
    kinds = [(entry.kind, entry.about) for entry in console.document.record.entries]
    assert ("step ended", left) in kinds
    assert console.document.record.restore_points[-1].about == left

    def states():
        return {row.step_id: row.state for row in console.agenda.view.agenda().rows}

    qtbot.waitUntil(lambda: states()[left] == "done")
    assert states()[console.wall.showing.step_id] == "now"


def test_before_the_wall_is_started_nothing_goes_to_the_record(console):
    console.next_step()
    console.wall.next()
    assert console.document.record.entries == ()


def test_a_hint_is_shown_once_nobody_types_and_put_away_by_key(console, hands, qtbot):
    console.go(step_of(console, "outcome"))
    hint = console.page.check.text()
    assert hint
    console.page.check.set_pause(20)
    hands.type("a")
    assert not console.page.check.text()
    qtbot.waitUntil(lambda: console.page.check.text() == hint)
    hands.press(KEY.Key_D, CTRL)
    assert console.page.check.text() != hint
    console.go(step_of(console, "story"))
    console.go(step_of(console, "outcome"))
    assert console.page.check.text() != hint


def test_the_private_note_is_kept_and_never_on_the_wall(console, hands):
    console.wall.toggle()
    seen = console.wall.presentation.seen
    console.side.note.setFocus()
    hands.press(KEY.Key_End, CTRL)
    hands.type(" quietly")
    console.to_capture()
    assert console.page.place.step.note.endswith(" quietly")
    assert console.wall.presentation.seen == seen


def test_the_clock_starts_by_hand_pauses_and_gets_a_minute(console, hands):
    console.go(step_of(console, "baseline"))
    digits = console.side._clock.text()
    assert digits == f"{console.page.place.step.minutes}:00"
    hands.press(KEY.Key_F8)
    assert console.wall.clock.running
    hands.press(KEY.Key_F9)
    assert console.wall.clock.left > console.page.place.step.minutes * 60
    hands.press(KEY.Key_F8)
    assert not console.wall.clock.running


def test_all_is_said_to_be_saved_once_it_is(console, hands, qtbot):
    hands.line("2021: schools opened")
    qtbot.waitUntil(lambda: not console.document.unsaved)
    qtbot.waitUntil(lambda: console.top.state() == "All changes saved")


def test_everything_that_takes_the_keyboard_has_a_name(console, qapp):
    QAccessible.setActive(True)
    nameless = []
    for step in console.document.workshop.meeting.steps:
        console.go(step.id)
        qapp.processEvents()
        nameless += [(step.kind, what) for what in _nameless(QAccessible.queryAccessibleInterface(console))]
    assert not nameless


def _nameless(thing):
    for place in range(thing.childCount()):
        child = thing.child(place)
        if child is None or not child.isValid():
            continue
        state = child.state()
        if state.focusable and not state.invisible and not child.text(QAccessible.Text.Name):
            owner = child.object()
            # a view's cells are named by what stands in them, so an empty one is rightly empty
            if owner is not None:
                yield f"{type(owner).__name__} {owner.objectName()}"
        yield from _nameless(child)


def test_every_key_of_the_table_is_used_once(console):
    used = [
        shortcut.toString()
        for menu in console.actions_made.menus.values()
        for action in menu.actions()
        for shortcut in action.shortcuts()
    ]
    assert len(used) == len(set(used))


def test_light_and_dark_change_while_it_is_open(console, given):
    console.helping.theme_dark()
    assert given.light.look.dark
    assert not given.light.wall.dark
    console.helping.theme_light()
    assert not given.light.look.dark


def test_the_wall_is_a_picture_without_a_workshop(console, hands):
    console.wall.toggle()
    seen: set[int] = set()
    waiting = [vars(console.wall.window), vars(console.wall.window.view), vars(console.wall.presentation)]
    while waiting:
        thing = waiting.pop()
        if id(thing) in seen:
            continue
        seen.add(id(thing))
        assert not isinstance(thing, Workshop | Person)
        if isinstance(thing, dict):
            waiting += thing.values()
        elif isinstance(thing, list | tuple | set):
            waiting += thing
        elif hasattr(thing, "__struct_fields__"):
            waiting += [getattr(thing, name) for name in thing.__struct_fields__]


def test_what_is_typed_with_no_line_in_hand_stands_in_the_capture_line(console, hands):
    story = next(step.id for step in console.document.workshop.meeting.steps if step.kind == "story")
    console.go(story)
    hands.press(Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert console.page.selected_row()
    before = console.document.workshop
    hands.press(Qt.Key.Key_Escape)  # lets go of the line; the list has the keyboard still
    assert not console.page.selected_row()
    hands.type("dear all")  # d would be a command if a line were in hand
    assert console.capture.line.draft().text == "dear all"
    assert console.document.workshop is before
