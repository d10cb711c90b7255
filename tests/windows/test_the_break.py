"""When the wall comes to a step something may be noted, and its last two minutes are another picture."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from obadesk.core.meeting import Step
from obadesk.core.message import message
from obadesk.core.rows import append, find

KEY = Qt.Key


@pytest.fixture
def console(open_console):
    """The console at a break of ten minutes at the end of the day."""
    made = open_console()

    def added(workshop):
        return append(workshop, workshop.meeting.id, "steps", Step(id="rest", kind="pause", minutes=10))

    made.document.edit(message("Add a step"), added)
    made.go("rest")
    return made


def back_at(console) -> str:
    return find(console.document.workshop, "rest").back_at


def test_the_break_knows_when_it_ends_once_the_wall_is_there(console, hands):
    console.wall.toggle()
    console.to_capture()
    assert back_at(console)
    assert back_at(console) in str(console.wall.presentation.seen.slide)


def test_a_wall_that_is_off_notes_nothing(console, hands):
    hands.press(KEY.Key_F6)
    assert back_at(console) == ""


def test_at_two_minutes_the_wall_says_so_once(console, hands, qtbot):
    now = [0.0]
    console.wall.clock._now = lambda: now[0]
    console.wall.toggle()
    console.to_capture()
    hands.press(KEY.Key_F8)
    assert "Two minutes" not in str(console.wall.presentation.seen.slide)
    now[0] = 7 * 60 + 59
    console.wall.clock.tick()
    assert "Two minutes" not in str(console.wall.presentation.seen.slide)
    now[0] = 8 * 60
    console.wall.clock.tick()
    assert "Two minutes" in str(console.wall.presentation.seen.slide)
    hands.press(KEY.Key_F9)
    assert "Two minutes" not in str(console.wall.presentation.seen.slide)
