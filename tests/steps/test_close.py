"""The close: what each table reports, what happens next, and whether that is what we said."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import Qt

from obadesk.core import rows
from obadesk.core.action import Action
from obadesk.core.agenda import PlannedStep, WorkshopFormat, begin
from obadesk.core.blocks import Block, Columns, Curve, Heading, Item, Lines, Slide, Statement
from obadesk.core.capture import Captured
from obadesk.core.idea import Idea
from obadesk.core.measure import Point, Reading, Scenario
from obadesk.core.meeting import Feedback
from obadesk.core.parked import Parked
from obadesk.core.place import Place
from obadesk.core.story import Force
from obadesk.core.workshop import Workshop
from obadesk.steps.close.kind import CloseKind
from obadesk.steps.close.parked_panel import ParkedPanel
from tests.steps.test_editors import KEY, Room

CLOSE = CloseKind()


def room(minutes: int = 8) -> Workshop:
    """Four tables, one curve of the whole room, and nothing said."""
    agenda = WorkshopFormat(
        id="x", name="X", description="", steps=(PlannedStep(kind="close", minutes=minutes),)
    )
    return begin(agenda, "A room", today="2026-03-12", place="Leeds")


def at(workshop: Workshop) -> Place:
    return Place(workshop, workshop.meeting.steps[0].id, "", "2026-03-12")


def slides(workshop: Workshop, part: str) -> tuple[Slide, ...]:
    return CLOSE.slides(at(workshop).public(), part)  # type: ignore[arg-type]


def said(blocks: tuple[Block, ...]) -> list[str]:
    """Headings, sentences and lines in the order they are read."""
    found: list[str] = []
    for block in blocks:
        if isinstance(block, Columns):
            found += said((*block.left, *block.right))
        elif isinstance(block, Heading | Statement):
            found.append(block.text)
        elif isinstance(block, Lines):
            found += [
                " | ".join(part for part in (one.text, one.tail, one.detail) if part) for one in block.items
            ]
    return found


def with_line(workshop: Workshop, field: str, line: object, number: int = 0) -> Workshop:
    return rows.append(workshop, workshop.curves[number].id, field, line)  # type: ignore[arg-type]


def doing(workshop: Workshop, row_id: str, text: str, table_id: str) -> Workshop:
    """One more action of a table."""
    return with_line(workshop, "actions", Action(id=row_id, text=text, tables=(table_id,)))


def with_figures(workshop: Workshop, number: int = 0) -> Workshop:
    measure = workshop.measures[number]
    for year, value in (("2023", 3.9), ("2024", 4.3), ("2025", 4.9)):
        reading = Reading(id=f"{measure.id} {year}", period=year, value=value)
        workshop = rows.append(workshop, measure.series[0].id, "readings", reading)
    return workshop


def test_each_table_reports_two_things_and_its_first_step():
    workshop = room()
    one, two = workshop.tables[0].id, workshop.tables[1].id
    for number in range(3):
        workshop = with_line(
            workshop, "actions", Action(id=f"a{number}", text=f"Thing {number}", tables=(one,))
        )
    workshop = rows.set_fields(workshop, "a0", first_step="Ring the college on Monday")
    workshop = with_line(workshop, "actions", Action(id="b", text="One form", tables=(two,)))
    first, second = slides(workshop, "hear")
    assert first.heading == "Table 1"
    assert said(first.blocks) == [
        "Two things we will do", "Thing 0", "Thing 1", "First step", "Ring the college on Monday",
    ]  # fmt: skip
    assert second.heading == "Table 2"
    assert said(second.blocks) == ["What we will do", "One form"]


def test_the_first_step_is_of_one_of_the_two_things():
    workshop = room()
    one = workshop.tables[0].id
    for number in range(3):
        workshop = with_line(
            workshop, "actions", Action(id=f"a{number}", text=f"Thing {number}", tables=(one,))
        )
    workshop = rows.set_fields(workshop, "a2", first_step="Ask on Monday")
    assert said(slides(workshop, "hear")[0].blocks)[1:3] == ["Thing 0", "Thing 2"]


def test_a_table_without_actions_reports_the_ideas_it_kept_else_its_ideas():
    workshop = room()
    one, two = workshop.tables[0].id, workshop.tables[1].id
    workshop = with_line(workshop, "ideas", Idea(id="i1", text="Not kept", tables=(one,)))
    workshop = with_line(workshop, "ideas", Idea(id="i2", text="Kept", tables=(one,), kept=True))
    workshop = with_line(workshop, "ideas", Idea(id="i3", text="A thought", tables=(two,)))
    first, second = slides(workshop, "hear")
    assert said(first.blocks) == ["What we will do", "Kept"]
    assert said(second.blocks) == ["Our idea", "A thought"]


def test_dropped_actions_are_not_reported_and_silent_tables_have_no_slide():
    workshop = room()
    gone = Action(id="a", text="Gone", tables=(workshop.tables[0].id,), status="dropped")
    assert slides(with_line(workshop, "actions", gone), "hear") == ()


def test_tables_report_in_the_order_they_are_put_in():
    workshop = room()
    for table in workshop.tables[:2]:
        workshop = with_line(
            workshop, "actions", Action(id=table.id + "a", text="A thing", tables=(table.id,))
        )
    workshop = rows.move(
        workshop, workshop.id, "tables", workshop.tables[1].id, before_id=workshop.tables[0].id
    )
    assert [slide.heading for slide in slides(workshop, "hear")] == ["Table 2", "Table 1"]


def test_a_table_with_a_curve_of_its_own_stands_beside_it():
    workshop = with_figures(room())
    one = workshop.tables[0].id
    workshop = with_line(workshop, "actions", Action(id="a", text="A thing", tables=(one,)))
    assert not isinstance(slides(workshop, "hear")[0].blocks[0], Columns), (
        "the room's curve is not one table's"
    )
    workshop = rows.set_fields(workshop, workshop.curves[0].id, tables=(one,))
    beside = slides(workshop, "hear")[0].blocks[0]
    assert isinstance(beside, Columns)
    assert isinstance(beside.left[0], Curve)
    unmarked = with_line(workshop, "actions", Action(id="b", text="Nobody marked it"))
    assert "Nobody marked it" in said(slides(unmarked, "hear")[0].blocks), "its own curve holds its own lines"


def test_minutes_are_shared_out_among_the_tables():
    told_of = {
        8: "2 minutes a table.",
        4: "1 minute a table.",
        6: "A minute and a half a table.",
        1: "30 seconds a table.",
    }
    for minutes, told in told_of.items():
        assert told in said(slides(room(minutes), "ask")[0].blocks)
    assert said(slides(room(0), "ask")[0].blocks) == ["Two things we will do, and the first step."]


def test_what_happens_next_is_read_as_sentences():
    workshop = room()
    meeting = workshop.meeting.id
    assert slides(workshop, "keep") == ()
    workshop = rows.set_fields(
        workshop, meeting, paper_on="Friday", next_on="by the end of May.", next_place="here"
    )
    assert said(slides(workshop, "keep")[0].blocks) == [
        "Paper by e-mail on Friday.", "We meet again by the end of May, here.",
    ]  # fmt: skip
    line = Scenario(id="s", points=(Point(id="p", period="2028", value=6.4),))
    workshop = rows.append(workshop, workshop.measures[0].id, "scenarios", line)
    asked = "We will ask: did we do better than the dotted line?"
    assert said(slides(workshop, "keep")[0].blocks)[-1] == asked
    assert asked in said(CLOSE.brief(at(workshop)))[1]


def test_who_must_agree_is_on_paper_and_never_on_the_wall():
    workshop = room()
    workshop = rows.set_fields(workshop, workshop.meeting.id, agreed_by="the Board", next_on="17 September")
    assert said(CLOSE.brief(at(workshop)))[1] == "We meet again on 17 September.", "a draft says so itself"
    assert not any("Board" in text for slide in slides(workshop, "keep") for text in said(slide.blocks))
    workshop = rows.set_fields(workshop, workshop.meeting.id, agreed_on="3 May")
    assert "Agreed by the Board on 3 May." in said(CLOSE.brief(at(workshop)))[1]


def test_what_was_said_is_read_back_page_by_page_and_the_outcome_comes_last():
    workshop = with_figures(room())
    workshop = rows.set_fields(workshop, workshop.outcomes[0].id, text="All are safe.")
    workshop = with_line(workshop, "forces", Force(id="f", text="Clubs are open", side="helping", kept=True))
    workshop = with_line(workshop, "forces", Force(id="w", text="a levy", parent="f", kept=True))
    workshop = with_line(workshop, "forces", Force(id="o", text="Off", kept=True, off_wall=True))
    first = Idea(id="i", text="First", kept=True, specificity="H", leverage="H", values="H", reach="H")
    workshop = with_line(workshop, "ideas", first)
    workshop = with_line(workshop, "ideas", Idea(id="j", text="Only on the list", kept=True))
    workshop = with_line(workshop, "actions", Action(id="a", text="Ring them"))
    curve, story, ideas, actions, outcome = slides(workshop, "keep")
    assert {one.heading for one in (curve, story, ideas, actions)} == {"Is this what we said?"}
    assert isinstance(curve.blocks[0], Curve)
    assert said(story.blocks) == ["Helping", "Clubs are open", "because a levy"]
    assert said(ideas.blocks) == ["First", "First"]
    assert said(outcome.blocks) == ["All are safe."]
    assert not outcome.clock


def test_what_is_to_stop_is_reported_and_read_back_as_such():
    workshop = room()
    stop = Idea(id="i", text="three referral forms", way="stop", kept=True, tables=(workshop.tables[0].id,))
    workshop = with_line(workshop, "ideas", stop)
    assert said(slides(workshop, "hear")[0].blocks)[-1] == "Stop: three referral forms"
    (ideas,) = slides(workshop, "keep")
    assert said(ideas.blocks)[-1] == "Stop: three referral forms"


def test_what_page_one_will_say_is_read_back_though_nothing_was_marked():
    workshop = room()
    for number in range(4):
        workshop = with_line(workshop, "forces", Force(id=f"f{number}", text=f"Cause {number}"))
        workshop = with_line(workshop, "ideas", Idea(id=f"i{number}", text=f"Idea {number}"))
    story, ideas = slides(workshop, "keep")
    assert said(story.blocks) == ["Hindering", "Cause 0", "Cause 1", "Cause 2"]
    assert said(ideas.blocks) == ["What works", "Idea 0", "Idea 1", "Idea 2"]


def test_paper_says_in_words_which_tables_liked_what():
    workshop = room()
    said_by_two = Feedback(id="b", text="The quiet minutes", tables=(workshop.tables[1].id,))
    workshop = rows.append(workshop, workshop.meeting.id, "feedback", said_by_two)
    assert said(CLOSE.full(at(workshop))) == ["What worked", "The quiet minutes | said by table 2"]


def test_on_paper_here_is_where_the_meeting_was():
    workshop = room()
    workshop = rows.set_fields(
        workshop, workshop.meeting.id, next_on="17 September", next_place="here", venue="Town Hall"
    )
    assert said(slides(workshop, "keep")[0].blocks) == ["We meet again on 17 September, here."]
    assert said(CLOSE.brief(at(workshop)))[1] == (
        "We meet again on 17 September, in the same place: Town Hall."
    )
    workshop = rows.set_fields(workshop, workshop.meeting.id, venue="")
    assert said(CLOSE.brief(at(workshop)))[1] == "We meet again on 17 September, in the same place."


def test_with_several_curves_each_page_says_which():
    workshop = with_figures(room())
    workshop = rows.set_fields(workshop, workshop.measures[0].id, name="Not in work")
    other = replace(workshop.curves[0], id="second")
    workshop = doing(replace(workshop, curves=(*workshop.curves, other)), "a", "Ring", "")
    curve, actions = slides(workshop, "keep")[:2]
    assert isinstance(curve.blocks[0], Curve), "its caption says which it is"
    assert said(actions.blocks)[0] == "Not in work"


def test_parked_lines_are_in_four_lists_with_who_takes_them():
    workshop = room()
    for line in (
        Parked(id="p", text="Bus passes", taken_by="Housing"),
        Parked(id="d", text="How many moved", parked_as="data needed"),
        Parked(id="s", text="Opening hours", parked_as="about one service"),
        Parked(id="q", text="Nobody rang me.", parked_as="quote"),
    ):
        workshop = rows.append(workshop, workshop.id, "parked", line)
    (parked,) = slides(workshop, "keep")
    assert said(parked.blocks) == [
        "Parked", "Bus passes | Housing", "Figures we need", "How many moved | to be agreed",
        "About one service", "Opening hours | to be agreed", "In somebody’s words", "“Nobody rang me.”",
    ]  # fmt: skip
    assert said(CLOSE.full(at(workshop)))[0] == "What we parked"
    assert [check.id for check in CLOSE.checks(at(workshop))] == ["parked and not taken"]


def test_how_the_day_was_is_typed_with_two_signs_and_never_on_the_wall():
    workshop = room()
    assert [sign.sign for sign in CLOSE.signs] == ["+", "-"]
    for number, (text, signs) in enumerate(
        (("We met", ("worked",)), ("A break", ("change",)), ("No sign", ()))
    ):
        edit = CLOSE.capture(at(workshop), Captured(text, f"n{number}", signs))
        assert edit is not None
        workshop = edit.change(workshop)
    assert [(one.text, one.side) for one in workshop.meeting.feedback] == [
        ("We met", "worked"), ("A break", "change"), ("No sign", "worked"),
    ]  # fmt: skip
    assert said(CLOSE.full(at(workshop))) == [
        "What worked", "We met", "No sign", "What to change next time", "A break",
    ]  # fmt: skip
    assert at(workshop).public().meeting.feedback == ()


def test_a_line_without_a_sign_joins_the_side_of_the_line_in_hand():
    workshop = room()
    first = CLOSE.capture(at(workshop), Captured("A break", "a", ("change",)))
    assert first is not None
    workshop = first.change(workshop)
    more = CLOSE.capture(at(workshop), Captured("And water", "b", (), selected="a"))
    assert more is not None
    assert more.change(workshop).meeting.feedback[-1].side == "change"


def test_the_next_meeting_is_asked_for_once_something_was_decided():
    workshop = room()
    workshop = with_line(workshop, "actions", Action(id="a", text="Ring", tables=(workshop.tables[0].id,)))
    assert {check.id for check in CLOSE.checks(at(workshop))} == {"no next meeting", "no day for the paper"}


# ---- on the console -----------------------------------------------------------------------------


def console(qtbot) -> Room:
    workshop = room()
    for number, text in enumerate(("Bus passes", "Opening hours")):
        workshop = rows.append(workshop, workshop.id, "parked", Parked(id=f"p{number}", text=text))
    made = Room(qtbot, "close", replace(workshop, meetings=(replace(workshop.meeting, id="mt"),)))
    step = made.workshop.meeting.steps[0]
    made.workshop = rows.set_fields(made.workshop, step.id, kind="close")
    made.editor.show_place(Place(made.workshop, step.id))
    return made


def test_what_happens_next_is_typed_into_fields(qtbot):
    made = console(qtbot)
    qtbot.keyClicks(made.editor.fields["next_on"], "17 September")
    assert not made.editor.fields["agreed_on"].isEnabled(), "nobody has to agree yet"
    qtbot.keyClicks(made.editor.fields["agreed_by"], "the Board")
    made.editor.leave()
    assert made.workshop.meeting.next_on == "17 September"
    assert made.editor.fields["agreed_on"].isEnabled()


def test_a_key_puts_a_parked_line_on_another_list_and_a_field_says_who_takes_it(qtbot):
    made = console(qtbot)
    panel: ParkedPanel = made.editor.parked
    panel.list.setFocus()
    assert made.editor.selected_row() == "p0"
    qtbot.keyClick(panel.list, KEY.Key_D)
    assert made.workshop.parked[0].parked_as == "data needed"
    qtbot.keyClick(panel.list, KEY.Key_Q)
    assert made.workshop.parked[0].parked_as == "quote"
    qtbot.keyClicks(panel.taken_by, "Colleges")
    made.editor.leave()
    assert [one.taken_by for one in made.workshop.parked] == ["Colleges", ""]


def test_a_key_lets_a_table_report_earlier(qtbot):
    made = console(qtbot)
    first, second = (table.id for table in made.workshop.tables[:2])
    made.editor.order.setFocus()
    qtbot.keyClick(made.editor.order, KEY.Key_Down)
    qtbot.keyClick(made.editor.order, KEY.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [table.id for table in made.workshop.tables[:2]] == [second, first]


def test_a_key_moves_a_line_between_what_worked_and_what_to_change(qtbot):
    made = console(qtbot)
    edit = CLOSE.capture(at(made.workshop), Captured("A break", "fb", ()))
    assert edit is not None
    made.do(edit)
    worked = made.editor.feedback["worked"]
    assert worked.select_line("fb")
    worked.setFocus()
    qtbot.keyClick(worked, KEY.Key_S)
    assert made.workshop.meeting.feedback[0].side == "change"
    assert made.editor.feedback["change"].lines.rowCount() == 1


def test_the_items_of_a_slide_name_their_rows():
    workshop = with_line(room(), "actions", Action(id="a", text="Ring", tables=()))
    workshop = rows.set_fields(workshop, "a", tables=(workshop.tables[0].id,))
    items = [
        one for block in slides(workshop, "hear")[0].blocks if isinstance(block, Lines) for one in block.items
    ]
    assert [item.row for item in items if isinstance(item, Item)] == ["a"]
