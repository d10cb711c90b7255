"""The story behind the curve, as a facilitator types it."""

from obadesk.core.agenda import PlannedStep, WorkshopFormat, begin
from obadesk.core.blocks import Columns, Heading, Item, Lines, Statement, WriteIn
from obadesk.core.capture import Captured
from obadesk.core.place import Place
from obadesk.core.rows import set_fields
from obadesk.core.story import Force
from obadesk.core.story_order import in_tree_order, kept_of, on_wall, strongest
from obadesk.core.workshop import Workshop
from obadesk.steps.story.kind import StoryKind

STORY = StoryKind()


def room(*lines: str) -> Workshop:
    """A workshop after these lines; signs as they are typed in front."""
    agenda = WorkshopFormat(id="x", name="X", description="", steps=(PlannedStep(kind="story", minutes=9),))
    workshop = begin(agenda, "A room", today="2026-03-12")
    for number, line in enumerate(lines):
        workshop = typed(workshop, line, f"line {number + 1}")
    return workshop


def typed(workshop: Workshop, line: str, row_id: str, selected: str = "") -> Workshop:
    """The workshop after one more line."""
    signs = {sign.sign: sign.id for sign in STORY.signs}
    tags: list[str] = []
    while line[:1] in signs and line[1:2] == " ":
        tags.append(signs[line[0]])
        line = line[2:]
    said = Captured(line, row_id, tuple(tags), (workshop.tables[1].id,), "2026-03-12T10:00", selected)
    edit = STORY.capture(Place(workshop), said)
    assert edit is not None
    return edit.change(workshop)


def lists(workshop: Workshop, part: str) -> list[tuple[str, list[Item]]]:
    """The columns on the wall: heading and lines."""
    found: list[tuple[str, list[Item]]] = []
    for slide in STORY.slides(Place(workshop).public(), part):  # type: ignore[arg-type]
        for block in slide.blocks:
            sides = (block.left, block.right) if isinstance(block, Columns) else (slide.blocks,)
            for side in sides:
                heading = next((b.text for b in side if isinstance(b, Heading)), slide.heading)
                items = [item for b in side if isinstance(b, Lines) for item in b.items]
                if (heading, items) not in found:
                    found.append((heading, items))
    return found


def test_a_sign_says_which_column():
    workshop = room("+ Youth clubs open again", "- The bus costs a lot", "No sign at all")
    assert [(f.text, f.side, f.number) for f in workshop.curves[0].forces] == [
        ("Youth clubs open again", "helping", 1),
        ("The bus costs a lot", "hindering", 2),
        ("No sign at all", "hindering", 3),
    ]


def test_a_why_hangs_under_the_line_in_hand_and_on_its_side():
    workshop = room("+ Clubs", "- Places are full", "- The bus")
    workshop = typed(workshop, "> courses close in May", "why", selected="line 2")
    workshop = typed(workshop, "> nobody asked the colleges", "why why")
    forces = {force.id: force for force in workshop.curves[0].forces}
    assert forces["why"].parent == "line 2"
    assert forces["why why"].parent == "why"
    assert forces["why why"].side == "hindering"


def test_the_wall_hears_two_columns_with_whys_set_in_and_table_marks():
    workshop = typed(room("+ Clubs", "- Places are full", "- The bus"), "> courses close", "why", "line 2")
    (helping, helped), (hindering, hindered) = lists(workshop, "hear")
    assert (helping, hindering) == ("Helping", "Hindering")
    assert [(i.number, i.text, i.tail) for i in helped] == [(1, "Clubs", "T2")]
    assert [(i.number, i.text, i.depth) for i in hindered] == [
        (2, "Places are full", 0),
        (0, "because courses close", 1),
        (3, "The bus", 0),
    ]


def test_because_is_not_said_twice():
    workshop = room("- Places are full", "> because courses close in May")
    assert lists(workshop, "hear")[1][1][1].text == "because courses close in May"


