"""Opened, worked in, shown, drawn and closed many times over in one program, rubbish collected between."""

from __future__ import annotations

import gc
import sys
import weakref
from types import FunctionType

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtTest import QTest

from obadesk.widgets.drawing import is_drawing
from obadesk.windows.desk import Desk

TIMES = 15


def methods_of_ours() -> dict[str, FunctionType]:
    """Every function of a class made from Qt's."""
    found: dict[str, FunctionType] = {}
    for name, module in list(sys.modules.items()):
        if not name.startswith("obadesk."):
            continue
        for kind in list(vars(module).values()):
            if isinstance(kind, type) and issubclass(kind, QObject) and kind.__module__ == name:
                found |= {f"{name}.{n}": f for n, f in vars(kind).items() if isinstance(f, FunctionType)}
    return found


def test_opened_and_closed_fifteen_times(given, tmp_path, qtbot):
    desk = Desk(given)
    gone: list[weakref.ref[QObject]] = []
    file = tmp_path / "Leeds.oba"
    for time in range(TIMES):
        if file.exists():
            desk.open(file)
        else:
            desk.open_sample("leeds-children")
        qtbot.waitUntil(lambda: desk.console is not None, timeout=10_000)
        console = desk.console
        assert console is not None
        file = console.document.path
        qtbot.waitExposed(console)
        if time % 5 == 0:
            console.wall.toggle()
        before = len(console.document.workshop.curves[0].forces)
        for kind in ("baseline", "story"):
            step = next(step for step in console.document.workshop.meeting.steps if step.kind == kind)
            console.go(step.id)
            console.wall.showing.show(step.id)
        console.to_capture()
        field = console.capture.line.field
        field.insertPlainText(f"- Line {time}")
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert len(console.document.workshop.curves[0].forces) == before + 1
        console.repaint()
        if time % 5 == 0:
            qtbot.waitUntil(lambda: not is_drawing(), timeout=10_000)
        gone.append(weakref.ref(console))
        console.close_workshop()  # sometimes while a chart is being drawn
        assert desk.console is None
        del console, field
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
    qtbot.waitUntil(lambda: not is_drawing(), timeout=10_000)
    qtbot.wait(20)  # the last console is let go of once it has closed
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    still = [window for ref in gone if (window := ref()) is not None and shiboken6.isValid(window)]
    assert not still
    lost = [name for name, function in methods_of_ours().items() if sys.getrefcount(function) < 200]
    assert not lost
    assert desk.quit()
