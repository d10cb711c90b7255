"""What a day brings to the console: lines in hand, breaks, trouble, hints, long and foreign lists."""

from __future__ import annotations

import errno
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from obadesk.core.workshop import Workshop
from obadesk.storage.trouble import why_not_saved
from obadesk.widgets.fold import Fold
from obadesk.widgets.rating_table import RatingList
from obadesk.widgets.said_list import SaidList
from obadesk.windows.console import Console
from tests.pictures import cases
from tests.pictures.consoles import SAMPLE, start_wall, step_of, went
from tests.pictures.studio import LIGHT, SIZES, Studio


def states(studio: Studio) -> None:
    """What a day brings."""
    sample = cases.every_kind(studio)
    _on_the_day(studio, sample)
    _lines_in_hand(studio, sample)
    _capture_line(studio, sample)
    _in_trouble(studio, sample)
    _unfolded(studio, sample)
    _checks(studio)


def odd_cases(studio: Studio) -> None:
    """Long, foreign, unreadable, not adopted yet, sealed, and a curve without lines."""
    sample = studio.begin(SAMPLE)
    for name, workshop, kind in (
        ("huge", cases.huge(sample), "story"),
        ("foreign", cases.foreign(sample), "story"),
        ("foreign", cases.foreign(sample), "outcome"),
        ("unreadable", cases.unreadable(sample), "baseline"),
        ("draft", cases.draft(sample), "baseline"),
        ("sealed", cases.sealed(sample), "baseline"),
        ("no-lines-yet", cases.without_lines(sample), "story"),
        ("no-lines-yet", cases.without_lines(sample), "partners"),
        ("no-lines-yet", cases.without_lines(sample), "what_works"),
        ("no-lines-yet", cases.without_lines(sample), "choose"),
        ("no-lines-yet", cases.without_lines(sample), "action_plan"),
    ):
        desk, console = studio.desk(workshop, name)
        console.go(step_of(workshop, kind).id)
        console.wall.showing.show(step_of(workshop, kind).id)
        studio.take_all(console, f"console-{kind.replace('_', '-')}-{name}", views=LIGHT)
        studio.put_away(desk)


def _on_the_day(studio: Studio, sample: Workshop) -> None:
    """A break with what is still to type up, owed ideas, a line alone on the wall."""
    desk, console = studio.desk(cases.owing(sample), "the day")
    went(console, ("welcome", 6), ("open_step", 14), ("baseline", 8), ("story", 15), ("partners", 5))
    _go(console, "pause")
    start_wall(studio, console)
    console.wall.toggle_clock()
    studio.take_all(console, "console-break-running-to-type-up")
    _go(console, "story")
    studio.take_all(console, "console-story-to-type-up")
    _go(console, "what_works")
    studio.take_all(console, "console-what-works-owed")
    studio.put_away(desk)


def _lines_in_hand(studio: Studio, sample: Workshop) -> None:
    desk, console = studio.desk(sample, "in hand")
    start_wall(studio, console)

    def take(kind: str, name: str, done: Callable[[], None], line: int = 1) -> None:
        _go(console, kind)
        console.wall.show()
        _line(console, line)
        done()
        studio.take_all(console, f"console-{kind.replace('_', '-')}-{name}")

    take("story", "line-alone-on-wall", console.wall.spotlight)
    console.wall.spotlight()
    take("story", "merge-in-hand", console.merging.press)
    console.merging._leave_it()
    take("indicators", "rating-in-hand", lambda: _column(console, 1))
    take("choose", "rating-in-hand", lambda: _column(console, 2))
    take("partners", "line-in-hand", lambda: None)
    take("what_works", "line-in-hand", lambda: None)
    take("what_works", "parked", console.parking.quote, line=9)
    take("close", "with-parked", lambda: None, line=0)
    studio.put_away(desk)


def _column(console: Console, column: int) -> None:
    assert console.page.editor is not None
    for rating in console.page.editor.findChildren(RatingList)[:1]:
        rating.set_column(column)
        rating.setFocus()


def _line(console: Console, number: int) -> None:
    assert console.page.editor is not None
    for said in [one for one in console.page.editor.findChildren(SaidList) if one.isVisible()][:1]:
        said.setCurrentIndex(said.lines.index(number))


def _go(console: Console, kind: str) -> None:
    console.go(step_of(console.document.workshop, kind).id)


def _capture_line(studio: Studio, sample: Workshop) -> None:
    desk, console = studio.desk(sample, "capture")
    _go(console, "story")
    line = console.capture.line
    line.press_table(2)
    line.press_table(4)
    for sign in ("+", "?"):
        line.sign_typed(sign)
    for letter in "the bus driver who waits until everybody is on":
        _press(line.field, letter)
    studio.take_all(console, "console-story-capture-line", console.to_capture)
    for name, to in (("list", console.to_editor), ("note", console.to_note)):
        to()
        studio.take_all(console, f"console-story-{name}-focus", to)
    console.agenda.view.setFocus()
    studio.take_all(console, "console-story-agenda-focus", console.agenda.view.setFocus)
    studio.put_away(desk)


def _in_trouble(studio: Studio, sample: Workshop) -> None:
    desk, console = studio.desk(sample, "trouble")
    _go(console, "story")
    start_wall(studio, console)
    console.wall._lost()
    studio.take_all(console, "console-story-projector-gone")
    full = OSError(errno.ENOSPC, "No space left on device")
    console.document.not_saved.emit(why_not_saved(full, console.document.path))
    studio.take_all(console, "console-story-not-saved")
    console.document.saved.emit()
    console.banner.hide()
    console.wall.toggle_clock()
    console.wall.more_time()
    console.undo()
    studio.take_all(console, "console-story-clock-runs")
    console.wall.blank()
    studio.take_all(console, "console-story-wall-blank", views=LIGHT)
    studio.put_away(desk)


def _checks(studio: Studio) -> None:
    """The first hint a careful facilitator would get on each step, where there is one."""
    for name, workshop in (
        ("filled", studio.begin(SAMPLE)),
        ("unreadable", cases.unreadable(cases.draft(studio.begin(SAMPLE)))),
    ):
        desk, console = studio.desk(workshop, "checks")
        for step in workshop.meeting.steps:
            console.go(step.id)
            console.page.look_for_checks()
            if console.page.check.text():
                kind = step.kind.replace("_", "-")
                studio.take_all(console, f"console-{kind}-check-{name}", views=LIGHT)
        studio.put_away(desk)


def _unfolded(studio: Studio, sample: Workshop) -> None:
    """Every fold open, and a line of each list in hand, with the fields that come with it."""
    desk, console = studio.desk(sample, "unfolded")
    console.resize(*SIZES[0])
    for step in sample.meeting.steps:
        console.go(step.id)
        studio.still()
        editor = console.page.editor
        assert editor is not None
        for said in editor.findChildren(SaidList)[:1]:
            said.setCurrentIndex(said.lines.index(0))
        for fold in editor.findChildren(Fold):
            if fold.isVisible():
                fold.set_open(True)
        console.to_editor()
        name = f"console-{step.kind.replace('_', '-')}-unfolded"
        studio.take_all(console, name, views=LIGHT)
    studio.put_away(desk)


def _press(widget: QWidget, letter: str) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
        QCoreApplication.sendEvent(widget, event)
