"""What works, as a facilitator types it: ideas with their signs, the quota of each table, the short list."""

import pytest
from PySide6.QtCore import Qt

from obadesk.core import rows
from obadesk.core.agenda import PlannedStep, WorkshopFormat, begin
from obadesk.core.blocks import Heading, Item, Lines, Table, WriteIn
from obadesk.core.capture import Captured
from obadesk.core.idea import Idea
from obadesk.core.owed_ideas import owed_ideas
from obadesk.core.place import Place
from obadesk.core.story import Force
from obadesk.core.workshop import Workshop
from obadesk.steps.story.kind import StoryKind
from obadesk.steps.what_works import changes
from obadesk.steps.what_works.editor import WhatWorksEditor
from obadesk.steps.what_works.kind import WhatWorksKind

WORKS = WhatWorksKind()
KEY = Qt.Key


def room(*lines: str, tables: tuple[int, ...] = ()) -> Workshop:
    """A workshop with two causes after these lines; signs as typed in front; by default of table 2."""
    agenda = WorkshopFormat(
        id="x", name="X", description="", steps=(PlannedStep(kind="what_works", minutes=9),)
    )
    workshop = begin(agenda, "A room", today="2026-03-12")
    for number, text in enumerate(("Places are full", "The bus is dear"), 1):
        workshop = rows.append(workshop, workshop.curves[0].id, "forces", Force(id=f"f{number}", text=text))
    for number, line in enumerate(lines, 1):
        table = tables[number - 1] if tables else 2
        workshop = typed(workshop, line, f"line {number}", table)
    return workshop


def typed(workshop: Workshop, line: str, row_id: str, table: int = 2) -> Workshop:
    """The workshop after one more line; ``table`` 0 is the whole room."""
    signs = {sign.sign: sign.id for sign in WORKS.signs}
    tags: list[str] = []
    while line[:1] in signs and line[1:2] == " ":
        tags.append(signs[line[0]])
        line = line[2:]
    marks = (workshop.tables[table - 1].id,) if table else ()
    edit = WORKS.capture(Place(workshop), Captured(line, row_id, tuple(tags), marks, "2026-03-12T10:00"))
    assert edit is not None
    return edit.change(workshop)


def idea(workshop: Workshop, number: int = 1) -> Idea:
    return next(one for one in workshop.curves[0].ideas if one.number == number)


def shown(workshop: Workshop, part: str) -> list[Item]:
    """The lines of the first slide of a part."""
    slides = WORKS.slides(Place(workshop).public(), part)  # type: ignore[arg-type]
    return [item for block in slides[0].blocks if isinstance(block, Lines) for item in block.items]


def test_signs_say_what_it_costs_that_it_is_off_the_wall_and_on_the_short_list():
    workshop = room("0 ! * Ring every leaver", "£ One form", "Plain")
    first, second, third = workshop.curves[0].ideas
    assert (first.text, first.cost, first.off_the_wall, first.kept) == (
        "Ring every leaver", "no cost", True, True
    )  # fmt: skip
    assert (second.cost, second.off_the_wall, second.kept) == ("costs little", False, False)
    assert (third.cost, third.text) == ("", "Plain")


@pytest.mark.parametrize(
    ("line", "text", "force"),
    [
        ("A January intake #1", "A January intake", "f1"),
        ("#2 Half fares", "Half fares", "f2"),
        ("A January intake #7", "A January intake #7", ""),
        ("Room #1 is free", "Room #1 is free", ""),
        ("#1", "#1", ""),
        ("Bus#2", "Bus#2", ""),
    ],
)
def test_a_number_of_the_story_links_the_idea_and_any_other_stays_text(line: str, text: str, force: str):
    found = idea(room(line))
    assert (found.text, found.force) == (text, force)


def test_what_to_find_out_stands_here_and_not_in_the_story():
    workshop = room("? Has it worked near us? @Colleges /1 May", "A January intake")
    question = workshop.curves[0].questions[0]
    assert (question.text, question.who, question.due) == ("Has it worked near us?", "Colleges", "1 May")
    where = Place(workshop)
    assert [slide.heading for slide in WORKS.slides(where.public(), "keep")] == ["To find out: what works"]
    assert [b.text for b in WORKS.full(where) if isinstance(b, Heading)][-1] == "To find out: what works"
    story = StoryKind()
    assert "Has it worked" not in str([story.slides(where.public(), p) for p in ("hear", "keep")])
    assert "Has it worked" not in str((story.brief(where), story.full(where)))
    assert "to find out" not in story.summary(where)


