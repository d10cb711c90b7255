"""One service: whom it serves, on console, wall and paper."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt

from obadesk.core.agenda import PlannedStep, WorkshopFormat, begin
from obadesk.core.blocks import Heading, Lines, Statement
from obadesk.core.capture import Captured
from obadesk.core.edit import Edit
from obadesk.core.place import Place
from obadesk.core.rows import set_fields
from obadesk.core.workshop import Workshop
from obadesk.steps.service import blocks, capture, checks
from obadesk.steps.service.kind import KIND
from tests.contents import TODAY

AGENDA = WorkshopFormat(
    id="one", name="One", description="", about="performance", steps=(PlannedStep(kind="service", minutes=5),)
)


def room(**fields: str) -> Place:
    workshop = begin(AGENDA, "A room", today=TODAY)
    return at(set_fields(workshop, workshop.services[0].id, **fields))


def at(workshop: Workshop) -> Place:
    return Place(workshop, workshop.meeting.steps[0].id, "", TODAY)


def said(place: Place, text: str) -> Place:
    edit = capture.captured(place, Captured(text, "new", at=TODAY))
    assert edit is not None
    return at(edit.change(place.workshop))


def test_a_captured_line_is_one_more_group_and_no_group_stands_twice():
    place = said(said(said(room(), "Families"), "Childminders"), "Families")
    assert place.workshop.services[0].customers == "Families\nChildminders"
    (slide,) = blocks.slides(place.public(), "hear")
    assert slide.heading == "Whom do we serve?"
    (lines,) = slide.blocks
    assert isinstance(lines, Lines)
    assert [item.text for item in lines.items] == ["Families", "Childminders"]


def test_a_workshop_without_a_service_gets_one_with_its_first_customers():
    bare = replace(room().workshop, services=())
    (service,) = said(at(bare), "Families").workshop.services
    assert (service.customers, service.outcome) == ("Families", bare.outcomes[0].id)


def test_the_room_keeps_the_service_and_whom_it_serves():
    place = room(name="Health visitors", customers="families\nnurseries").public()
    (slide,) = blocks.slides(place, "keep")
    assert [block.text for block in slide.blocks if isinstance(block, Statement)] == [
        "Health visitors", "We serve families and nurseries."
    ]  # fmt: skip


def test_page_one_is_headed_by_the_service_with_what_it_does_and_what_it_contributes():
    place = room(
        name="Health visitors", does="Visits at home", run_by="The trust", customers="families",
        helps="a good start",
    )  # fmt: skip
    heading, does, contributes = blocks.brief(place)
    assert heading == Heading("Health visitors", 1)
    assert does == Statement("Visits at home. Run by The trust.", "body")
    assert isinstance(contributes, Statement)
    assert contributes.text == (
        "We serve families; if they are better off, that helps towards a good start; we do not do it alone."
    )


def test_a_page_about_everybody_says_nothing_of_the_service():
    place = room(name="Health visitors", customers="families")
    workshop = place.workshop
    everybody = set_fields(workshop, workshop.measures[0].id, of=workshop.outcomes[0].id)
    assert blocks.brief(at(everybody)) == ()


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({"customers": "families"}, ["no name"]),
        ({"customers": "Everybody", "name": "Parks"}, ["everybody served"]),
        ({"customers": "families", "name": "Parks"}, []),
        ({"does": "Parks"}, []),
    ],
)
def test_what_could_still_be_mended(fields: dict[str, str], found: list[str]):
    assert [one.id for one in checks.checks(room(**fields))] == found


def test_what_is_typed_in_the_fields_is_kept_where_no_service_was(qtbot):
    place = at(replace(room().workshop, services=()))
    workshops = [place.workshop]

    def do(edit: Edit) -> None:
        workshops.append(edit.change(workshops[-1]))
        editor.after_own_edit(at(workshops[-1]))

    editor = KIND.editor()
    qtbot.addWidget(editor)
    editor.edited.connect(do)
    editor.show_place(place)
    with qtbot.waitExposed(editor):
        editor.show()
    editor.focus_first()
    qtbot.keyClicks(editor.name, "Parks")
    qtbot.keyClick(editor.name, Qt.Key.Key_Return)
    qtbot.keyClicks(editor.customers, "Families")
    qtbot.keyClick(editor.customers, Qt.Key.Key_Return)
    qtbot.keyClicks(editor.customers, "Schools")
    editor.leave()
    (service,) = workshops[-1].services
    assert (service.name, service.customers) == ("Parks", "Families\nSchools")
