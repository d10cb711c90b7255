"""Another meeting on the file: its agenda, wall and clock are the ones at work, and the first one is kept."""

from datetime import date

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from obadesk.storage.workshop_file import WorkshopFile
from obadesk.widgets.slide_text import text_of
from obadesk.windows.new_page import NewPage

KEY = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class InTheWindow:
    """Presses keys in the window that is about to stand."""

    def __init__(self, *keys, typed: str = "") -> None:
        self._keys, self._typed = keys, typed
        self.titles: list[str] = []
        self.stayed = False
        self._timer = QTimer()
        self._timer.setInterval(5)
        self._timer.timeout.connect(self._now)
        self._timer.start()

    def _now(self) -> None:
        dialog = QApplication.activeModalWidget()
        if not (isinstance(dialog, QDialog) and dialog.isVisible()):
            return
        self._timer.stop()
        self.titles.append(dialog.windowTitle())
        if self._typed:
            dialog.starts.setFocus()
            dialog.starts.selectAll()
            QTest.keyClicks(dialog.starts, self._typed)
        for key in self._keys:
            QTest.keyClick(QApplication.focusWidget() or dialog, key)
        self.stayed = dialog.isVisible()
        if dialog.isVisible():
            dialog.reject()


def meet_again(hands, *keys, typed: str = "") -> InTheWindow:
    window = InTheWindow(*(keys or (KEY.Key_Return,)), typed=typed)
    hands.press(KEY.Key_M, CTRL | SHIFT)
    return window


def kinds(console) -> list[str]:
    return [step.kind for step in console.document.workshop.meeting.steps]


def step(console, kind: str) -> str:
    return next(one.id for one in console.document.workshop.meeting.steps if one.kind == kind)


def rows(console) -> list[str]:
    console.agenda.refresh()
    return [row.heading for row in console.agenda.view.agenda().rows]


def test_one_window_and_enter_and_the_console_stands_in_the_new_meeting(console, hands):
    first = console.document.workshop.meeting
    window = meet_again(hands)
    assert window.titles == ["Meet again"]
    workshop = console.document.workshop
    assert [one.number for one in workshop.meetings] == [1, 2]
    assert workshop.meetings[0] is first, "the first meeting is as it was"
    assert workshop.meeting.date == date.today().isoformat()
    assert workshop.meeting.starts == first.starts
    assert kinds(console)[:5] == [
        "before_the_day", "welcome", "where_we_left_it", "line_since", "what_we_did"
    ]  # fmt: skip
    assert rows(console)[2:4] == ["Where we left it", "The line since"]
    assert console.page.place.meeting is workshop.meeting
    assert console.page.place.step.kind == "welcome"


def test_the_second_format_and_another_time(console, hands):
    meet_again(hands, KEY.Key_Return, typed="1830")
    assert console.document.workshop.meeting.starts == "18:30"
    meet_again(hands, KEY.Key_Down, KEY.Key_Return)
    assert console.document.workshop.meeting.number == 3
    assert sum(one.minutes for one in console.document.workshop.meeting.steps) == 45


def test_what_is_no_time_is_said_and_nothing_begins(console, hands):
    window = meet_again(hands, KEY.Key_Return, typed="soon")
    assert window.stayed
    assert len(console.document.workshop.meetings) == 1


def test_esc_leaves_everything_as_it_was(console, hands):
    before = console.document.workshop
    meet_again(hands, KEY.Key_Escape)
    assert console.document.workshop is before
    assert not [one for one in console.document.record.entries if one.kind == "pass"]


def test_one_undo_takes_it_off_and_redo_brings_the_same_meeting_again(console, hands):
    before = console.document.workshop
    meet_again(hands)
    meeting = console.document.workshop.meeting
    hands.press(KEY.Key_Z, CTRL)
    assert [one.id for one in console.document.workshop.meetings] == [before.meeting.id]
    assert console.page.place.step is not None
    assert console.page.place.step.id in {one.id for one in before.meeting.steps}
    assert rows(console) == [
        console.wall._step_name(one, console.page.place.words) for one in before.meeting.steps
    ]
    hands.press(KEY.Key_Z, CTRL | SHIFT)
    assert console.document.workshop.meeting == meeting
    assert console.page.place.meeting.id == meeting.id


def test_the_record_tells_of_it_and_a_restore_point_leads_back(console, hands):
    before = console.document.workshop
    meet_again(hands)
    entries = console.document.record.entries
    assert [one.about for one in entries if one.kind == "pass"] == [console.document.workshop.meeting.id]
    point = next(one for one in reversed(entries) if one.kind == "restore point")
    assert point.label == "Before meeting 2"
    assert console.document.record.workshop_at(point) == before


