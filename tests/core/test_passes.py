"""Meeting after meeting: what is kept of the one before, what is new, and which formats may follow."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from obadesk.core.agenda import PlannedStep, WorkshopFormat
from obadesk.core.audience import seen_by
from obadesk.core.passes import for_another_meeting, found_in, is_new, known_before, with_found
from obadesk.core.plain import from_plain, to_plain
from obadesk.core.row import Line
from obadesk.core.rows import set_fields
from obadesk.core.sealing import sealed_by
from tests.reviewed import FIRST_DAY, THEN, first_meeting, met_again


def planned(name: str, **fields: object) -> WorkshopFormat:
    step = PlannedStep(kind="line_since", minutes=5)
    return WorkshopFormat(id=name, name=name, description="", steps=(step,), **fields)  # type: ignore[arg-type]


def test_the_meeting_before_is_the_same_object_and_the_new_one_has_its_own_steps():
    before = first_meeting()
    after = met_again(before)
    assert after.meetings[0] is before.meeting
    assert (after.meeting.number, after.meeting.date) == (2, THEN)
    assert not {step.id for step in after.meeting.steps} & {step.id for step in before.meeting.steps}
    assert after.measures is before.measures
    assert (after.meeting.heads, after.meeting.attendance, after.meeting.next_on) == (0, (), "")


def test_place_and_who_must_agree_stay_the_same():
    before = first_meeting()
    meeting = before.meeting
    before = set_fields(before, meeting.id, venue="Town Hall", agreed_by="the board", agreed_on="3 May")
    after = met_again(before)
    assert (after.meeting.venue, after.meeting.agreed_by, after.meeting.agreed_on) == (
        "Town Hall",
        "the board",
        "",
    )


def test_how_each_action_stood_is_noted_once_a_meeting():
    second = met_again(first_meeting())
    third = met_again(set_fields(second, "a1", status="done"), day="2027-03-11")
    one, two = (meeting.id for meeting in third.meetings[:2])
    assert third.curves[0].actions[0].stood == ((one, ""), (two, "done"))


def test_what_was_said_before_is_known_and_what_is_said_now_is_new():
    meeting = met_again(first_meeting()).meeting
    old = Line(id="o", text="old", said_at=f"{FIRST_DAY}T10:00:00+00:00")
    new = Line(id="n", text="new", said_at=f"{THEN}T10:00:00+01:00")
    assert known_before(old, meeting)
    assert not known_before(new, meeting)
    assert is_new(new, meeting)
    assert not is_new(old, first_meeting().meeting), "in a first meeting nothing is called new"
    for odd in ("", "yesterday", "10:00"):
        assert known_before(Line(id="x", said_at=odd), meeting), "a line without a time was there before"


def test_the_wall_can_tell_new_from_old_too():
    place = seen_by(met_again(first_meeting()), "wall")
    assert all(known_before(action, place.meeting) for action in place.curves[0].actions)


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from(["", "done", "stuck"])), max_size=8))
def test_the_last_word_of_a_meeting_counts_and_an_empty_one_takes_it_back(said):
    found: tuple[tuple[str, str], ...] = ()
    last: dict[str, str] = {}
    for meeting, what in said:
        found = with_found(found, meeting, what)
        last[meeting] = what
    for meeting in "abc":
        assert found_in(found, meeting) == (last.get(meeting) or None)
    assert len({meeting for meeting, _what in found}) == len(found)


def test_reviews_come_first_and_the_users_own_after_them():
    formats = (
        planned("first"),
        planned("own", own=True),
        planned("review", for_meeting="review"),
        planned("own review", own=True, for_meeting="review"),
        planned("sample", sample=True, for_meeting="review"),
    )
    assert [one.id for one in for_another_meeting(formats)] == ["review", "own review", "own"]


def test_a_second_meeting_seals_what_the_first_took_and_survives_the_file():
    before = first_meeting()
    line = replace(before.measures[0].scenarios[0], sealed="")
    before = replace(before, measures=(replace(before.measures[0], scenarios=(line,)),))
    after = sealed_by(before, met_again(before), f"{THEN}T09:00:00+00:00")
    assert after.measures[0].scenarios[0].sealed
    assert from_plain(to_plain(after)) == after
