"""The countdown as the room and the facilitator see it."""

import pytest

from obadesk.core.blocks import Slide, Statement
from obadesk.session.clock import Clock, Turn
from obadesk.session.presentation import Presentation


class Watch:
    """Time that goes when told to."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def watch():
    return Watch()


@pytest.fixture
def clock(qapp, watch):
    return Clock(watch)


def later(clock, watch, seconds):
    watch.now += seconds
    clock.tick()


def test_it_says_nothing_until_it_is_started(clock):
    assert (clock.wall_text, clock.console_text, clock.over) == ("", "", False)


def test_it_counts_down_from_when_it_is_started(clock, watch):
    clock.start("story", 15)
    assert clock.wall_text == "15:00"
    later(clock, watch, 340)
    assert clock.wall_text == "9:20"


def test_the_last_minute_says_left(clock, watch):
    clock.start("story", 2)
    later(clock, watch, 60)
    assert clock.wall_text == "1:00"
    later(clock, watch, 20)
    assert clock.wall_text == "0:40 left"


def test_over_the_wall_says_time_and_the_console_counts_on(clock, watch, qtbot):
    clock.start("story", 1)
    with qtbot.waitSignal(clock.ran_out, timeout=100):
        later(clock, watch, 60)
    assert clock.wall_text == "time"
    later(clock, watch, 130)
    assert clock.wall_text == "time"
    assert clock.console_text == "2:10 over"


def test_a_pause_stands_still_and_is_not_counted_as_time_taken(clock, watch, qtbot):
    clock.start("story", 10)
    later(clock, watch, 60)
    clock.pause()
    later(clock, watch, 600)
    assert clock.wall_text == "9:00"
    clock.resume()
    later(clock, watch, 30)
    assert clock.wall_text == "8:30"
    with qtbot.waitSignal(clock.timed) as told:
        clock.stop()
    assert told.args == ["story", 90.0]
    assert clock.wall_text == ""


def test_a_minute_more_after_the_end_is_a_minute_from_now(clock, watch):
    clock.start("story", 1)
    later(clock, watch, 200)
    clock.add_minute()
    assert clock.wall_text == "1:00"
    later(clock, watch, 15)
    clock.add_minute()
    assert clock.wall_text == "1:45"


def test_starting_another_step_says_how_long_the_first_took(clock, watch, qtbot):
    clock.start("story", 10)
    later(clock, watch, 120)
    with qtbot.waitSignal(clock.timed) as told:
        clock.start("plan", 5)
    assert told.args == ["story", 120.0]
    assert clock.step_id == "plan"


def test_after_a_crash_it_goes_on_where_it_was(clock):
    clock.start("story", 10, already=70)
    assert clock.wall_text == "8:50"


def test_it_runs_with_nobody_looking(clock, watch, qtbot):
    clock.start("story", 1)
    watch.now += 0.99
    assert clock._timer.isActive()
    assert clock._timer.remainingTime() <= 1010


@pytest.fixture
def room(clock, qapp):
    """What the room sees, with the time of whoever's turn it is."""
    presentation = Presentation()
    presentation.turn = Turn(clock, presentation)
    return presentation


def table(number: int, text: str = "") -> Slide:
    return Slide("hear", f"Table {number}", (Statement(text or f"What table {number} says"),), seconds=60)


def test_each_table_has_its_own_time(room, clock, watch):
    clock.start("close", 5)
    room.show_slide(table(1), 0, blank=False)
    assert room.seen.clock == "1:00"
    later(clock, watch, 45)
    assert room.seen.clock == "0:15 left"
    room.show_slide(table(2), 0, blank=False)
    assert room.seen.clock == "1:00"
    later(clock, watch, 61)
    assert room.seen.clock == "time"
    room.show_slide(Slide("keep", "What happens next", (Statement("Paper on Friday."),)), 0, blank=False)
    assert room.seen.clock == clock.wall_text == "3:14"


def test_a_corrected_line_gives_a_table_no_more_time(room, clock, watch):
    clock.start("close", 5)
    room.show_slide(table(1), 0, blank=False)
    later(clock, watch, 20)
    room.show_slide(table(1, "corrected"), 0, blank=False)
    assert room.seen.clock == "0:40 left"


def test_a_table_has_time_while_the_steps_clock_runs(room, clock, watch):
    room.show_slide(table(1), 0, blank=False)
    assert room.seen.clock == ""
    clock.start("close", 5)
    assert room.seen.clock == "1:00"
    clock.pause()
    later(clock, watch, 100)
    clock.resume()
    assert room.seen.clock == "1:00"
