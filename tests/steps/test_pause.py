"""The break: when we are back, and what is still on paper."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QObject, Qt

from obadesk.core import rows
from obadesk.core.blocks import Slide, Statement
from obadesk.core.capture import Captured
from obadesk.core.edit import Edit
from obadesk.core.meeting import Meeting, Step
from obadesk.core.place import Place
from obadesk.core.type_up import TypeUp
from obadesk.core.workshop import Workshop
from obadesk.steps.all import STEP_KINDS

KEY = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
BREAK = next(kind for kind in STEP_KINDS if kind.id == "pause")


def room(starts: str = "", **fields: object) -> Place:
    """A break of 15 minutes after 80 minutes of work."""
    steps = (
        Step(id="st", kind="story", minutes=80),
        Step(id="br", kind="pause", **{"minutes": 15, **fields}),
        Step(id="ap", kind="action_plan", minutes=20),
    )
    meeting = Meeting(id="mt", starts=starts, steps=rows.placed(steps))
    return Place(Workshop(id="w", title="Leeds", meetings=(meeting,)), "br", "", "2026-03-12")


def wall(place: Place) -> list[str]:
    (slide,) = BREAK.slides(place.public(), "ask")
    assert isinstance(slide, Slide)
    assert not slide.clock, "the time back is on the slide itself"
    return [block.text for block in slide.blocks if isinstance(block, Statement)]


DOTS = "Please put your dots on the sheets on your way back."


def test_the_room_reads_when_it_is_to_be_back():
    assert wall(room("09:30")) == ["Break", "Back at 11:05", DOTS]
    assert wall(room("09:30", back_at="11:15")) == ["Break", "Back at 11:15", DOTS]
    assert wall(room(back_at="five past eleven")) == ["Break", "Back at five past eleven", DOTS]
    assert wall(room()) == ["Break", "Back in 15 minutes", DOTS]
    assert wall(room(minutes=0)) == ["Break", DOTS]


def test_near_its_end_it_says_two_minutes():
    assert wall(replace(room("09:30"), nearly=True)) == ["Break", "Two minutes", DOTS]


def test_a_format_has_its_own_words_for_the_way_back():
    place = room("09:30", heading="Lunch", ask=("Soup is at the back.", "Leave your sheets."))
    assert wall(place) == ["Lunch", "Back at 11:05", "Soup is at the back.", "Leave your sheets."]


@pytest.mark.parametrize(
    ("at", "back"),
    [
        ("2026-03-12T10:48:12+00:00", "11:04"),
        ("2026-03-12T10:50:00+00:00", "11:05"),
        ("2026-03-12T23:55:30+00:00", "0:11"),
    ],
)
def test_when_the_wall_comes_to_it_it_ends_its_minutes_later(at: str, back: str):
    place = room()
    edit = BREAK.shown(place, at)
    assert edit is not None
    assert place.words.render(edit.label) == f"Back at {back}"
    after = edit.change(place.workshop)
    step = after.step("br")
    assert step is not None
    assert step.back_at == back
    gone = rows.remove(after, "br")
    assert edit.change(gone) is gone


def test_a_time_that_was_said_for_today_stays_and_one_of_yesterday_does_not():
    now = "2026-03-12T10:50:00+00:00"
    assert BREAK.shown(room(back_at="11:15"), now) is None
    assert BREAK.shown(room(back_at="when the bell rings"), now) is None
    assert BREAK.shown(room(back_at="10:20"), now) is not None
    assert BREAK.shown(room(minutes=0), now) is None


def test_it_takes_no_lines_and_prints_nothing():
    place = room()
    assert not BREAK.takes_lines
    assert BREAK.capture(place, Captured("a line", "r")) is None
    assert BREAK.brief(place) == BREAK.full(place) == ()
    assert [check.id for check in BREAK.checks(room(minutes=0))] == ["no end"]
    assert BREAK.checks(place) == ()
    assert BREAK.say(replace(place, nearly=True)) == "Two minutes. Please find your tables."


# ---- the console ----------------------------------------------------------------------------------


class Desk(QObject):
    """Applies what the editor asks for and shows it what came of it."""

    def __init__(self, qtbot, place: Place) -> None:
        super().__init__()
        self.place = place
        self.labels: list[str] = []
        self.wanted: list[str] = []
        self.editor = BREAK.editor()
        qtbot.addWidget(self.editor)
        self.editor.edited.connect(self.do)
        self.editor.step_wanted.connect(self.go)
        self.editor.resize(740, 520)
        self.editor.show_place(place)
        with qtbot.waitExposed(self.editor):
            self.editor.show()
        self.editor.activateWindow()

    def do(self, edit: Edit) -> None:
        self.labels.append(self.place.words.render(edit.label))
        self.place = replace(self.place, workshop=edit.change(self.place.workshop))
        self.editor.after_own_edit(self.place)

    def go(self, step_id: str) -> None:
        self.wanted.append(step_id)

    @property
    def back_at(self) -> str:
        assert self.place.step is not None
        return self.place.step.back_at


def test_five_minutes_more_or_less_by_button_and_by_key(qtbot):
    desk = Desk(qtbot, room("09:30"))
    desk.editor.later.click()
    assert desk.back_at == "11:10"
    desk.editor.back.setFocus()
    qtbot.keyClick(desk.editor.back, KEY.Key_Minus, ALT)
    qtbot.keyClick(desk.editor.back, KEY.Key_Minus, ALT)
    assert desk.back_at == "11:00"
    assert desk.labels[-1] == "Back at 11:00"
    assert desk.editor.back.taken() == "11:00"


def test_without_a_time_five_minutes_more_counts_from_now(qtbot):
    desk = Desk(qtbot, room())
    desk.editor.later.click()
    assert desk.back_at


def test_a_time_is_kept_as_it_was_typed(qtbot):
    desk = Desk(qtbot, room())
    qtbot.keyClicks(desk.editor.back, "11.05 sharp")
    desk.editor.leave()
    assert desk.back_at == "11.05 sharp"


def test_what_to_do_on_the_way_back_is_typed_line_by_line(qtbot):
    desk = Desk(qtbot, room())
    qtbot.keyClicks(desk.editor.ask, "Soup is at the back.")
    qtbot.keyClick(desk.editor.ask, KEY.Key_Return)
    desk.editor.ask.flush()
    qtbot.keyClicks(desk.editor.ask, "Leave your sheets.")
    desk.editor.leave()
    assert wall(desk.place)[2:] == ["Soup is at the back.", "Leave your sheets."]


def test_what_is_still_on_paper_is_listed_and_enter_goes_there(qtbot):
    desk = Desk(qtbot, room())
    assert desk.editor._hint.text() == "Everything is typed up."
    desk.editor.show_to_type_up((TypeUp("st", "Story", (1, 3)), TypeUp("ap", "Action plan")))
    assert desk.editor.to_type_up.isVisible()
    desk.editor.focus_first()
    qtbot.keyClick(desk.editor.to_type_up, KEY.Key_Return)
    assert desk.wanted == ["st"]
    desk.editor.show_to_type_up(())
    assert not desk.editor.to_type_up.isVisible()
