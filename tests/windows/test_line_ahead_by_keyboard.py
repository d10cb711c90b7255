"""The line ahead, drawn, taken and answered with the keyboard alone; nothing is chosen by accident."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent

from obadesk.core.message import message
from obadesk.core.rows import append, set_fields
from obadesk.core.sketch import Sketch
from tests.windows.several import give_two_curves

KEY = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def step_of(console, kind: str) -> str:
    return next(step.id for step in console.document.workshop.meeting.steps if step.kind == kind)


def press(button, hands, qapp):
    button.setFocus(Qt.FocusReason.TabFocusReason)
    hands.press(KEY.Key_Space)
    return qapp.focusWidget()


@pytest.fixture
def editor(console):
    """The baseline of a curve for which nobody has drawn a line or answered."""
    workshop = console.document.workshop

    def bare(now):
        now = set_fields(now, now.measures[0].id, scenarios=())
        return set_fields(now, now.meeting.id, verdicts=())

    console.document.edit(message("Nothing drawn yet"), bare)
    assert console.document.workshop is not workshop
    console.go(step_of(console, "baseline"))
    return console.page.editor


def tabbed(editor, hands, qapp, most: int = 40) -> list:
    """What Tab comes to in the editor, in this order, until it leaves it."""
    found = []
    while len(found) < most and editor.isAncestorOf(qapp.focusWidget()):
        found.append(qapp.focusWidget())
        hands.press(KEY.Key_Tab)
    return found


def test_the_keyboard_goes_from_the_line_to_the_answer_and_back(editor, hands, qapp):
    answer = editor.answer
    assert press(answer.start, hands, qapp) is editor.curve, "its points are moved by the arrow keys now"
    assert press(answer.adopt, hands, qapp) is answer.choices["not ok"]
    hands.press(KEY.Key_Space)
    hands.press(KEY.Key_Tab)
    hands.press(KEY.Key_Tab)
    hands.press(KEY.Key_Tab)
    assert qapp.focusWidget() is answer.hands
    hands.line("19 2 3")
    assert editor._place.verdict.answer == "not ok"
    assert editor._place.verdict.not_ok == 19
    assert press(answer.reopen, hands, qapp) is editor.curve


def test_the_keyboard_stays_with_the_projection_while_its_buttons_come_and_go(editor, hands, qapp, qtbot):
    part = editor.lines.projection
    part.show_it.setFocus(Qt.FocusReason.TabFocusReason)
    hands.press(KEY.Key_Space)
    qtbot.waitUntil(part.away.isVisible)
    assert part.isAncestorOf(qapp.focusWidget())
    assert press(part.away, hands, qapp) is part.show_it


def test_tab_goes_through_the_page_from_top_to_bottom(editor, hands, qapp):
    editor.answer.start.click()
    editor.answer.adopt.click()
    lines, details = editor.lines, editor.details
    editor.answer.reopen.setFocus()
    passed = tabbed(editor, hands, qapp)
    ours = editor.answer
    assert passed == [
        ours.reopen, *ours.choices.values(), ours.hands, ours.dissent, editor.ahead.head,
        lines.name, lines.add, lines.reasoning, lines.projection.show_it, editor.fold.head,
        details.fields["name"], details.fields["unit"], details.polarity, details.fields["said_as"],
        details.fields["definition"], details.fields["source"], details.own_area, *details.areas,
        details.fields["due"], details.aspiration, details.add_area, details.events,
    ]  # fmt: skip


def test_the_wheel_over_a_choice_scrolls_and_chooses_nothing(editor, console, qapp):
    polarity = editor.details.polarity
    before = console.document.workshop
    turned = QWheelEvent(
        QPointF(5, 5), QPointF(polarity.mapToGlobal(QPoint(5, 5))), QPoint(0, -120), QPoint(0, -120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    qapp.sendEvent(polarity, turned)
    assert console.document.workshop is before


def test_hands_nobody_can_read_stay_with_their_own_curve(console, hands):
    give_two_curves(console)
    console.go(step_of(console, "baseline"))
    answer = console.page.editor.answer
    first, second = (curve.id for curve in console.document.workshop.curves)
    answer.hands.setFocus()
    answer.hands.selectAll()
    hands.line("nineteen")
    hands.press(KEY.Key_Tab, CTRL)
    assert console.page.place.curve.id == second
    assert answer.hands.text() == "", "it was said of the other curve"
    answer.choices["ok"].click()
    console.go(step_of(console, "baseline"), first)
    assert answer.hands.text() == "nineteen", "nothing typed is lost"
    assert "19 2 3" in answer.said.text(), "and why it is not taken"


def test_a_sketch_changed_meanwhile_stands_behind_the_curve(editor, console):
    curve = console.document.workshop.curves[0].id
    console.go(step_of(console, "story"))
    drawn = Sketch(id="k", now="high", lately="worse", speed="slow", ahead="worse", at="2023-03-01")
    console.document.edit(message("Sketch"), lambda now: append(now, curve, "sketches", drawn))
    console.go(step_of(console, "baseline"))
    assert editor.curve._picture.behind is not None
    console.undo()
    assert editor.curve._picture.behind is None


def test_a_line_drawn_in_place_of_a_sealed_one_is_called_as_in_the_chart(console):
    measure = console.document.workshop.measures[0]
    assert measure.scenarios[0].adopted
    console.document.edit(
        message("Seal"),
        lambda now: set_fields(now, measure.scenarios[0].id, name="", sealed="2026-03-12T12:00:00+00:00"),
    )
    console.go(step_of(console, "baseline"))
    answer = console.page.editor.answer
    answer.another.click()
    chosen = [answer.line.itemText(row) for row in range(answer.line.count())]
    assert chosen == ["expected before · sealed", "if nothing changes · draft"]
