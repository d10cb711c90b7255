"""Enter to repainted wall and console, and step changes, in the real windows beside bare widgets."""

from __future__ import annotations

import json
import sqlite3
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from obadesk.steps.story.force_list import ForceList
from obadesk.widgets.wall_view import WallView
from tests.bench.desk import LINES, Room, isolated, wait, wait_until
from tests.bench.row import percentile

ROUNDS = 5
ENTERS = 40
BREATH = 60  # ms between two Enters; nobody is quicker, and what may follow a line has followed
TEXT = "College places are full by September because courses close in May"
WALKS = 9  # through the agenda; the first is not counted
# No two beside each other with the same editor; the step of the curve comes twice, it is rarer than the rest.
KINDS = (
    "story", "baseline", "action_plan", "outcome", "indicators", "what_works",
    "baseline", "partners", "choose", "close", "welcome", "before_the_day",
)  # fmt: skip
WITH_CHART = ("baseline",)
PAUSE = 250  # ms between two changes of step: the restore point of the last one has been packed


class PaintedAt(QObject):
    """Remembers whether a widget was painted since it was last asked."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.painted = False
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.painted = True
        return False


class BareWall(QWidget):
    """The lines of the last page as a bare widget paints them, at the wall's size."""

    def __init__(self) -> None:
        super().__init__()
        self.lines = [f"{n} {TEXT}" for n in range(LINES)]
        self.own_font = QFont("Atkinson Hyperlegible Next")
        self.own_font.setPixelSize(48)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        painter.setFont(self.own_font)
        for row, text in enumerate(self.lines[-10:]):
            place = QRect(96, 200 + row * 76, 1728, 76)
            painter.drawText(place, Qt.TextFlag.TextWordWrap, text)
        painter.end()
        self.painted_at = time.perf_counter()


class BareLine(QLineEdit):
    """A bare line whose Enter adds to the bare wall."""

    wall: BareWall

    def take(self) -> None:
        """Enter."""
        self.wall.lines.append(f"{len(self.wall.lines)} {self.text()}")
        self.clear()
        self.wall.update()


class Writer(threading.Thread):
    """Somebody who writes to the same disk without a pause."""

    def __init__(self, file: Path) -> None:
        super().__init__(daemon=True)
        self.file = file
        self.on = True

    def run(self) -> None:
        connection = sqlite3.connect(self.file, isolation_level=None)
        connection.execute("CREATE TABLE line (id INTEGER PRIMARY KEY, text TEXT)")
        while self.on:
            connection.execute("INSERT INTO line (text) VALUES (?)", (TEXT,))
            time.sleep(0.002)
        connection.close()


def wall_painted(wall: WallView, event: QPaintEvent) -> None:
    """In place of the wall's ``paintEvent``: it also notes when it was through."""
    paint_wall(wall, event)
    wall.painted_at = time.perf_counter()  # type: ignore[attr-defined]


paint_wall = WallView.paintEvent


def until_through(act: Callable[[], None], wall: Any) -> float:
    """Milliseconds from just before ``act`` until the wall, ours or the bare one, had painted itself."""
    app = QApplication.instance()
    assert app is not None
    wall.painted_at = None
    started = time.perf_counter()
    act()
    while wall.painted_at is None:
        app.processEvents()
    return (wall.painted_at - started) * 1000


def until_painted(act: Callable[[], None], painted: PaintedAt) -> float:
    """Milliseconds from just before ``act`` until the widget was painted."""
    painted.painted = False
    app = QApplication.instance()
    assert app is not None
    started = time.perf_counter()
    act()
    while not painted.painted:
        app.processEvents()  # it comes back when what was due has been painted
    return (time.perf_counter() - started) * 1000


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        isolated(home)
        app = QApplication(sys.argv)
        WallView.paintEvent = wall_painted  # type: ignore[method-assign]
        room = Room(home, int(sys.argv[1]) if len(sys.argv) > 1 else LINES)
        print(json.dumps(measured(room, home)), flush=True)
        room.end()
        app.quit()


def measured(room: Room, home: Path) -> dict[str, float]:
    """The p99s and p95s, ours and the bare ones, of interleaved rounds."""
    console = room.console
    field = console.capture.line.field
    story = room.step("story")
    wall = console.wall.window
    assert wall is not None
    console.go(story)
    console.wall.showing.show(story, "hear")
    wait(300)
    screen = wall.screen()
    bare_wall, bare_line = BareWall(), BareLine()
    bare_line.wall = bare_wall
    bare_line.returnPressed.connect(bare_line.take)
    bare_wall.setGeometry(screen.geometry())
    bare_wall.show()
    bare_line.show()
    wait(200)
    in_field, in_bare = PaintedAt(field.viewport()), PaintedAt(bare_line)
    # the side whose turn it is: the new line is said to help, so that the left list is repainted
    lists = PaintedAt(console.page.findChildren(ForceList)[0].viewport())
    writer = Writer(home / "writer.db")
    writer.start()
    found: dict[str, list[float]] = {}

    def note(name: str, figure: float) -> None:
        found.setdefault(name, []).append(figure)

    def enter() -> None:
        QTest.keyClick(field, Qt.Key.Key_Return)

    def bare_enter() -> None:
        QTest.keyClick(bare_line, Qt.Key.Key_Return)

    for _round in range(ROUNDS):
        for turn in range(ENTERS):
            for name in ("enter_wall", "enter_console"):
                field.setPlainText("")
                QTest.keyClicks(field, "+ ")
                field.insertPlainText(f"{TEXT} {turn}")
                wait(BREATH)
                on_wall = name == "enter_wall"
                note(name, until_through(enter, wall.view) if on_wall else until_painted(enter, lists))
        for turn in range(ENTERS):
            bare_line.setText(f"{TEXT} {turn}")
            wait(BREATH)
            note("bare_enter", until_through(bare_enter, bare_wall))
        for _turn in range(ENTERS):
            note("key", until_painted(lambda: QTest.keyClick(field, Qt.Key.Key_A), in_field))
            note("bare_key", until_painted(lambda: QTest.keyClick(bare_line, Qt.Key.Key_A), in_bare))
            wait(1)
        field.setPlainText("")
    writer.on = False
    writer.join()
    on_page = PaintedAt(console.page)
    for walk in range(WALKS):
        for kind in KINDS:
            step = room.step(kind)

            def change(step: str = step) -> None:
                console.go(step)
                console.wall.showing.show(step)

            took = until_painted(change, on_page)
            wait(PAUSE)
            if walk:  # the first walk makes the editors
                note("step_chart" if kind in WITH_CHART else "step", took)
                note(f"step {kind}", took)
    wait_until(lambda: not console.document.unsaved)
    usual = {"enter_wall_usual": percentile(found["enter_wall"], 0.5)}
    return usual | {
        name: percentile(figures, 0.95 if name.startswith("step") else 0.99)
        for name, figures in found.items()
    }


if __name__ == "__main__":
    main()
