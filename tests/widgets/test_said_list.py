"""A list of lines: what the person does with keys, what stays put, what is measured."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester

from obadesk.widgets.line_model import LINE, LineModel
from obadesk.widgets.plain_edit import PlainEdit
from obadesk.widgets.row_shape import RowShapes
from obadesk.widgets.said_line import Chip, SaidLine
from obadesk.widgets.said_list import SaidList

KEY = Qt.Key


def line(name: str, text: str = "", **more) -> SaidLine:
    return SaidLine(id=name, text=text or f"line {name}", **more)


LINES = [line("a", number=1), line("b", number=2, kept=True), line("c", number=3, depth=1)]


@pytest.fixture
def said(qtbot):
    shown = SaidList("Lines", starred=True)
    qtbot.addWidget(shown)
    shown.resize(360, 240)
    shown.set_lines(LINES)
    with qtbot.waitExposed(shown):
        shown.show()
    shown.activateWindow()
    shown.setFocus()
    return shown


def heard(signal) -> list[tuple]:
    calls: list[tuple] = []
    signal.connect(lambda *values: calls.append(values))
    return calls


def open_box(said: SaidList) -> PlainEdit:
    boxes = [box for box in said.findChildren(PlainEdit) if box.isVisible()]
    assert len(boxes) == 1
    return boxes[0]


@pytest.mark.parametrize("key", [KEY.Key_F2, KEY.Key_Return])
def test_a_line_is_changed_in_its_place_and_taken_on_enter(said, qtbot, key):
    typed = heard(said.text_typed)
    said.select_line("b")
    qtbot.keyClick(said, key)
    box = open_box(said)
    assert box.taken() == "line b"
    qtbot.keyClicks(box, " and more")
    qtbot.keyClick(box, KEY.Key_Return)
    assert typed == [("b", "line b and more")]


def test_escape_keeps_what_was_typed(said, qtbot):
    typed = heard(said.text_typed)
    said.select_line("a")
    qtbot.keyClick(said, KEY.Key_F2)
    qtbot.keyClicks(open_box(said), "!")
    qtbot.keyClick(open_box(said), KEY.Key_Escape)
    assert typed == [("a", "line a!")]


def test_leaving_for_another_step_takes_in_what_stands_in_the_box(said, qtbot):
    typed = heard(said.text_typed)
    said.select_line("a")
    qtbot.keyClick(said, KEY.Key_F2)
    qtbot.keyClicks(open_box(said), "?")
    said.take_typed()
    assert typed == [("a", "line a?")]


def test_an_emptied_line_asks_to_be_removed_and_an_unchanged_one_asks_nothing(said, qtbot):
    typed, removed = heard(said.text_typed), heard(said.removal_asked)
    said.select_line("a")
    qtbot.keyClick(said, KEY.Key_F2)
    qtbot.keyClick(open_box(said), KEY.Key_Return)
    assert (typed, removed) == ([], [])
    qtbot.keyClick(said, KEY.Key_F2)
    qtbot.keyClick(open_box(said), KEY.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(open_box(said), KEY.Key_Delete)
    qtbot.keyClick(open_box(said), KEY.Key_Return)
    assert (typed, removed) == ([], [("a",)])


def test_keys_move_remove_and_copy_the_line_in_hand(said, qtbot):
    moved, removed = heard(said.move_asked), heard(said.removal_asked)
    qtbot.keyClick(said, KEY.Key_Down)
    assert said.current_line() == "a"
    qtbot.keyClick(said, KEY.Key_Down)
    assert said.current_line() == "b"
    alt = Qt.KeyboardModifier.AltModifier
    qtbot.keyClick(said, KEY.Key_Up, alt)
    qtbot.keyClick(said, KEY.Key_Down, alt)
    qtbot.keyClick(said, KEY.Key_C, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(said, KEY.Key_Delete)
    assert moved == [("b", -1), ("b", 1)]
    assert removed == [("b",)]
    assert QGuiApplication.clipboard().text() == "line b"


def test_escape_lets_go_of_the_line(said, qtbot):
    told = heard(said.line_selected)
    said.select_line("b")
    qtbot.keyClick(said, KEY.Key_Escape)
    assert told == [("b",), ("",)]


def test_selection_and_scroll_stay_when_lines_come_in_and_change_places(said):
    many = [line(f"n{i}", number=i) for i in range(60)]
    said.set_lines(many)
    said.select_line("n30")
    said.verticalScrollBar().setValue(500)
    many[5] = line("n5", "changed")
    said.set_lines([*many, line("new")])
    assert said.current_line() == "n30"
    assert said.verticalScrollBar().value() == 500
    said.set_lines([many[30], *many[:30], *many[31:]])
    assert said.current_line() == "n30"


def test_an_open_box_survives_lines_that_come_in(said, qtbot):
    said.select_line("a")
    qtbot.keyClick(said, KEY.Key_F2)
    qtbot.keyClicks(open_box(said), " half")
    said.set_lines([*LINES, line("d"), line("e")])
    assert open_box(said).taken() == "line a half"


def test_the_newest_line_stays_in_view_when_the_list_stood_at_its_end(said):
    many = [line(f"n{i}") for i in range(60)]
    said.set_lines(many)
    said.scrollTo(said.lines.index(59))
    said.set_lines([*many, line("newest")])
    rect = said.visualRect(said.lines.index(60))
    assert rect.bottom() <= said.viewport().height()


def test_one_more_line_measures_one_line(said, monkeypatch):
    many = [line(f"n{i}") for i in range(500)]
    said.set_lines(many)
    said.grab()
    measured: list[str] = []
    true = RowShapes.height

    def height(self, one, width):
        measured.append(one.id)
        return true(self, one, width)

    monkeypatch.setattr(RowShapes, "height", height)
    said.set_lines([*many, line("new")])
    said.grab()
    assert measured == ["new"]


def test_a_changed_line_measures_itself_only(said, monkeypatch):
    many = [line(f"n{i}") for i in range(50)]
    said.set_lines(many)
    measured: list[str] = []
    true = RowShapes.height

    def height(self, one, width):
        measured.append(one.id)
        return true(self, one, width)

    monkeypatch.setattr(RowShapes, "height", height)
    many[7] = line("n7", "other words " * 30)
    said.set_lines(many)
    assert measured == ["n7"]
    assert said.visualRect(said.lines.index(8)).top() == said.visualRect(said.lines.index(7)).bottom() + 1


@pytest.mark.parametrize(
    "text", ["word " * 400, "x" * 2000, "שלום עולם " * 20, "👩‍👩‍👧 " * 50, "a\nb\nc", "<b>&amp;"]
)
def test_every_row_is_as_high_as_its_text(said, text):
    said.set_lines([line("a", text, detail="lived", tail="T1 T2"), line("b", text, depth=3, kept=True)])
    said.grab()
    first, second = (said.visualRect(said.lines.index(row)) for row in (0, 1))
    assert second.top() == first.bottom() + 1
    assert first.height() >= 32


def test_chips_stand_beside_the_text_or_below_it(qtbot):
    shown = SaidList("Actions", chip_widths=(150, 90))
    qtbot.addWidget(shown)
    chips = (Chip("Youth service"), Chip("to be agreed", open=True))
    shown.set_lines([line("a", "Ring every leaver", chips=chips)])
    shown.resize(700, 200)
    shown.grab()
    wide = shown.visualRect(shown.lines.index(0)).height()
    shown.resize(300, 200)
    shown.grab()
    assert shown.visualRect(shown.lines.index(0)).height() > wide


def test_who_comes_to_the_list_by_key_has_a_line_in_hand(said, qtbot):
    said.clearFocus()
    said.setFocus()
    assert said.current_line() == "a"
    said.select_line("c")
    qtbot.keyClick(said, KEY.Key_Escape)
    said.clearFocus()
    said.setFocus(Qt.FocusReason.ActiveWindowFocusReason)
    assert said.current_line() == ""
    said.clearFocus()
    said.setFocus()
    assert said.current_line() == "c"


def test_tab_passes_through_a_list_in_which_tab_is_a_command(qtbot):
    shown = SaidList("Lines", keeps_clear=True)
    qtbot.addWidget(shown)
    shown.set_lines(LINES)
    with qtbot.waitExposed(shown):
        shown.show()
    shown.setFocus(Qt.FocusReason.TabFocusReason)
    assert shown.current_line() == ""


def test_the_examples_are_shown_only_while_there_is_no_line(said):
    said.set_examples(("For example", "College places are full"))
    said.set_lines([])
    empty = said.grab().toImage()
    said.set_examples(())
    assert said.grab().toImage() != empty
    assert said.accessibleDescription() == ""


def test_a_screen_reader_hears_number_text_and_what_is_drawn(said):
    said.set_lines([line("a", "Full", number=4, kept=True, spoken="kept", detail="data", tail="T2")])
    list_ = QAccessible.queryAccessibleInterface(said)
    assert list_.role() == QAccessible.Role.List
    assert list_.text(QAccessible.Text.Name) == "Lines"
    assert list_.child(0).text(QAccessible.Text.Name) == "4. Full, kept, data, T2"


def test_the_model_keeps_qt_s_rules_whatever_comes(qapp):
    model = LineModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    dice = random.Random(7)
    now: list[SaidLine] = []
    for turn in range(300):
        new = [one for one in now if dice.random() > 0.1]
        for _more in range(dice.randint(0, 3)):
            new.insert(dice.randint(0, len(new)), line(f"t{turn}-{_more}"))
        if dice.random() < 0.3:
            dice.shuffle(new)
        if new and dice.random() < 0.5:
            place = dice.randrange(len(new))
            new[place] = line(new[place].id, f"turn {turn}")
        model.set_lines(new)
        assert [model.index(row).data(LINE) for row in range(model.rowCount())] == new
        now = new
    tester.deleteLater()
