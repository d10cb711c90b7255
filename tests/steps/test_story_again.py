"""The story again: still true, weaker or gone by one key, and what is new in ink."""

from __future__ import annotations

from obadesk.core import story_edits
from obadesk.core.agenda import PlannedStep, WorkshopFormat
from obadesk.core.blocks import Columns, Heading, Item, Lines, Slide, Statement, Table, WriteIn
from obadesk.core.passes import found_in, meet_again
from obadesk.core.place import Place
from obadesk.core.rows import set_fields
from obadesk.core.workshop import Workshop
from tests.second_meeting import KINDS, at, force, met_again, say
from tests.steps.room import Hand, lines_of, slides

KIND = KINDS["story_again"]


def looked_at() -> Workshop:
    """Some lines were found still true, weaker and gone; two are new."""
    workshop = met_again()
    forces = workshop.curves[0].forces
    for one, still in zip(forces, ("still true", "weaker", "gone"), strict=False):
        workshop = story_edits.found_again(one.id, workshop.meeting.id, still).change(workshop)  # type: ignore[arg-type]
    workshop = say(workshop, "story_again", "A late bus runs on Fridays now", "helping", row="bus", table=0)
    return say(workshop, "story_again", "Two youth clubs closed", "hindering", row="clubs")


def items(slide: Slide) -> list[Item]:
    (columns,) = slide.blocks
    assert isinstance(columns, Columns)
    lists = [block for block in (*columns.left, *columns.right) if isinstance(block, Lines)]
    return [item for block in lists for item in block.items]


def test_old_lines_are_quiet_with_what_was_found_and_new_ones_are_in_ink():
    (slide, *_asked) = slides(looked_at(), "story_again", "hear")
    said = {item.text: (item.tail, item.quiet) for item in items(slide)}
    assert said["Youth clubs open in the evening again"] == ("still true", True)
    assert said["College places are full by September"] == ("weaker", True)
    assert said["The bus costs more than lunch money"] == ("gone", True)
    assert said["Long waits for help with anxiety"] == ("", True)
    assert said["A late bus runs on Fridays now"] == ("new · T1", False)
    assert said["Two youth clubs closed"] == ("new", False)


def test_before_anything_is_said_again_the_old_lines_wait_to_be_asked():
    slide = slides(met_again(), "story_again", "hear")[0]
    assert slide.heading == "Is this still true?"
    assert all(item.quiet and not item.tail for item in items(slide))


def test_what_is_gone_goes_no_further():
    workshop = looked_at()
    for kind, heading in (("story_again", "What is behind it now"), ("story", "What is behind it")):
        kept = slides(workshop, kind, "keep")[0]
        assert kept.heading == heading
        said = " ".join(lines_of(kept))
        assert "The bus costs more than lunch money" not in said
        assert "College places are full by September | weaker" in lines_of(kept)
    asked = slides(workshop, "partners", "ask")[0]
    assert "The bus costs more than lunch money" not in " ".join(lines_of(asked))
    assert "The bus costs more than lunch money" not in str(KINDS["story"].brief(at(workshop, "story")))
    assert "The bus costs more than lunch money" in str(KINDS["story"].full(at(workshop, "story")))
    read_back = slides(workshop, "close", "keep")
    assert "The bus costs more than lunch money" not in str(read_back)


def test_the_whys_of_what_is_gone_go_with_it_unless_they_were_looked_at():
    workshop = met_again()
    full, why = (next(f for f in workshop.curves[0].forces if f.number == n) for n in (2, 6))
    assert why.parent == full.id
    gone = story_edits.found_again(full.id, workshop.meeting.id, "gone").change(workshop)
    assert "courses close in May" not in str(slides(gone, "story_again", "keep"))
    still = story_edits.found_again(why.id, gone.meeting.id, "still true").change(gone)
    assert "courses close in May" in str(slides(still, "story_again", "keep"))


def test_a_third_meeting_does_not_ask_about_what_was_gone():
    workshop = looked_at()
    steps = (PlannedStep(kind="story_again"), PlannedStep(kind="story"))
    agenda = WorkshopFormat(id="third", name="Third", description="", steps=steps, for_meeting="review")
    workshop = meet_again(agenda, today="2027-03-12", now="2027-03-12T09:00:00+00:00").change(workshop)
    said = [item.text for item in items(slides(workshop, "story_again", "hear")[0])]
    assert "The bus costs more than lunch money" not in said
    assert "A late bus runs on Fridays now" in said
    quiet = [item.quiet for item in items(slides(workshop, "story_again", "hear")[0])]
    assert all(quiet)


def test_what_was_to_be_found_out_is_asked_after():
    workshop = met_again()
    question = workshop.curves[0].questions[0]
    asked = slides(workshop, "story_again", "hear")[-1]
    assert (asked.heading, lines_of(asked)) == ("Did anybody find out?", [question.text])
    workshop = set_fields(workshop, question.id, found="One in three had moved")
    asked = slides(workshop, "story_again", "hear")[-1]
    assert lines_of(asked) == [question.text, "One in three had moved"]
    assert not [one for one in slides(workshop, "story", "keep") if one.heading == "We need to find out"]
    *_before, heading, table = KIND.full(at(workshop, "story_again"))
    assert heading == Heading("Did anybody find out?", 2)
    assert isinstance(table, Table)
    assert [cell.text for cell in table.rows[0]][-1] == "One in three had moved"


