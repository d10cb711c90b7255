"""Console and wall on a real X server; says where they are when asked. Run by test_wall_unplugged."""

import json
import sys

from PySide6.QtCore import QSocketNotifier, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit

from obadesk.core.blocks import Slide, Statement
from obadesk.session.presentation import Presentation
from obadesk.windows.screens import WallScreens
from obadesk.windows.wall import WallWindow


class Room:
    """The two windows and what was told of them."""

    def __init__(self):
        self.told = []
        self.console = QLineEdit()
        self.console.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self.console.setGeometry(100, 100, 800, 400)
        self.console.show()
        self.console.activateWindow()
        presentation = Presentation()
        presentation.show_slide(Slide("ask", "Story", (Statement("Why?"),)), 0, False)
        self.wall = WallWindow(presentation)
        self.screens = WallScreens(self.wall, self.console)
        self.screens.lost.connect(self.lost)
        self.screens.returned.connect(self.returned)
        QTimer.singleShot(200, self.screens.start)

    def lost(self):
        self.told.append("lost")

    def returned(self):
        self.told.append("returned")

    def answer(self):
        if not sys.stdin.readline():
            QApplication.quit()
            return
        state = {
            "screens": sorted(screen.name() for screen in QGuiApplication.screens()),
            "wall": self.wall.geometry().getRect(),
            "wall_visible": self.wall.isVisible(),
            "console": self.console.geometry().getRect(),
            "typing": QApplication.activeWindow() is self.console,
            "told": self.told,
        }
        print(json.dumps(state), flush=True)


app = QApplication([])
room = Room()
listener = QSocketNotifier(0, QSocketNotifier.Type.Read)
listener.activated.connect(room.answer)
app.exec()