def test_keep_shows_three_of_each_side_with_roots_strong():
    workshop = room(*(f"- * Kept {n}" for n in range(1, 5)), "- Not kept", "+ * Help")
    workshop = typed(workshop, "> * the root of two", "root", selected="line 2")
    columns = dict(lists(workshop, "keep"))
    assert [item.text for item in columns["Helping"]] == ["Help"]
    assert [(item.text, item.strong, item.depth) for item in columns["Hindering"]] == [
        ("Kept 1", False, 0),
        ("Kept 2", False, 0),
        ("because the root of two", True, 1),
        ("Kept 3", False, 0),
    ]


def test_what_we_need_to_find_out_is_a_slide_of_its_own():
    workshop = room("- * The bus", "? How many moved house? @Children’s services /30 Apr")
    slides = STORY.slides(Place(workshop).public(), "keep")
    assert [slide.heading for slide in slides] == ["What is behind it", "We need to find out"]
    question = workshop.curves[0].questions[0]
    assert (question.text, question.who, question.due) == (
        "How many moved house?",
        "Children’s services",
        "30 Apr",
    )


def test_checks_come_only_after_lines_and_one_goes_as_it_is_mended():
    assert STORY.checks(Place(room())) == ()
    found = [check.id for check in STORY.checks(Place(room("- No youth workers in the evening")))]
    assert found == ["nothing helping", "nothing kept", "solution as cause"]
    assert STORY.checks(Place(room("+ Clubs", "- * The bus costs a lot"))) == ()


def test_a_question_nobody_has_taken_is_named():
    asked = room("+ Clubs", "- * The bus costs a lot", "? How many moved house?", "? Who told them?")
    (check,) = STORY.checks(Place(asked))
    assert check.sentence == "Nobody has said yet who finds out: “How many moved house?”, “Who told them?”."
    taken = set_fields(asked, asked.curves[0].questions[0].id, who="Schools")
    (check,) = STORY.checks(Place(taken))
    assert check.sentence == "Nobody has said yet who finds out: “Who told them?”."


def test_a_solution_is_thanked_for_and_kept_for_later():
    said = STORY.say(Place(room("- We should open a centre")))
    assert said == "Good, keep it for what works. What does it tell us about the cause?"


def test_ordinary_causes_are_not_taken_for_solutions():
    for line in (
        "No one rings",
        "The bus costs more than lunch money",
        "Too few have breakfast",
        "Nobody asks",
        "Families have no money for the bus",
        "Not enough money at home",
    ):
        assert "solution as cause" not in [check.id for check in STORY.checks(Place(room(f"- {line}")))]


def force(row_id: str, parent: str = "", **fields: object) -> Force:
    return Force(id=row_id, text=row_id, parent=parent, **fields)  # type: ignore[arg-type]


def test_every_line_stands_once_even_when_whys_go_in_a_circle_or_lost_their_line():
    forces = (force("a", "c"), force("b", "a"), force("c", "b"), force("d", "gone"), force("e", "e"))
    placed = in_tree_order(forces)
    assert sorted(one.force.id for one in placed) == ["a", "b", "c", "d", "e"]
    assert {one.force.id: one.depth for one in placed}["d"] == 0


def test_a_very_long_chain_of_whys_is_no_trouble():
    forces = tuple(force(str(n), str(n - 1) if n else "") for n in range(5000))
    assert in_tree_order(forces)[-1].depth == 4999


def test_page_one_names_what_was_kept_else_what_was_said_first():
    forces = tuple(force(str(n)) for n in range(5))
    assert [one.force.id for one in strongest(in_tree_order(forces), "hindering")] == ["0", "1", "2"]
    forces = (*forces, force("k", kept=True))
    assert [one.force.id for one in strongest(in_tree_order(forces), "hindering")] == ["k"]
    assert kept_of(in_tree_order(forces), "helping") == ()