def test_a_new_question_stands_on_a_page_of_its_own():
    workshop = say(met_again(), "story_again", "Who came to the fair?", "find out", row="q")
    headings = [slide.heading for slide in slides(workshop, "story_again", "hear")]
    assert headings == ["Is this still true?", "Did anybody find out?", "We need to find out"]


def test_page_one_says_what_changed():
    blocks = KIND.brief(at(looked_at(), "story_again"))
    assert blocks[0] == Heading("What changed in the story", 3)
    assert blocks[1] == Statement("One line is still true.")
    assert lines_of(blocks) == [
        "A late bus runs on Fridays now | new",
        "Two youth clubs closed | new",
        "College places are full by September | weaker",
        "The bus costs more than lunch money | gone",
    ]


def test_the_table_of_the_next_pages_has_what_was_looked_at():
    table = KIND.full(at(looked_at(), "story_again"))[1]
    assert isinstance(table, Table)
    assert [tuple(cell.text for cell in row) for row in table.rows] == [
        ("Youth clubs open in the evening again", "Helping", "still true"),
        ("College places are full by September", "Hindering", "weaker"),
        ("The bus costs more than lunch money", "Hindering", "gone"),
    ]


def test_the_first_meeting_is_as_it_was():
    workshop = looked_at()
    step = next(step for step in workshop.meetings[0].steps if step.kind == "story")
    first = Place(workshop, step.id, workshop.curves[0].id, "2026-03-12")
    heard = KINDS["story"].slides(first.public(), "hear")[0]
    assert not any(item.quiet for item in items(heard))
    assert KIND.brief(first) == KIND.full(first) == ()


def test_the_table_sheet_has_the_kept_lines_to_be_marked():
    boxes = KIND.boxes(at(met_again(), "story_again"))
    assert isinstance(boxes[0], WriteIn)
    assert ("College places are full by September", "") in boxes[0].filled
    assert [box.heading for box in boxes if isinstance(box, WriteIn)][1:] == [
        "New, and helping",
        "New, and hindering",
    ]


def test_an_idea_that_rests_on_what_is_gone_is_named_to_the_facilitator():
    ids = [check.id for check in KIND.checks(at(looked_at(), "story_again"))]
    assert ids == ["not looked at", "rests on what is gone"]
    assert KIND.checks(at(met_again(), "story_again")) == ()


def test_the_facilitator_is_told_which_line_to_ask_next():
    assert KIND.say(at(looked_at(), "story_again")).startswith("“The careers fair in March”")


def test_one_key_says_what_was_found_and_another_takes_it_back(qtbot):
    hand = Hand(qtbot, "story_again", met_again())
    one = hand.workshop.curves[0].forces[0].id
    column = hand.editor.lists["helping"]
    for key, still in (("t", "still true"), ("w", "weaker"), ("g", "gone")):
        hand.take(column, one)
        hand.press(column, key)
        assert found_in(force(hand.workshop, one).again, hand.workshop.meeting.id) == still
    hand.undo()
    assert found_in(force(hand.workshop, one).again, hand.workshop.meeting.id) == "weaker"
    hand.take(column, one)
    hand.key(column, "Backspace")
    assert force(hand.workshop, one).again == ()


def test_a_new_line_is_not_asked_whether_it_is_still_true(qtbot):
    hand = Hand(qtbot, "story_again", looked_at())
    column = hand.editor.lists["helping"]
    hand.take(column, "bus")
    hand.press(column, "t")
    assert force(hand.workshop, "bus").again == ()
    hand.press(column, "*")
    assert force(hand.workshop, "bus").kept


def test_what_came_out_is_typed_under_its_question(qtbot):
    hand = Hand(qtbot, "story_again", met_again())
    question = hand.workshop.curves[0].questions[0].id
    found_out = hand.editor._find_out
    hand.take(found_out.list, question)
    hand.type(found_out._found, "One in three had moved")
    hand.editor.leave()
    assert hand.workshop.curves[0].questions[0].found == "One in three had moved"


def test_a_new_line_of_its_own_takes_the_next_why_from_the_line_in_hand(qtbot):
    hand = Hand(qtbot, "story_again", met_again())
    old = hand.workshop.curves[0].forces[0].id
    side = hand.editor.lists[force(hand.workshop, old).side]
    hand.take(side, old)
    assert hand.editor.selected_row() == old
    hand.workshop = say(hand.workshop, "story_again", "Why of the old one", "because", row="why", hand=old)
    hand.editor.show_place(at(hand.workshop, "story_again"))
    assert hand.editor.selected_row() == old, "further whys of it may come"
    hand.workshop = say(hand.workshop, "story_again", "Two clubs closed", "hindering", row="new", hand=old)
    hand.editor.show_place(at(hand.workshop, "story_again"))
    assert hand.editor.selected_row() == ""
