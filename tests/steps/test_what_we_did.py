"""What we did: what is done comes first, what is stuck comes last with what would unstick it."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from obadesk.core.action_stands import stands
from obadesk.core.blocks import Heading, Lines, Statement, Table
from obadesk.core.passes import found_in
from obadesk.core.place import Place
from obadesk.core.rows import append, set_fields
from obadesk.core.story import Force
from obadesk.core.workshop import Workshop
from obadesk.handouts.action_sheet import ActionSheet
from obadesk.steps.all import STEP_KINDS
from tests.second_meeting import BEGUN, KINDS, action, at, met_again, say
from tests.steps.room import Hand, lines_of, slides

KIND = KINDS["what_we_did"]
STATES = ("done", "done", "stuck", "doing", "", "stuck")


def told(*states: str) -> Workshop:
    """The room has said how its six actions stand."""
    workshop = met_again()
    for number, status in enumerate(states or STATES):
        workshop = stands(action(workshop, number).id, status).change(workshop)  # type: ignore[arg-type]
    return workshop


def test_the_actions_of_last_time_wait_to_be_told():
    workshop = met_again()
    (slide,) = slides(workshop, "what_we_did", "hear")
    assert slide.heading == "What we said we would do"
    assert lines_of(slide)[0] == "Ring every leaver in the first week of September | Youth service"
    assert KIND.brief(at(workshop, "what_we_did")) == ()


def test_what_is_done_is_heard_first_and_what_is_stuck_last():
    together, stuck = slides(told(), "what_we_did", "hear")
    assert heads(together) == ["Done", "Under way", "Not yet begun"]
    assert stuck.heading == "Stuck: what would unstick it, and who here can?"
    assert lines_of(together)[:2] == [
        "Ring every leaver in the first week of September | Youth service",
        "Agree one referral form | Colleges",
    ]
    assert isinstance(together.blocks[1], Lines)
    assert together.blocks[1].size == "fit"


def heads(slide) -> list[str]:
    """What stands over the lists of a page."""
    return [block.text for block in slide.blocks if isinstance(block, Heading)]


def test_lists_that_do_not_fit_one_page_together_stand_on_pages_of_their_own():
    workshop = told("done", "done", "done", "done", "doing", "dropped")
    for number in range(4):
        workshop = set_fields(workshop, action(workshop, number).id, text="Ring every one of them " * 5)
    done, rest = slides(workshop, "what_we_did", "hear")
    assert (done.heading, heads(done)) == ("Done", [])
    assert heads(rest) == ["Under way", "We let go of"]


def test_what_was_dropped_is_let_go_of_without_a_word_of_blame():
    heard, last = slides(told("dropped", "done"), "what_we_did", "hear")
    assert heads(heard) == ["Done", "Not yet begun"]
    assert last.heading == "We let go of"


def test_no_slide_says_how_late_or_how_much():
    workshop = told()
    shown = [slide for part in ("ask", "hear", "keep") for slide in slides(workshop, "what_we_did", part)]
    said = " ".join(text for slide in shown for text in (slide.heading, *lines_of(slide)))
    assert not [word for word in ("%", "late", "overdue", "1 Sept", "28 Feb") if word in said]


def test_all_stuck_ones_stand_on_one_page_with_what_would_unstick_them():
    workshop = told()
    stuck = action(workshop, 2)
    workshop = say(workshop, "what_we_did", "The colleges ask the bus company on Thursday", hand=stuck.id)
    assert action(workshop, 2).unstick == "The colleges ask the bus company on Thursday"
    *_others, last = slides(workshop, "what_we_did", "hear")
    assert lines_of(last) == [
        "Ask the bus company about half fares",
        "The colleges ask the bus company on Thursday",
        "Walk the way to college with those who say they are anxious",
    ]
    assert slides(workshop, "what_we_did", "keep") == (), "it is not said twice"


def test_a_stuck_one_stands_alone_with_its_question_until_it_is_answered():
    workshop = told()
    stuck = action(workshop, 2)
    place = at(workshop, "what_we_did").public()
    alone = KIND.spotlight(place, stuck.id)
    assert alone is not None
    assert alone.blocks[-1] == Statement("What would unstick it, and who here can?", "key")
    workshop = say(workshop, "what_we_did", "Ask Thursday", hand=stuck.id)
    alone = KIND.spotlight(at(workshop, "what_we_did").public(), stuck.id)
    assert alone is not None
    assert alone.blocks[-1] == Statement("Ask Thursday", "key")


def test_an_answer_goes_to_the_next_stuck_one_when_none_is_in_hand():
    workshop = say(told(), "what_we_did", "Ask on Thursday")
    assert action(workshop, 2).unstick == "Ask on Thursday"
    workshop = say(workshop, "what_we_did", "Two of us walk along")
    assert action(workshop, 5).unstick == "Two of us walk along"


def test_a_second_answer_keeps_the_first():
    workshop = told()
    stuck = action(workshop, 2).id
    workshop = say(workshop, "what_we_did", "Ask on Thursday", hand=stuck)
    workshop = say(workshop, "what_we_did", "Leeds Travel lends the figures", hand=stuck)
    assert action(workshop, 2).unstick == "Ask on Thursday; Leeds Travel lends the figures"


def test_the_sign_says_that_the_one_in_hand_is_stuck():
    workshop = met_again()
    workshop = say(
        workshop, "what_we_did", "A key from the caretaker", "unstick", hand=action(workshop, 4).id
    )
    assert (action(workshop, 4).status, action(workshop, 4).unstick) == ("stuck", "A key from the caretaker")


def test_what_nobody_had_planned_counts_as_done():
    workshop = say(told(), "what_we_did", "The library opened a room @Library service", "done")
    new = workshop.curves[0].actions[-1]
    assert (new.text, new.lead, new.status) == ("The library opened a room", "Library service", "done")
    assert "The library opened a room | Library service" in lines_of(
        slides(workshop, "what_we_did", "hear")[0]
    )


def test_paper_counts_in_words_and_names_what_is_done():
    blocks = KIND.brief(at(told(), "what_we_did"))
    assert blocks[0] == Heading("What we did", 3)
    assert blocks[1] == Statement("Two done, one under way, two stuck, one not yet begun.", "body")
    assert lines_of(blocks) == [
        "Ring every leaver in the first week of September | Youth service",
        "Agree one referral form | Colleges",
    ]


def test_the_next_pages_have_the_table():
    workshop = say(told(), "what_we_did", "Ask on Thursday")
    _heading, table = KIND.full(at(workshop, "what_we_did"))
    assert isinstance(table, Table)
    assert table.heads == ("Action", "Who", "How it stands", "What would unstick it")
    said = [tuple(cell.text for cell in row) for row in table.rows]
    assert ("Ask the bus company about half fares", "to be agreed", "stuck", "Ask on Thursday") in said
    assert said[0][2] == "done"
    assert said[-1][2] == "stuck"


def test_a_first_meeting_tells_nothing_on_paper():
    workshop = told()
    first = Place(workshop, workshop.meetings[0].steps[0].id, workshop.curves[0].id, "2026-03-12")
    assert KIND.brief(first) == KIND.full(first) == ()


def test_how_it_stood_last_time_is_kept():
    workshop = told()
    assert found_in(action(workshop, 0).stood, workshop.meetings[0].id) == ""
    assert action(workshop, 0).status == "done"


def test_a_check_names_the_stuck_ones_without_an_answer():
    (check,) = KIND.checks(at(told(), "what_we_did"))
    assert check.say == "What would unstick it, and who here can?"
    workshop = say(say(told(), "what_we_did", "A"), "what_we_did", "B")
    assert KIND.checks(at(workshop, "what_we_did")) == ()


def test_one_key_says_how_an_action_stands_and_undo_takes_it_back(qtbot):
    hand = Hand(qtbot, "what_we_did", met_again())
    for key, status in (("d", "done"), ("o", "doing"), ("s", "stuck"), ("x", "dropped"), ("n", "")):
        hand.take(hand.editor.list, action(hand.workshop, 0).id)
        hand.press(hand.editor.list, key)
        assert action(hand.workshop, 0).status == status
    hand.press(hand.editor.list, "d")
    hand.undo()
    assert action(hand.workshop, 0).status == ""
    assert hand.editor.list.current_line() == action(hand.workshop, 0).id


def test_under_a_stuck_one_the_console_has_a_field_for_its_answer(qtbot):
    hand = Hand(qtbot, "what_we_did", told())
    hand.take(hand.editor.list, action(hand.workshop, 0).id)
    assert not hand.editor.unstick.isVisible()
    hand.take(hand.editor.list, action(hand.workshop, 2).id)
    assert hand.editor.unstick.isVisible()
    hand.editor.unstick.setFocus()
    hand.type(hand.editor.unstick, "Ask on Thursday")
    hand.editor.leave()
    assert action(hand.workshop, 2).unstick == "Ask on Thursday"
    assert any("Two done, one under way" in label.text() for label in hand.editor.findChildren(QLabel))


def test_the_plan_of_the_second_meeting_is_about_what_is_still_to_do():
    workshop = say(
        told("done", "dropped", "stuck"), "action_plan", "Ring again @Youth service /8 Jan", row="again"
    )
    (slide,) = slides(workshop, "action_plan", "hear")
    table = slide.blocks[0]
    assert isinstance(table, Table)
    assert [row[0].text for row in table.rows] == [
        "Ask the bus company about half fares\xa0·\xa0stuck",
        "Open a January start on two courses",
        "Keep two youth clubs open on exam results day",
        "Walk the way to college with those who say they are anxious",
        "Ring again\xa0·\xa0new",
    ]
    assert [row[0].quiet for row in table.rows] == [True] * 4 + [False]


def test_what_is_done_has_no_next_ten_days():
    workshop = told("done")
    (slide,) = slides(workshop, "action_plan", "keep")
    assert "Agree who rings whom" not in str(slide.blocks)
    (sheet,) = ActionSheet().sheets(at(workshop, "action_plan"), STEP_KINDS)[:1]
    said = str(sheet.front)
    assert "Agree who rings whom" not in said
    assert "done" in said


def test_the_action_sheet_has_what_is_done_last_and_what_will_unstick_the_rest():
    workshop = say(told("done"), "action_plan", "Ring again", row="again")
    workshop = set_fields(workshop, action(workshop, 2).id, status="stuck", unstick="Ask on Thursday")
    front = ActionSheet().sheets(at(workshop, "action_plan"), STEP_KINDS)[0].front
    table = next(block for block in front if isinstance(block, Table))
    assert table.rows[-1][0].text == "Ring every leaver in the first week of September"
    assert "Ask the bus company about half fares: Ask on Thursday" in lines_of(front)


def test_page_one_and_the_close_are_about_what_is_still_to_do():
    workshop = say(told("done"), "action_plan", "Ring again", row="again", table=1)
    assert "Ring every leaver" not in str(KINDS["action_plan"].brief(at(workshop, "action_plan")))
    tables = [
        block
        for slide in slides(workshop, "close", "keep")
        for block in slide.blocks
        if isinstance(block, Table)
    ]
    assert tables
    assert "Ring every leaver" not in str(tables)
    table_two = next(one for one in slides(workshop, "close", "hear") if one.heading == "Table 2")
    assert "Ring again" in str(table_two)
    assert "Ring every leaver" not in str(table_two)


def test_a_line_without_a_time_is_from_before():
    workshop = met_again()
    late = Force(id="late", text="Said now", said_at=BEGUN)
    workshop = append(workshop, workshop.curves[0].id, "forces", late)
    (said,) = slides(workshop, "story", "hear")[:1]
    assert "Said now | new" in lines_of(said)
    (said,) = slides(set_fields(workshop, "late", said_at=""), "story", "hear")[:1]
    assert "Said now" in lines_of(said)