def test_the_wall_and_its_clock_let_go_of_the_first_meeting(console, hands):
    console.go(step(console, "baseline"))
    hands.press(KEY.Key_F5)
    hands.press(KEY.Key_F8)
    assert console.wall.clock.running
    old = console.wall.seen_step
    console.activateWindow()
    console.to_capture()
    meet_again(hands)
    assert not console.wall.clock.running
    assert console.wall.seen_step == "", "nothing of the first meeting stands before the room"
    assert console.wall.presentation.seen.shown is None
    assert [one.about for one in console.document.record.entries if one.kind == "step ended"][-1] == old
    console.to_capture()
    hands.press(KEY.Key_PageDown)
    place = console.wall.seen_step
    assert place in {one.id for one in console.document.workshop.meeting.steps}
    console.wall.toggle()


def test_the_forecast_of_the_first_meeting_is_sealed_when_the_second_begins(console, hands):
    meet_again(hands)
    taken = [one for m in console.document.workshop.measures for one in m.scenarios if one.adopted]
    assert taken
    assert all(one.sealed for one in taken)


def test_the_file_opened_again_stands_in_the_second_meeting(console, hands, open_console):
    meet_again(hands)
    workshop = console.document.workshop
    assert console.document.flush()
    console.close_quietly()
    opened = WorkshopFile.open(console.document.path, read_only=True)
    try:
        assert opened.workshop == workshop
        assert opened.workshop.meeting.number == 2
    finally:
        opened.close()


def test_how_the_actions_stood_is_kept_for_the_meeting_that_ended(console, hands):
    ended = console.document.workshop.meeting.id
    meet_again(hands)
    actions = [action for curve in console.document.workshop.curves for action in curve.actions]
    assert actions
    assert all(action.stood[-1][0] == ended for action in actions)


def test_a_new_workshop_is_not_begun_with_a_review(qtbot, given):
    from obadesk.windows.start_window import StartWindow

    window = StartWindow(given.settings, given.documents)
    qtbot.addWidget(window)
    window.show_formats(given.formats, {"uk-oba": "OBA"})
    window.show_new()
    page = window.findChild(NewPage)
    assert page._formats
    assert all(one.for_meeting == "first" for one in page._formats.values())


@pytest.mark.parametrize("keep", ["Our review"])
def test_an_agenda_kept_from_a_review_is_offered_to_meet_again(
    console, hands, given, tmp_path, monkeypatch, keep
):
    from obadesk import cli, places
    from obadesk.core.passes import for_another_meeting

    monkeypatch.setattr(places, "formats", lambda: tmp_path / "formats")
    first = cli.keep_format(console.document.workshop, "Our first")
    assert first.for_meeting == "first"
    meet_again(hands)
    cli.keep_format(console.document.workshop, keep)
    own = {one.name: one for one in given.formats() if one.own}
    assert own[keep].for_meeting == "review", "said in its file"
    offered = [one.name for one in for_another_meeting(given.formats())]
    assert offered == ["Meet again, 90 minutes", "Meet again, 45 minutes", "Our review", "Our first"]


def test_a_figure_typed_in_the_second_meeting_is_judged_on_the_wall(console, hands):
    meet_again(hands)
    console.go(step(console, "line_since"))
    console.to_capture()
    hands.press(KEY.Key_J, CTRL)
    hands.line("5.8")
    own = console.document.workshop.measures[0].series[0].readings[-1]
    assert (own.period, own.value) == ("2026", 5.8)
    hands.press(KEY.Key_F5)
    console.activateWindow()
    console.to_capture()
    hands.press(KEY.Key_F6)
    asked = text_of(console.wall.presentation.seen.shown)
    assert "Did we do better than the dotted line?" in asked
    assert "5.8" not in asked, "the tables guess first"
    hands.press(KEY.Key_PageDown)
    assert "Worse than we expected: 5.8, we expected 5.4." in text_of(console.wall.presentation.seen.shown)
    console.wall.toggle()


def test_a_line_of_where_we_left_it_leads_to_the_step_that_takes_it_up(console, hands):
    meet_again(hands)
    console.go(step(console, "where_we_left_it"))
    console.to_capture()
    hands.press(KEY.Key_J, CTRL)
    hands.press(KEY.Key_Down)
    hands.press(KEY.Key_Return)
    assert console.page.place.step.kind == "what_we_did"


def test_opened_again_on_a_console_the_second_meeting_goes_on(console, hands, given, qtbot):
    from obadesk.session.opening import open_document
    from obadesk.windows.console import Console

    meet_again(hands)
    path = console.document.path
    console.close_quietly()
    again = Console(given, open_document(path, lambda: WorkshopFile))
    again.show()
    qtbot.waitExposed(again)
    assert again.page.place.meeting.number == 2
    assert rows(again)[2:4] == ["Where we left it", "The line since"]
    again.close_quietly()
    again.deleteLater()
