"""The console's editors, worked as people work them: with keys, on real widgets, under two vocabularies."""

from __future__ import annotations

from functools import cache

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from obadesk.core import rows
from obadesk.core.action import Action
from obadesk.core.curve import Curve
from obadesk.core.edit import Edit
from obadesk.core.figures import understood
from obadesk.core.forecast import adopted, kept, working
from obadesk.core.idea import Idea
from obadesk.core.measure import EventMark, Measure, Point, Reading, Scenario, Series
from obadesk.core.meeting import Meeting, Step, Verdict
from obadesk.core.outcome import Candidate, Experience, Outcome
from obadesk.core.place import Place
from obadesk.core.plain import to_plain
from obadesk.core.story import Force, Question
from obadesk.core.table import Table
from obadesk.core.vocabulary import PRESETS
from obadesk.core.workshop import Workshop
from obadesk.steps.all import STEP_KINDS
from obadesk.widgets.editor import Editor
from obadesk.widgets.fold import Fold
from obadesk.widgets.plain_edit import PlainEdit
from obadesk.widgets.said_list import SaidList
from tests.contents import ODD, TODAY

KEY = Qt.Key
ALT, CONTROL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
KINDS = {kind.id: kind for kind in STEP_KINDS}


@cache
def workshop_of(contents: str, vocabulary: str) -> Workshop:
    """Every field that an editor shows, filled with these texts."""
    bare = Workshop(
        id="w",
        vocabulary=vocabulary,
        place="Leeds",
        meetings=(Meeting(id="mt", steps=tuple(Step(id=kind, kind=kind) for kind in KINDS)),),
        outcomes=(Outcome(id="o"),),
        measures=(Measure(id="m", of="o"),),
        tables=tuple(Table(id=f"t{n}", number=n) for n in (1, 2, 3)),
        curves=(Curve(id="cv", measure="m"),),
    )
    if contents == "empty":
        return bare
    texts = ODD[contents]
    one, two = texts[0], texts[-1]
    forces = tuple(
        Force(
            id=f"f{n}", number=n + 1, text=text, side=("helping", "hindering")[n % 2], tables=("t1",),
            parent=f"f{n - 2}" if n % 3 == 2 else "", evidence=("", "lived", "data")[n % 3], kept=n % 5 == 0,
        )
        for n, text in enumerate(texts)
    )  # fmt: skip
    actions = tuple(
        Action(id=f"a{n}", number=n + 1, text=text, lead=two, due=one, support=two, remark=text, cost=one)
        for n, text in enumerate(texts)
    )
    readings = tuple(
        Reading(id=f"r{n}", period=str(1950 + n % 70), typed=text, value=understood(text))
        for n, text in enumerate(texts[:70])
    )
    measure = replace(
        bare.measures[0], name=one, definition=two, unit=one, source=two, said_as=one,
        series=(Series(id="s1", area=one, readings=readings), Series(id="s2", area=two)),
        scenarios=(Scenario(id="sc", points=(Point(id="p1", period="2024", typed=two),)),),
        events=tuple(EventMark(id=f"e{n}", period="2020", text=text) for n, text in enumerate(texts[:20])),
    )  # fmt: skip
    outcome = Outcome(
        id="o", text=one, gloss=two, who=one, source=two,
        candidates=tuple(Candidate(id=f"c{n}", number=n + 1, text=text) for n, text in enumerate(texts)),
        experience=tuple(Experience(id=f"x{n}", text=text, sense="see") for n, text in enumerate(texts)),
    )  # fmt: skip
    questions = tuple(Question(id=f"q{n}", text=text, who=two, due=one) for n, text in enumerate(texts[:20]))
    verdict = Verdict(id="v", curve="cv", answer="split", not_ok=1, ok=1, dissent=two)
    return replace(
        bare,
        outcomes=(outcome,),
        measures=(measure,),
        meetings=(replace(bare.meetings[0], verdicts=(verdict,)),),
        curves=(Curve(id="cv", measure="m", forces=forces, questions=questions, actions=actions),),
    )


