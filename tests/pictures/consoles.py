"""The console on each step, and the states it can be in."""

from __future__ import annotations

import errno

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent

from obadesk.core.meeting import Step
from obadesk.core.workshop import Workshop
from obadesk.storage.trouble import why_not_saved
from obadesk.widgets.fold import Fold
from obadesk.widgets.said_list import SaidList
from obadesk.windows.console import Console
from tests.pictures import cases
from tests.pictures.studio import SIZES, Studio

SAMPLE = "leeds-children"


def consoles(studio: Studio) -> None:
    """Each step of every format and sample."""
    for one in studio.given.formats():
        desk, console = studio.desk(studio.begin(one.id), one.name.replace("/", " "))
        filled = "filled" if one.id == SAMPLE else f"{'filled' if one.sample else 'new'}-{one.id}"
        if one.sample:
            _start_wall(studio, console)
        for number, step in enumerate(console.document.workshop.meeting.steps, 1):
            console.go(step.id)
            console.wall.showing.show(step.id)
            name = f"console-{step.kind.replace('_', '-')}-{filled}"
            twice = sum(other.kind == step.kind for other in console.document.workshop.meeting.steps) > 1
            studio.take_all(console, f"{name}-{number}" if twice else name)
        studio.put_away(desk)


def states(studio: Studio) -> None:
    """What a day brings."""
    sample = studio.begin(SAMPLE)
    _capture_line(studio, sample)
    _in_trouble(studio, sample)
    _checks(studio)
    _unfolded(studio, sample)
    for name, workshop, kind in (
        ("huge", cases.huge(sample), "story"),
        ("foreign", cases.foreign(sample), "story"),
        ("foreign", cases.foreign(sample), "outcome"),
        ("unreadable", cases.unreadable(sample), "baseline"),
        ("draft", cases.draft(sample), "baseline"),
        ("sealed", cases.sealed(sample), "baseline"),
        ("no-lines-yet", cases.without_lines(sample), "story"),
        ("no-lines-yet", cases.without_lines(sample), "action_plan"),
    ):
        desk, console = studio.desk(workshop, name)
        console.go(step_of(workshop, kind).id)
        console.wall.showing.show(step_of(workshop, kind).id)
        studio.take_all(console, f"console-{kind.replace('_', '-')}-{name}")
        studio.put_away(desk)


def _capture_line(studio: Studio, sample: Workshop) -> None:
    desk, console = studio.desk(sample, "capture")
    console.go(step_of(sample, "story").id)
    line = console.capture.line
    line.press_table(2)
    line.press_table(4)
    for sign in ("+", "?"):
        line.sign_typed(sign)
    for letter in "the bus driver who waits until everybody is on":
        _press(line.field, letter)
    studio.take_all(console, "console-story-capture-line", console.to_capture)
    console.to_editor()
    studio.take_all(console, "console-story-list-focus", console.to_editor)
    console.to_note()
    studio.take_all(console, "console-story-note-focus", console.to_note)
    console.agenda.view.setFocus()
    studio.take_all(console, "console-story-agenda-focus", console.agenda.view.setFocus)
    studio.put_away(desk)


def _in_trouble(studio: Studio, sample: Workshop) -> None:
    desk, console = studio.desk(sample, "trouble")
    console.go(step_of(sample, "story").id)
    _start_wall(studio, console)
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
    studio.take_all(console, "console-story-wall-blank")
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
                studio.take_all(console, f"console-{step.kind.replace('_', '-')}-check-{name}")
        studio.put_away(desk)


def _unfolded(studio: Studio, sample: Workshop) -> None:
    """Every fold open, and a line of each list in hand, with the fields that come with it."""
    desk, console = studio.desk(sample, "unfolded")
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
        studio.take_all(console, f"console-{step.kind.replace('_', '-')}-unfolded")
    studio.put_away(desk)


def _start_wall(studio: Studio, console: Console) -> None:
    console.wall.toggle()
    assert console.wall.window is not None
    console.wall.window.move(1930, 0)
    console.wall.window.resize(*SIZES[1])
    console.activateWindow()
    studio.still()


def _press(widget: object, letter: str) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
        QCoreApplication.sendEvent(widget, event)  # type: ignore[arg-type]


def step_of(workshop: Workshop, kind: str) -> Step:
    """The first step of this kind."""
    return next(step for step in workshop.meeting.steps if step.kind == kind)
