"""The agenda while it runs: times, steps added and taken off, what is still on paper, how the time went."""

from datetime import date, datetime

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from obadesk import places
from obadesk.core.record import Entry
from obadesk.core.type_up import TypeUp
from obadesk.widgets.editor import Editor
from obadesk.windows.new_page import NewPage
from obadesk.windows.times_window import TimesWindow

KEY = Qt.Key
CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


@pytest.fixture
def half_day(open_console):
    return open_console("half-day", "Half a day")


def agenda(console) -> list[str]:
    return [row.heading for row in console.agenda.view.agenda().rows]


def rows(console):
    console.agenda.refresh()
    return {row.step_id: row for row in console.agenda.view.agenda().rows}


def step(console, kind: str):
    return next(one for one in console.document.workshop.meeting.steps if one.kind == kind)


def in_the_agenda(console, kind: str) -> None:
    console.go(step(console, kind).id)
    console.agenda.view.setFocus()


class Dialog:
    """Does something with the dialog that is about to stand, then presses Enter."""

    def __init__(self, *keys, does=None) -> None:
        self._keys, self._does = keys, does
        self._timer = QTimer()
        self._timer.setInterval(5)
        self._timer.timeout.connect(self._now)
        self._timer.start()

    def _now(self) -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog) and dialog.isVisible():
            self._timer.stop()
            if self._does:
                self._does(dialog)
            for key in self._keys:
                QTest.keyClick(QApplication.focusWidget() or dialog, key)
            if dialog.isVisible():
                dialog.accept()


def over(console, step_id: str) -> None:
    for what in ("step started", "step ended"):
        console.document.record.append(what, about=step_id)


# ---- times


def test_a_start_time_gives_every_step_its_clock_time_and_the_meeting_its_end(half_day, hands):
    hands.press(KEY.Key_B, CTRL | SHIFT)
    assert QApplication.focusWidget() is half_day.agenda.starts
    hands.type("930")
    hands.press(KEY.Key_Return)
    assert half_day.document.workshop.meeting.starts == "09:30"
    assert QApplication.focusWidget() is half_day.capture.line.field
    shown = rows(half_day)
    assert shown[step(half_day, "welcome").id].when == "09:30"
    assert shown[step(half_day, "open_step").id].when == "09:40"
    minutes = sum(one.minutes for one in half_day.document.workshop.meeting.steps)
    end = f"{9 + (30 + minutes) // 60:02}:{(30 + minutes) % 60:02}"
    assert half_day.agenda._total.text() == f"Ends {end} · {minutes} minutes planned"
    half_day.undo()
    assert rows(half_day)[step(half_day, "welcome").id].when == ""
    assert half_day.agenda.starts.text() == ""


def test_what_is_no_time_is_said_and_the_time_that_was_there_stays(half_day, hands):
    hands.press(KEY.Key_B, CTRL | SHIFT)
    hands.line("9.30")
    hands.press(KEY.Key_B, CTRL | SHIFT)
    hands.line("half nine")
    assert "no time of day" in half_day.capture.said()
    assert half_day.document.workshop.meeting.starts == "09:30"
    hands.press(KEY.Key_Escape)
    assert half_day.agenda.starts.text() == "09:30"


def test_a_minute_more_or_less_moves_all_that_comes_after(half_day, hands):
    half_day.planning._starts("09:30")
    in_the_agenda(half_day, "welcome")
    hands.press(KEY.Key_Right, ALT)
    hands.press(KEY.Key_Right, ALT)
    hands.press(KEY.Key_Left, ALT)
    assert step(half_day, "welcome").minutes == 11
    assert rows(half_day)[step(half_day, "open_step").id].when == "09:41"
    hands.press(KEY.Key_Minus, CTRL)
    assert step(half_day, "welcome").minutes == 10


def test_minutes_changed_one_after_the_other_are_one_step_of_undo(half_day, hands):
    in_the_agenda(half_day, "story")
    before = half_day.document.workshop
    for _time in range(4):
        hands.press(KEY.Key_Left, ALT)
    half_day.undo()
    assert half_day.document.workshop == before


def test_how_late_it_is_stands_quietly_in_the_step_that_is_now(half_day):
    day = half_day.document.workshop.meeting.date
    half_day.planning._starts("09:30")
    half_day.go(step(half_day, "welcome").id)
    half_day.wall.toggle()
    half_day.agenda.now = lambda: datetime.fromisoformat(f"{day}T09:44:10")
    half_day.agenda._of_record.of = lambda *_of: Started(f"{day}T09:33:00")
    assert rows(half_day)[step(half_day, "welcome").id].second_line == "09:30 · now · +4 · 10 min"
    half_day.agenda.now = lambda: datetime.fromisoformat("1999-01-01T09:44:10")
    assert rows(half_day)[step(half_day, "welcome").id].second_line == "09:30 · now · 10 min"


class Started:
    ended = over = frozenset()
    taken: dict[str, int] = {}

    def __init__(self, at: str) -> None:
        self.started = at


# ---- steps