class Room(QObject):
    """Stands in for the open document: applies edits to a workshop and shows the editor what came of it."""

    def __init__(self, qtbot, kind: str, workshop: Workshop) -> None:
        super().__init__()
        self.kind = KINDS[kind]
        self.workshop = workshop
        self.past: list[Workshop] = []
        self.edits: list[Edit] = []
        self.settled = 0
        self.in_hand = ""
        editor = self.kind.editor()
        assert isinstance(editor, Editor)
        self.editor = editor
        qtbot.addWidget(editor)
        editor.edited.connect(self.do)
        editor.settled.connect(self.settle)
        editor.row_selected.connect(self.select)
        editor.resize(740, 520)
        editor.show_place(self.place)
        with qtbot.waitExposed(editor):
            editor.show()
        editor.activateWindow()

    @property
    def place(self) -> Place:
        return Place(self.workshop, self.kind.id, "cv", TODAY)

    def do(self, edit: Edit) -> None:
        self.edits.append(edit)
        after = kept(self.workshop, edit.change(self.workshop))
        if after is not self.workshop:
            self.past.append(self.workshop)
            self.workshop = after
            self.editor.after_own_edit(self.place)

    def unfold(self) -> Room:
        """Open whatever is folded, so that every field is there."""
        for said in self.editor.findChildren(SaidList):
            if said.lines.rowCount():
                said.setCurrentIndex(said.lines.index(0))
        for fold in self.editor.findChildren(Fold):
            fold.set_open(True)
        return self

    def undo(self) -> None:
        self.workshop = self.past.pop()
        self.editor.show_place(self.place)

    def settle(self) -> None:
        self.settled += 1

    def select(self, line: str) -> None:
        self.in_hand = line

    @property
    def outcome(self) -> Outcome:
        return self.workshop.outcomes[0]

    @property
    def measure(self) -> Measure:
        return self.workshop.measures[0]

    @property
    def curve(self) -> Curve:
        return self.workshop.curves[0]

    def force(self, number: int) -> Force:
        return next(force for force in self.curve.forces if force.number == number)


ROOMS = [
    pytest.param(kind, contents, vocabulary, id=f"{kind}, {contents}, {vocabulary}")
    for kind in KINDS
    for contents in ("empty", *ODD)
    for vocabulary in (PRESETS if contents == "empty" else ("us-rba",))
]
"""Every kind under every vocabulary, and with every content under one: what is typed is the same in all."""


def type_in(qtbot, widget: QWidget, text: str) -> QWidget:
    """The first letter opens a cell, the others go to wherever the keyboard is then."""
    qtbot.keyClick(widget, text[0])
    box = QApplication.focusWidget()
    qtbot.keyClicks(box, text[1:])
    return box


def shown_texts(said: SaidList) -> list[str]:
    return [line.text for line in said.lines.lines()]


# ---- what every editor owes ---------------------------------------------------------------------


@pytest.mark.parametrize(("kind", "contents", "vocabulary"), ROOMS)
def test_showing_and_leaving_changes_nothing_whatever_was_typed(qtbot, kind, contents, vocabulary):
    room = Room(qtbot, kind, workshop_of(contents, vocabulary)).unfold()
    before = to_plain(room.workshop)
    room.editor.grab()
    for said in room.editor.findChildren(SaidList):
        if said.lines.rowCount():
            said.setFocus()
            said.setCurrentIndex(said.lines.index(said.lines.rowCount() - 1))
            qtbot.keyClick(said, KEY.Key_F2)
            box = next(box for box in said.findChildren(PlainEdit) if box.isVisibleTo(said))
            qtbot.keyClick(box, KEY.Key_Return)
    room.editor.leave()
    assert room.edits == []
    assert to_plain(room.workshop) == before


@pytest.mark.parametrize("contents", ["huge", "right to left", "like markup", "emoji", "naughty"])
def test_the_lists_show_the_texts_as_they_are(qtbot, contents):
    texts = list(ODD[contents])
    story = Room(qtbot, "story", workshop_of(contents, "uk-oba")).editor
    found = [text for said in story._lists.values() for text in shown_texts(said)]
    assert sorted(found) == sorted(texts)
    plan = Room(qtbot, "action_plan", workshop_of(contents, "uk-oba")).editor
    assert shown_texts(plan.list) == texts
    outcome = Room(qtbot, "outcome", workshop_of(contents, "uk-oba")).editor
    assert shown_texts(outcome.sentences) == texts
    assert outcome.wording.taken() == texts[0]


