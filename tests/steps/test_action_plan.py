"""The action plan: one line, one owner, and nothing hidden that is still open."""

import pytest

from obadesk.core.action import Action
from obadesk.core.action_line import ActionLine, understood
from obadesk.core.agenda import PlannedStep, WorkshopFormat, begin
from obadesk.core.blocks import Heading, Lines, Table, WriteIn
from obadesk.core.capture import Captured
from obadesk.core.day import day_of
from obadesk.core.place import Place
from obadesk.core.rows import append, set_fields
from obadesk.steps.action_plan.kind import ActionPlanKind

PLAN = ActionPlanKind()


def room(*actions: Action) -> Place:
    """A place with these actions."""
    step = PlannedStep(kind="action_plan", minutes=9)
    agenda = WorkshopFormat(id="x", name="X", description="", steps=(step,))
    workshop = begin(agenda, "A room", today="2026-03-12")
    for action in actions:
        workshop = append(workshop, workshop.curves[0].id, "actions", action)
    return Place(workshop, workshop.meeting.steps[0].id, "", "2026-03-12")


def action(text: str, **fields: str) -> Action:
    return Action(id=text, text=text, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        (
            "Ring every leaver @Youth service /1 Sept",
            ActionLine("Ring every leaver", "Youth service", "", "1 Sept"),
        ),
        (
            "Ring every leaver /1 Sept @Youth service",
            ActionLine("Ring every leaver", "Youth service", "", "1 Sept"),
        ),
        ("Agree a form", ActionLine("Agree a form")),
        ("Ask the bus company @to be agreed /tbc", ActionLine("Ask the bus company")),
        (
            "Open a course @Colleges @Careers /28/2/2027",
            ActionLine("Open a course", "Colleges", "Careers", "28/2/2027"),
        ),
        ("Write to a@b.uk and/or ring 10 / 12", ActionLine("Write to a@b.uk and/or ring 10 / 12")),
        ("@Colleges", ActionLine("@Colleges")),
        ("See https://example.org/a", ActionLine("See https://example.org/a")),
    ],
)
def test_what_who_and_by_when_are_read_from_one_line(line: str, meant: ActionLine):
    assert understood(line) == meant


def test_a_captured_line_becomes_an_action():
    where = room()
    edit = PLAN.capture(
        where, Captured("Ring every leaver @Youth service /1 Sept", "a", at="2026-03-12T11:00")
    )
    assert edit is not None
    made = edit.change(where.workshop).curves[0].actions[0]
    assert (made.text, made.lead, made.due, made.number) == (
        "Ring every leaver",
        "Youth service",
        "1 Sept",
        1,
    )


def test_what_is_open_is_said_in_plain_words_and_counted():
    where = room(
        action("Ask", due="1 Sept"), action("Ring", lead="Youth service"), action("Old", status="dropped")
    )
    table = PLAN.slides(where.public(), "hear")[0].blocks[0]
    assert isinstance(table, Table)
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["Ask", "to be agreed", "1 Sept"],
        ["Ring", "Youth service", "to be agreed"],
    ]
    assert not any(cell.quiet or cell.mark for row in table.rows for cell in row)
    assert PLAN.summary(where) == "2 actions · 1 without an owner · 1 without a date"
    heading = next(block for block in PLAN.brief(where) if isinstance(block, Heading))
    assert heading.tail == PLAN.summary(where)


def test_keep_shows_the_first_steps_only():
    where = room(action("Ring", first_step="Write the list", lead="Youth service"), action("Ask"))
    slide = PLAN.slides(where.public(), "keep")[0]
    assert slide.heading == "In the next ten days"
    table = slide.blocks[0]
    assert isinstance(table, Table)
    assert [[cell.text for cell in row] for row in table.rows] == [["Write the list", "Youth service"]]
    assert not any(cell.quiet for row in table.rows for cell in row), "who is as plain as what"


def test_a_persons_name_never_stands_for_the_owner_on_the_wall():
    where = room(action("Ring", person="person-1", due="1 Sept"))
    table = PLAN.slides(where.public(), "hear")[0].blocks[0]
    assert isinstance(table, Table)
    assert table.rows[0][1].text == "to be agreed"


def test_checks_name_nobody_s_actions_impossible_dates_and_weak_verbs():
    where = room(
        action("Ring", lead="All", due="1 Sept"),
        action("Open it", lead="Colleges", start="1 Oct", due="1 Sept"),
        action("Raise awareness of the bus", lead="Colleges", due="May"),
    )
    assert [check.id for check in PLAN.checks(where)] == ["owner is nobody", "due before start", "vague verb"]
    assert [check.id for check in PLAN.checks(room(action("Ring")))] == ["no owner", "no date"]


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("1 Sept", "2026-09-01"),
        ("28 Feb", "2027-02-28"),
        ("5th of January", "2027-01-05"),
        ("28/2/2027", "2027-02-28"),
        ("2026-09-01", "2026-09-01"),
        ("September", "2026-09-30"),
        ("end of March", "2026-03-31"),
        ("1 Sept 2025", "2025-09-01"),
        ("29 Feb 2028", "2028-02-29"),
    ],
)
def test_days_are_read_as_people_type_them(typed: str, day: str):
    found = day_of(typed, "2026-03-12")
    assert found is not None
    assert found.isoformat() == day


@pytest.mark.parametrize(
    "typed", ["", "soon", "31 June 2026", "as soon as we can", "0/0", "9999999999", "12"]
)
def test_what_is_no_day_is_left_alone(typed: str):
    assert day_of(typed, "2026-03-12") is None
    assert day_of(typed, "") is None


def test_an_action_stands_alone_with_who_and_by_when():
    where = room(action("Ring", lead="Colleges"))
    slide = PLAN.spotlight(where.public(), "Ring")
    assert slide is not None
    below = [item.text for block in slide.blocks if isinstance(block, Lines) for item in block.items]
    assert below == ["Who: Colleges", "By: to be agreed"]


def test_paper_marks_in_words_what_costs_nothing_or_little():
    where = room(
        action("Ring", cost="no cost"), action("Rent", cost="£200"), action("Ask", cost="Costs little")
    )
    table = next(block for block in PLAN.brief(where) if isinstance(block, Table))
    assert [row[0].text for row in table.rows] == ["Ring (no cost)", "Rent", "Ask (costs little)"]


def test_other_wordings_of_an_action_are_printed_in_full():
    where = room(Action(id="a", text="Ring", also=("Call them",)))
    lines = next(block for block in PLAN.full(where) if isinstance(block, Lines))
    assert lines.items[0].detail == "also: Call them"


def test_the_table_sheet_asks_in_the_agendas_own_words():
    where = room()
    box = PLAN.boxes(where)[0]
    assert isinstance(box, WriteIn)
    assert (box.heading, box.columns) == ("Who does what first, and by when?", ("What", "Who", "By"))
    own = set_fields(where.workshop, where.step_id, ask=("What will you do on Monday?",))
    assert PLAN.boxes(Place(own, where.step_id))[0].heading == "What will you do on Monday?"
