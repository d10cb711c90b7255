"""Where we left it: one slide with the curve as it was, what the room said, and what it chose."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from obadesk.core.blocks import Columns, Curve, Lines, Statement
from obadesk.core.idea import Idea
from obadesk.core.meeting import Verdict
from obadesk.core.rows import append, placed, set_fields
from obadesk.core.sketch import Sketch
from obadesk.steps.where_we_left_it.editor import WhereWeLeftItEditor
from obadesk.steps.where_we_left_it.kind import KIND
from tests.reviewed import at, first_meeting, met_again


def slide(workshop):
    (one,) = KIND.slides(at(workshop, "where_we_left_it"), "ask")
    assert KIND.slides(at(workshop, "where_we_left_it"), "keep") == ()
    return one


def said(workshop) -> list[str]:
    (columns,) = slide(workshop).blocks
    right = columns.right if isinstance(columns, Columns) else (columns,)
    found = [one for block in right for one in (block.items if isinstance(block, Lines) else (block,))]
    return [one.text.replace("\u00a0", " ") for one in found if hasattr(one, "text")]


def test_one_slide_says_it_all():
    workshop = met_again(first_meeting(), since={"2026": 5.8})
    (columns,) = slide(workshop).blocks
    drawn = columns.left[0]
    assert isinstance(drawn, Curve)
    assert {line.role for line in drawn.picture.lines} == {"history", "forecast"}
    assert "5.8" not in drawn.picture.sentence, "the figure that came since is for the next slide"
    assert said(workshop) == [
        "On 12 March we said: not OK (19 of 24).",
        "And we said we would:",
        "Ring every leaver in August",
        "A breakfast place at two colleges",
    ]


def test_the_answer_and_its_count_are_not_torn_apart():
    (columns,) = slide(met_again(first_meeting())).blocks
    assert columns.right[0].text == "On 12 March we said: not\u00a0OK (19\u00a0of\u00a024)."


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"answer": "ok", "not_ok": 1, "ok": 20, "not_sure": 0}, "On 12 March we said: OK (20 of 21)."),
        ({"answer": "not ok", "not_ok": 0, "ok": 0, "not_sure": 0}, "On 12 March we said: not OK."),
        (
            {"answer": "split", "not_ok": 9, "ok": 8, "not_sure": 1},
            "On 12 March we were split: 9 not OK · 8 OK · 1 not sure.",
        ),
    ],
)
def test_what_was_said_on_that_day(fields, sentence):
    workshop = set_fields(first_meeting(), "v", **fields)
    assert said(met_again(workshop))[0] == sentence


def test_a_year_later_the_day_has_its_year():
    assert said(met_again(first_meeting(), day="2027-03-11"))[0].startswith(
        "On 12 March 2026 we said: not OK"
    )


def test_without_actions_the_ideas_on_the_short_list_were_chosen():
    workshop = first_meeting()
    ideas = tuple(
        Idea(id=f"i{n}", text=f"Idea {n}", kept=n > 1, said_at="2026-03-12T10:00:00+00:00") for n in range(4)
    )
    workshop = set_fields(workshop, workshop.curves[0].id, actions=(), ideas=placed(ideas))
    assert said(met_again(workshop))[2:] == ["Idea 2", "Idea 3"]


def test_what_this_meeting_adds_was_not_left_by_the_last():
    workshop = met_again(set_fields(first_meeting(), first_meeting().id))
    late = replace(workshop.curves[0].actions[0], id="late", text="New", said_at="2026-09-17T10:00:00+00:00")
    workshop = set_fields(workshop, workshop.curves[0].id, actions=(late,))
    assert "New" not in said(workshop)


def test_in_a_third_meeting_the_answer_of_the_first_still_counts():
    workshop = met_again(met_again(first_meeting()), day="2026-12-01")
    assert said(workshop)[0] == "On 12 March we said: not OK (19 of 24)."
    again = Verdict(id="w", curve=workshop.curves[0].id, answer="ok", ok=3)
    workshop = set_fields(workshop, workshop.meetings[1].id, verdicts=(again,))
    assert said(workshop)[0] == "On 17 September we said: OK (3 of 3)."


def test_a_sketch_stands_there_with_its_stamp():
    workshop = first_meeting({}, None)
    sketch = Sketch(id="s", now="high", lately="worse", speed="slow", ahead="worse", at="2026-03-12")
    workshop = append(workshop, workshop.curves[0].id, "sketches", sketch)
    (columns,) = slide(met_again(workshop)).blocks
    assert columns.left[0].picture.stamp == "Working baseline, not data"


def test_paper_has_the_sentence_on_page_one_and_the_curve_as_it_was_behind_it():
    place = at(met_again(first_meeting(), since={"2026": 5.8}), "where_we_left_it")
    assert KIND.brief(place) == (Statement("On 12 March we said: not OK (19 of 24).", "body"),)
    assert any(isinstance(block, Curve) for block in KIND.full(place))
    assert KIND.brief(replace(place, workshop=first_meeting())) == ()


def test_on_the_console_each_line_leads_to_the_step_that_takes_it_up(qtbot):
    workshop = met_again(first_meeting())
    editor = WhereWeLeftItEditor()
    qtbot.addWidget(editor)
    editor.resize(900, 600)
    editor.show()
    editor.show_place(at(workshop, "where_we_left_it"))
    wanted: list[str] = []
    editor.step_wanted.connect(wanted.append)
    assert editor.said.text() == "On 12 March we said: not OK (19 of 24)."
    editor.focus_first()
    QTest.keyClick(editor.lines, Qt.Key.Key_Return)
    QTest.keyClick(editor.lines, Qt.Key.Key_Down)
    QTest.keyClick(editor.lines, Qt.Key.Key_Return)
    kinds = {step.id: step.kind for step in workshop.meeting.steps}
    assert [kinds[one] for one in wanted] == ["line_since", "what_we_did"]