def test_paper_says_how_we_know_and_leaves_nothing_out():
    workshop = room(*(f"- Line {n}" for n in range(1, 6)))
    workshop = set_fields(workshop, "line 1", evidence="lived", source="Survey 2025")
    brief, full = STORY.brief(Place(workshop)), STORY.full(Place(workshop))
    first = next(block for block in brief if isinstance(block, Lines)).items
    assert first[0].detail == "lived experience", "on page one how we know is said in a word"
    rest, more = (block.items for block in full if isinstance(block, Lines))
    assert (more[0].text, more[0].detail) == ("Line 1", "said by table 2; Survey 2025")
    assert [item.text for item in (*first, *rest)] == [f"Line {n}" for n in range(1, 6)]


def spotlight(workshop: Workshop, row_id: str) -> tuple[str, list[str]]:
    """The line alone on the wall, and the lines under it."""
    slide = STORY.spotlight(Place(workshop).public(), row_id)
    assert slide is not None
    statements = [block.text for block in slide.blocks if isinstance(block, Statement)]
    below = [item.text for block in slide.blocks if isinstance(block, Lines) for item in block.items]
    return statements[0], below


def test_why_is_asked_until_somebody_answers():
    workshop = room("- College places are full by September")
    assert spotlight(workshop, "line 1") == ("College places are full by September", ["Why?"])
    workshop = typed(workshop, "> courses close in May", "why", "line 1")
    answered = "because courses close in May"
    assert spotlight(workshop, "line 1") == ("College places are full by September", [answered])
    asked_again = ("College places are full by September", [answered, "Why?"])
    assert spotlight(workshop, "why") == asked_again, "the chain leads down to the line in hand"


def test_a_line_off_the_wall_is_off_it_with_its_whys_and_stays_on_paper():
    workshop = room("- Buses", "* - Mrs Smith never rings back", "> she is ill", "+ Clubs")
    workshop = set_fields(workshop, "line 2", off_wall=True)
    both = (*lists(workshop, "hear"), *lists(workshop, "keep"))
    assert [item.text for _heading, items in both for item in items] == ["Clubs", "Buses"]
    paper = (*STORY.brief(Place(workshop)), *STORY.full(Place(workshop)))
    printed = [item.text for block in paper if isinstance(block, Lines) for item in block.items]
    assert "Mrs Smith never rings back" in printed
    only = workshop.curves[0].forces[:1]
    assert on_wall(only) is only, "nothing is off the wall: the very same lines"


def test_paper_says_which_tables_said_a_line_and_in_which_other_words():
    workshop = room(*(f"- Line {n}" for n in range(1, 5)))
    tables = tuple(table.id for table in workshop.tables)
    workshop = set_fields(workshop, "line 4", tables=(tables[3], tables[0], tables[1]), also=("The fourth",))
    lines = [block for block in STORY.full(Place(workshop)) if isinstance(block, Lines)]
    assert [item.detail for item in lines[0].items] == ["said by tables 1, 2 and 4; also: The fourth"]
    assert [item.detail for item in lines[1].items] == ["said by table 2"] * 3, "those that page one names"


def test_a_why_on_paper_stands_under_what_it_explains_though_page_one_names_that():
    workshop = room("- * Places are full", "> Courses close in May", "- Buses are dear", "+ A fair")
    texts = [[item.text for item in b.items] for b in STORY.full(Place(workshop)) if isinstance(b, Lines)]
    said = next(items for items in texts if "because Courses close in May" in items)
    assert said.index("because Courses close in May") == said.index("Places are full") + 1
    assert sum(items.count("Places are full") for items in texts) == 1


def test_a_table_finds_boxes_for_both_sides_and_for_what_it_does_not_know():
    boxes = [box for box in STORY.boxes(Place(room())) if isinstance(box, WriteIn)]
    assert [(box.heading, box.mark) for box in boxes] == [
        ("Helping", "helping"), ("Hindering", "hindering"), ("We need to find out", "find out"),
    ]  # fmt: skip


def test_the_tables_that_said_something_are_known():
    workshop = room("- Buses", "? How many?")
    assert STORY.heard_from(Place(workshop)) == {workshop.tables[1].id}
