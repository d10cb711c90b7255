"""A field of a row: it asks for edits while it is typed in, and loses nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from obadesk.core.message import message
from obadesk.core.outcome import Outcome
from obadesk.core.workshop import Workshop
from obadesk.widgets.field import Field

KEY = Qt.Key
NAUGHTY = json.loads((Path(__file__).parents[1] / "data" / "blns.json").read_text("utf-8"))


class Room:
    """A workshop, a field of it, another widget to go to, and a window with an undo of its own."""

    def __init__(self, qtbot, **more) -> None:
        self.workshop = Workshop(id="w", outcomes=(Outcome(id="o", gloss="as it was"), Outcome(id="p")))
        self.edits: list = []
        self.settled = 0
        self.undone = 0
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.field = Field("In other words", "gloss", message("Say it"), self.window, **more)
        self.other = QLineEdit(self.window)
        column = QVBoxLayout(self.window)
        column.addWidget(self.field)
        column.addWidget(self.other)
        self.undo = QAction("Undo", self.window)
        self.undo.setShortcut(QKeySequence.StandardKey.Undo)
        self.undo.triggered.connect(self.note_undo)
        self.window.addAction(self.undo)
        self.field.edited.connect(self.do)
        self.field.settled.connect(self.settle)
        self.show()
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.window.activateWindow()
        self.field.setFocus()

    def do(self, edit) -> None:
        self.edits.append(edit)
        self.workshop = edit.change(self.workshop)
        self.show()

    def settle(self) -> None:
        self.settled += 1

    def note_undo(self) -> None:
        self.undone += 1

    def show(self) -> None:
        self.field.show_row("o", self.workshop.outcomes[0].gloss)

    @property
    def text(self) -> str:
        return self.workshop.outcomes[0].gloss


@pytest.fixture
def room(qtbot):
    return Room(qtbot)


def test_a_burst_of_typing_is_one_edit_with_a_key_to_merge_by(room, qtbot):
    qtbot.keyClicks(room.field, ", more or less")
    assert room.edits == []
    qtbot.waitUntil(lambda: bool(room.edits), timeout=1000)
    assert room.text == "as it was, more or less"
    assert len(room.edits) == 1
    assert room.edits[0].merge_key == "o:gloss"
    assert not room.edits[0].live


def test_leaving_the_field_asks_at_once_and_settles(room, qtbot):
    qtbot.keyClicks(room.field, "!")
    room.other.setFocus()
    assert room.text == "as it was!"
    assert room.settled == 1


def test_enter_settles_and_goes_on(room, qtbot):
    qtbot.keyClicks(room.field, "!")
    qtbot.keyClick(room.field, KEY.Key_Return)
    assert (room.text, room.settled >= 1) == ("as it was!", True)
    assert room.other.hasFocus()


def test_escape_keeps_what_was_typed(room, qtbot):
    qtbot.keyClicks(room.field, "!")
    qtbot.keyClick(room.field, KEY.Key_Escape)
    assert room.text == "as it was!"
    assert room.field.taken() == "as it was!"


def test_another_row_comes_into_the_field_without_loss_for_the_one_before(room, qtbot):
    qtbot.keyClicks(room.field, " and is")
    room.field.show_row("p", "")
    assert room.text == "as it was and is"
    assert room.field.taken() == ""
    qtbot.keyClicks(room.field, "new")
    room.field.flush()
    assert room.workshop.outcomes[1].gloss == "new"


def test_its_own_edits_leave_text_and_cursor_alone(room, qtbot):
    qtbot.keyClick(room.field, KEY.Key_Home)
    qtbot.keyClicks(room.field, "so ")
    room.field.flush()
    qtbot.keyClicks(room.field, "far ")
    room.show()
    assert room.field.taken() == "so far as it was"
    assert room.field.textCursor().position() == len("so far ")


def test_an_undo_elsewhere_comes_into_the_field_even_while_the_hands_are_there(room, qtbot):
    qtbot.keyClicks(room.field, "!!")
    room.field.flush()
    room.field.show_row("o", "as it was")
    assert room.field.taken() == "as it was"
    room.field.flush()
    assert len(room.edits) == 1


def test_ctrl_z_is_the_workshops_undo_and_first_takes_what_was_typed(room, qtbot):
    qtbot.keyClicks(room.field, "!")
    qtbot.keyClick(room.field, KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert room.undone == 1
    assert room.text == "as it was!"


def test_letters_of_a_live_field_are_edits_at_once(qtbot):
    room = Room(qtbot, live=True)
    qtbot.keyClicks(room.field, "abc")
    assert room.text == "as it wasabc"
    assert len(room.edits) == 3
    assert all(edit.live and edit.merge_key == "o:gloss" for edit in room.edits)


@pytest.mark.parametrize("paragraphs", [False, True])
def test_no_text_is_changed_by_being_shown(qtbot, paragraphs):
    room = Room(qtbot, paragraphs=paragraphs)
    odd = [
        "a\nb",
        "a\r\nb\rc",
        "a\u2028b\u2029c",
        "tab\there",
        "hard\u00a0space",
        "nul\0",
        "\ufdd0",
        *NAUGHTY,
    ]
    for text in odd:
        room.field.show_row("o", "")
        room.field.show_row("o", text)
        room.field.leave()
        assert room.field.taken() == text
    assert room.edits == []


def test_a_hard_space_survives_typing_beside_it(room, qtbot):
    room.field.show_row("o", "10\u00a0%")
    qtbot.keyClick(room.field, KEY.Key_End)
    qtbot.keyClicks(room.field, " or so")
    room.field.flush()
    assert room.text == "10\u00a0% or so"


def test_pasted_lines_become_one_in_a_field_of_one_line(room, qtbot):
    room.field.selectAll()
    QGuiApplication.clipboard().setText("one\ntwo\r\nthree")
    qtbot.keyClick(room.field, KEY.Key_V, Qt.KeyboardModifier.ControlModifier)
    room.field.flush()
    assert room.text == "one two three"


def test_pasted_markup_is_text(qtbot):
    room = Room(qtbot, paragraphs=True)
    room.field.selectAll()
    pasted = QMimeData()
    pasted.setHtml("<b>bold</b>")
    pasted.setText("<b>bold</b>")
    room.field.insertFromMimeData(pasted)
    room.field.flush()
    assert room.text == "<b>bold</b>"


def test_enter_makes_paragraphs_where_there_may_be_some(qtbot):
    room = Room(qtbot, paragraphs=True)
    qtbot.keyClick(room.field, KEY.Key_Return)
    qtbot.keyClicks(room.field, "two")
    room.field.flush()
    assert room.text == "as it was\ntwo"


def test_it_grows_with_its_text_up_to_a_limit(qtbot):
    room = Room(qtbot, paragraphs=True, most_rows=3)
    one = room.field.height()
    room.field.show_row("o", "a\nb")
    two = room.field.height()
    room.field.show_row("o", "a\n" * 40)
    assert one < two < room.field.height() <= one * 3