@pytest.mark.parametrize("kind", KINDS)
def test_everything_that_takes_the_keyboard_has_a_name(qtbot, kind):
    room = Room(qtbot, kind, workshop_of("right to left", "uk-oba")).unfold()
    nameless = []
    for widget in room.editor.findChildren(QWidget):
        if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or not widget.isVisibleTo(room.editor):
            continue
        seen = QAccessible.queryAccessibleInterface(widget)
        if not seen.text(QAccessible.Text.Name) and not isinstance(widget.parentWidget(), SaidList):
            nameless.append(f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}")
    assert nameless == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_change_elsewhere_is_shown_and_the_line_in_hand_stays(qtbot, kind):
    room = Room(qtbot, kind, workshop_of("right to left", "uk-oba")).unfold()
    lists = [said for said in room.editor.findChildren(SaidList) if said.lines.rowCount()]
    if not lists:
        return  # nothing of what this kind lists was said in this room
    said = lists[0]
    said.setCurrentIndex(said.lines.index(0))
    line = said.current_line()
    assert room.editor.selected_row() == room.in_hand == line
    field = "text" if hasattr(rows.find(room.workshop, line), "text") else "name"
    room.workshop = rows.set_fields(room.workshop, line, **{field: "said elsewhere"})
    room.editor.show_place(room.place)
    assert said.current_line() == line
    assert any("said elsewhere" in text for text in shown_texts(said))
    room.workshop = rows.remove(room.workshop, line)
    room.editor.show_place(room.place)
    assert not any("said elsewhere" in text for text in shown_texts(said))


# ---- story --------------------------------------------------------------------------------------


def story_of(*forces: tuple[int, str, str]) -> Workshop:
    """(number, side, parent id) each."""
    lines = tuple(
        Force(id=f"f{number}", number=number, side=side, parent=parent, text=f"line {number}")
        for number, side, parent in forces
    )
    return rows.set_fields(workshop_of("empty", "uk-oba"), "cv", forces=rows.placed(lines))


@pytest.fixture
def story(qtbot):
    return Room(
        qtbot,
        "story",
        story_of((1, "helping", ""), (2, "hindering", ""), (3, "hindering", ""), (4, "hindering", "f3")),
    )


def hindering(room: Room) -> SaidList:
    return room.editor._lists["hindering"]


def test_live_keys_keep_a_line_and_say_how_we_know(story, qtbot):
    said = hindering(story)
    said.setFocus()
    said.select_line("f2")
    qtbot.keyClick(said, "*")
    assert story.force(2).kept
    for key, word in (("d", "data"), ("r", "research"), ("l", "lived"), ("h", "hunch")):
        qtbot.keyClick(said, key)
        assert story.force(2).evidence == word
    qtbot.keyClick(said, "h")
    assert story.force(2).evidence == ""
    qtbot.keyClick(said, "*")
    assert not story.force(2).kept


@pytest.mark.parametrize("key", ["~", "w"])
def test_a_line_is_taken_off_the_wall_and_put_back(story, qtbot, key):
    said = hindering(story)
    said.setFocus()
    said.select_line("f2")
    qtbot.keyClick(said, key)
    assert story.force(2).off_wall
    assert said.lines.lines()[0].detail == "not on the wall"
    qtbot.keyClick(said, key)
    assert not story.force(2).off_wall


def test_a_quiet_line_says_when_only_one_side_is_kept(story, qtbot):
    quiet = story.editor._one_side
    assert not quiet.isVisible()
    said = hindering(story)
    said.setFocus()
    said.select_line("f2")
    qtbot.keyClick(said, "*")
    assert quiet.isVisible()
    assert "nothing that helps" in quiet.text()


def test_tab_sets_a_line_deeper_and_shift_tab_less_deep(story, qtbot):
    said = hindering(story)
    said.setFocus()
    said.select_line("f3")
    qtbot.keyClick(said, KEY.Key_Tab)
    assert story.force(3).parent == "f2"
    assert [(line.id, line.depth) for line in said.lines.lines()] == [("f2", 0), ("f3", 1), ("f4", 2)]
    qtbot.keyClick(said, KEY.Key_Backtab, SHIFT)
    assert story.force(3).parent == ""
    assert said.current_line() == "f3"
    assert said.hasFocus()


def test_with_no_line_in_hand_tab_goes_on(story, qtbot):
    said = hindering(story)
    said.setFocus()
    said.select_line("f2")
    qtbot.keyClick(said, KEY.Key_Escape)
    qtbot.keyClick(said, KEY.Key_Tab)
    assert not said.hasFocus()
    assert story.edits == []


def test_s_takes_a_line_and_its_whys_to_the_other_side_and_keeps_it_in_hand(story, qtbot):
    said = hindering(story)
    said.setFocus()
    said.select_line("f3")
    qtbot.keyClick(said, "s")
    other = story.editor._lists["helping"]
    assert [line.id for line in other.lines.lines()] == ["f1", "f3", "f4"]
    assert other.current_line() == "f3"
    assert other.hasFocus()
    assert story.editor.selected_row() == "f3"


