"""The capture line, typed into as in the room."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest

from obadesk.core.capture import CaptureSign
from obadesk.widgets.capture_line import CaptureLine, Draft, Taken

SIGNS = (
    CaptureSign("+", "helping", "+"),
    CaptureSign("-", "hindering", "-"),
    CaptureSign("*", "keep", "keep"),
)


@pytest.fixture
def line(qtbot):
    line = CaptureLine()
    qtbot.addWidget(line)
    line.set_kind(SIGNS, "What pushes the line?", uses_tables=True)
    line.got = []
    line.taken.connect(line.got.append)
    line.show()
    line.field.setFocus()
    return line


def typed(line: CaptureLine, text: str) -> None:
    QTest.keyClicks(line.field, text)


def enter(line: CaptureLine) -> None:
    QTest.keyClick(line.field, Qt.Key.Key_Return)


def paste(line: CaptureLine, text: str) -> None:
    data = QMimeData()
    data.setText(text)
    line.field.insertFromMimeData(data)


def test_a_line_and_enter(line):
    typed(line, "Breakfast clubs opened")
    enter(line)
    assert line.got == [Taken(("Breakfast clubs opened",))]


def test_the_line_stays_until_it_was_taken(line):
    typed(line, "Kept")
    enter(line)
    assert line.text() == "Kept"
    line.clear()
    assert line.text() == ""


def test_an_empty_line_is_nothing(line):
    typed(line, "   ")
    enter(line)
    assert line.got == []


def test_a_sign_and_a_space_first_become_a_tag(line):
    typed(line, "- Rents rose")
    assert line.text() == "Rents rose"
    enter(line)
    assert line.got == [Taken(("Rents rose",), ("-",))]


def test_two_signs_make_two_tags(line):
    typed(line, "- * Rents rose")
    enter(line)
    assert line.got == [Taken(("Rents rose",), ("-", "keep"))]


def test_a_sign_later_in_the_line_is_text(line):
    typed(line, "Rents - and food - rose")
    enter(line)
    assert line.got == [Taken(("Rents - and food - rose",))]


def test_a_sign_without_a_space_is_text(line):
    typed(line, "-5 places a year")
    enter(line)
    assert line.got == [Taken(("-5 places a year",))]


def test_backspace_turns_the_tag_back_into_text_that_stays_text(line):
    typed(line, "- ")
    QTest.keyClick(line.field, Qt.Key.Key_Backspace)
    assert (line.text(), line.signs()) == ("-", ())
    typed(line, " five places")
    enter(line)
    assert line.got == [Taken(("- five places",))]


def test_a_pasted_list_becomes_lines_and_its_bullets_are_no_signs(line):
    paste(line, "- Rents rose\n2. Food rose\n\n• Buses stopped\n+ Clubs")
    assert line.got == [Taken(("Rents rose", "Food rose", "Buses stopped", "Clubs"), pasted=True)]


def test_a_tag_that_stands_goes_to_every_pasted_line(line):
    typed(line, "+ ")
    paste(line, "One\nTwo")
    assert line.got == [Taken(("One", "Two"), ("+",), pasted=True)]


def test_one_pasted_line_goes_to_the_caret_and_is_not_read_for_signs(line):
    paste(line, "+")
    typed(line, " and more")
    enter(line)
    assert line.got == [Taken(("+ and more",))]


def test_what_was_typed_before_stays_when_a_list_is_pasted(line):
    typed(line, "begun")
    paste(line, "One\nTwo")
    assert line.text() == "begun"


def test_escape_takes_nothing_away(line):
    typed(line, "+ Half a thought")
    QTest.keyClick(line.field, Qt.Key.Key_Escape)
    assert line.draft() == Draft("Half a thought", ("+",))


def test_a_draft_comes_back_as_it_was(line):
    typed(line, "+ Half a thought")
    draft = line.draft()
    line.clear()
    assert line.draft() == Draft()
    line.set_draft(draft)
    enter(line)
    assert line.got == [Taken(("Half a thought",), ("+",))]


def test_tables_stay_until_others_are_pressed(line):
    line.press_table(2)
    line.press_table(4)
    assert line.marks() == (2, 4)
    typed(line, "a")
    enter(line)
    line.clear()
    assert line.marks() == (2, 4)
    line.press_table(3)
    assert line.marks() == (3,)
    line.press_table(3)
    assert line.marks() == ()


def test_the_same_table_pressed_again_for_its_next_line_stays(line):
    line.press_table(2)
    typed(line, "a")
    enter(line)
    line.clear()
    line.press_table(2)
    assert line.marks() == (2,)


def test_zero_is_the_whole_room(line):
    line.press_table(2)
    line.press_table(0)
    assert line.marks() == ()


def test_a_kind_without_tables_has_no_marks(line):
    line.press_table(2)
    line.set_kind(SIGNS, "", uses_tables=False)
    assert line.marks() == ()


@pytest.mark.parametrize("text", ["<b>bold</b> & co", "ŵ ŷ ł 🎉", "عربي", "{outcome} %s"])
def test_any_text_is_handed_over_as_typed(line, text):
    paste(line, text)
    enter(line)
    assert line.got == [Taken((text,))]


def test_a_space_that_does_not_break_is_kept(line):
    paste(line, "20\u00a0%")
    enter(line)
    assert line.got == [Taken(("20\u00a0%",))]
