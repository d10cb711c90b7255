"""Keep, stop, add: what goes on, what ends to make room, and what is new."""

from __future__ import annotations

from obadesk.core.again import ideas_to_decide
from obadesk.core.agenda import PlannedStep, WorkshopFormat
from obadesk.core.blocks import Heading, Lines
from obadesk.core.first_next_later import short_list
from obadesk.core.idea import Idea
from obadesk.core.passes import found_in, meet_again
from obadesk.core.place import Place
from obadesk.core.rows import set_fields
from obadesk.core.workshop import Workshop
from obadesk.steps.keep_stop_add.changes import decide
from tests.second_meeting import KINDS, at, met_again, say
from tests.steps.room import Hand, lines_of, slides

KIND = KINDS["keep_stop_add"]


def idea(workshop: Workshop, number: int) -> Idea:
    return next(one for one in workshop.curves[0].ideas if one.number == number)


def decided(*, keep: tuple[int, ...] = (1, 3), stop: tuple[int, ...] = (2,)) -> Workshop:
    """Some ideas are kept and stopped, one is new."""
    workshop = met_again()
    for numbers, again in ((keep, "keep"), (stop, "stop")):
        for number in numbers:
            edit = decide(idea(workshop, number).id, workshop.meeting.id, again)  # type: ignore[arg-type]
            workshop = edit.change(workshop)
    return say(workshop, "keep_stop_add", "Ring again in January", "no cost", row="again", table=2)


def test_what_is_to_be_decided_was_chosen_or_became_an_action():
    workshop = met_again()
    assert [one.number for one in ideas_to_decide(workshop.curves[0], workshop.meeting)] == [1, 2, 3, 4, 5, 6]


def test_where_nothing_was_chosen_all_ideas_are_to_be_decided():
    workshop = met_again()
    for one in workshop.curves[0].ideas:
        workshop = set_fields(workshop, one.id, kept=False, specificity="")
    for one in workshop.curves[0].actions:
        workshop = set_fields(workshop, one.id, idea="")
    assert len(ideas_to_decide(workshop.curves[0], workshop.meeting)) == len(workshop.curves[0].ideas)


def test_ideas_stay_where_they_are_while_the_room_decides_and_new_ones_have_their_page():
    waiting = slides(met_again(), "keep_stop_add", "hear")[0]
    heard = slides(decided(), "keep_stop_add", "hear")
    assert [slide.heading for slide in heard] == ["Keep or stop?", "Add"]
    assert [one.partition(" | ")[0] for one in lines_of(heard[0])] == lines_of(waiting)
    assert "Let Year 11s run the open evening | stop" in lines_of(heard[0])
    assert lines_of(heard[1]) == ["Ring again in January | T3"]
    assert isinstance(heard[1].blocks[0], Lines)
    assert heard[1].blocks[0].items[0].signs == ("no cost",)


def test_what_goes_forward_stands_together():
    (kept,) = slides(decided(), "keep_stop_add", "keep")
    assert [block.text for block in kept.blocks if isinstance(block, Heading)] == ["Keep", "Stop", "Add"]
    assert slides(met_again(), "keep_stop_add", "keep") == ()


def test_what_is_stopped_is_on_no_short_list_any_more():
    workshop = decided()
    assert [one.number for one in short_list(workshop.curves[0])] == [1, 3, 4, 5, 6]
    assert "Let Year 11s run" not in str(slides(workshop, "choose", "hear"))
    assert "Let Year 11s run" not in str(slides(workshop, "what_works", "hear"))
    assert "stopped; off the wall" in str(KINDS["what_works"].full(at(workshop, "what_works")))


def test_a_third_meeting_asks_about_the_new_one_and_not_about_what_was_stopped():
    steps = (PlannedStep(kind="keep_stop_add"),)
    agenda = WorkshopFormat(id="third", name="Third", description="", steps=steps, for_meeting="review")
    workshop = set_fields(decided(), "again", kept=True)
    workshop = meet_again(agenda, today="2027-03-12", now="2027-03-12T09:00:00+00:00").change(workshop)
    numbers = [one.number for one in ideas_to_decide(workshop.curves[0], workshop.meeting)]
    assert 2 not in numbers
    assert idea(workshop, 11).text == "Ring again in January"
    assert 11 in numbers
    (open_,) = slides(workshop, "keep_stop_add", "hear")
    assert open_.heading == "Keep or stop?"


