"""Every action of the table in every kind of step: nothing there, something begun, a box open."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from PySide6.QtCore import Qt

from obadesk.core import plain
from obadesk.session.opening import create_document
from obadesk.widgets.said_list import SaidList
from obadesk.windows.actions import ACTIONS, Row
from obadesk.windows.console import Console
from tests.any_edit import KINDS, begun
from tests.windows.conftest import stores

ASK_FIRST = {
    "new", "open", "people", "details", "words", "import", "export", "send", "copy", "keep_format",
    "restore", "close", "quit", "undo", "redo", "timing", "add_step", "times", "keys", "report", "meet_again",
}  # fmt: skip
"""These open a window of their own, or have tests of their own."""

AT_ONCE = tuple(row.name for row in ACTIONS if isinstance(row, Row) and row.name not in ASK_FIRST)


@pytest.fixture
def every_kind(qtbot, given, tmp_path):
    """A console on a workshop that goes once through every kind of step, with nothing said."""
    document = create_document(tmp_path / "every.oba", stores, begun())
    console = Console(given, document)
    console.show()
    qtbot.waitExposed(console)
    console.activateWindow()
    yield console
    console.close_quietly()
    console.deleteLater()


def disk(console):
    assert console.document.flush()
    with closing(sqlite3.connect(console.document.path)) as file:
        lines = file.execute("SELECT id, kind, parent, ord, body FROM line").fetchall()
    return plain.workshop_from(plain.PlainRow(*row) for row in lines)


def of_kind(console, kind: str) -> str:
    return next(step.id for step in console.document.workshop.meeting.steps if step.kind == kind)


@pytest.mark.parametrize("kind", KINDS)
def test_with_nothing_there_and_nothing_in_hand(every_kind, kind):
    console = every_kind
    before = console.document.workshop
    for name in AT_ONCE:
        console.go(of_kind(console, kind))
        console.actions_made[name].trigger()
        while console.document.can_undo:
            console.undo()
        assert console.document.workshop == before, name
        assert console.page.place.workshop is console.document.workshop
    assert disk(console) == before


@pytest.mark.parametrize("kind", [kind for kind in KINDS if KINDS[kind].takes_lines])
def test_with_lines_there_one_in_hand_and_a_line_begun(every_kind, hands, kind):
    console = every_kind
    console.wall.toggle()
    console.go(of_kind(console, "indicators"))
    console.capture.line.field.setFocus()
    hands.line("* Young people with a place")
    console.go(of_kind(console, kind))
    console.wall.show()
    console.capture.line.field.setFocus()
    for text in ("Bus company: a ticket", "2020: schools closed", "Youth service 3"):
        hands.line(text)
    before = console.document.workshop
    for name in AT_ONCE:
        console.go(of_kind(console, kind))
        for said in console.page.editor.findChildren(SaidList):
            if said.lines.rowCount():
                said.setFocus()
                said.setCurrentIndex(said.lines.index(0))
        console.capture.line.field.setFocus()
        console.capture.line.clear()
        hands.type("begun")
        console.actions_made[name].trigger()
        kept = [draft.text for draft in console.capture.drafts().values()]
        parked = [line.text for line in console.document.workshop.parked]
        assert "begun" in (*kept, *parked), f"{name} took what was typed"
        while console.document.workshop != before and console.document.can_undo:
            console.undo()
        assert console.document.workshop == before, name
        for draft in console.capture.drafts():
            console.go(draft)
            console.capture.line.clear()
    assert disk(console) == before


@pytest.mark.parametrize("name", AT_ONCE)
def test_what_stands_in_an_open_box_is_not_lost(every_kind, hands, name):
    console = every_kind
    console.go(of_kind(console, "what_works"))
    console.capture.line.field.setFocus()
    hands.line("Ring every leaver")
    said = next(one for one in console.page.editor.findChildren(SaidList) if one.lines.rowCount())
    said.setFocus()
    said.setCurrentIndex(said.lines.index(0))
    hands.press(Qt.Key.Key_F2)
    hands.type(" soon")
    console.actions_made[name].trigger()
    console.page.leave()
    workshop = console.document.workshop
    texts = [idea.text for idea in workshop.curves[0].ideas] + [line.text for line in workshop.parked]
    assert texts == ["Ring every leaver soon"]
