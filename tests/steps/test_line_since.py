"""The line since: the verdict as a sentence on the wall, its grounds under it, the figures typed fast."""

import re

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from obadesk.core.blocks import Columns, Curve, Statement, Table
from obadesk.core.edit import Edit
from obadesk.core.measure import EventMark
from obadesk.core.rows import append, set_fields
from obadesk.core.sketch import Sketch
from obadesk.steps.line_since.editor import LineSinceEditor
from obadesk.steps.line_since.kind import KIND
from tests.leeds import forecast, series
from tests.reviewed import NEET, THEN, at, first_meeting, met_again

ABSENCE = {"2016": 11.3, "2017": 11.3, "2018": 11.6, "2019": 11.5, "2020": None, "2021": 12.5, "2022": 21.8,
           "2023": 21.8}  # fmt: skip
DOWN = {period: 100 - value for period, value in NEET.items()}


def keep(place) -> tuple[str, ...]:
    """What stands at the right of the curve, the verdict first."""
    (slide,) = KIND.slides(place, "keep")
    (columns,) = slide.blocks
    assert isinstance(columns, Columns)
    assert isinstance(columns.left[0], Curve)
    said = [block for block in columns.right if isinstance(block, Statement)]
    assert (said[0].size, said[0].strong) == ("key", True), "56, in ink"
    assert all(block.size == "body" for block in said[1:]), "44 under it"
    return tuple(block.text for block in said)


def test_persistent_absence_as_the_room_reads_it():
    england = series("England", {"2023": 21.2, "2024": 20.0, "2025": 18.1})
    workshop = first_meeting(ABSENCE, {"2024": 21.8, "2025": 21.8, "2026": 21.8}, england, unit="%")
    place = at(met_again(workshop, since={"2024": 20.7, "2025": 19.0}), "line_since")
    assert keep(place) == (
        "Better than we expected: 19.0, we expected about 21.8.",
        "England fell as well: 3.1 points, Leeds 2.8.",
    )


SENTENCES = [
    ({"2026": 5.1, "2027": 5.3}, {}, "Still rising, but more slowly than we expected. That counts."),
    ({"2026": 5.4}, {}, "As we expected."),
    ({"2026": 5.8}, {}, "Worse than we expected: 5.8, we expected 5.4."),
    ({"2026": 4.6, "2027": 4.3}, {}, "The line has turned."),
    ({}, {"due": "2027-05"}, "Too early: the next figure comes in May."),
    ({"2026": 5.6}, {}, "We cannot tell: the difference is no more than this number moves by itself."),
    ({"2026": 4.6}, {}, "Better than we expected: 4.6, we expected about 5.4."),
]


@pytest.mark.parametrize(("since", "fields", "sentence"), SENTENCES)
def test_every_sentence_stands_on_the_wall(since, fields, sentence):
    place = at(met_again(first_meeting(**fields), since=since), "line_since", "2027-01-10")
    assert keep(place)[0] == sentence


def test_a_slower_fall_counts_too_where_up_is_good():
    workshop = first_meeting(DOWN, {"2026": 94.6, "2027": 94.1}, polarity="up")
    place = at(met_again(workshop, since={"2026": 94.9, "2027": 94.7}), "line_since")
    assert keep(place)[0] == "Still falling, but more slowly than we expected. That counts."


def test_never_an_arrow_never_a_part_of_a_target():
    for since, fields, _sentence in SENTENCES:
        place = at(met_again(first_meeting(**fields), since=since), "line_since", "2027-01-10")
        assert not re.search("[↑↓→↗↘▲▼]|%|per cent of", " ".join(keep(place)))


def test_a_provisional_figure_gives_a_provisional_verdict():
    workshop = met_again(first_meeting(), since={"2026": 5.8})
    reading = workshop.measures[0].series[0].readings[-1]
    place = at(set_fields(workshop, reading.id, provisional=True), "line_since")
    assert keep(place)[1:] == ("The figure is provisional, so this may still change.",)


def test_across_a_new_way_of_counting_nobody_can_tell():
    mark = EventMark(id="e", period="2026", text="new way of counting")
    workshop = met_again(first_meeting(), since={"2026": 5.8})
    workshop = append(workshop, workshop.measures[0].id, "events", mark)
    assert keep(at(workshop, "line_since"))[0].startswith(
        "We cannot tell: from 2026 it is counted in a new way"
    )


def test_before_the_guess_the_room_sees_the_curve_as_it_was_left():
    workshop = met_again(first_meeting(), since={"2026": 5.8})
    (slide,) = KIND.slides(at(workshop, "line_since"), "ask")
    (columns,) = slide.blocks
    drawn = columns.left[0]
    assert isinstance(drawn, Curve)
    assert not any(line.role == "since" for line in drawn.picture.lines)
    assert "5.8" not in drawn.picture.sentence
    assert columns.right[0].text == "Did we do better than the dotted line?"
    (kept,) = KIND.slides(at(workshop, "line_since"), "keep")
    assert any(line.role == "since" for line in kept.blocks[0].left[0].picture.lines)