def test_arrows_go_across_to_the_other_column(story, qtbot):
    said = hindering(story)
    said.setFocus()
    said.select_line("f2")
    qtbot.keyClick(said, KEY.Key_Left)
    other = story.editor._lists["helping"]
    assert other.hasFocus()
    assert story.editor.selected_row() == "f1"


def test_a_removed_line_leaves_its_whys(story, qtbot):
    said = hindering(story)
    said.setFocus()
    said.select_line("f3")
    qtbot.keyClick(said, KEY.Key_Delete)
    assert [force.id for force in story.curve.forces] == ["f1", "f2", "f4"]
    assert story.force(4).parent == ""
    story.undo()
    assert [line.id for line in said.lines.lines()] == ["f2", "f3", "f4"]


def test_lines_of_one_depth_change_places(story, qtbot):
    said = hindering(story)
    said.setFocus()
    said.select_line("f3")
    qtbot.keyClick(said, KEY.Key_Up, ALT)
    assert [line.id for line in said.lines.lines()] == ["f3", "f4", "f2"]
    qtbot.keyClick(said, KEY.Key_Down, ALT)
    assert [line.id for line in said.lines.lines()] == ["f2", "f3", "f4"]


def test_typing_in_a_line_is_not_taken_for_commands(story, qtbot):
    said = hindering(story)
    said.setFocus()
    said.select_line("f2")
    qtbot.keyClick(said, KEY.Key_F2)
    box = QApplication.focusWidget()
    qtbot.keyClicks(box, " dark halls *")
    qtbot.keyClick(box, KEY.Key_Return)
    assert story.force(2).text == "line 2 dark halls *"
    assert not story.force(2).kept
    assert len(story.edits) == 1


def test_the_first_question_opens_the_fold_and_who_and_when_are_typed_below(story, qtbot):
    find_out = story.editor._find_out
    assert not find_out._fold.is_open()
    story.workshop = rows.append(story.workshop, "cv", "questions", Question(id="q", text="How many moved?"))
    story.editor.show_place(story.place)
    assert find_out._fold.is_open()
    find_out.list.select_line("q")
    find_out._who.setFocus()
    qtbot.keyClicks(find_out._who, "Colleges")
    qtbot.keyClick(find_out._who, KEY.Key_Return)
    assert story.curve.questions[0].who == "Colleges"
    assert story.settled


# ---- outcome ------------------------------------------------------------------------------------


def test_the_wording_opens_on_its_button_and_every_letter_goes_to_the_wall(qtbot):
    room = Room(qtbot, "outcome", workshop_of("empty", "uk-oba"))
    wording = room.editor.wording
    assert not wording.isVisible()
    qtbot.mouseClick(room.editor._word_button, Qt.MouseButton.LeftButton)
    assert wording.hasFocus()
    qtbot.keyClicks(wording, "All young")
    assert room.outcome.text == "All young"
    assert len(room.edits) == 9
    assert {edit.merge_key for edit in room.edits} == {"o:text"}
    assert all(edit.live for edit in room.edits)


