"""Letters ask: who has an action reads it, who was named and absent reads why."""

import pytest
from msgspec.structs import replace

from obadesk.cli import step_kinds
from obadesk.core import rows
from obadesk.core.meeting import Attendance
from obadesk.core.partner import Contribution, Partner
from obadesk.core.person import Person
from obadesk.core.place import Place
from obadesk.core.workshop import Workshop
from obadesk.handouts.letters import letter_to, letter_to_all
from obadesk.places import workshops
from obadesk.storage.format_files import sample_workshop
from tests.contents import CONTENTS, TODAY, filled

SIÂN = Person(id="p-sian", name="Siân Secretname", email="sian@example.org")
BUS = Person(id="p-bus", name="Bob Busman", email="bob@bus.example.org")


@pytest.fixture
def workshop() -> Workshop:
    found = sample_workshop(workshops(), "leeds-children", step_kinds())
    curve = found.curves[0]
    found = rows.set_fields(found, curve.actions[0].id, person=SIÂN.id)
    found = replace(found, partners=())
    found = rows.append(found, found.id, "partners", Partner(id="bus", name="Bus company", contact=BUS.id,
                                                             presence="to be asked"))  # fmt: skip
    found = replace(found, curves=(replace(curve, actions=found.curves[0].actions, contributions=()),))
    return rows.append(
        found, curve.id, "contributions", Contribution(id="fare", text="half fare up to 18", partner="bus")
    )


def test_who_has_an_action_reads_it_with_its_date(workshop: Workshop):
    letter = letter_to(Place(workshop, today=TODAY), SIÂN)
    assert letter.to == ((SIÂN.name, SIÂN.email),)
    assert letter.body.startswith("Dear Siân Secretname,\n\nYou said you would do this:\n- Ring every leaver")
    assert "by 1 Sept" in letter.body
    assert "Is that right?" in letter.body
    assert "We named" not in letter.body


def test_a_partner_who_was_not_there_reads_why(workshop: Workshop):
    body = letter_to(Place(workshop, today=TODAY), BUS).body
    assert (
        "You were not in the room. We named Bus company because you could bring:\n- half fare up to 18"
        in body
    )
    assert "You said you would" not in body


def test_a_partner_whose_organisation_was_there_is_not_told_that_it_was_not(workshop: Workshop):
    came = rows.append(
        workshop, workshop.meeting.id, "attendance", Attendance(id="a", organisation="Bus company")
    )
    unsaid = rows.set_fields(came, "bus", presence="")
    assert "You were not in the room" not in letter_to(Place(unsaid, today=TODAY), BUS).body


def test_when_and_where_we_meet_again_is_said_so_that_whoever_was_away_finds_it(workshop: Workshop):
    body = letter_to(Place(workshop, today=TODAY), BUS).body
    assert (
        "We meet again on 17 September, in the same place: A community hall in Leeds (illustrative). "
        "We will ask: did we do better than the dotted line?" in body
    )
    by = rows.set_fields(workshop, workshop.meeting.id, next_on="by the end of May", next_place="")
    assert "We meet again by the end of May." in letter_to(Place(by, today=TODAY), BUS).body


def test_what_we_want_is_said_once_however_many_lines_we_look_at():
    body = letter_to_all(
        Place(sample_workshop(workshops(), "leeds-children", step_kinds()), today=TODAY), ()
    ).body
    assert body.count("What we want:") == 1


def test_the_letter_to_all_says_what_is_still_to_be_taken(workshop: Workshop):
    letter = letter_to_all(Place(workshop, today=TODAY), (SIÂN, BUS))
    assert "Nobody has taken these yet" in letter.body
    assert "Ask the bus company about half fares (who and by when are to be agreed)" in letter.body
    assert "Leeds is the best city for children" in letter.body
    assert "4.9" in letter.body
    assert "Can we live with that? Not OK. 19 not OK · 2 OK · 3 not sure." in letter.body
    for person in (SIÂN, BUS):
        assert person.name not in letter.body
        assert person.email not in letter.body


def test_nobody_reads_another_persons_name(workshop: Workshop):
    body = letter_to(Place(workshop, today=TODAY), BUS).body
    assert SIÂN.name not in body
    assert SIÂN.email not in body


@pytest.mark.parametrize("contents", [name for name in CONTENTS if name != "huge"])
def test_whatever_was_typed_comes_into_a_letter(workshop: Workshop, contents: str):
    said = filled(replace(workshop, vocabulary="us-rba"), CONTENTS[contents], step_kinds())
    for letter in (
        letter_to_all(Place(said, today=TODAY), (SIÂN,)),
        letter_to(Place(said, today=TODAY), SIÂN),
    ):
        assert letter.subject
        for action in said.curves[0].actions:
            assert action.text.strip() in letter.body or not action.text.strip()