def test_the_wall_hears_number_text_signs_and_tables_and_what_is_still_wanted():
    first, second, wanted = shown(room("0 ! Ring every leaver", "A January intake"), "hear")
    assert (first.number, first.text, first.signs, first.tail) == (
        1, "Ring every leaver", ("no cost", "off the wall"), "T2"
    )  # fmt: skip
    assert (second.number, second.signs) == (2, ())
    assert wanted.quiet
    assert wanted.text == "Still wanted: one idea that costs little, and one off the wall"
    assert "Table" not in wanted.text


def test_an_idea_that_stops_something_says_so_on_the_wall_once():
    workshop = room("Three referral forms. Use one.", "Stop asking twice")
    for line in ("line 1", "line 2"):
        workshop = changes.way(line, "stop").change(workshop)
    first, second, *_wanted = shown(workshop, "hear")
    assert (first.text, first.text[: first.lead]) == ("Stop: Three referral forms. Use one.", "Stop:")
    assert second.text == "Stop asking twice"


def test_each_table_owes_a_cheap_idea_and_one_off_the_wall():
    workshop = room("0 One", "! Two", "£ ! Three", tables=(1, 2, 3))
    owed = owed_ideas(workshop, workshop.curves[0])
    assert [table.number for table in owed.low_cost] == [2, 4]
    assert [table.number for table in owed.off_the_wall] == [1, 4]
    for number, line in enumerate(("0 ! Four", "0 Five", "! Six"), 4):
        workshop = typed(workshop, line, f"line {number}", (4, 2, 1)[number - 4])
    assert not owed_ideas(workshop, workshop.curves[0])
    assert not [item for item in shown(workshop, "hear") if item.quiet]


def test_nothing_is_owed_before_the_first_idea_and_the_whole_room_speaks_for_all():
    workshop = room()
    assert not owed_ideas(workshop, workshop.curves[0])
    workshop = typed(typed(workshop, "0 One", "a", 0), "! Two", "b", 0)
    assert not owed_ideas(workshop, workshop.curves[0])


def test_only_the_tables_of_the_curve_owe():
    workshop = room("0 ! One", tables=(1,))
    one, two = workshop.tables[0].id, workshop.tables[1].id
    workshop = rows.set_fields(workshop, workshop.curves[0].id, tables=(one, two))
    owed = owed_ideas(workshop, workshop.curves[0])
    assert [table.number for table in (*owed.low_cost, *owed.off_the_wall)] == [2, 2]


def test_the_wall_keeps_the_short_list_and_skips_it_while_it_is_empty():
    workshop = room(*(f"* Idea {n}" for n in range(1, 11)), "Not this one")
    items = shown(workshop, "keep")
    assert [item.number for item in items] == [1, 2, 3, 4, 5, 6, 7, 8]
    assert WORKS.slides(Place(room("Not this one")).public(), "keep") == ()


def test_paper_has_three_best_with_their_marks_in_words_and_the_rest_after():
    workshop = room("* A #1", "0 ! * B", "* C", "* D", "£ E #2")
    where = Place(workshop)
    (best,) = [block for block in WORKS.brief(where) if isinstance(block, Lines)]
    assert [(item.text, item.detail) for item in best.items] == [
        ("A", ""),
        ("B", "no cost; off the wall"),
        ("C", ""),
    ]
    rest, more = [block for block in WORKS.full(where) if isinstance(block, Lines)]
    assert [(i.text, i.detail) for i in rest.items] == [
        ("D", "said by table 2"),
        ("E", "costs little; touches 2, The bus is dear; said by table 2"),
    ]
    assert [(i.text, i.detail) for i in more.items] == [
        ("A", "touches 1, Places are full; said by table 2"),
        ("B", "said by table 2"),
        ("C", "said by table 2"),
    ]


def test_what_the_room_has_rated_is_named_on_page_one_by_choosing_and_not_twice():
    workshop = room("* A", "* B #1", "C")
    for field in ("specificity", "leverage", "values", "reach"):
        workshop = rows.set_fields(workshop, "line 2", **{field: "H"})
    assert WORKS.brief(Place(workshop)) == ()
    rest, more = [block for block in WORKS.full(Place(workshop)) if isinstance(block, Lines)]
    assert [item.text for item in rest.items] == ["A", "C"]
    assert [item.text for item in more.items] == ["B"]


def test_the_table_sheet_has_a_narrow_column_for_the_signs():
    (box,) = WORKS.boxes(Place(room()))
    assert isinstance(box, WriteIn)
    assert box.columns == ("Idea", "0  £  !")