def test_typing_makes_the_outcome_where_there_is_none(qtbot):
    room = Room(qtbot, "outcome", replace(workshop_of("empty", "uk-oba"), outcomes=()))
    qtbot.mouseClick(room.editor._word_button, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(room.editor.wording, "All young people")
    assert [outcome.text for outcome in room.workshop.outcomes] == ["All young people"]
    assert room.editor.wording.textCursor().position() == len("All young people")


def test_a_tables_sentence_begins_the_wording_but_never_replaces_one(qtbot):
    workshop = rows.append(
        workshop_of("empty", "uk-oba"), "o", "candidates", Candidate(id="c", text="We belong")
    )
    room = Room(qtbot, "outcome", workshop)
    said = room.editor.sentences
    said.setFocus()
    said.select_line("c")
    qtbot.keyClick(said, "*")
    assert room.outcome.candidates[0].kept
    qtbot.keyClick(said, "u")
    assert room.outcome.text == "We belong"
    qtbot.keyClicks(room.editor.wording, " here")
    said.setFocus()
    qtbot.keyClick(said, "u")
    assert room.outcome.text == "We belong here"


def test_keys_say_whether_we_would_see_hear_or_feel_it(qtbot):
    workshop = rows.append(
        workshop_of("empty", "uk-oba"), "o", "experience", Experience(id="x", text="buses")
    )
    room = Room(qtbot, "outcome", workshop)
    said = room.editor.experience
    said.setFocus()
    said.select_line("x")
    for key, sense in (("s", "see"), ("h", "hear"), ("f", "feel"), ("f", "")):
        qtbot.keyClick(said, key)
        assert room.outcome.experience[0].sense == sense


@pytest.mark.parametrize(("vocabulary", "word"), [("uk-oba", "outcome"), ("us-rba", "result")])
def test_the_groups_own_term_is_said(qtbot, vocabulary, word):
    room = Room(qtbot, "outcome", workshop_of("right to left", vocabulary))
    assert word in room.editor._wording_head.text()


def test_gloss_is_kept_when_the_step_is_left_while_typing(qtbot):
    room = Room(qtbot, "outcome", workshop_of("empty", "uk-oba"))
    qtbot.keyClicks(room.editor.details.gloss, "half a sent")
    assert room.outcome.gloss == ""
    room.editor.leave()
    assert room.outcome.gloss == "half a sent"


# ---- action plan --------------------------------------------------------------------------------


@pytest.fixture
def plan(qtbot):
    actions = (
        Action(id="a1", number=1, text="Ring every leaver", lead="Youth service", due="1 Sept"),
        Action(id="a2", number=2, text="Ask the bus company"),
    )
    return Room(
        qtbot,
        "action_plan",
        rows.set_fields(workshop_of("empty", "uk-oba"), "cv", actions=rows.placed(actions)),
    )


def test_understood_parts_are_chips_and_the_open_ones_are_counted(plan):
    chips = [[chip.text for chip in line.chips] for line in plan.editor.list.lines.lines()]
    assert chips == [["Youth service", "1 Sept"], ["to be agreed", "to be agreed"]]
    assert plan.editor.count.text() == "2 actions · 1 without an owner · 1 without a date"


def test_signs_typed_into_a_line_are_understood(plan, qtbot):
    said = plan.editor.list
    said.setFocus()
    said.select_line("a2")
    qtbot.keyClick(said, KEY.Key_F2)
    box = QApplication.focusWidget()
    qtbot.keyClicks(box, " @Council /1 May")
    qtbot.keyClick(box, KEY.Key_Return)
    action = plan.curve.actions[1]
    assert (action.text, action.lead, action.due) == ("Ask the bus company", "Council", "1 May")


def test_rewording_a_line_leaves_lead_and_date(plan, qtbot):
    said = plan.editor.list
    said.setFocus()
    said.select_line("a1")
    qtbot.keyClick(said, KEY.Key_F2)
    box = QApplication.focusWidget()
    qtbot.keyClicks(box, " in the first week")
    qtbot.keyClick(box, KEY.Key_Return)
    action = plan.curve.actions[0]
    assert (action.text, action.lead, action.due) == (
        "Ring every leaver in the first week",
        "Youth service",
        "1 Sept",
    )


def test_the_line_in_hand_has_its_fields_below(plan, qtbot):
    plan.editor.list.select_line("a2")
    fields = plan.editor.details.fields
    assert plan.editor.details.isVisible()
    fields["lead"].setFocus()
    qtbot.keyClicks(fields["lead"], "Colleges")
    plan.editor.list.select_line("a1")
    assert plan.curve.actions[1].lead == "Colleges"
    assert fields["lead"].taken() == "Youth service"


def test_a_persons_name_never_comes_near_the_workshop(plan, qtbot):
    named = []
    plan.editor.person_named.connect(lambda *each: named.append(each))
    plan.editor.show_people({"p1": "Jo Marsh"})
    plan.editor.list.select_line("a2")
    person = plan.editor.details.person
    qtbot.keyClicks(person, "Sam Lee")
    qtbot.keyClick(person, KEY.Key_Return)
    assert named == [("a2", "Sam Lee")]
    assert plan.edits == []
    plan.workshop = rows.set_fields(plan.workshop, "a1", person="p1")
    plan.editor.show_place(plan.place)
    plan.editor.list.select_line("a1")
    assert person.text() == "Jo Marsh"
    assert "Jo" not in str(to_plain(plan.workshop))


def test_ideas_of_the_short_list_become_actions_by_one_key(qtbot):
    ideas = (
        Idea(id="i1", number=1, text="Ring everybody", kept=True, cost="no cost", tables=("t2",)),
        Idea(id="i2", number=2, text="Not kept"),
    )
    workshop = rows.set_fields(workshop_of("empty", "uk-oba"), "cv", ideas=ideas)
    plan = Room(qtbot, "action_plan", workshop)
    assert plan.editor.take.text() == "Take the idea of the short list as an action (I)"
    plan.editor.list.setFocus()
    qtbot.keyClick(plan.editor.list, "i")
    (action,) = plan.curve.actions
    assert (action.text, action.idea, action.cost, action.tables) == (
        "Ring everybody",
        "i1",
        "no cost",
        ("t2",),
    )
    assert plan.editor.list.lines.lines()[0].detail == "idea 1"
    assert not plan.editor.take.isVisible(), "it is taken once"
    plan.undo()
    assert plan.curve.actions == ()
    assert plan.editor.take.isVisible()


def test_ideas_that_go_first_are_taken_before_the_rest_of_the_short_list(qtbot):
    rated = {"specificity": "H", "leverage": "H", "values": "H", "reach": "H"}
    ideas = (
        Idea(id="i1", number=1, text="Ring everybody", kept=True, **rated),
        Idea(id="i2", number=2, text="A bus", kept=True, **{**rated, "reach": "L"}),
    )
    workshop = rows.set_fields(workshop_of("empty", "uk-oba"), "cv", ideas=ideas)
    plan = Room(qtbot, "action_plan", workshop)
    assert plan.editor.take.text() == "Take the idea that goes first as an action (I)"
    qtbot.mouseClick(plan.editor.take, Qt.MouseButton.LeftButton)
    assert [action.text for action in plan.curve.actions] == ["Ring everybody"]


def test_how_far_it_has_come_is_chosen(plan):
    plan.editor.list.select_line("a1")
    plan.editor.details.status.activated.emit(2)
    assert plan.curve.actions[0].status == "done"


# ---- baseline -----------------------------------------------------------------------------------

YEARS = {2018: 2.7, 2019: 2.0, 2020: 2.4}


def baseline_of(ahead: tuple[float, ...] = (), **scenario) -> Workshop:
    readings = tuple(
        Reading(id=f"r{year}", period=str(year), typed=str(value), value=value)
        for year, value in YEARS.items()
    )
    points = tuple(
        Point(id=f"p{n}", period=str(2021 + n), typed=str(value), value=value)
        for n, value in enumerate(ahead)
    )
    scenarios = rows.placed((Scenario(id="sc", points=rows.placed(points), **scenario),)) if ahead else ()
    series = rows.placed((Series(id="s1", area="Leeds", readings=rows.placed(readings)),))
    return rows.set_fields(workshop_of("empty", "uk-oba"), "m", series=series, scenarios=scenarios)


def figures(room: Room) -> list[list[str]]:
    table = room.editor.table.figures
    return [
        [table.cell(row, column).text for column in range(table.columnCount())]
        for row in range(table.rowCount())
    ]


def readings(room: Room, number: int = 0) -> list[tuple[str, str, float | None]]:
    return [(one.period, one.typed, one.value) for one in room.measure.series[number].readings]


def test_a_period_and_its_figure_are_typed_row_after_row(qtbot):
    room = Room(qtbot, "baseline", workshop_of("empty", "uk-oba"))
    table = room.editor.table
    table.setFocus()
    table.setCurrentIndex(table.figures.index(0, 0))
    for period, figure in (("2018", "2.7"), ("2019", "2,0")):
        qtbot.keyClick(type_in(qtbot, table, period), KEY.Key_Return)
        qtbot.keyClick(type_in(qtbot, table, figure), KEY.Key_Return)
        table.setCurrentIndex(table.figures.index(table.figures.rowCount() - 1, 0))
    assert readings(room) == [("2018", "2.7", 2.7), ("2019", "2,0", 2.0)]


def test_what_is_no_number_stays_visible_and_marked(qtbot):
    room = Room(qtbot, "baseline", baseline_of())
    table = room.editor.table
    table.setFocus()
    for row, typed in ((0, "about 3"), (1, "nan"), (2, "inf")):
        table.setCurrentIndex(table.figures.index(row, 1))
        qtbot.keyClick(type_in(qtbot, table, typed), KEY.Key_Return)
        assert table.figures.cell(row, 1).text == typed
        assert table.figures.cell(row, 1).wrong
    assert [value for _period, _typed, value in readings(room)] == [None, None, None]
    assert "“about 3” is not a number" in room.editor.trouble.text()
    room.undo()
    assert readings(room)[2] == ("2020", "2.4", 2.4)


@pytest.mark.parametrize(
    "text",
    [
        "2021\t3.9\n2022\t4.3",
        "Year\tLeeds\n2021\t3.9\n2022\t4.3\n",
        "2021\t2022\n3.9\t4.3",
        "\t2021\t2022\nLeeds\t3.9\t4.3",
        "2021,3.9\r\n2022,4.3",
        "period;value\n2021;3.9\n2022;4.3",
        "2021 3.9\n2022 4.3",
    ],
)
def test_two_columns_or_two_rows_are_pasted(qtbot, text):
    room = Room(qtbot, "baseline", baseline_of())
    table = room.editor.table
    table.setFocus()
    table.setCurrentIndex(table.figures.index(3, 0))
    QGuiApplication.clipboard().setText(text)
    qtbot.keyClick(table, KEY.Key_V, CONTROL)
    assert readings(room)[-2:] == [("2021", "3.9", 3.9), ("2022", "4.3", 4.3)]
    assert len(room.measure.series[0].readings) == 5
    assert len(room.edits) == 1


def test_pasting_with_areas_makes_the_comparison_and_keeps_what_is_no_number(qtbot):
    room = Room(qtbot, "baseline", workshop_of("empty", "uk-oba"))
    QGuiApplication.clipboard().setText("Year\tLeeds\tEngland\n2018\t2.7\t2.7\n2019\tc\t2.6")
    table = room.editor.table
    table.setFocus()
    table.setCurrentIndex(table.figures.index(0, 0))
    qtbot.keyClick(table, KEY.Key_V, CONTROL)
    assert [series.area for series in room.measure.series] == ["Leeds", "England"]
    assert readings(room) == [("2018", "2.7", 2.7), ("2019", "c", None)]
    assert readings(room, 1) == [("2018", "2.7", 2.7), ("2019", "2.6", 2.6)]


def test_figures_alone_are_pasted_down_the_column(qtbot):
    room = Room(qtbot, "baseline", baseline_of())
    QGuiApplication.clipboard().setText("1,234\n1,345\n1,456")
    table = room.editor.table
    table.setFocus()
    table.setCurrentIndex(table.figures.index(0, 1))
    qtbot.keyClick(table, KEY.Key_V, CONTROL)
    assert [value for _period, _typed, value in readings(room)] == [1234.0, 1345.0, 1456.0]


def test_cleared_figures_leave_a_gap_and_a_cleared_period_takes_its_row(qtbot):
    room = Room(qtbot, "baseline", baseline_of())
    table = room.editor.table
    table.setFocus()
    table.setCurrentIndex(table.figures.index(1, 1))
    qtbot.keyClick(table, KEY.Key_Delete)
    assert readings(room)[1] == ("2019", "", None)
    table.setCurrentIndex(table.figures.index(1, 0))
    qtbot.keyClick(table, KEY.Key_Delete)
    assert [period for period, *_rest in readings(room)] == ["2018", "2020"]


def test_a_line_is_started_moved_by_keys_and_adopted(qtbot):
    room = Room(qtbot, "baseline", baseline_of())
    answer, curve = room.editor.answer, room.editor.curve
    qtbot.mouseClick(answer.start, Qt.MouseButton.LeftButton)
    line = working(room.measure)
    assert line is not None
    assert [(point.period, point.value) for point in line.points] == [
        ("2021", 2.4),
        ("2022", 2.4),
        ("2023", 2.4),
    ]
    curve.setFocus()
    curve.choose(line.points[2].id)
    for _press in range(3):
        qtbot.keyClick(curve, KEY.Key_Up)
    assert working(room.measure).points[2].value == pytest.approx(2.7)
    moves = room.edits[-3:]
    assert len({edit.merge_key for edit in moves}) == 1
    assert moves[0].merge_key
    qtbot.mouseClick(answer.adopt, Qt.MouseButton.LeftButton)
    taken = adopted(room.measure)
    assert taken is not None
    assert (taken.adopted, taken.drawn_by) == (TODAY, "drawn by the people in the room on 12 March 2026")
    qtbot.keyClick(curve, KEY.Key_Up)
    assert working(room.measure).points[2].value == pytest.approx(2.7)


def test_a_forecast_is_typed_beside_suggested_periods(qtbot):
    room = Room(qtbot, "baseline", baseline_of())
    table = room.editor.table
    assert table.figures.cell(3, 0).hint == "2021"
    table.setFocus()
    table.setCurrentIndex(table.figures.index(3, 2))
    qtbot.keyClick(type_in(qtbot, table, "3.5"), KEY.Key_Return)
    line = working(room.measure)
    assert line is not None
    assert [(point.period, point.value) for point in line.points] == [("2021", 3.5)]
    assert len(room.measure.series[0].readings) == 3


def test_a_sealed_line_stays_and_says_so(qtbot):
    sealed = baseline_of((2.5, 2.6), adopted="2026-03-01", sealed="2026-03-02T10:00")
    room = Room(qtbot, "baseline", sealed)
    table = room.editor.table
    assert "Sealed on 2 March 2026" in room.editor.answer.state.text()
    assert not room.editor.answer.reopen.isVisible()
    table.setFocus()
    table.setCurrentIndex(table.figures.index(3, 2))
    qtbot.keyClick(table, KEY.Key_9)
    qtbot.keyClick(table, KEY.Key_Delete)
    assert working(room.measure) == working(sealed.measures[0])


def test_hands_are_typed_in_one_line_and_give_the_answer(qtbot):
    room = Room(qtbot, "baseline", baseline_of((2.5, 2.6), adopted="2026-03-01"))
    answer = room.editor.answer
    answer.hands.setFocus()
    qtbot.keyClicks(answer.hands, "19 2 3")
    qtbot.keyClick(answer.hands, KEY.Key_Return)
    verdict = room.place.verdict
    assert (verdict.not_ok, verdict.ok, verdict.not_sure, verdict.answer) == (19, 2, 3, "not ok")
    qtbot.mouseClick(answer.choices["split"], Qt.MouseButton.LeftButton)
    assert room.place.verdict.answer == "split"
    qtbot.keyClicks(answer.dissent, "Two tables expect it to level off")
    room.editor.leave()
    assert room.place.verdict.dissent == "Two tables expect it to level off"
    assert len(room.workshop.meetings[0].verdicts) == 1


def test_details_and_events_are_typed(qtbot):
    room = Room(qtbot, "baseline", baseline_of())
    details = room.editor.details
    room.editor.fold.set_open(True)
    qtbot.keyClicks(details.fields["unit"], "in every 100")
    room.editor.leave()
    assert room.measure.unit == "in every 100"
    details.polarity.activated.emit(2)
    assert room.measure.polarity == "down"
    qtbot.mouseClick(details.add_area, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(details.areas[0], "England")
    room.editor.leave()
    assert [series.area for series in room.measure.series] == ["Leeds", "England"]
    assert figures(room)[0] == ["2018", "2.7", "", ""]
    room.workshop = rows.append(room.workshop, "m", "events", EventMark(id="e", period="2020", text="closed"))
    room.editor.show_place(room.place)
    details.events.text_typed.emit("e", "2021: opened again")
    assert (room.measure.events[0].period, room.measure.events[0].text) == ("2021", "opened again")


def test_typing_begins_a_curve_where_there_is_none(qtbot):
    room = Room(qtbot, "baseline", replace(workshop_of("empty", "uk-oba"), measures=(), curves=()))
    table = room.editor.table
    table.setFocus()
    table.setCurrentIndex(table.figures.index(0, 0))
    qtbot.keyClick(type_in(qtbot, table, "2018"), KEY.Key_Return)
    assert [reading.period for reading in room.measure.series[0].readings] == ["2018"]
    assert room.curve.measure == room.measure.id


def test_figures_alone_are_typed_one_after_the_other_and_the_periods_follow(qtbot):
    room = Room(qtbot, "baseline", workshop_of("empty", "uk-oba"))
    table = room.editor.table
    table.setFocus()
    table.setCurrentIndex(table.figures.index(0, 0))
    for text in ("2018", "2.7", "2.0", "2.4"):
        qtbot.keyClick(type_in(qtbot, table, text), KEY.Key_Return)
    assert readings(room) == [("2018", "2.7", 2.7), ("2019", "2.0", 2.0), ("2020", "2.4", 2.4)]


def test_a_period_typed_out_of_order_goes_to_its_place_and_the_cursor_with_it(qtbot):
    room = Room(qtbot, "baseline", baseline_of())
    table = room.editor.table
    table.setFocus()
    table.setCurrentIndex(table.figures.index(table.figures.rowCount() - 1, 0))
    qtbot.keyClick(type_in(qtbot, table, "2017"), KEY.Key_Return)
    qtbot.keyClick(type_in(qtbot, table, "3.1"), KEY.Key_Return)
    assert readings(room)[0] == ("2017", "3.1", 3.1)
