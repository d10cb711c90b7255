"""Indicators, as a room proposes, rates and chooses them."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt

from obadesk.core import rows
from obadesk.core.agenda import PlannedStep, WorkshopFormat, begin
from obadesk.core.blocks import Item, Lines, Statement, Table, WriteIn
from obadesk.core.capture import Captured
from obadesk.core.measure import Measure
from obadesk.core.place import Place
from obadesk.core.workshop import Workshop
from obadesk.steps.indicators import changes
from obadesk.steps.indicators.checks import about_one_service
from obadesk.steps.indicators.kind import IndicatorsKind

INDICATORS = IndicatorsKind()
NEET = "16–17s not in education, work or training"
SCHOOL = "Pupils who miss a lot of school"
CARE = "Children looked after, per 10,000"
TRUST = "Young people with an adult they trust"
KEY = Qt.Key


def room(*lines: str, prepared: bool = False) -> Workshop:
    """A workshop after these lines; letters after a bar are its ratings: ``Name | HM``."""
    step = PlannedStep(kind="indicators", minutes=0 if prepared else 30, prepared=prepared)
    workshop = begin(
        WorkshopFormat(id="x", name="X", description="", steps=(step,)), "A room", today="2026-03-12"
    )
    for line in lines:
        name, _bar, letters = line.partition(" | ")
        workshop = typed(workshop, name)
        for field, letter in zip(("communication", "proxy", "data"), letters, strict=False):
            workshop = rows.set_fields(workshop, workshop.measures[-1].id, **{field: letter})
    return workshop


def typed(workshop: Workshop, line: str) -> Workshop:
    """The workshop after one more line, said by the second table."""
    signs = {sign.sign: sign.id for sign in INDICATORS.signs}
    tags = (signs[line[0]],) if line[:1] in signs and line[1:2] == " " else ()
    number = len(workshop.measures)
    said = Captured(
        line[2:] if tags else line,
        f"line {number}",
        tags,
        (workshop.tables[1].id,),
        f"2026-03-12T10:{number:02}",
    )
    edit = INDICATORS.capture(place(workshop), said)
    assert edit is not None
    return edit.change(workshop)


def place(workshop: Workshop) -> Place:
    return Place(workshop, workshop.meeting.steps[0].id, "", "2026-03-12")


def named(workshop: Workshop, name: str) -> Measure:
    return next(measure for measure in workshop.measures if measure.name == name)


def done(workshop: Workshop, make, name: str, *more) -> Workshop:
    """The workshop after an edit of the measure of this name."""
    return make(named(workshop, name).id, *more).change(workshop)


def wall(workshop: Workshop, part: str):
    return INDICATORS.slides(place(workshop).public(), part)  # type: ignore[arg-type]


def table(workshop: Workshop) -> Table:
    block = wall(workshop, "hear")[0].blocks[0]
    assert isinstance(block, Table)
    return block


def lines(slide) -> list[list[Item]]:
    return [list(block.items) for block in slide.blocks if isinstance(block, Lines)]


def said(slide) -> list[str]:
    return [block.text for block in slide.blocks if isinstance(block, Statement)]


# ---- what is typed ------------------------------------------------------------------------------


def test_the_first_line_fills_the_measure_a_workshop_begins_with():
    before = room()
    workshop = typed(typed(before, NEET), SCHOOL)
    assert [(one.number, one.name) for one in workshop.measures] == [(1, NEET), (2, SCHOOL)]
    assert workshop.measures[0].id == before.measures[0].id == workshop.curves[0].measure
    assert len(workshop.curves) == 1
    assert INDICATORS.heard_from(place(workshop)) == {workshop.tables[1].id}


def test_a_new_measure_has_two_rows_for_figures_like_the_first():
    workshop = room(NEET, SCHOOL)
    assert [len(measure.series) for measure in workshop.measures] == [2, 2]


def test_a_sign_makes_it_a_headline_or_a_wish_for_figures():
    workshop = room(f"* {SCHOOL}", f"! {TRUST}", f"* {NEET}")
    assert [(m.name, m.status, m.rank) for m in workshop.measures] == [
        (SCHOOL, "headline", 1), (TRUST, "data development", 0), (NEET, "headline", 2),
    ]  # fmt: skip
    assert [curve.measure for curve in workshop.curves] == [
        named(workshop, SCHOOL).id,
        named(workshop, NEET).id,
    ]


# ---- the wall -----------------------------------------------------------------------------------


def test_the_room_is_asked_for_one_number_and_told_when_it_was_chosen_before():
    (asked,) = wall(room(), "ask")
    assert said(asked)[0] == "Which number would tell us, for everybody?"
    assert wall(room(NEET, prepared=True), "ask") == ()


def test_the_table_shows_dots_with_letters_and_a_bar_at_the_row_being_rated():
    workshop = room(f"{NEET} | HHH", f"{SCHOOL} | HM", f"{CARE} | MM")
    shown = table(workshop)
    assert shown.heads == ("", "", "Clear?", "Central?", "Figures?")
    assert [(cell.text, cell.mark) for cell in shown.rows[1]] == [
        ("2", ""), (SCHOOL, ""), ("H", "high"), ("M", "medium"), ("", ""),
    ]  # fmt: skip
    assert shown.in_hand == shown.newest == 1


def test_before_any_letter_the_newest_line_is_shown_and_no_row_is_in_hand():
    shown = table(room(NEET, SCHOOL))
    assert (shown.in_hand, shown.newest) == (-1, 1)


def test_the_data_person_may_rate_the_last_column_alone_beforehand():
    workshop = done(room(NEET, SCHOOL), changes.rate, NEET, 2, "H")
    assert table(workshop).in_hand == 1
    assert [cell.text for cell in table(workshop).rows[0]][2:] == ["", "", "H"]


def test_the_room_keeps_one_at_a_time_and_never_sees_a_ranking():
    workshop = room(f"{NEET} | HHH", f"{SCHOOL} | HMH", f"{TRUST} | HHL", f"{CARE} | HHM")
    asked = wall(workshop, "hear")[1]
    assert said(asked) == ["If you could keep only one?"]
    assert [(item.number, item.text) for item in lines(asked)[0]] == [(1, NEET), (3, TRUST), (4, CARE)]
    workshop = done(workshop, changes.rank, TRUST, 1)
    asked = wall(workshop, "hear")[1]
    assert said(asked) == ["And a second?"]
    chosen, left = lines(asked)
    assert [(item.number, item.text, item.strong) for item in chosen] == [(1, TRUST, True)]
    assert [item.text for item in left] == [NEET, CARE]
    workshop = done(done(workshop, changes.rank, NEET, 2), changes.rank, CARE, 3)
    assert len(wall(workshop, "hear")) == 1


def test_before_any_letter_the_room_chooses_among_all():
    (choice,) = lines(wall(room(NEET, SCHOOL), "hear")[1])
    assert [item.text for item in choice] == [NEET, SCHOOL]
    assert len(wall(room(NEET), "hear")) == 1, "one alone is no choice"


def test_keep_is_what_we_watch_and_what_we_need_figures_for():
    workshop = done(room(NEET, SCHOOL, TRUST, CARE), changes.rank, SCHOOL, 1)
    workshop = done(workshop, changes.rank, NEET, 1)
    workshop = done(workshop, changes.set_status, TRUST, "data development")
    workshop = done(workshop, changes.set_status, CARE, "rejected")
    (kept,) = wall(workshop, "keep")
    assert said(kept) == ["We will watch", "We need figures for"]
    watched, wanted = lines(kept)
    assert [(item.number, item.text) for item in watched] == [(1, NEET), (2, SCHOOL)]
    assert [item.text for item in wanted] == [TRUST]


# ---- choosing -----------------------------------------------------------------------------------


def test_the_same_key_once_more_takes_it_back():
    workshop = done(room(NEET, SCHOOL), changes.rank, NEET, 1)
    assert named(done(workshop, changes.rank, NEET, 1), NEET).status == ""
    workshop = done(workshop, changes.set_status, SCHOOL, "secondary")
    assert named(workshop, SCHOOL).status == "secondary"
    assert named(done(workshop, changes.set_status, SCHOOL, "secondary"), SCHOOL).status == ""


def test_ratings_never_choose_by_themselves():
    assert named(room(f"{NEET} | HHH"), NEET).status == ""


def test_a_count_of_one_service_is_parked_and_leaves_its_place_to_the_next():
    workshop = room("Number of clients seen", SCHOOL)
    edit = changes.park(workshop.measures[0].id, workshop.meeting.steps[0].id)
    workshop = edit.change(workshop)
    assert [(one.text, one.parked_as) for one in workshop.parked] == [
        ("Number of clients seen", "about one service")
    ]
    assert [
        item for row in table(workshop).rows for item in row if item.text == "Number of clients seen"
    ] == []
    assert typed(workshop, NEET).measures[0].name == NEET


# ---- paper --------------------------------------------------------------------------------------


def test_one_measure_without_letters_is_not_printed_a_second_time():
    assert INDICATORS.brief(place(room(NEET))) == ()
    assert INDICATORS.full(place(room(NEET))) == ()


def test_what_was_chosen_without_letters_is_printed_without_empty_columns():
    workshop = done(room(NEET, CARE), changes.set_status, CARE, "secondary")
    (printed,) = (block for block in INDICATORS.full(place(workshop)) if isinstance(block, Table))
    assert [[cell.text for cell in row] for row in printed.rows] == [[NEET, ""], [CARE, "secondary"]]


def test_which_data_exactly_is_read_as_sentences_and_made_up_is_said_elsewhere():
    workshop = room(NEET, CARE, TRUST)
    care, trust = named(workshop, CARE), named(workshop, TRUST)
    workshop = rows.set_fields(workshop, care.id, definition="Those on 31 March.", unit="in every 10,000")
    workshop = rows.set_fields(workshop, trust.id, source="illustrative")
    workshop = replace(workshop, illustrative="All of it is illustrative.")
    printed = [
        (item.text, item.detail)
        for block in INDICATORS.full(place(workshop)) if isinstance(block, Lines) for item in block.items
    ]  # fmt: skip
    assert printed == [(f"{CARE}: Those on 31 March. In every 10,000", "")]


def test_the_wish_list_is_a_table_in_which_who_and_when_are_to_be_agreed():
    workshop = room(f"{NEET} | HHH", f"! {TRUST}")
    workshop = rows.set_fields(workshop, named(workshop, TRUST).id, wanted_why="to know if it is enough")
    tables = [block for block in INDICATORS.full(place(workshop)) if isinstance(block, Table)]
    assert [cell.text for cell in tables[1].rows[0]] == [
        TRUST, "to know if it is enough", "to be agreed", "to be agreed",
    ]  # fmt: skip


def test_what_was_set_aside_is_printed_with_its_reason_in_the_full_report_only():
    workshop = done(room(NEET, CARE), changes.set_status, CARE, "rejected")
    workshop = rows.set_fields(workshop, named(workshop, CARE).id, reason="too few to say anything")
    printed = [
        item for block in INDICATORS.full(place(workshop)) if isinstance(block, Lines) for item in block.items
    ]
    assert [(item.text, item.detail) for item in printed] == [(CARE, "too few to say anything")]
    assert INDICATORS.brief(place(workshop)) == ()


def test_the_table_sheet_has_a_box_unless_the_step_was_prepared():
    (box,) = INDICATORS.boxes(place(room()))
    assert isinstance(box, WriteIn)
    assert box.columns == ("Indicator", "Clear?", "Central?", "Figures?")
    assert INDICATORS.boxes(place(room(prepared=True))) == ()


# ---- checks -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "counted"),
    [
        ("Number of clients", True),
        ("Young people our advisers saw", True),
        ("% of our users who are satisfied", True),
        ("Sessions delivered", True),
        ("How many young people we helped", True),
        (NEET, False),
        (SCHOOL, False),
        (TRUST, False),
        ("Young people with a job or a course in May", False),
        ("First-time entrants to the youth justice system", False),
        ("Children in our town who can swim", False),
        ("Our children who are ready for school", False),
        ("People we saw last year", True),
    ],
)
def test_a_count_of_what_one_service_did_is_told_from_how_people_live(name: str, counted: bool):
    assert about_one_service(Measure(id="m", name=name)) is counted


def found(workshop: Workshop) -> list[str]:
    return [check.id for check in INDICATORS.checks(place(workshop))]


@pytest.mark.parametrize(
    "name",
    [
        "Adults with two or more long-term conditions",
        "Pupils who go on to higher education",
        "Children growing up in low-income homes",
        "Older people who are hurt by falling",
        "Pupils with grade 5 or better in English",
    ],
)
def test_ordinary_names_of_figures_hold_no_hope(name: str):
    assert "way in name" not in found(room(name))


def test_checks_name_what_a_careful_facilitator_would_mend():
    assert found(room()) == []
    assert found(room(f"{NEET} | HHH")) == []
    assert found(room("Reduce youth crime")) == ["way in name"]
    assert found(room("Number of clients")) == ["about one service"]
    assert found(room(f"* {NEET}")) == ["no figures", "no direction"]
    assert "everything high" in found(room(f"{NEET} | HHH", f"{SCHOOL} | HHH", f"{TRUST} | HHH"))
    six = room(*(f"* Number {n}" for n in range(6)))
    assert found(six)[0] == "too many headlines"
    assert "no headline" in found(room(f"{NEET} | HHM", f"{SCHOOL} | MML"))


def test_say_asks_the_question_of_the_column_being_rated():
    assert "bus stop" in INDICATORS.say(place(room(NEET)))
    assert "only this moved" in INDICATORS.say(place(room(f"{NEET} | HH", f"{SCHOOL} | H")))
    assert (
        INDICATORS.say(place(room(f"{NEET} | HHH", f"{SCHOOL} | HML")))
        == "If you could keep only one, which?"
    )
    assert "one service" in INDICATORS.say(place(room("Number of clients")))


# ---- the console --------------------------------------------------------------------------------


class Desk:
    """Stands in for the open document: does the editor's edits."""

    def __init__(self, qtbot, workshop: Workshop) -> None:
        self.workshop = workshop
        self.editor = INDICATORS.editor()
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

    def letters(self) -> list[str]:
        return ["".join(chip.text for chip in line.chips[:3]) for line in self.list.lines.lines()]