def test_checks_name_what_a_careful_facilitator_would_still_mend():
    workshop = room("0 ! Ring every leaver", "Explore a hub #1")
    found = {check.id: check.sentence for check in WORKS.checks(Place(workshop))}
    assert found == {
        "nothing on the short list": "Nothing is on the short list yet.",
        "touches nothing": "1 idea touches no cause that was named: “Ring every leaver”.",
        "vague idea": "“Explore” in “Explore a hub” is hard to see happen.",
        "ideas owed": "Tables 1, 3 and 4 each owe an idea that costs little or nothing. "
        "Tables 1, 3 and 4 each owe an idea off the wall.",
    }
    assert WORKS.heard_from(Place(workshop)) == {workshop.tables[1].id}


def test_a_line_typed_anew_keeps_its_marks_and_may_touch_another_cause():
    workshop = room("0 A January intake #1")
    curve = workshop.curves[0].id
    again = idea(changes.retype(curve, "line 1", "A February intake").change(workshop))
    assert (again.text, again.force, again.cost) == ("A February intake", "f1", "no cost")
    assert idea(changes.retype(curve, "line 1", "An intake #2").change(workshop)).force == "f2"


# ---- on the console ----------------------------------------------------------------------------


class Desk:
    """Stands in for the open document."""

    def __init__(self, qtbot, workshop: Workshop) -> None:
        self.workshop = workshop
        self.editor = WhatWorksEditor()
        qtbot.addWidget(self.editor)
        self.editor.edited.connect(self.do)
        self.editor.resize(740, 520)
        self.editor.show_place(Place(workshop))
        with qtbot.waitExposed(self.editor):
            self.editor.show()
        self.editor.activateWindow()

    def do(self, edit) -> None:
        self.workshop = edit.change(self.workshop)
        self.editor.after_own_edit(Place(self.workshop))


@pytest.fixture
def desk(qtbot) -> Desk:
    return Desk(qtbot, room("A January intake", "Half fares", "? Has it worked?"))


def test_one_key_marks_the_line_in_hand_and_takes_the_mark_back(desk, qtbot):
    ideas = desk.editor.list
    ideas.select_line("line 1")
    for key, field, value in (
        ("*", "kept", True),
        ("0", "cost", "no cost"),
        ("p", "cost", "costs little"),
        ("!", "off_the_wall", True),
        ("s", "way", "start"),
        ("t", "way", "stop"),
        ("c", "way", "change"),
        ("j", "way", "join up"),
        ("j", "way", ""),
        ("p", "cost", ""),
        ("!", "off_the_wall", False),
        ("*", "kept", False),
    ):
        qtbot.keyClicks(ideas, key)
        assert getattr(idea(desk.workshop), field) == value, key


def test_the_pound_sign_counts_where_the_keyboard_has_one(desk, qtbot):
    desk.editor.list.select_line("line 1")
    qtbot.keyClicks(desk.editor.list, "£")
    assert idea(desk.workshop).cost == "costs little"


def test_the_row_shows_signs_kind_and_cause(desk, qtbot):
    ideas = desk.editor.list
    ideas.select_line("line 1")
    qtbot.keyClicks(ideas, "0!t")
    desk.do(changes.touches("line 1", "f2"))
    line = ideas.lines.lines()[0]
    assert (line.signs, line.detail, line.tail) == (("no cost", "off the wall"), "stop · touches 2", "T2")
    assert "off the wall" in line.spoken


def test_the_cause_is_chosen_by_its_number_below_the_list(desk, qtbot):
    desk.editor.list.select_line("line 2")
    qtbot.keyClicks(desk.editor.list, "#")
    box = desk.editor.touches.box
    box.hidePopup()
    box.setFocus()
    qtbot.keyClicks(box, "2")
    qtbot.keyClick(box, KEY.Key_Return)
    assert idea(desk.workshop, 2).force == "f2"
    assert desk.editor.list.hasFocus()


def test_the_console_names_the_tables_that_owe_and_the_questions_of_this_step_only(desk):
    assert desk.editor.owed.text().startswith("Tables 1, 2, 3 and 4 each owe an idea")
    assert [line.text for line in desk.editor._find_out.list.lines.lines()] == ["Has it worked?"]


def test_to_find_out_on_paper_says_who_and_by_when():
    (table,) = [b for b in WORKS.full(Place(room("? Does it last?"))) if isinstance(b, Table)]
    assert [cell.text for cell in table.rows[0]] == ["Does it last?", "to be agreed", "to be agreed"]