def test_paper_names_what_is_kept_stopped_and_added():
    blocks = KIND.brief(at(decided(), "keep_stop_add"))
    assert [block.text for block in blocks if isinstance(block, Heading)] == [
        "What we keep",
        "What we stop",
        "What we add",
    ]
    assert lines_of(blocks)[-1] == "Ring again in January | no cost"
    assert KIND.full(at(decided(), "keep_stop_add"))[0] == Heading("Neither kept nor stopped", 2)


def test_what_was_to_be_found_out_about_what_works_is_asked_after():
    workshop = say(met_again(), "keep_stop_add", "Has it worked in York?", "find out", row="york")
    (asked,) = (one for one in slides(workshop, "keep_stop_add", "hear") if one.heading != "Keep or stop?")
    assert (asked.heading, lines_of(asked)) == ("To find out: what works", ["Has it worked in York?"])
    workshop = set_fields(workshop, "york", said_at="", found="Yes, twice")
    asked = slides(workshop, "keep_stop_add", "hear")[-1]
    assert (asked.heading, lines_of(asked)[-1]) == ("Did anybody find out?", "Yes, twice")
    assert "Yes, twice" in str(KIND.full(at(workshop, "keep_stop_add")))


def test_a_first_meeting_prints_nothing_of_it():
    workshop = decided()
    first = Place(workshop, workshop.meetings[0].steps[0].id, workshop.curves[0].id, "2026-03-12")
    assert KIND.brief(first) == KIND.full(first) == ()


def test_new_lines_of_what_works_and_partners_say_so():
    workshop = say(decided(), "partners", "Libraries: a warm room", row="room")
    heard = slides(workshop, "what_works", "hear")[0]
    assert "Ring again in January | new · T3" in lines_of(heard)
    assert "Libraries: a warm room | new" in lines_of(slides(workshop, "partners", "hear")[0])
    (block,) = slides(workshop, "partners", "hear")[0].blocks
    assert isinstance(block, Lines)
    assert [item.quiet for item in block.items][-2:] == [True, False]


def test_only_tables_that_say_something_now_have_been_heard():
    assert KIND.heard_from(at(met_again(), "keep_stop_add")) == frozenset()
    workshop = decided()
    assert KIND.heard_from(at(workshop, "keep_stop_add")) == {workshop.tables[2].id}
    assert KINDS["what_works"].heard_from(at(met_again(), "what_works")) == frozenset()


def test_the_facilitator_hears_what_to_mend():
    workshop = decided(keep=(1, 3, 4, 5, 6), stop=())
    workshop = decide(idea(workshop, 2).id, workshop.meeting.id, "keep").change(workshop)
    assert [check.id for check in KIND.checks(at(workshop, "keep_stop_add"))] == ["nothing stops"]
    workshop = decided(stop=(1,))
    assert [check.id for check in KIND.checks(at(workshop, "keep_stop_add"))] == ["stopped with an action"]


def test_one_key_keeps_and_one_stops(qtbot):
    hand = Hand(qtbot, "keep_stop_add", met_again())
    one = idea(hand.workshop, 1).id
    for key, again in (("k", "keep"), ("s", "stop")):
        hand.take(hand.editor.list, one)
        hand.press(hand.editor.list, key)
        assert found_in(idea(hand.workshop, 1).again, hand.workshop.meeting.id) == again
        assert hand.editor.list.current_line() == one
    hand.undo()
    assert found_in(idea(hand.workshop, 1).again, hand.workshop.meeting.id) == "keep"
    hand.take(hand.editor.list, one)
    hand.key(hand.editor.list, "Backspace")
    assert idea(hand.workshop, 1).again == ()


def test_what_is_added_stands_below_and_goes_on_the_short_list(qtbot):
    hand = Hand(qtbot, "keep_stop_add", decided())
    hand.take(hand.editor.added, "again")
    hand.press(hand.editor.added, "k")
    assert idea(hand.workshop, 11).again == ()
    hand.press(hand.editor.added, "*")
    assert idea(hand.workshop, 11).kept
