"""A point of the forecast dragged across the chart of the real baseline editor: from move to painted."""

from __future__ import annotations

import json
import math
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from obadesk.core.rows import set_fields
from obadesk.core.workshop import Workshop
from obadesk.widgets.curve_panel import CurvePanel
from obadesk.widgets.drawing import is_drawing
from tests.bench.child_live import PaintedAt, until_painted, until_through
from tests.bench.desk import LINES, Room, half_day, isolated, wait, wait_until
from tests.bench.row import percentile

DRAGS = 6
MOVES = 60  # of each drag; the first ones, before the bare chart is drawn, count too
KEYS = 60
EVERY = 8  # ms between two moves, as a mouse sends them


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        isolated(home)
        app = QApplication(sys.argv)
        CurvePanel.paintEvent = panel_painted  # type: ignore[method-assign]
        room = Room(home, workshop=_draft(half_day(LINES)))
        print(json.dumps(measured(room)), flush=True)
        room.end()
        app.quit()


def panel_painted(panel: CurvePanel, event: QPaintEvent) -> None:
    """In place of the panel's ``paintEvent``: it also notes when it was first through."""
    paint_panel(panel, event)
    if getattr(panel, "painted_at", None) is None:
        panel.painted_at = time.perf_counter()  # type: ignore[attr-defined]


paint_panel = CurvePanel.paintEvent


def _draft(workshop: Workshop) -> Workshop:
    """The line ahead is not taken yet, so that it can be moved."""
    return set_fields(workshop, workshop.measures[0].scenarios[0].id, adopted="")


def measured(room: Room) -> dict[str, float]:
    """The p95 of frames while a point is dragged, and of key presses to the repainted chart."""
    console = room.console
    console.go(room.step("baseline"))
    wait(300)
    panel = next(one for one in console.page.findChildren(CurvePanel) if one.isVisible())
    wait_until(lambda: not is_drawing() and panel.spots())
    painted = PaintedAt(panel)
    frames: list[float] = []
    for _drag in range(DRAGS):
        start = at = panel.spots()[1]
        _send(panel, QEvent.Type.MouseButtonPress, start, Qt.MouseButton.LeftButton)
        for move in range(MOVES):
            at = start + QPointF(0, 60 * math.sin(move / 7))
            frames.append(until_painted(lambda at=at: _send(panel, QEvent.Type.MouseMove, at), painted))
            wait(EVERY)
        _send(panel, QEvent.Type.MouseButtonRelease, at, Qt.MouseButton.LeftButton)
        wait(150)
        wait_until(lambda: not is_drawing() and panel.spots())
    panel.setFocus()
    panel.choose(panel.points()[1])
    keys: list[float] = []
    for press in range(KEYS):
        key = Qt.Key.Key_Up if press % 20 < 10 else Qt.Key.Key_Down
        keys.append(until_through(lambda key=key: QTest.keyClick(panel, key), panel))
        wait(30)
    wait_until(lambda: not console.document.unsaved)
    return {
        "drag": percentile(frames, 0.95),
        "drag_usual": percentile(frames, 0.5),
        "key": percentile(keys, 0.95),
    }


def _send(
    panel: CurvePanel, kind: QEvent.Type, at: QPointF, button: Qt.MouseButton = Qt.MouseButton.NoButton
) -> None:
    held = Qt.MouseButton.LeftButton if kind != QEvent.Type.MouseButtonRelease else Qt.MouseButton.NoButton
    event = QMouseEvent(
        kind, at, QPointF(panel.mapToGlobal(at)), button, held, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(panel, event)


if __name__ == "__main__":
    main()
