"""Hands on a keyboard: every key goes to whatever has the focus, and each press is counted."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
NO_KEY_HELD = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NUMBERS = (
    KEY.Key_0,
    KEY.Key_1,
    KEY.Key_2,
    KEY.Key_3,
    KEY.Key_4,
    KEY.Key_5,
    KEY.Key_6,
    KEY.Key_7,
    KEY.Key_8,
    KEY.Key_9,
)


class Hands:
    """Keys go to whatever has the focus; nothing else of the windows is touched."""

    def __init__(self) -> None:
        self.pressed = 0
        """Keys beyond typed text; a chord is one."""
        self.lines = 0
        """Lines ended with Enter."""

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier = NO_KEY_HELD) -> None:
        for key in keys:
            self.pressed += 1
            QTest.keyClick(self._widget(), key, held)
            QApplication.processEvents()

    def type(self, text: str) -> None:
        for sign in text:
            if sign.isascii():
                QTest.keyClicks(self._widget(), sign)
            else:  # a key of another keyboard
                for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                    QApplication.sendEvent(self._widget(), QKeyEvent(kind, 0, NO_KEY_HELD, sign))

    def line(self, text: str) -> None:
        self.type(text)
        self.lines += 1
        self.press(KEY.Key_Return)

    def from_tables(self, *numbers: int) -> None:
        """The lines that follow come from these tables; 0 is the whole room."""
        for number in numbers:
            self.press(NUMBERS[number], held=CTRL)

    def tab_to(self, name: str) -> None:
        """Press Tab until something of this name has the focus."""
        for _step in range(40):
            here = self._widget()
            if name == here.accessibleName() or (isinstance(here, QAbstractButton) and name == here.text()):
                return
            self.press(KEY.Key_Tab)
        raise AssertionError(f"Tab does not reach “{name}”")

    def answer(self, *keys: Qt.Key) -> None:
        """The keys for a dialog that is about to stand."""
        self._waiting = keys
        self._timer = QTimer()
        self._timer.setInterval(10)
        self._timer.timeout.connect(self._answer_now)
        self._timer.start()

    def _answer_now(self) -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog) and dialog.isVisible():
            self._timer.stop()
            for key in self._waiting:
                QTest.keyClick(QApplication.focusWidget() or dialog, key)

    def _widget(self):
        widget = QApplication.focusWidget() or QApplication.activeWindow()
        assert widget is not None, "no window has the keyboard"
        return widget


def opened(desk, qtbot):
    """The console, once it stands."""
    qtbot.waitUntil(lambda: desk.console is not None, timeout=20_000)
    qtbot.waitExposed(desk.console)
    return desk.console


def text_of(paper: Path) -> str:
    """What stands on a paper, spaces made one."""
    tool = shutil.which("pdftotext")
    assert tool, "pdftotext is missing: make system-test installs it"
    run = subprocess.run(
        [tool, "-raw", str(paper), "-"], capture_output=True, text=True, check=True, timeout=60
    )
    return " ".join(run.stdout.split())
