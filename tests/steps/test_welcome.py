"""The welcome: cards for the room as it comes in, who is here, and what the console does with both."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QApplication

from obadesk.core import rows
from obadesk.core.blocks import Slide, Statement, Table
from obadesk.core.capture import Captured
from obadesk.core.curve import Curve
from obadesk.core.edit import Edit
from obadesk.core.measure import Measure
from obadesk.core.meeting import Attendance, Card, Meeting, Step
from obadesk.core.outcome import Outcome
from obadesk.core.place import Place
from obadesk.core.plain import from_plain, to_plain
from obadesk.core.rows import placed
from obadesk.core.step_names import step_name
from obadesk.core.table import Table as TableSign
from obadesk.core.vocabulary import PRESETS, Words
from obadesk.core.workshop import Workshop
from obadesk.steps.all import STEP_KINDS
from obadesk.steps.welcome.capture import organisation_and_heads
from obadesk.steps.welcome.cards import ROLES

TODAY = "2026-03-12"
KEY = Qt.Key
WELCOME = next(kind for kind in STEP_KINDS if kind.id == "welcome")
SENTENCE = "Leeds is the best city for children and young people to grow up in."


def room(*cards: Card, starts: str = "09:30", here: tuple[tuple[str, int], ...] = ()) -> Place:
    """A welcome before four steps of an hour, one of them prepared."""
    steps = (
        Step(id="oc", kind="outcome", prepared=True),
        Step(id="wel", kind="welcome", minutes=10, cards=placed(cards)),
        Step(id="st", kind="story", heading="Story", minutes=25),
        Step(id="br", kind="pause", minutes=15),
        Step(id="ap", kind="action_plan", minutes=20),
    )
    attendance = tuple(
        Attendance(id=f"at{n}", organisation=name, heads=heads) for n, (name, heads) in enumerate(here)
    )
    meeting = Meeting(id="mt", starts=starts, steps=placed(steps), attendance=placed(attendance))
    workshop = Workshop(
        id="w",
        title="Leeds 16–17s",
        meetings=(meeting,),
        outcomes=(Outcome(id="o", text=SENTENCE, who="16 and 17 year olds in Leeds"),),
        measures=(Measure(id="m", of="o", name="16–17 year olds not in education, work or training"),),
        tables=tuple(TableSign(id=f"t{n}", number=n) for n in (1, 2, 3, 4)),
        curves=(Curve(id="cv", measure="m"),),
    )
    return Place(workshop, "wel", "cv", TODAY)


def wall(place: Place) -> tuple[Slide, ...]:
    return WELCOME.slides(place.public(), "ask")


def said(slide: Slide) -> list[str]:
    """The statements and cells of a slide, in order."""
    found: list[str] = []
    for block in slide.blocks:
        if isinstance(block, Statement):
            found.append(block.text)
        elif isinstance(block, Table):
            found += [" ".join(cell.text for cell in row if cell.text) for row in block.rows]
    return found


# ---- the wall -------------------------------------------------------------------------------------


def test_the_room_sees_the_cards_in_the_order_it_needs_them():
    purpose = "By half past ten we will have chosen two things we will really do."
    place = room(
        Card(id="p", role="purpose", heading=purpose),
        Card(id="d", role="doors open", text="Tea at the back. Hearing loop: front three tables."),
    )
    doors, why, programme, ways, given = wall(place)
    assert said(doors) == [
        "Welcome. Please sit with people you do not work with.",
        "We start at 9:30.",
        "Tea at the back. Hearing loop: front three tables.",
    ]
    assert said(why) == [purpose, "About: 16 and 17 year olds in Leeds"]
    assert said(programme) == [
        "9:30 Welcome",
        "9:40 Story",
        "10:05 Break",
        "10:20 Action plan",
        "10:40 We finish",
    ]
    assert programme.heading == "Today"
    assert said(ways)[0] == "Two hats: your own, and a partner’s."
    assert said(given) == [SENTENCE, "We look at: 16–17 year olds not in education, work or training."]
    assert not doors.clock


def test_a_card_with_nothing_on_it_is_left_out_and_so_is_one_that_is_not_ticked():
    bare = room(starts="")
    assert [slide.heading for slide in wall(bare)] == ["", "Today", "How we work", ""]
    unticked = room(
        *(Card(id=role, role=role, shown=False) for role in ROLES if role != "purpose"), starts=""
    )
    assert wall(unticked) == ()


def test_whoever_comes_in_is_welcome_before_anybody_has_typed_a_time():
    doors = wall(room(starts=""))[0]
    assert said(doors) == ["Welcome. Please sit with people you do not work with."]
    assert not doors.clock


def test_without_a_start_the_programme_has_names_and_no_clock_times():
    programme = next(slide for slide in wall(room(starts="")) if slide.heading == "Today")
    assert said(programme) == ["Welcome", "Story", "Break", "Action plan"]


def test_a_purpose_that_a_format_wrote_as_text_is_the_sentence_all_the_same():
    why = wall(room(Card(id="p", role="purpose", text="To choose two things."), starts=""))[1]
    assert said(why)[0] == "To choose two things."


def test_when_the_wall_comes_back_to_the_programme_now_is_marked_by_a_word():
    place = replace(room(), reached="st")
    programme = next(slide for slide in wall(place) if slide.heading == "Today")
    assert "9:40 Story now" in said(programme)
    table = next(block for block in programme.blocks if isinstance(block, Table))
    assert table.rows[table.in_hand][1].text == "Story"
    first = next(slide for slide in wall(room()) if slide.heading == "Today")
    assert not [line for line in said(first) if line.endswith("now")]


@pytest.mark.parametrize(
    ("steps", "pages"), [(7, [8]), (8, [8]), (9, [8]), (10, [5, 6]), (17, [8, 8]), (18, [7, 6, 6])]
)
def test_a_page_of_the_programme_has_at_most_eight_lines(steps: int, pages: list[int]):
    place = room()
    more = (Step(id="wel", kind="welcome", minutes=5),)
    more += tuple(Step(id=f"s{n}", kind="story", heading=f"Part {n}", minutes=10) for n in range(1, steps))
    meeting = replace(place.meeting, steps=placed(more))
    place = replace(place, workshop=replace(place.workshop, meetings=(meeting,)))
    shown = [said(slide) for slide in wall(place) if slide.heading.startswith("Today")]
    assert [len(lines) for lines in shown] == pages
    for n in range(1, steps):
        assert sum(line.endswith(f" Part {n}") for lines in shown for line in lines) == 1


def test_a_long_programme_is_parted_at_the_break():
    place = room()
    kinds = ["welcome", "outcome", "baseline", "story", "pause", "partners", "what_works", "choose",
             "action_plan", "close"]  # fmt: skip
    steps = tuple(Step(id=kind if kind != "welcome" else "wel", kind=kind, minutes=10) for kind in kinds)
    meeting = replace(place.meeting, steps=placed(steps))
    place = replace(place, workshop=replace(place.workshop, meetings=(meeting,)))
    first, second = (slide for slide in wall(place) if slide.heading.startswith("Today"))
    assert (first.heading, second.heading) == ("Today, 1 of 2", "Today, 2 of 2")
    assert said(first)[-1] == "10:10 Break"
    assert said(second)[-1] == "11:10 We finish"


@pytest.mark.parametrize("vocabulary", PRESETS)
def test_the_programme_calls_every_kind_what_the_kind_calls_itself(vocabulary: str):
    words = Words(vocabulary)
    assert {kind.id: step_name(kind.id, words) for kind in STEP_KINDS} == {
        kind.id: kind.name(words) for kind in STEP_KINDS
    }


# ---- who is here ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "organisation", "heads"),
    [
        ("Youth service 3", "Youth service", 3),
        ("Youth service: 3", "Youth service", 3),
        ("Youth service:3", "Youth service", 3),
        ("Youth service", "Youth service", 0),
        ("1 stop shop", "1 stop shop", 0),
        ("Room4u", "Room4u", 0),
        ("24", "24", 0),
        (": 3", ": 3", 0),
    ],
)
def test_an_organisation_is_called_out_with_its_heads(typed: str, organisation: str, heads: int):
    assert organisation_and_heads(typed) == (organisation, heads)


def test_who_is_called_out_is_counted_by_organisation_and_never_by_name():
    place = room()
    for n, line in enumerate(("Youth service 3", "Colleges 2", "Young people’s council")):
        edit = WELCOME.capture(place, Captured(line, f"r{n}"))
        assert edit is not None
        place = replace(place, workshop=edit.change(place.workshop))
    assert WELCOME.summary(place) == "5 people from 3 organisations, 4 tables"
    assert from_plain(to_plain(place.workshop)) == place.workshop
    nowhere = rows.remove(place.workshop, "wel")
    edit = WELCOME.capture(place, Captured("Schools 2", "r9"))
    assert edit is not None
    assert edit.change(nowhere) is nowhere
    assert not [text for slide in wall(place) for text in said(slide) if "Youth service" in text]


def test_paper_says_what_it_was_for_and_how_many_came():
    purpose = Card(id="p", role="purpose", heading="To choose two things we will really do.")
    place = room(purpose, here=(("Youth service", 3), ("Colleges", 2)))
    assert WELCOME.brief(place) == ()
    paper = WELCOME.full(replace(place, step_id=""))
    texts = [block.text for block in paper]
    assert "To choose two things we will really do." in texts
    assert "5 people from 2 organisations, 4 tables." in texts
    assert WELCOME.full(room(here=(("Youth service", 3),))) == ()


def test_what_is_not_said_is_mended_with_words_to_say():
    place = room(starts="", here=(("Youth service", 30), ("Colleges", 10)))
    place = replace(place, workshop=rows.set_fields(place.workshop, "mt", heads=38))
    found = {check.id: check for check in WELCOME.checks(place)}
    assert list(found) == ["tables too full", "heads differ", "no purpose", "no start"]
    assert found["tables too full"].sentence == "38 people at 4 tables are 10 at a table."
    assert found["heads differ"].say == "Who is here whom we have not written down?"
    assert all(check.say for check in found.values())
    assert WELCOME.checks(room()) == ()


# ---- the console ----------------------------------------------------------------------------------


class Desk(QObject):
    """Applies what the editor asks for and shows it what came of it."""

    def __init__(self, qtbot, place: Place) -> None:
        super().__init__()
        self.place = place
        self.past: list[Workshop] = []
        self.editor = WELCOME.editor()
        qtbot.addWidget(self.editor)
        self.editor.edited.connect(self.do)
        self.editor.resize(740, 700)
        self.editor.show_place(place)
        with qtbot.waitExposed(self.editor):
            self.editor.show()
        self.editor.activateWindow()

    def do(self, edit: Edit) -> None:
        after = edit.change(self.place.workshop)
        if after is not self.place.workshop:
            self.past.append(self.place.workshop)
            self.place = replace(self.place, workshop=after)
            self.editor.after_own_edit(self.place)

    def undo(self) -> None:
        self.place = replace(self.place, workshop=self.past.pop())
        self.editor.show_place(self.place)

    def card(self, role: str) -> Card | None:
        assert self.place.step is not None
        return next((card for card in self.place.step.cards if card.role == role), None)


def test_space_ticks_a_card_off_and_undo_brings_it_back(qtbot):
    desk = Desk(qtbot, room())
    desk.editor.focus_first()
    desk.editor.ticks.take("how we work")
    qtbot.keyClick(desk.editor.ticks, KEY.Key_Space)
    card = desk.card("how we work")
    assert card is not None
    assert not card.shown
    assert "How we work" not in [slide.heading for slide in wall(desk.place)]
    assert desk.editor.ticks.in_hand() == "how we work"
    desk.undo()
    assert desk.card("how we work") is None
    assert "How we work" in [slide.heading for slide in wall(desk.place)]


def test_a_click_on_the_square_ticks_and_a_click_on_the_words_takes_in_hand(qtbot):
    desk = Desk(qtbot, room())
    ticks = desk.editor.ticks
    row = ticks.visualRect(ticks.model().index(1))
    click = Qt.MouseButton.LeftButton
    qtbot.mouseClick(ticks.viewport(), click, pos=QPoint(120, row.center().y()))
    assert ticks.in_hand() == "purpose"
    assert desk.past == []
    qtbot.mouseClick(ticks.viewport(), click, pos=QPoint(20, row.center().y()))
    card = desk.card("purpose")
    assert card is not None
    assert not card.shown


def test_typing_makes_the_card_once_and_the_room_reads_it(qtbot):
    desk = Desk(qtbot, room())
    desk.editor.ticks.take("purpose")
    qtbot.keyClicks(desk.editor.fields.heading, "To choose")
    desk.editor.leave()
    qtbot.keyClicks(desk.editor.fields.heading, " two things")
    desk.editor.leave()
    assert desk.place.step is not None
    assert [(card.role, card.heading) for card in desk.place.step.cards] == [
        ("purpose", "To choose two things")
    ]
    assert desk.editor.ticks.rows()[1].detail == "To choose two things"


def test_what_was_typed_for_one_card_is_not_lost_when_another_is_taken_in_hand(qtbot):
    desk = Desk(qtbot, room())
    qtbot.keyClicks(desk.editor.fields.text, "Tea at the back")
    desk.editor.ticks.take("how we work")
    assert desk.editor.fields.text.taken() == ""
    card = desk.card("doors open")
    assert card is not None
    assert card.text == "Tea at the back"


def test_organisations_are_typed_row_after_row_by_keyboard(qtbot):
    desk = Desk(qtbot, room())
    table = desk.editor.here.table
    table.setFocus()
    table.setCurrentCell(0, 0)
    for text in ("Youth service", "3", "Colleges", "2"):
        qtbot.keyClick(table, text[0])
        box = QApplication.focusWidget()
        qtbot.keyClicks(box, text[1:])
        qtbot.keyClick(box, KEY.Key_Return)
    there = [(one.organisation, one.heads) for one in desk.place.meeting.attendance]
    assert there == [("Youth service", 3), ("Colleges", 2)]
    assert desk.editor.here.sentence.text() == "5 people from 2 organisations, 4 tables"
    table.setCurrentCell(0, 0)
    qtbot.keyClick(table, KEY.Key_Delete)
    assert [one.organisation for one in desk.place.meeting.attendance] == ["Colleges"]
    desk.undo()
    assert table.text(0, 0) == "Youth service"


def test_the_people_counted_stand_before_what_the_organisations_add_up_to(qtbot):
    desk = Desk(qtbot, room(here=(("Youth service", 3),)))
    desk.editor.here.heads.setValue(24)
    assert desk.place.meeting.heads == 24
    assert desk.editor.here.sentence.text() == "24 people from 1 organisation, 4 tables"


def test_access_and_roles_are_for_oneself_alone(qtbot):
    desk = Desk(qtbot, room())
    desk.editor.fold.set_open(True)
    qtbot.keyClicks(desk.editor.access, "Loop at the front")
    qtbot.keyClicks(desk.editor.roles, "Sam writes")
    desk.editor.leave()
    meeting = desk.place.meeting
    assert (meeting.access, meeting.roles) == ("Loop at the front", "Sam writes")
    public = desk.place.public().meeting
    assert (public.access, public.roles) == ("", "")