def test_a_step_is_added_after_the_one_looked_at_and_looked_at(half_day, hands):
    in_the_agenda(half_day, "story")
    before = agenda(half_day)

    def choose(dialog) -> None:
        dialog.list.setCurrentIndex(
            next(
                dialog.list.model().index(place)
                for place in range(dialog.list.model().rowCount())
                if dialog.list.model().index(place).data() == "Break"
            )
        )

    _kept = Dialog(KEY.Key_Return, does=choose)
    hands.press(KEY.Key_Insert)
    here = half_day.page.place.step
    assert (here.kind, here.minutes) == ("pause", 15)
    half_day.agenda.refresh()
    place = before.index("Story") + 1
    assert agenda(half_day) == [*before[:place], "Break", *before[place:]]
    half_day.undo()
    half_day.agenda.refresh()
    assert agenda(half_day) == before


def test_a_step_comes_off_the_agenda_with_del_and_back_with_undo(half_day, hands):
    in_the_agenda(half_day, "open_step")
    half_day.capture.line.field.setFocus()
    hands.line("Somebody's kitchen floods")
    before = half_day.document.workshop
    half_day.agenda.view.setFocus()
    hands.press(KEY.Key_Delete)
    assert half_day.document.workshop.step(before.meeting.steps[2].id) is None
    assert "Undo brings it back" in half_day.capture.said()
    assert half_day.page.place.step.kind == "language"
    hands.press(KEY.Key_Z, CTRL)
    assert half_day.document.workshop == before
    assert half_day.page.place.step.kind == "open_step"


def test_the_last_step_can_come_off_and_the_page_says_what_to_do_next(half_day, hands):
    for _step in half_day.document.workshop.meeting.steps:
        half_day.planning.remove()
    half_day.agenda.refresh()
    assert agenda(half_day) == []
    assert "Add a step" in half_day.page._nothing.text()
    _kept = Dialog(KEY.Key_Return)
    hands.press(KEY.Key_A, CTRL | SHIFT)
    assert half_day.page.place.step is not None


def test_the_room_keeps_plain_ground_when_its_step_comes_off(half_day):
    half_day.go(step(half_day, "story").id)
    half_day.wall.toggle()
    half_day.planning.remove()
    assert half_day.wall.showing.sees_nothing


def test_a_step_is_split_in_two(half_day, hands):
    half_day.go(step(half_day, "story").id)
    hands.press(KEY.Key_D, CTRL | SHIFT)
    half_day.agenda.refresh()
    stories = [one for one in half_day.document.workshop.meeting.steps if one.kind == "story"]
    assert [(one.heading, one.minutes) for one in stories] == [("Story", 13), ("Story (2)", 12)]
    assert "13 and 12 minutes" in half_day.capture.said()


def test_steps_are_moved_by_keys_and_by_the_mouse(half_day, hands):
    in_the_agenda(half_day, "choose")
    before = agenda(half_day)
    place = before.index("Choose") if "Choose" in before else 10
    hands.press(KEY.Key_Up, ALT)
    half_day.agenda.refresh()
    assert agenda(half_day).index(before[place]) == place - 1
    hands.press(KEY.Key_PageDown, CTRL | SHIFT)
    half_day.agenda.refresh()
    assert agenda(half_day) == before
    view = half_day.agenda.view
    view.scrollToTop()
    rects = [view.visualRect(view.agenda().index(row)).center() for row in (1, 3)]
    drag(view.viewport(), *rects)
    half_day.agenda.refresh()
    assert agenda(half_day) == [before[0], *before[2:4], before[1], *before[4:]]


def drag(widget, start: QPoint, end: QPoint) -> None:
    QTest.mousePress(widget, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(widget, end)
    QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=end)
    QApplication.processEvents()


def test_a_click_only_looks_at_a_step(half_day):
    before = half_day.document.workshop
    view = half_day.agenda.view
    view.scrollToTop()
    there = view.visualRect(view.agenda().index(3)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=there)
    assert half_day.page.place.step_id == before.meeting.steps[3].id
    assert half_day.document.workshop is before


def test_heading_and_minutes_are_asked_for_with_f2_in_the_agenda(half_day, hands):
    in_the_agenda(half_day, "story")
    _kept = Dialog(does=lambda dialog: dialog.heading.setText("Why?"))
    hands.press(KEY.Key_F2)
    assert step(half_day, "story").heading == "Why?"


# ---- paper


def test_the_key_marks_what_is_still_on_paper_and_takes_it_back(half_day, hands):
    half_day.go(step(half_day, "story").id)
    hands.press(KEY.Key_P, CTRL | SHIFT)
    row = rows(half_day)[step(half_day, "story").id]
    assert row.state == "to type up"
    assert "to type up" in row.said
    hands.press(KEY.Key_P, CTRL | SHIFT)
    assert rows(half_day)[step(half_day, "story").id].state == "planned"