def test_a_column_is_rated_downwards_with_one_key_each(qtbot):
    desk = Desk(qtbot, room(NEET, SCHOOL, TRUST))
    for key in (KEY.Key_H, KEY.Key_M, KEY.Key_L):
        qtbot.keyClick(desk.list, key)
    assert desk.letters() == ["H", "M", "L"]
    desk.list.select_line(desk.workshop.measures[0].id)
    qtbot.keyClick(desk.list, KEY.Key_Right)
    qtbot.keyClick(desk.list, KEY.Key_M)
    assert desk.letters() == ["HM", "M", "L"]
    assert desk.editor.selected_row() == desk.workshop.measures[1].id
    qtbot.keyClick(desk.list, KEY.Key_Left)
    qtbot.keyClick(desk.list, KEY.Key_Backspace)
    assert desk.letters() == ["HM", "", "L"]


def test_numbers_choose_and_letters_say_what_becomes_of_it(qtbot):
    desk = Desk(qtbot, room(NEET, SCHOOL, TRUST, CARE))
    for row, key in enumerate((KEY.Key_2, KEY.Key_1, KEY.Key_D, KEY.Key_X)):
        desk.list.select_line(desk.workshop.measures[row].id)
        qtbot.keyClick(desk.list, key)
    assert [line.chips[3].text for line in desk.list.lines.lines()] == [
        "headline 2", "headline 1", "figures to find", "set aside",
    ]  # fmt: skip
    assert [line.text for line in desk.list.lines.lines()] == [NEET, SCHOOL, TRUST, CARE], "nothing jumps"


