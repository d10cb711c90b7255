"""The program started on a file, used for a moment and left: `manner`, milliseconds to stay, file."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable

from PySide6.QtCore import QItemSelection, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest

from obadesk import app
from obadesk.widgets.said_list import SaidList
from obadesk.windows.console import Console

MANNER, STAY, FILE = sys.argv[1], int(sys.argv[2]), sys.argv[3]
MISTAKES = 5


class Visit:
    """What happens from the first paint until the program is left."""

    console: Console | None = None
    mistakes = 0

    def begin(self) -> None:
        """Type a letter, start the wall, stay for a while."""
        console = self.console
        assert console is not None
        field = console.capture.line.field
        QTest.keyClicks(field, "x")
        assert "x" in field.toPlainText(), "the key was not taken"
        field.clear()
        console.wall.toggle()
        if MANNER == "collecting":
            self.collecting = QTimer(console)
            self.collecting.timeout.connect(gc.collect)
            self.collecting.start(0)
        QTimer.singleShot(STAY, self.go_round)

    def go_round(self) -> None:
        """Look at every step, then leave."""
        console = self.console
        assert console is not None
        for step in console.document.workshop.meeting.steps:
            console.go(step.id)
            console.wall.showing.show(step.id)
            console.repaint()
        QTimer.singleShot(0, console.quit_program)


visit = Visit()


def painted(console: Console, event: QPaintEvent) -> None:
    """In place of the console's ``paintEvent``."""
    super(Console, console).paintEvent(event)
    if visit.console is None:
        visit.console = console
        QTimer.singleShot(0, visit.begin)


def mistaken(right: Callable[..., None]) -> Callable[..., None]:
    """A method that fails the first few times Qt calls it."""

    def selectionChanged(self: SaidList, selected: QItemSelection, deselected: QItemSelection) -> None:
        right(self, selected, deselected)
        if visit.mistakes < MISTAKES:
            visit.mistakes += 1
            raise AttributeError("planted")

    return selectionChanged


Console.paintEvent = painted
if MANNER == "mistaken":
    SaidList.selectionChanged = mistaken(SaidList.selectionChanged)
code = app.main([FILE])
visit.console = None
print("left", flush=True)
sys.exit(code)
