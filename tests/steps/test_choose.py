"""Choosing, as a room does it: the short list, four questions, first and next and later."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from obadesk.core import rows
from obadesk.core.agenda import PlannedStep, WorkshopFormat, begin
from obadesk.core.blocks import Heading, Lines, Statement, Table
from obadesk.core.capture import Captured
from obadesk.core.idea import Idea
from obadesk.core.place import Place
from obadesk.core.workshop import Workshop
from obadesk.steps.choose.kind import ChooseKind

CHOOSE = ChooseKind()
BUS, TASTER, LETTER, RADIO = (
    "A young people’s ticket", "College taster days in July", "The letter nobody answers", "A radio hour",
)  # fmt: skip
KEY = Qt.Key
FIELDS = ("specificity", "leverage", "values", "reach")


def room(*lines: str) -> Workshop:
    """A workshop with this short list; letters after a bar are ratings: ``Idea | HHMH``."""
    step = PlannedStep(kind="choose", minutes=15)
    workshop = begin(
        WorkshopFormat(id="x", name="X", description="", steps=(step,)), "A room", today="2026-03-12"
    )
    for number, line in enumerate(lines):
        text, _bar, letters = line.partition(" | ")
        said = Captured(text, f"idea {number}", (), (workshop.tables[1].id,), f"2026-03-12T10:{number:02}")
        edit = CHOOSE.capture(place(workshop), said)
        assert edit is not None
        workshop = edit.change(workshop)
        for field, letter in zip(FIELDS, letters, strict=False):
            workshop = rows.set_fields(workshop, f"idea {number}", **{field: letter})
    return workshop


def place(workshop: Workshop) -> Place:
    return Place(workshop, workshop.meeting.steps[0].id, workshop.curves[0].id, "2026-03-12")


def wall(workshop: Workshop, part: str):
    return CHOOSE.slides(place(workshop).public(), part)  # type: ignore[arg-type]


def groups(blocks) -> list[tuple[str, list[str]]]:
    """Each heading with the lines under it."""
    found: list[tuple[str, list[str]]] = []
    for block in blocks:
        if isinstance(block, Heading):
            found.append((block.text, []))
        elif isinstance(block, Lines):
            found[-1][1].extend(item.text for item in block.items)
    return found


RATED = room(f"{TASTER} | HHMH", f"{BUS} | HHHH", f"{RADIO} | LMHL", f"{LETTER} | HHHM", "Not rated yet | HH")


def test_a_line_typed_here_is_on_the_short_list_at_once():
    workshop = room(BUS, TASTER)
    assert [(idea.number, idea.text, idea.kept) for idea in workshop.curves[0].ideas] == [
        (1, BUS, True), (2, TASTER, True),
    ]  # fmt: skip


def test_the_room_is_asked_one_criterion_at_a_time():
    asked = [[b.text for b in slide.blocks if isinstance(b, Statement)] for slide in wall(room(), "ask")]
    assert [question for question, _word in asked] == [
        "Could someone start it?",
        "Would it move the line?",
        "Does it fit who we are?",
        "Can it be done by us?",
    ]
    assert asked[3][1] == "reach: can we do it, not how many people"


def test_the_wall_hears_letters_with_dots_and_says_how_many_are_high_in_words():
    (slide,) = wall(RATED, "hear")
    (shown,) = slide.blocks
    assert isinstance(shown, Table)
    assert shown.heads == ("", "", "Start", "Move", "Fit", "Can do", "")
    assert [(cell.text, cell.mark) for cell in shown.rows[0]] == [
        ("1", ""), (TASTER, ""), ("H", "high"), ("H", "high"), ("M", "medium"), ("H", "high"),
        ("3 of 4 high", ""),
    ]  # fmt: skip
    assert shown.rows[4][-1].text == "", "nothing is counted before all four are rated"
    assert shown.in_hand == 4
    assert [row[1].text for row in shown.rows] == [TASTER, BUS, RADIO, LETTER, "Not rated yet"], (
        "nothing jumps"
    )


def test_keep_is_first_next_and_later_without_points():
    (slide,) = wall(RATED, "keep")
    assert groups(slide.blocks) == [("First", [BUS]), ("Next", [TASTER, LETTER]), ("Later", [RADIO])]
    assert wall(room(BUS), "keep") == ()


def test_an_idea_that_stops_something_says_so_before_its_words():
    workshop = rows.set_fields(RATED, "idea 3", way="stop")
    (slide,) = wall(workshop, "keep")
    assert dict(groups(slide.blocks))["Next"] == [TASTER, f"Stop: {LETTER}"]


def test_paper_has_the_same_groups_and_letters_only_behind_page_one():
    printed = groups(CHOOSE.brief(place(RATED)))
    assert printed[1:] == [("First", [BUS]), ("Next", [TASTER, LETTER]), ("Later", [RADIO])]
    assert not any(isinstance(block, Table) for block in CHOOSE.brief(place(RATED)))
    assert any(isinstance(block, Table) for block in CHOOSE.full(place(RATED)))
    assert CHOOSE.brief(place(room(BUS))) == CHOOSE.full(place(room(BUS))) == ()


def test_an_idea_off_the_short_list_is_not_shown():
    workshop = rows.set_fields(room(BUS, TASTER), "idea 0", kept=False)
    (slide,) = wall(workshop, "hear")
    assert [row[1].text for row in slide.blocks[0].rows] == [TASTER]
    assert CHOOSE.summary(place(workshop)) == "1 on the short list"


def test_checks_name_vague_verbs_and_a_list_on_which_nothing_is_chosen():
    assert CHOOSE.checks(place(room())) == ()
    assert [check.id for check in CHOOSE.checks(place(room("Explore options with schools")))] == [
        "vague idea"
    ]
    everything = room(f"{BUS} | HHHH", f"{TASTER} | HHHH")
    assert [check.id for check in CHOOSE.checks(place(everything))] == ["everything high"]


def test_say_follows_the_column():
    assert "start it" in CHOOSE.say(place(room(BUS)))
    assert "move the line" in CHOOSE.say(place(room(f"{BUS} | H")))
    assert "None is high on all four" in CHOOSE.say(place(room(f"{BUS} | HHHM")))


# ---- the console --------------------------------------------------------------------------------


class Desk:
    """Stands in for the open document: does the editor's edits."""

    def __init__(self, qtbot, workshop: Workshop) -> None:
        self.workshop = workshop
        self.editor = CHOOSE.editor()
        qtbot.addWidget(self.editor)
        self.editor.edited.connect(self.do)
        self.editor.resize(760, 560)
        self.editor.show_place(place(workshop))
        with qtbot.waitExposed(self.editor):
            self.editor.show()
        self.editor.activateWindow()
        self.editor.focus_first()
        self.list = self.editor.list
        self.list.setCurrentIndex(self.list.lines.index(0))

    def do(self, edit) -> None:
        self.workshop = edit.change(self.workshop)
        self.editor.after_own_edit(place(self.workshop))