def test_the_letters_suggest_and_the_key_decides(qtbot):
    desk = Desk(qtbot, room(f"{NEET} | HHH", f"{TRUST} | HHL", f"{CARE} | MMH"))
    assert "headline" in desk.editor.hint.text()
    desk.list.select_line(desk.workshop.measures[1].id)
    assert "figures to find" in desk.editor.hint.text()
    desk.list.select_line(desk.workshop.measures[2].id)
    assert "secondary" in desk.editor.hint.text()
    assert {measure.status for measure in desk.workshop.measures} == {""}


def test_fields_of_a_wish_and_of_what_was_set_aside_come_with_it(qtbot):
    desk = Desk(qtbot, room(NEET, TRUST))
    fields = desk.editor.fields
    assert not fields.fields["wanted_from"].isVisible()
    qtbot.keyClick(desk.list, KEY.Key_D)
    assert fields.fields["wanted_from"].isVisible()
    assert not fields.fields["reason"].isVisible()
    qtbot.keyClick(desk.list, KEY.Key_X)
    qtbot.keyClicks(fields.fields["reason"], "no figures for wards")
    desk.editor.leave()
    assert desk.workshop.measures[0].reason == "no figures for wards"


def test_one_key_parks_a_count_of_one_service(qtbot):
    desk = Desk(qtbot, room(NEET, "Number of clients seen"))
    desk.list.select_line(desk.workshop.measures[1].id)
    assert desk.list.lines.lines()[1].detail == "about one service?"
    qtbot.keyClick(desk.list, KEY.Key_O)
    assert [one.text for one in desk.workshop.parked] == ["Number of clients seen"]
    assert len(desk.list.lines.lines()) == 1


