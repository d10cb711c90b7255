"""A bare PySide6 window in a process of its own; prints the moment it had been painted."""

from __future__ import annotations

import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow


class Bare(QMainWindow):
    """Says when it has been painted, and ends."""

    painted = False

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.painted:
            self.painted = True
            QTimer.singleShot(0, self.say)

    def say(self) -> None:
        """The moment, for the parent."""
        print(time.monotonic(), flush=True)
        QApplication.quit()


app = QApplication(sys.argv)
window = Bare()
window.setCentralWidget(QLabel("A bare window"))
window.resize(1366, 768)
window.show()
app.exec()