def test_rating_by_key_recomputes_the_order_and_leaves_the_list_where_it_is(qtbot):
    desk = Desk(qtbot, room(f"{TASTER} | HHH", f"{BUS} | HHH"))
    assert desk.list.column == 3
    qtbot.keyClick(desk.list, KEY.Key_M)
    qtbot.keyClick(desk.list, KEY.Key_H)
    assert [(line.text, line.chips[-1].text) for line in desk.list.lines.lines()] == [
        (TASTER, "Next"), (BUS, "First"),
    ]  # fmt: skip
    assert desk.editor.order.text() == "First: 2   ·   Next: 1"


def test_del_takes_an_idea_off_the_list_and_keeps_it_among_the_ideas(qtbot):
    desk = Desk(qtbot, room(f"{TASTER} | HHH", BUS))
    qtbot.keyClick(desk.list, KEY.Key_Delete)
    assert [line.text for line in desk.list.lines.lines()] == [BUS]
    assert [(idea.text, idea.kept, idea.leverage) for idea in desk.workshop.curves[0].ideas] == [
        (TASTER, False, "H"), (BUS, True, ""),
    ]  # fmt: skip


def test_the_question_of_the_column_stands_over_the_table(qtbot):
    desk = Desk(qtbot, room(BUS))
    assert "Could someone start it?" in desk.editor.question.text()
    qtbot.keyClick(desk.list, KEY.Key_Right)
    assert "Would it move the line?" in desk.editor.question.text()


def test_an_empty_list_says_where_ideas_wait(qtbot):
    workshop = room()
    for number in range(3):
        idea = Idea(id=f"w{number}", text=f"Idea {number}")
        workshop = rows.append(workshop, workshop.curves[0].id, "ideas", idea)
    desk = Desk(qtbot, workshop)
    assert "3 ideas wait in What works" in desk.list.accessibleDescription()


@pytest.mark.parametrize("by", [-1, 1])
def test_ideas_move_among_the_short_list_alone(by: int):
    from obadesk.steps.choose import changes

    workshop = rows.set_fields(room("a", "b", "c", "d"), "idea 1", kept=False)
    moved = changes.move(workshop.curves[0].id, "idea 2", by).change(workshop)
    short = [idea.text for idea in moved.curves[0].ideas if idea.kept]
    assert short == (["c", "a", "d"] if by < 0 else ["a", "d", "c"])
