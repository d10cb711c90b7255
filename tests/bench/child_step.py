"""The sample opened in a process of its own; prints the moment its step was painted and had taken a key."""

from __future__ import annotations

import os
import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest

from obadesk import app
from obadesk.windows.console import Console


class Key:
    """A key pressed as soon as the console stands."""

    console: Console


def painted(console: Console, event: QPaintEvent) -> None:
    """In place of the console's ``paintEvent``."""
    super(Console, console).paintEvent(event)
    Key.console = console
    QTimer.singleShot(0, press)


def press() -> None:
    """Type a letter into the capture line; say when it stands there."""
    field = Key.console.capture.line.field
    QTest.keyClicks(field, "x")
    assert "x" in field.toPlainText(), "the key was not taken"
    print(time.monotonic(), flush=True)
    os._exit(0)


Console.paintEvent = painted  # type: ignore[method-assign]
app.main([sys.argv[1]])
