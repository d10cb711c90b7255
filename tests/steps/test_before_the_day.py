"""Before the day: one page at leisure, of which the room sees nothing yet."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from obadesk.core import curve_edits, rows
from obadesk.core.agenda import PlannedStep, WorkshopFormat, begin
from obadesk.core.blocks import PARTS
from obadesk.core.capture import Captured
from obadesk.core.curve_names import tables_at
from obadesk.core.ids import new_id
from obadesk.core.measure import Point, Reading, Scenario
from obadesk.core.meeting import Verdict
from obadesk.core.place import Place
from obadesk.core.story import Force
from obadesk.core.workshop import Workshop
from obadesk.steps.before_the_day import blocks
from obadesk.steps.before_the_day.kind import BeforeTheDayKind
from tests.steps.test_editors import KEY, Room

BEFORE = BeforeTheDayKind()


def room() -> Workshop:
    """Four tables and one empty curve."""
    agenda = WorkshopFormat(id="x", name="X", description="", steps=(PlannedStep(kind="before_the_day"),))
    return begin(agenda, "A room", today="2026-03-12", place="Leeds")


def at(workshop: Workshop) -> Place:
    return Place(workshop, workshop.meeting.steps[0].id, "", "2026-03-12")


def with_figures(workshop: Workshop, count: int, number: int = 0) -> Workshop:
    series = workshop.measures[number].series[0].id
    for year in range(2018, 2018 + count):
        reading = Reading(id=f"{series} {year}", period=str(year), value=4.9)
        workshop = rows.append(workshop, series, "readings", reading)
    return workshop


def with_curve(workshop: Workshop) -> Workshop:
    return curve_edits.add_curve(new_id(), new_id(), (new_id(), new_id())).change(workshop)


def numbers(workshop: Workshop) -> list[list[int]]:
    """The tables at each curve."""
    return [[table.number for table in tables_at(workshop, curve)] for curve in workshop.curves]


def test_the_room_sees_nothing_of_it_and_it_takes_no_lines():
    workshop = with_figures(room(), 8)
    assert not BEFORE.takes_lines
    assert [BEFORE.slides(at(workshop).public(), part) for part in PARTS] == [(), (), ()]
    assert BEFORE.capture(at(workshop), Captured("A line", "new")) is None
    assert BEFORE.brief(at(workshop)) == BEFORE.full(at(workshop)) == ()


def test_what_is_ready_is_said_in_words():
    workshop = room()
    assert BEFORE.summary(at(workshop)) == ""
    workshop = rows.set_fields(workshop, workshop.outcomes[0].id, text="All are safe.")
    workshop = rows.set_fields(workshop, workshop.measures[0].id, name="Not in work")
    assert BEFORE.summary(at(workshop)) == "Outcome, figures still to come"
    workshop = with_figures(workshop, 8)
    assert BEFORE.summary(at(workshop)) == "Outcome, 8 readings, forecast still to draw"
    line = Scenario(id="s", points=(Point(id="p", period="2028", value=6.4),))
    workshop = rows.append(workshop, workshop.measures[0].id, "scenarios", line)
    assert BEFORE.summary(at(workshop)).endswith("forecast drawn")
    workshop = rows.set_fields(workshop, "s", adopted="2026-03-12")
    assert BEFORE.summary(at(workshop)).endswith("forecast adopted")


def test_a_sentence_says_what_would_be_shown_and_what_would_be_printed():
    workshop = room()
    assert blocks.what_is_shown(at(workshop)).startswith("Nothing would be shown or printed yet.")
    workshop = rows.set_fields(workshop, workshop.outcomes[0].id, text="All are safe.")
    workshop = rows.set_fields(workshop, workshop.measures[0].id, name="Not in work")
    assert blocks.what_is_shown(at(workshop)) == (
        "Welcome shows the outcome, and that we look at “Not in work”."
        " The table sheets print the outcome and leave room to draw the line."
    )
    workshop = with_figures(workshop, 8)
    assert "the line: 8 figures for all tables." in blocks.what_is_shown(at(workshop))
    workshop = with_figures(with_curve(workshop), 3, 1)
    workshop = curve_edits.give_table(workshop.curves[1].id, workshop.tables[3].id).change(workshop)
    assert "8 figures for tables 1, 2 and 3; 3 figures for table 4." in blocks.what_is_shown(at(workshop))


def test_what_can_be_mended_at_leisure():
    workshop = room()
    workshop = rows.set_fields(workshop, workshop.outcomes[0].id, text="Improve access to services.")
    workshop = with_figures(workshop, 2)
    found = {check.id: check.sentence for check in BEFORE.checks(at(workshop))}
    assert list(found) == ["service word", "direction word", "short history", "no polarity", "no source"]
    assert found["service word"].startswith("“access to”")
    assert found["short history"].startswith("There are 2 figures")
    measure = workshop.measures[0].id
    workshop = with_figures(room(), 3)
    measure = workshop.measures[0].id
    workshop = rows.set_fields(workshop, measure, name="Not in work", polarity="down", source="The council")
    assert BEFORE.checks(at(workshop)) == ()


def test_each_table_has_one_curve_and_the_first_has_all_until_one_is_given_away():
    workshop = with_curve(room())
    assert numbers(workshop) == [[1, 2, 3, 4], []]
    assert [check.id for check in BEFORE.checks(at(with_figures(workshop, 5, 1)))][-1] == "no table"
    second = workshop.curves[1].id
    for number in (2, 3):
        workshop = curve_edits.give_table(second, workshop.tables[number].id).change(workshop)
    assert numbers(workshop) == [[1, 2], [3, 4]]
    workshop = curve_edits.give_table(workshop.curves[0].id, workshop.tables[2].id).change(workshop)
    assert numbers(workshop) == [[1, 2, 3], [4]]
    assert curve_edits.give_table("gone", workshop.tables[0].id).change(workshop) is workshop


def test_only_an_empty_curve_is_removed_and_the_last_one_stays():
    workshop = room()
    assert not curve_edits.can_remove(workshop, workshop.curves[0].id)
    two = with_curve(workshop)
    first, second = (curve.id for curve in two.curves)
    two = curve_edits.give_table(second, two.tables[0].id).change(two)
    one = curve_edits.remove_curve(second).change(two)
    assert [curve.id for curve in one.curves] == [first]
    assert len(one.measures) == 1
    assert one.curves[0].tables == (), "the only one is the whole room's"
    said = rows.append(two, second, "forces", Force(id="f", text="A cause"))
    counted = with_figures(two, 1, 1)
    answered = rows.append(two, two.meeting.id, "verdicts", Verdict(id="v", curve=second, not_ok=19))
    for kept in (said, counted, answered):
        assert curve_edits.remove_curve(second).change(kept) is kept


# ---- on the console -----------------------------------------------------------------------------


def console(qtbot, workshop: Workshop | None = None) -> Room:
    made = Room(qtbot, "before_the_day", workshop or room())
    made.editor.show_place(at(made.workshop))
    return made


def test_outcome_name_unit_and_source_are_typed(qtbot):
    made = console(qtbot)
    qtbot.keyClicks(made.editor.outcome, "All are safe.")
    part = made.editor.parts[0]
    for field, text in (
        (part.name, "Not in work"),
        (part.unit, "in every 100"),
        (part.source, "The council"),
    ):
        qtbot.keyClicks(field, text)
    made.editor.leave()
    measure = made.workshop.measures[0]
    assert made.workshop.outcomes[0].text == "All are safe."
    assert (measure.name, measure.unit, measure.source) == ("Not in work", "in every 100", "The council")
    part.polarity.activated.emit(2)
    assert made.workshop.measures[0].polarity == "down"
    assert made.editor.shown.text().startswith("Welcome shows the outcome")


def test_typing_makes_outcome_and_measure_where_there_are_none(qtbot):
    bare = room()
    bare = replace(bare, outcomes=(), measures=())
    made = console(qtbot, bare)
    qtbot.keyClicks(made.editor.parts[0].name, "Not in work")
    made.editor.leave()
    assert [measure.name for measure in made.workshop.measures] == ["Not in work"]
    assert made.workshop.curves[0].measure == made.workshop.measures[0].id
    qtbot.keyClicks(made.editor.outcome, "All are safe.")
    made.editor.leave()
    assert [outcome.text for outcome in made.workshop.outcomes] == ["All are safe."]


def test_two_rows_from_a_spreadsheet_are_pasted(qtbot):
    made = console(qtbot)
    QGuiApplication.clipboard().setText("2018\t2019\t2020\n2.7\t2.0\t2.4")
    table = made.editor.parts[0].table
    table.setFocus()
    qtbot.keyClick(table, KEY.Key_V, Qt.KeyboardModifier.ControlModifier)
    readings = made.workshop.measures[0].series[0].readings
    assert [(one.period, one.value) for one in readings] == [("2018", 2.7), ("2019", 2.0), ("2020", 2.4)]
    heads = [column.kind for column in table.grid.columns]
    assert heads == ["period", "own", "other"], "the line ahead is left to the room"


def test_a_second_curve_is_added_given_to_a_table_and_removed(qtbot):
    made = console(qtbot)
    qtbot.mouseClick(made.editor.add, Qt.MouseButton.LeftButton)
    assert len(made.workshop.curves) == len(made.workshop.measures) == 2
    second = made.editor.parts[1]
    assert second.name.hasFocus()
    qtbot.mouseClick(second.tables[3], Qt.MouseButton.LeftButton)
    assert numbers(made.workshop) == [[1, 2, 3], [4]]
    assert [button.isChecked() for button in made.editor.parts[0].tables] == [True, True, True, False]
    qtbot.mouseClick(second.tables[3], Qt.MouseButton.LeftButton)
    assert second.tables[3].isChecked(), "a table always has a curve"
    qtbot.mouseClick(second.remove, Qt.MouseButton.LeftButton)
    assert len(made.workshop.curves) == 1
    assert not second.isVisible()


def test_a_curve_with_figures_cannot_be_removed(qtbot):
    made = console(qtbot, with_figures(with_curve(room()), 2))
    assert not made.editor.parts[0].remove.isVisible()
    assert made.editor.parts[1].remove.isVisible()


def test_the_keyboard_goes_down_the_page_as_it_is_read(qtbot):
    made = console(qtbot)
    made.editor.focus_first()
    part = made.editor.parts[0]
    went = [QApplication.focusWidget()]
    for _press in range(8):
        qtbot.keyClick(went[-1], KEY.Key_Tab)
        went.append(QApplication.focusWidget())
    assert went == [
        made.editor.outcome, made.editor.who, part.name, part.polarity, part.unit, part.source,
        part.definition, part.table, made.editor.add,
    ]  # fmt: skip
