"""Measures of a service: captured by sign, sorted by one key, chosen one at a time."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from obadesk.core.agenda import PlannedStep, WorkshopFormat, begin
from obadesk.core.blocks import Columns, Lines, Slide, Statement
from obadesk.core.capture import Captured
from obadesk.core.edit import Edit
from obadesk.core.measure import Measure, Reading
from obadesk.core.place import Place
from obadesk.core.rows import set_fields
from obadesk.core.vocabulary import Words
from obadesk.core.workshop import Workshop
from obadesk.steps.four_boxes import blocks, capture, changes, checks
from obadesk.steps.four_boxes.boxed import BOXES
from obadesk.steps.four_boxes.kind import KIND
from obadesk.widgets.capture_line import CaptureLine
from obadesk.widgets.wall_pages import page_count
from tests.contents import TODAY

AGENDA = WorkshopFormat(
    id="one", name="One", description="", about="performance",
    steps=(PlannedStep(kind="four_boxes", minutes=5),),
)  # fmt: skip
KEY = Qt.Key
SAID = (
    ("how much", "Home visits"),
    ("how well", "Visits within ten days"),
    ("number", "Parents who read aloud"),
    ("share", "Share ready for school"),
    ("", "Leaflets"),
)


def at(workshop: Workshop) -> Place:
    return Place(workshop, workshop.meeting.steps[0].id, "", TODAY)


def room(*said: tuple[str, str]) -> Place:
    place = at(begin(AGENDA, "A room", today=TODAY))
    for number, (sign, text) in enumerate(said):
        signs = (sign,) if sign else ()
        taken = Captured(text, f"m{number}", signs, at=f"{TODAY}T10:{number:02d}")
        edit = capture.captured(place, taken)
        assert edit is not None
        place = at(edit.change(place.workshop))
    return place


def measure(place: Place, name: str) -> Measure:
    return next(one for one in place.workshop.measures if one.name == name)


def texts(slide: Slide) -> list[list[str]]:
    """The two lists of each row of boxes, left then right, without the empty lines."""
    found = []
    for row in slide.blocks:
        assert isinstance(row, Columns)
        for side in (row.left, row.right):
            lines = [item.text for each in side if isinstance(each, Lines) for item in each.items]
            found.append([text for text in lines if text.strip()])
    return found


def test_signs_put_a_measure_in_its_box_and_the_first_fills_the_measure_that_waits():
    place = room(*SAID)
    assert [(one.name, one.box) for one in place.workshop.measures] == [
        (text, box) for box, text in SAID
    ]  # fmt: skip
    assert {one.of for one in place.workshop.measures} == {place.workshop.services[0].id}
    assert place.workshop.curves[0].measure == place.workshop.measures[0].id


def test_a_digit_is_no_sign():
    assert not {sign.sign for sign in capture.SIGNS} & set("0123456789")


def test_the_wall_has_four_boxes_two_by_two():
    first, unsorted, *_choice = blocks.slides(room(*SAID).public(), "hear")
    assert texts(first) == [
        ["How much did we do?", "Home visits"],
        ["How well did we do it?", "Visits within ten days"],
        ["Is anyone better off: how many?", "Parents who read aloud"],
        ["Is anyone better off: what share?", "Share ready for school"],
    ]
    assert unsorted.heading == "Not in a box yet"


def test_five_rows_stand_in_a_box_and_the_sixth_line_goes_on_the_next_page():
    lines = [("how much", f"Visits {number}") for number in range(6)]
    one, two, *_choice = blocks.slides(room(*lines).public(), "hear")
    assert texts(one)[0] == ["How much did we do?", *(f"Visits {number}" for number in range(5))]
    assert texts(two)[0] == ["How much did we do?", "Visits 5"]


def test_the_room_chooses_one_at_a_time_up_to_five_and_each_has_a_curve():
    place = room(*SAID)
    asked = ["If you could keep only one?", "And a second?", "And a third?", "And a fourth?", None]
    for rank, question in enumerate(asked, 1):
        statements = [
            block.text
            for slide in blocks.slides(place.public(), "hear")
            for block in slide.blocks
            if isinstance(block, Statement) and block.size == "heading"
        ]
        if question:
            assert statements == [question]
        edit = changes.rank(place.workshop.measures[-rank].id, rank)
        place = at(edit.change(place.workshop))
    assert sorted(one.rank for one in place.workshop.measures) == [1, 2, 3, 4, 5]
    assert {curve.measure for curve in place.workshop.curves} == {one.id for one in place.workshop.measures}
    (keep,) = blocks.slides(place.public(), "keep")
    assert isinstance(keep.blocks[1], Lines)
    assert [item.text for item in keep.blocks[1].items][:2] == ["Leaflets", "Share ready for school"]


def test_a_measure_about_everybody_is_asked_about_on_the_console_alone():
    place = room(("share", "Residents who feel safe"))
    (found,) = [one for one in checks.checks(place) if one.id == "about everybody"]
    assert found.sentence == "“Residents who feel safe”: about everybody? Then it is an indicator."
    wall = [slide for part in ("ask", "hear", "keep") for slide in blocks.slides(place.public(), part)]
    assert "about everybody" not in str(wall).casefold()
    assert "wrong" not in str(wall).casefold()


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ([("how much", "a"), ("how well", "b"), ("how much", "c")], ["nobody better off"]),
        ([("how much", "a"), ("how well", "b"), ("number", "c")], []),
        ([("how much", "a"), ("how well", "b")], []),
        ([("", "a")], ["not in a box"]),
    ],
)
def test_what_is_still_missing(said: list[tuple[str, str]], found: list[str]):
    assert [one.id for one in checks.checks(room(*said))] == found


def test_six_headlines_are_too_many():
    place = room(*((box, f"{box} {n}") for n in range(2) for box in BOXES))
    for rank, one in enumerate(place.workshop.measures[:6], 1):
        place = at(changes.rank(one.id, rank).change(place.workshop))
    assert "too many headlines" in [one.id for one in checks.checks(place)]


class Desk:
    """Shows an editor what comes of its edits."""

    def __init__(self, qtbot, place: Place) -> None:
        self.past = [place.workshop]
        self.editor = KIND.editor()
        qtbot.addWidget(self.editor)
        self.editor.edited.connect(self.do)
        self.editor.resize(740, 520)
        self.editor.show_place(place)
        with qtbot.waitExposed(self.editor):
            self.editor.show()
        self.editor.activateWindow()

    def do(self, edit: Edit) -> None:
        self.past.append(edit.change(self.past[-1]))
        self.editor.after_own_edit(at(self.past[-1]))

    @property
    def place(self) -> Place:
        return at(self.past[-1])


def test_one_key_takes_a_measure_to_another_box_and_keeps_it_in_hand(qtbot):
    desk = Desk(qtbot, room(*SAID))
    lists = desk.editor.lists
    lists["how much"].setFocus()
    for key, box in (
        ("w", "how well"),
        ("#", "number"),
        ("%", "share"),
        ("m", "how much"),
        ("w", "how well"),
    ):
        qtbot.keyClick(QApplication.focusWidget(), key)
        assert measure(desk.place, "Home visits").box == box
        assert lists[box].hasFocus()
        assert lists[box].current_line() == measure(desk.place, "Home visits").id


def test_arrows_go_from_box_to_box(qtbot):
    desk = Desk(qtbot, room(*SAID))
    lists = desk.editor.lists
    lists["how much"].setFocus()
    for key, box in ((KEY.Key_Right, "how well"), (KEY.Key_Down, "share"), (KEY.Key_Left, "number"),
                     (KEY.Key_Up, "how much"), (KEY.Key_Up, ""), (KEY.Key_Down, "how much")):  # fmt: skip
        qtbot.keyClick(QApplication.focusWidget(), key)
        assert lists[box].hasFocus()
        assert lists[box].current_line()


def test_digits_choose_headlines_and_e_takes_it_to_everybody_and_undo_brings_it_back(qtbot):
    place = room(("share", "Residents who feel safe"), ("share", "Share ready for school"))
    desk = Desk(qtbot, place)
    said = desk.editor.lists["share"]
    said.setFocus()
    qtbot.keyClick(said, "1")
    assert measure(desk.place, "Residents who feel safe").rank == 1
    assert "press e" in desk.editor.hint.text()
    before = desk.past[-1]
    qtbot.keyClick(said, "e")
    moved = measure(desk.place, "Residents who feel safe")
    assert (moved.of, moved.box) == (before.outcomes[0].id, "")
    assert [line.text for line in said.lines.lines()] == ["Share ready for school"]
    desk.editor.show_place(at(before))
    assert [line.text for line in said.lines.lines()] == ["Residents who feel safe", "Share ready for school"]


def test_a_measure_with_figures_is_not_removed(qtbot):
    place = room(("how much", "Home visits"))
    workshop = place.workshop
    series = workshop.measures[0].series[0].id
    readings = (Reading(id="r", period="2024", value=40078.0),)
    workshop = set_fields(workshop, series, readings=readings)
    desk = Desk(qtbot, at(workshop))
    said = desk.editor.lists["how much"]
    said.setFocus()
    said.select_line(workshop.measures[0].id)
    qtbot.keyClick(said, KEY.Key_Delete)
    assert len(desk.past) == 1
    assert "Press x" in desk.editor.hint.text()
    first, *_rest = blocks.slides(desk.place.public(), "hear")
    assert texts(first)[0][1] == "Home visits: 40,078 (2024)"


@pytest.mark.parametrize(
    ("typed", "signs", "text"),
    [
        ("m Home visits", ("how much",), "Home visits"),
        ("w Visits within ten days", ("how well",), "Visits within ten days"),
        ("# Parents who read aloud", ("number",), "Parents who read aloud"),
        ("% Share ready for school", ("share",), "Share ready for school"),
        ("1 stop shop", (), "1 stop shop"),
        ("mothers who come back", (), "mothers who come back"),
    ],
)
def test_the_capture_line_reads_the_four_signs_and_no_digit(
    qtbot, typed: str, signs: tuple[str, ...], text: str
):
    line = CaptureLine()
    qtbot.addWidget(line)
    line.set_kind(KIND.signs, KIND.capture_hint(Words()), uses_tables=True)
    with qtbot.waitExposed(line):
        line.show()
    with qtbot.waitSignal(line.taken) as taken:
        qtbot.keyClicks(line.field, typed)
        qtbot.keyClick(line.field, KEY.Key_Return)
    (one,) = taken.args
    assert (one.signs, one.texts) == (signs, (text,))


def test_four_boxes_of_five_lines_stand_on_one_page_of_a_wide_wall(qapp):
    lines = [(box, f"Visits of the kind number {number}") for number in range(5) for box in BOXES]
    first, *_choice = blocks.slides(room(*lines).public(), "hear")
    assert [len(box) for box in texts(first)] == [6, 6, 6, 6]
    assert page_count(first) == 1