def test_one_key_takes_a_measure_with_its_story_to_one_service_and_the_hint_says_so(qtbot):
    desk = Desk(qtbot, room(NEET, "Number of clients seen"))
    workshop = typed_force(desk.workshop)
    workshop = rows.set_fields(workshop, workshop.measures[0].id, name="Young people our advisers saw")
    desk.workshop = workshop
    desk.editor.show_place(place(workshop))
    desk.list.select_line(workshop.measures[0].id)
    assert "Press p" in desk.editor.hint.text()
    qtbot.keyClick(desk.list, KEY.Key_P)
    (service,) = desk.workshop.services
    assert desk.workshop.measures[0].of == service.id
    assert desk.workshop.curves == workshop.curves
    assert [line.text for line in desk.list.lines.lines()] == ["Number of clients seen"]


def test_a_measure_with_a_story_is_not_removed_but_the_console_says_why(qtbot):
    desk = Desk(qtbot, room(NEET, SCHOOL))
    workshop = typed_force(desk.workshop)
    desk.workshop = workshop
    desk.editor.show_place(place(workshop))
    qtbot.keyClick(desk.list, KEY.Key_Delete)
    assert len(desk.workshop.measures) == 2
    assert "Press x" in desk.editor.hint.text()
    desk.list.select_line(desk.workshop.measures[1].id)
    qtbot.keyClick(desk.list, KEY.Key_Delete)
    assert [measure.name for measure in desk.workshop.measures] == [NEET]


def typed_force(workshop: Workshop) -> Workshop:
    from obadesk.core.story import Force

    return rows.append(workshop, workshop.curves[0].id, "forces", Force(id="f", text="The bus"))
