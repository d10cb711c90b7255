"""The outcome, from the tables' sentences to the one the room keeps."""

import pytest

from obadesk.core.agenda import PlannedStep, WorkshopFormat, begin
from obadesk.core.blocks import Lines, Statement, WriteIn
from obadesk.core.capture import Captured
from obadesk.core.place import Place
from obadesk.core.rows import set_fields
from obadesk.core.workshop import Workshop
from obadesk.steps.outcome.kind import OutcomeKind

OUTCOME = OutcomeKind()


def room(text: str = "", *, prepared: bool = False, place: str = "") -> Place:
    """A place with the outcome worded like this."""
    step = PlannedStep(kind="outcome", minutes=0 if prepared else 9, prepared=prepared)
    agenda = WorkshopFormat(id="x", name="X", description="", steps=(step,))
    workshop = begin(agenda, "A room", today="2026-03-12", place=place)
    workshop = set_fields(workshop, workshop.outcomes[0].id, text=text)
    return Place(workshop, workshop.meeting.steps[0].id)


def said(where: Place, line: str, *signs: str) -> Place:
    """The place after a captured line."""
    tables = (where.workshop.tables[0].id,)
    edit = OUTCOME.capture(where, Captured(line, f"row of {line}", signs, tables, "2026-03-12T10:00"))
    assert edit is not None
    workshop: Workshop = edit.change(where.workshop)
    return Place(workshop, where.step_id)


def test_lines_are_the_tables_sentences_until_one_is_worded():
    where = said(said(room(), "All of us are safe"), "Nobody is lonely", "keep")
    hear = OUTCOME.slides(where.public(), "hear")[0].blocks[0]
    assert isinstance(hear, Lines)
    assert [(i.number, i.text, i.tail) for i in hear.items] == [
        (1, "All of us are safe", "T1"),
        (2, "Nobody is lonely", "T1"),
    ]
    kept = OUTCOME.slides(where.public(), "keep")[0].blocks[0]
    assert isinstance(kept, Lines)
    assert [item.text for item in kept.items] == ["Nobody is lonely"]


def test_once_worded_lines_are_what_we_would_see_hear_and_feel():
    where = room("All young people have a Monday")
    for line in (
        "see: them on the early bus",
        "Hear my sister starts on Monday",
        "we would feel at home",
        "Leaving school is a door",
    ):
        where = said(where, line)
    sentence, lines = OUTCOME.slides(where.public(), "keep")[0].blocks
    assert isinstance(sentence, Statement)
    assert isinstance(lines, Lines)
    assert (sentence.text, sentence.size) == ("All young people have a Monday", "heading")
    assert [item.text for item in lines.items] == [
        "We would see them on the early bus",
        "We would hear: my sister starts on Monday",
        "We would feel at home",
        "Leaving school is a door",
    ]


def test_the_room_is_told_not_asked_what_was_worded_before_the_day():
    assert OUTCOME.slides(room("All are safe", prepared=True).public(), "ask") == ()
    assert len(OUTCOME.slides(room("All are safe").public(), "ask")) == 1
    assert len(OUTCOME.slides(room(prepared=True).public(), "ask")) == 1


def test_the_sentence_to_finish_names_the_place():
    blocks = OUTCOME.slides(room(place="Leeds").public(), "ask")[0].blocks
    large = [block.text for block in blocks if isinstance(block, Statement) and block.size == "heading"]
    assert large == ["All people in Leeds …"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("All young people have access to good youth services", "service word"),
        ("Improve the health of the town", "direction word"),
        ("95% of children are happy", "number"),
        ("A resilient and strategic community", "jargon"),
        (
            "All of us in every part of this town and its villages live well, safely and together",
            "long sentence",
        ),
    ],
)
def test_a_wording_that_shuts_people_out_is_noticed_with_a_sentence_to_say(text: str, found: str):
    checks = OUTCOME.checks(room(text))
    assert [check.id for check in checks] == [found]
    assert checks[0].say


@pytest.mark.parametrize(
    "text",
    [
        "All young people in Leeds have something to get up for",
        "Every child is raised with love",
        "Families raise children without fear of debt",
        "We live well",
        "",
    ],
)
def test_a_plain_wording_is_left_in_peace(text: str):
    assert OUTCOME.checks(room(text)) == ()


def test_what_to_say_when_a_service_slips_in():
    where = said(room(), "More youth services for everyone")
    assert OUTCOME.say(where) == "That is one way to get there. What would life look like?"


def test_a_table_finds_the_sentence_to_finish_unless_it_was_worded_before():
    (box,) = OUTCOME.boxes(room(place="Leeds"))
    assert isinstance(box, WriteIn)
    assert box.heading == "All people in Leeds …"
    assert OUTCOME.boxes(room("All are safe", prepared=True)) == ()
    own = room()
    own = Place(set_fields(own.workshop, own.step_id, ask=("What do we want?", "One sentence.")), own.step_id)
    assert [(one.heading, one.hint) for one in OUTCOME.boxes(own)] == [("What do we want?", "One sentence.")]


def test_paper_says_which_tables_brought_a_sentence_and_how_else_it_was_said():
    where = said(room(), "All of us are safe")
    candidate = where.workshop.outcomes[0].candidates[0]
    where = Place(set_fields(where.workshop, candidate.id, also=("Everybody is safe",)), where.step_id)
    lines = next(block for block in OUTCOME.full(where) if isinstance(block, Lines))
    assert lines.items[0].detail == "said by table 1; also: Everybody is safe"
