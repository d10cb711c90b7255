"""The sample opened in a process of its own; prints the moment its step was painted and had taken a key."""

from __future__ import annotations

import os
import sys
import time
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest

from obadesk import app


class Key:
    """A key pressed as soon as the console stands."""

    console: Any


def painted(console: Any, event: QPaintEvent) -> None:
    """In place of the console's ``paintEvent``."""
    super(type(console), console).paintEvent(event)
    Key.console = console
    QTimer.singleShot(0, press)


def press() -> None:
    """Type a letter into the capture line; say when it stands there."""
    field = Key.console.capture.line.field
    QTest.keyClicks(field, "x")
    assert "x" in field.toPlainText(), "the key was not taken"
    print(time.monotonic(), flush=True)
    os._exit(0)


everything = app.everything


def everything_watched(*given: Any, **named: Any) -> Any:
    """What the windows are given; by now the program has imported the console, in its own order."""
    from obadesk.windows.console import Console

    Console.paintEvent = painted  # type: ignore[method-assign]
    return everything(*given, **named)


app.everything = everything_watched
app.main([sys.argv[1]])
