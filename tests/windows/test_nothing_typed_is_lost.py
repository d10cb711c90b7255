"""What was typed stays, whatever the facilitator does next."""

from PySide6.QtCore import Qt

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def step_of(console, kind: str) -> str:
    return next(step.id for step in console.document.workshop.meeting.steps if step.kind == kind)


def test_a_line_begun_in_a_step_that_comes_off_the_agenda_stands_in_the_next_step(console, hands):
    console.go(step_of(console, "story"))
    hands.type("- Rents rose")
    console.planning.remove()
    assert console.page.kind.id != "story"
    assert console.capture.line.text() == "Rents rose"
    assert len(console.capture.drafts()) == 1


def test_a_line_begun_where_the_step_comes_off_waits_until_the_capture_line_is_empty(console, hands):
    console.go(step_of(console, "partners"))
    hands.type("Colleges")
    console.go(step_of(console, "story"))
    hands.type("Rents rose")
    console.planning.remove()
    assert console.page.kind.id == "partners"
    assert console.capture.line.text() == "Colleges"
    console.go(step_of(console, "what_works"))
    assert console.capture.line.text() == "Rents rose"
    assert len(console.capture.drafts()) == 2


def test_of_two_signs_that_exclude_each_other_the_last_counts(console, hands):
    console.go(step_of(console, "story"))
    hands.line("+ - Rents rose")
    force = console.document.workshop.curves[0].forces[-1]
    assert (force.text, force.side) == ("Rents rose", "hindering")
    console.go(step_of(console, "what_works"))
    hands.type("0 £")
    assert console.capture.line.signs() == ("no cost",)
    hands.line(" One bus pass")
    idea = console.document.workshop.curves[0].ideas[-1]
    assert (idea.text, idea.cost) == ("One bus pass", "costs little")
