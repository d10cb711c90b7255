"""A bare PySide6 window in a process of its own; prints the moment it was first painted."""

from __future__ import annotations

import sys
import time

from PySide6.QtWidgets import QApplication, QLabel, QMainWindow


class Bare(QMainWindow):
    """Prints the moment of its first paint and ends."""

    def paintEvent(self, event: object) -> None:
        super().paintEvent(event)  # type: ignore[arg-type]
        print(time.monotonic())
        QApplication.quit()


app = QApplication(sys.argv)
window = Bare()
window.setCentralWidget(QLabel("A bare window"))
window.show()
app.exec()
