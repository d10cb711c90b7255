"""Names of people: typed beside an action, kept apart from the workshop."""

import pytest
from PySide6.QtCore import Qt

from obadesk.core import rows
from obadesk.core.edit import Edit
from obadesk.core.meeting import Step
from obadesk.core.message import message
from obadesk.core.partner import Contribution, Partner
from obadesk.core.plain import to_plain

KEY = Qt.Key


@pytest.fixture
def plan(console):
    """The console on its action plan, and that editor."""
    step = next(step for step in console.document.workshop.meeting.steps if step.kind == "action_plan")
    console.go(step.id)
    return console


def name(console, hands, number: int, typed: str) -> None:
    editor = console.page.editor
    editor.list.select_line(console.document.workshop.curves[0].actions[number].id)
    editor.details.more.set_open(True)
    field = editor.details.person
    field.setFocus()
    field.selectAll()
    if typed:
        hands.type(typed)
    else:
        hands.press(KEY.Key_Delete)
    hands.press(KEY.Key_Return)


def people(console) -> list[str]:
    return [person.name for person in console.document.people.all]


def actions(console):
    return console.document.workshop.curves[0].actions


def test_a_name_goes_to_the_people_and_only_its_id_to_the_action(plan, hands):
    name(plan, hands, 0, "Sam Lee")
    assert people(plan) == ["Sam Lee"]
    assert actions(plan)[0].person == plan.document.people.all[0].id
    assert "Sam" not in str(to_plain(plan.document.workshop))
    plan.page.editor.list.select_line(actions(plan)[1].id)
    assert plan.page.editor.details.person.text() == ""
    plan.page.editor.list.select_line(actions(plan)[0].id)
    assert plan.page.editor.details.person.text() == "Sam Lee"


def test_the_same_name_is_the_same_person_and_another_spelling_of_it_too(plan, hands):
    name(plan, hands, 0, "Sam Lee")
    name(plan, hands, 1, "sam lee")
    assert len(people(plan)) == 1
    assert actions(plan)[0].person == actions(plan)[1].person
    name(plan, hands, 1, "Jo Marsh")
    assert people(plan) == ["Jo Marsh", "Sam Lee"]
    name(plan, hands, 1, "Jo March")
    assert people(plan) == ["Jo March", "Sam Lee"]


def test_an_emptied_name_takes_the_person_off_the_action(plan, hands):
    name(plan, hands, 0, "Sam Lee")
    name(plan, hands, 0, "")
    assert actions(plan)[0].person == ""
    plan.document.undo()
    assert plan.page.editor.details.person.text() == "Sam Lee"


def test_the_contact_of_a_partner_is_kept_with_the_people_and_never_in_the_workshop(console, hands):
    step = Step(id="partners", kind="partners")
    workshop = console.document.workshop
    bus = Partner(id="bus", name="Bus company")

    def change(workshop):
        workshop = rows.append(workshop, workshop.meeting.id, "steps", step)
        workshop = rows.append(workshop, workshop.id, "partners", bus)
        line = Contribution(id="line", partner="bus", text="half fare")
        return rows.append(workshop, workshop.curves[0].id, "contributions", line)

    console.document.do(Edit(message("Add a partner"), change))
    assert console.document.workshop is not workshop
    console.go("partners")
    editor = console.page.editor
    editor.list.select_line("line")
    editor.details.more.set_open(True)
    editor.details.person.setFocus()
    hands.type("Sam Lee")
    hands.press(KEY.Key_Return)
    assert people(console) == ["Sam Lee"]
    assert console.document.workshop.partners[-1].contact == console.document.people.all[0].id
    assert "Sam" not in str(to_plain(console.document.workshop))
