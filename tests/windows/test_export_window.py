"""The window that asks which handouts to make: grouped by day, ticked as they are likely wanted."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from obadesk.core.vocabulary import Words
from obadesk.handouts.all import HANDOUTS
from obadesk.widgets.plain import PlainLabel
from obadesk.windows.export_window import ExportWindow


@pytest.fixture
def window(qtbot):
    def made(*, said: bool, meetings: int = 1) -> ExportWindow:
        window = ExportWindow(HANDOUTS, Words("uk-oba"), Path("handouts"), said=said, meetings=meetings)
        qtbot.addWidget(window)
        window.show()
        return window

    return made


def test_before_anything_was_said_papers_for_the_room_are_ticked(window):
    assert window(said=False).chosen() == ("table-sheets", "wall-headings", "sign-in-sheet")


def test_afterwards_the_report_and_the_actions_are_ticked(window):
    assert window(said=True).chosen() == ("one-pager", "action-sheet", "actions-by-partner")


def test_a_group_that_met_again_is_offered_its_meetings_side_by_side(window):
    first, later = window(said=True), window(said=True, meetings=2)
    assert "meetings" not in first.boxes
    assert later.boxes["meetings"].isChecked()


def test_the_two_groups_have_their_names(window):
    made = window(said=True)
    shown = [label.text() for label in made.findChildren(PlainLabel)]
    assert "Before the day" in shown
    assert "After the day" in shown


def test_private_notes_are_named_and_never_ticked_by_themselves(window):
    for said in (True, False):
        made = window(said=said)
        box = made.boxes["running-sheet"]
        assert not box.isChecked()
        assert "for you alone" in box.text()


def test_it_is_worked_by_keyboard_alone(window, qtbot):
    made = window(said=True)
    qtbot.waitUntil(lambda: made.focusWidget() is made.act)
    seen = set()
    for _press in range(20):
        qtbot.keyClick(made.focusWidget(), Qt.Key.Key_Tab)
        seen.add(made.focusWidget())
    assert set(made.boxes.values()) <= seen
    box = made.boxes["running-sheet"]
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert "running-sheet" in made.chosen()


def test_without_a_tick_there_is_nothing_to_make(window):
    made = window(said=True)
    for box in made.boxes.values():
        box.setChecked(False)
    assert not made.act.isEnabled()