def test_a_line_drawn_in_this_meeting_does_not_judge_the_figures_it_knew():
    workshop = met_again(first_meeting(), since={"2026": 5.8})
    fresh = replace(
        forecast({"2026": 5.8, "2027": 6.0}), id="fresh", adopted=THEN, sealed=f"{THEN}T11:00:00+00:00"
    )
    workshop = append(workshop, workshop.measures[0].id, "scenarios", fresh)
    assert keep(at(workshop, "line_since"))[0] == "Worse than we expected: 5.8, we expected 5.4."


def test_a_sketch_is_judged_in_words_for_the_direction_only():
    workshop = first_meeting(ahead=None)
    sketch = Sketch(id="s", now="high", lately="worse", speed="slow", ahead="worse", at="2026-03-12")
    workshop = append(workshop, workshop.curves[0].id, "sketches", sketch)
    place = at(met_again(workshop, since={"2026": 5.8}), "line_since")
    assert keep(place)[0].startswith("The room sketched: worse. Since then the figures went the same way.")
    (ask,) = KIND.slides(place, "ask")
    assert ask.blocks[0].left[0].picture.stamp == "Working baseline, not data"


def test_the_first_meeting_has_nothing_to_judge():
    workshop = first_meeting()
    step = workshop.meeting.steps[0]
    place = replace(at(met_again(workshop), "line_since"), workshop=workshop, step_id=step.id)
    assert (KIND.slides(place, "keep"), KIND.brief(place), KIND.full(place), KIND.summary(place)) == (
        (),
        (),
        (),
        "",
    )


def test_paper_says_the_verdict_and_sets_what_was_expected_beside_what_came():
    workshop = met_again(first_meeting(), since={"2026": 5.8})
    place = at(workshop, "line_since")
    first, *_rest = KIND.brief(place)
    assert first == Statement("Worse than we expected: 5.8, we expected 5.4.", "body", strong=True)
    table = next(block for block in KIND.full(place) if isinstance(block, Table))
    assert table.heads == ("Period", "We expected", "It was")
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["2026", "5.4", "5.8"], ["2027", "5.9", ""], ["2028", "6.4", ""],
    ]  # fmt: skip


# ---- console ----------------------------------------------------------------------------------------


class Desk:
    """An editor with a workshop behind it."""

    def __init__(self, qtbot, workshop) -> None:
        self.workshop, self.done = workshop, list[Edit]()
        self.editor = LineSinceEditor()
        qtbot.addWidget(self.editor)
        self.editor.resize(900, 600)
        self.editor.edited.connect(self.do)
        self.editor.show_place(self.place)
        self.editor.show()

    @property
    def place(self):
        return at(self.workshop, "line_since")

    def do(self, edit: Edit) -> None:
        self.done.append(edit)
        self.workshop = edit.change(self.workshop)
        self.editor.after_own_edit(self.place)

    def type(self, text: str) -> None:
        for sign in text:
            QTest.keyClicks(self.editor.window().focusWidget() or self.editor.table, sign)
        QTest.keyClick(self.editor.window().focusWidget(), Qt.Key.Key_Return)


def test_the_cursor_stands_where_the_next_figure_goes_and_the_verdict_is_live(qtbot):
    desk = Desk(qtbot, met_again(first_meeting()))
    desk.editor.activateWindow()
    desk.editor.focus_first()
    desk.type("5.8")
    assert desk.workshop.measures[0].series[0].readings[-1].period == "2026"
    assert desk.editor.verdict.text() == "Worse than we expected: 5.8, we expected 5.4."
    desk.type("5.4")
    assert [one.value for one in desk.workshop.measures[0].series[0].readings[-2:]] == [5.8, 5.4]
    assert desk.editor.verdict.text().startswith("Better than we expected: 5.4")


def test_alt_p_says_that_the_figure_just_typed_is_provisional(qtbot):
    desk = Desk(qtbot, met_again(first_meeting()))
    desk.editor.activateWindow()
    desk.editor.focus_first()
    desk.type("5.8")
    assert desk.editor.provisional.text() == "2026 is provisional"
    QTest.keyClick(desk.editor.table, Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier)
    assert desk.workshop.measures[0].series[0].readings[-1].provisional
    assert desk.editor.provisional.isChecked()
    assert "provisional" in desk.editor.grounds.text()
    QTest.keyClick(desk.editor.table, Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier)
    assert not desk.workshop.measures[0].series[0].readings[-1].provisional


def test_when_the_next_figure_is_due_is_said_at_once(qtbot):
    desk = Desk(qtbot, met_again(first_meeting()))
    desk.editor.due.setFocus()
    QTest.keyClicks(desk.editor.due, "2027-05")
    desk.editor.leave()
    assert desk.workshop.measures[0].due == "2027-05"
    assert desk.editor.verdict.text() == "Too early: the next figure comes in May."


def test_a_careful_facilitator_is_told_what_is_missing():
    place = at(met_again(first_meeting(polarity="")), "line_since")
    assert [check.id for check in KIND.checks(place)] == ["no polarity", "no due"]
    place = at(met_again(first_meeting(ahead=None)), "line_since")
    assert [check.id for check in KIND.checks(place)] == ["no forecast"]
