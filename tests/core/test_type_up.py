"""What was talked about and is still on paper."""

import pytest
from msgspec.structs import replace

from obadesk.core.curve import Curve
from obadesk.core.meeting import Meeting, Step
from obadesk.core.story import Force
from obadesk.core.table import Table
from obadesk.core.type_up import TypeUp, to_type_up, toggled
from obadesk.core.workshop import Workshop
from obadesk.steps.pause.kind import KIND as PAUSE
from obadesk.steps.story.kind import KIND as STORY

KINDS = {"story": STORY, "pause": PAUSE}
TABLES = tuple(Table(id=f"t{number}", order=str(number), number=number) for number in (1, 2, 3))


def workshop(*heard: tuple[str, ...], **of_step) -> Workshop:
    forces = tuple(
        Force(id=f"f{place}", order=f"{place}1", number=place, text="Rents", tables=tables)
        for place, tables in enumerate(heard, 1)
    )
    steps = (
        Step(id="s", order="1", kind="story", minutes=10, **of_step),
        Step(id="p", order="2", kind="pause", minutes=5),
        Step(id="x", order="3", kind="of a newer version", minutes=5),
    )
    return Workshop(
        id="w",
        meetings=(Meeting(id="m", order="1", steps=steps),),
        tables=TABLES,
        curves=(Curve(id="c", order="1", forces=forces),),
    )


def test_a_step_that_is_not_over_is_not_to_type_up():
    assert to_type_up(workshop(), KINDS, ()) == ()


def test_a_step_that_is_over_with_nothing_typed_is_and_a_break_never():
    assert to_type_up(workshop(), KINDS, ("s", "p", "x")) == (TypeUp("s", STORY.name(words())),)


def test_what_the_whole_room_said_is_typed():
    assert to_type_up(workshop(()), KINDS, ("s",)) == ()


def test_a_marked_step_is_whether_it_is_over_or_not_and_under_its_own_heading():
    found = to_type_up(workshop((), to_type_up=True, heading="Why?"), KINDS, ())
    assert found == (TypeUp("s", "Why?"),)


def test_the_key_puts_it_the_other_way_round_and_what_is_said_to_be_typed_stays_so():
    before = workshop()
    ended = ("s",)
    done = toggled(before, "s", is_on_paper=True).change(before)
    assert to_type_up(done, KINDS, ended) == ()
    again = toggled(done, "s", is_on_paper=False).change(done)
    assert [one.step_id for one in to_type_up(again, KINDS, ended)] == ["s"]
    assert toggled(before, "gone", is_on_paper=True) is None


@pytest.mark.skipif(not hasattr(STORY, "heard_from"), reason="kinds say which tables they heard")
def test_tables_that_were_not_heard_are_named_once_one_was():
    if not STORY.heard_from(place_of(workshop(("t1",)))):
        pytest.skip("the story does not say yet which tables it heard")
    assert to_type_up(workshop(("t1",)), KINDS, ("s",)) == (TypeUp("s", STORY.name(words()), (2, 3)),)
    assert to_type_up(workshop(("t1", "t2"), ("t3",)), KINDS, ("s",)) == ()
    only_two = workshop(("t1",))
    only_two = replace(only_two, curves=(replace(only_two.curves[0], tables=("t1", "t2")),))
    assert to_type_up(only_two, KINDS, ("s",)) == (TypeUp("s", STORY.name(words()), (2,)),)


def test_a_workshop_without_curves_has_its_steps_to_type_up_too():
    bare = replace(workshop(), curves=())
    assert [one.step_id for one in to_type_up(bare, KINDS, ("s",))] == ["s"]


def words():
    return place_of(workshop()).words


def place_of(now: Workshop):
    from obadesk.core.place import Place

    return Place(now, "s", "c")
