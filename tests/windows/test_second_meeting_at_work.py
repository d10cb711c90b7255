"""The second meeting at the console: nothing half typed is lost, and what is shown is where work begins."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QScrollArea

from obadesk.core.action import Action
from obadesk.core.message import message
from obadesk.core.rows import placed, set_fields
from obadesk.core.story import Force
from obadesk.storage.workshop_file import WorkshopFile
from tests.reviewed import FIRST_DAY, met_again
from tests.windows.test_meet_again import meet_again

KEY = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ARABIC = "الحافلات تتوقف عن العمل"


def step_of(console, kind: str) -> str:
    return next(step.id for step in console.document.workshop.meeting.steps if step.kind == kind)


@pytest.fixture
def again(open_console):
    """A console in the second meeting of the sample."""
    console = open_console()
    console.document.edit(message("Meet again"), met_again)
    return console


def many(workshop, count: int = 60):
    said = f"{FIRST_DAY}T10:00:00+00:00"
    actions = tuple(
        Action(id=f"a{n}", number=n, text=f"Action {n} of those we agreed", said_at=said)
        for n in range(1, count)
    )
    forces = tuple(
        Force(id=f"f{n}", number=n, text=f"Line {n} of the story", side="hindering", said_at=said)
        for n in range(1, count)
    )
    curve = workshop.curves[0].id
    return set_fields(workshop, curve, actions=placed(actions), forces=placed(forces))


@pytest.mark.parametrize("kind", ["what_we_did", "story_again"])
def test_of_many_lines_from_before_the_first_ones_are_shown(again, qapp, kind):
    again.document.edit(message("Many"), many)
    again.go(step_of(again, kind))
    qapp.processEvents()
    editor = again.page.editor
    shown = editor.list if kind == "what_we_did" else editor.lists["hindering"]
    assert shown.verticalScrollBar().maximum() > 0
    assert shown.verticalScrollBar().value() == 0


def test_with_no_figures_what_was_left_stands_at_the_top(open_console, qapp):
    console = open_console("half-day", "Nothing yet")
    console.document.edit(message("Meet again"), met_again)
    console.go(step_of(console, "where_we_left_it"))
    qapp.processEvents()
    editor = console.page.editor
    assert editor.curve.isHidden()
    assert editor.lines.mapTo(editor, QPoint(0, 0)).y() < 100


def test_a_quoted_line_that_runs_from_right_to_left_does_not_turn_our_sentence(again, qapp):
    force = again.document.workshop.curves[0].forces[0]
    again.document.edit(message("Change"), lambda now: set_fields(now, force.id, text=ARABIC))
    again.go(step_of(again, "story_again"))
    said = again.side._say.text()
    assert ARABIC in said
    assert said.startswith("\u200e")


def test_a_word_without_an_end_pushes_no_page_sideways(open_console, qapp):
    console = open_console("baltimore-inner-harbor")
    service = console.document.workshop.services[0].id
    console.document.edit(message("Change"), lambda now: set_fields(now, service, helps="endless" * 40))
    console.go(step_of(console, "contribution"))
    qapp.processEvents()
    page = console.page.editor.findChild(QScrollArea)
    assert page.horizontalScrollBar().maximum() == 0


# ---- nothing half typed is lost ----------------------------------------------------------------------


def another_step(console, hands):
    console.next_step()


def the_wall_turned(console, hands):
    hands.press(KEY.Key_PageDown)


def closed(console, hands):
    console.close_quietly()


def other_curve(console, hands):
    hands.press(KEY.Key_Tab, CTRL)


def seen_otherwise(console, hands):
    """Somewhere else on the console, by mouse or by key."""
    console.to_note()


def met_once_more(console, hands):
    meet_again(hands)
    assert len(console.document.workshop.meetings) == 3


LEAVING = [another_step, the_wall_turned, closed, other_curve, seen_otherwise, met_once_more]


def begin_cell(console, hands) -> None:
    console.go(step_of(console, "line_since"))
    console.to_editor()
    hands.type("5.8")


def begin_due(console, hands) -> None:
    console.go(step_of(console, "line_since"))
    console.page.editor.due.setFocus()
    hands.type("May 2027")


def begin_unstick(console, hands) -> None:
    console.go(step_of(console, "what_we_did"))
    console.to_editor()
    hands.press(KEY.Key_S)
    console.page.editor.unstick.setFocus()
    hands.type("housing asks")


def begin_line(console, hands) -> None:
    console.go(step_of(console, "story_again"))
    console.to_editor()
    hands.press(KEY.Key_F2)
    hands.type(" still")


def begin_idea(console, hands) -> None:
    console.go(step_of(console, "keep_stop_add"))
    console.to_editor()
    hands.press(KEY.Key_F2)
    hands.type(" always")


def own(workshop):
    return workshop.measures[0].series[0].readings[-1]


BEGUN = [
    (begin_cell, lambda now: (own(now).period, own(now).value) == ("2026", 5.8)),
    (begin_due, lambda now: now.measures[0].due == "May 2027"),
    (begin_unstick, lambda now: now.curves[0].actions[0].unstick == "housing asks"),
    (begin_line, lambda now: any(one.text.endswith(" still") for one in now.curves[0].forces)),
    (begin_idea, lambda now: any(one.text.endswith(" always") for one in now.curves[0].ideas)),
]


@pytest.mark.parametrize("leave", LEAVING)
@pytest.mark.parametrize(("begin", "is_there"), BEGUN, ids=[one[0].__name__ for one in BEGUN])
def test_what_is_half_typed_is_kept_whatever_comes_next(again, hands, begin, is_there, leave):
    begin(again, hands)
    assert not is_there(again.document.workshop), "it is still being typed"
    leave(again, hands)
    if leave is closed:
        opened = WorkshopFile.open(again.document.path, read_only=True)
        assert is_there(opened.workshop)
        opened.close()
    else:
        assert is_there(again.document.workshop)


@pytest.mark.parametrize(("begin", "is_there"), BEGUN, ids=[one[0].__name__ for one in BEGUN])
def test_undo_takes_back_what_is_half_typed_and_redo_brings_it(again, hands, begin, is_there):
    begin(again, hands)
    hands.press(KEY.Key_Return) if begin in (begin_cell, begin_line, begin_idea) else again.page.leave()
    assert is_there(again.document.workshop)
    again.undo()
    assert not is_there(again.document.workshop)
    again.redo()
    assert is_there(again.document.workshop)


def test_tab_comes_to_a_fold_before_what_is_in_it(again, hands, qapp):
    again.go(step_of(again, "story_again"))
    editor = again.page.editor
    editor.lists["hindering"].setFocus()
    hands.press(KEY.Key_Tab)
    head = qapp.focusWidget()
    hands.press(KEY.Key_Tab)
    assert qapp.focusWidget() is editor._find_out.list
    assert head.mapTo(editor, QPoint(0, 0)).y() < qapp.focusWidget().mapTo(editor, QPoint(0, 0)).y()


def test_ideas_that_are_not_asked_about_are_not_lost_from_sight(again, hands):
    again.go(step_of(again, "keep_stop_add"))
    editor = again.page.editor
    asked, ideas = editor.list.lines.rowCount(), len(again.document.workshop.curves[0].ideas)
    assert 0 < asked < ideas
    assert editor.count.text() == f"{ideas - asked} more from before are not asked about"