def test_a_step_that_ended_with_nothing_typed_is_to_type_up(half_day):
    story = step(half_day, "story").id
    over(half_day, story)
    assert rows(half_day)[story].state == "to type up"
    half_day.go(story)
    half_day.planning.mark()
    assert rows(half_day)[story].state == "done"


def test_what_was_tried_out_before_the_day_or_only_planned_is_not_over(half_day):
    story = step(half_day, "story")
    half_day.document.record._entries += [
        Entry(kind="step started", at="1999-09-03T09:30:00", about=story.id),
        Entry(kind="step ended", at="1999-09-03T09:59:40", about=story.id),
    ]
    half_day.go(story.id)
    half_day.planning.longer()
    half_day.go(step(half_day, "close").id)
    row = rows(half_day)[story.id]
    assert (row.state, row.took) == ("planned", None)


class ListEditor(Editor):
    """An editor with the list of what is to type up."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[tuple[TypeUp, ...]] = []

    def show_place(self, place) -> None:
        pass

    def show_to_type_up(self, found: tuple[TypeUp, ...]) -> None:
        self.shown.append(found)


def test_an_editor_that_lists_what_is_to_type_up_is_told(half_day, monkeypatch):
    editor = ListEditor()
    monkeypatch.setattr(type(half_day.page), "editor", property(lambda _page: editor))
    story = step(half_day, "story").id
    over(half_day, story)
    assert [one.step_id for one in editor.shown[-1]] == [story]
    editor.deleteLater()


def test_in_the_break_the_list_of_what_is_to_type_up_leads_to_the_step(half_day, hands):
    story = step(half_day, "story").id
    over(half_day, story)
    half_day.go(step(half_day, "pause").id)
    half_day.to_editor()
    shown = half_day.page.editor.to_type_up
    assert shown.chosen() == story
    shown.setFocus()
    hands.press(KEY.Key_Return)
    assert half_day.page.place.step_id == story
    hands.line("- Rents rose")
    assert half_day.document.workshop.curves[0].forces[0].text == "Rents rose"
    half_day.go(step(half_day, "pause").id)
    assert shown.chosen() == ""


def test_the_page_before_the_day_leads_to_the_paper_for_it(half_day):
    seen = []
    half_day.go(step(half_day, "before_the_day").id)
    _kept = Dialog(does=lambda dialog: (seen.append(dialog.chosen()), dialog.reject()))
    half_day.page.editor.paper.click()
    assert "table-sheets" in seen[0]


# ---- afterwards


def test_what_a_step_took_stands_beside_what_was_planned(half_day):
    story = step(half_day, "story")
    day = half_day.document.workshop.meeting.date
    half_day.document.record._entries += [
        Entry(kind="step started", at=f"{day}T09:30:00", about=story.id),
        Entry(kind="step ended", at=f"{day}T09:59:40", about=story.id),
    ]
    half_day.planning._starts("09:00")
    row = rows(half_day)[story.id]
    assert row.took == 30
    assert "30 of 25 min" in row.second_line


def test_how_the_time_went_can_be_copied(half_day, qtbot):
    story = step(half_day, "story")
    window = TimesWindow(
        half_day.document.workshop, half_day._given.kinds, {story.id: 30 * 60 + 10}, half_day
    )
    window.show()
    window.copy_it.click()
    assert window.isVisible()
    said = QGuiApplication.clipboard().text().splitlines()
    assert said[0] == "Step\tPlanned\tTook"
    assert "Story\t25 min\t30 min" in said
    assert said[-1].endswith("\t30 min")
    window.act.click()
    assert not window.isVisible()
    window.deleteLater()


def test_the_window_of_times_opens_before_anything_took_any(half_day):
    seen = []
    _kept = Dialog(does=lambda dialog: seen.append(type(dialog).__name__))
    half_day.actions_made["times"].trigger()
    half_day.go(step(half_day, "close").id)
    _kept = Dialog(does=lambda dialog: seen.append(type(dialog).__name__))
    half_day.page.editor.times.click()
    assert seen == ["TimesWindow"] * 2


def test_the_agenda_is_kept_as_a_format_under_a_name(half_day, given, tmp_path, monkeypatch):
    monkeypatch.setattr(places, "formats", lambda: tmp_path / "formats")
    half_day.document.do(edit_note(half_day))
    _kept = Dialog(does=lambda dialog: dialog.field.setText("  With the  board "))
    half_day.actions_made["keep_format"].trigger()
    assert "With the board" in half_day.capture.said()
    kept = next(one for one in given.formats() if one.own)
    assert kept.name == "With the board"
    page = NewPage()
    page.begin(given.formats(), tmp_path, place="", vocabulary="uk-oba", today=date(2026, 9, 3))
    offered = {one.title: one.detail for one in page.formats.model()._choices}
    assert "own" in offered["With the board"].split(" · ")
    page.deleteLater()
    assert [one.kind for one in kept.steps] == [one.kind for one in half_day.document.workshop.meeting.steps]


def edit_note(console):
    from obadesk.core.agenda_edits import change_step

    return change_step(step(console, "story").id, {"note": "Ask Ann"})
