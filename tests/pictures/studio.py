"""Where pictures are taken: the program, put together as for a user, with settings of its own."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from obadesk.app import everything
from obadesk.core.workshop import Workshop
from obadesk.settings import Settings
from obadesk.storage.workshop_file import WorkshopFile
from obadesk.widgets.drawing import is_drawing
from obadesk.widgets.look import load_fonts
from obadesk.windows.console import Console
from obadesk.windows.desk import Desk
from obadesk.windows.given import NewWorkshop

SIZES = ((1366, 768), (1920, 1080))

View = tuple[str, tuple[int, int]]
CONSOLE: tuple[View, ...] = (("light", SIZES[0]), ("dark", SIZES[0]), ("light", SIZES[1]))
SMALL: tuple[View, ...] = CONSOLE[:2]
LIGHT: tuple[View, ...] = CONSOLE[:1]


class Studio:
    """Opens workshops on a real desk and keeps pictures. ``taken``: how many so far."""

    def __init__(self, room: Path, out: Path) -> None:
        sys.setswitchinterval(0.0005)
        self.room, self.out = room, out
        self.taken = 0
        self.app = QApplication(["obadesk"])
        self.app.setQuitOnLastWindowClosed(False)
        load_fonts()
        self.settings = Settings(room / "preferences.ini")
        self.settings.theme = "light"
        self.given = everything(self.settings)
        self._number = 0

    def close(self) -> None:
        """End the threads."""
        self.given.jobs.close()

    # ---- looks and waiting

    def look(self, theme: str) -> None:
        """Light or dark: console and wall."""
        if self.settings.theme != theme:
            self.settings.theme = theme  # type: ignore[assignment]
            self.settings.dark_wall = theme == "dark"
            self.wait(30)

    def looks(self) -> Iterator[str]:
        """Light, then dark."""
        for theme in ("light", "dark"):
            self.look(theme)
            yield theme
        self.look("light")

    def wait(self, milliseconds: int = 60) -> None:
        """Let windows, threads and charts do their work. Not QTest.qWait: it keeps other threads waiting."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def wait_for(self, met: Callable[[], bool], seconds: float = 10) -> None:
        """Wait until something is so. :raises TimeoutError:"""
        for _turn in range(int(seconds * 50)):
            if met():
                return
            self.wait(20)
        raise TimeoutError(f"{met} did not come")

    def still(self) -> None:
        """Wait until charts are drawn and nothing moves."""
        self.wait(50)
        self.wait_for(lambda: not is_drawing())
        self.wait(40)

    # ---- pictures

    def keep(self, image: QImage, name: str) -> Path:
        """Keep a picture under a telling name."""
        file = self.out / f"{name}.png"
        assert image.save(str(file), "PNG", 85), f"{file} could not be written"
        self.taken += 1
        return file

    def take(self, widget: QWidget, name: str) -> Path:
        """A picture of a window as it stands."""
        return self.keep(widget.grab().toImage(), name)

    def views(self, window: QWidget, views: tuple[View, ...] = CONSOLE) -> Iterator[str]:
        """The window at each size and look in turn, with what a picture's name says of it."""
        for theme, (width, height) in views:
            self.look(theme)
            window.resize(width, height)
            self.wait(30)
            yield f"{width}x{height}-{theme}"
        self.look("light")

    def take_all(
        self,
        window: QWidget,
        name: str,
        before: Callable[[], None] | None = None,
        views: tuple[View, ...] = SMALL,
    ) -> None:
        """The window in these looks and sizes. ``before``: done ahead of each."""
        for view in self.views(window, views):
            if before is not None:
                before()
            self.still()
            self.take(window, f"{name}-{view}")

    # ---- workshops

    def begin(self, format_id: str) -> Workshop:
        """The workshop a format or sample starts with."""
        sample = any(one.id == format_id and one.sample for one in self.given.formats())
        title = "" if sample else "Young people ready for work, Leeds"
        return self.given.begin(
            NewWorkshop(title=title, format=format_id, file=self.room / "new.oba", date="2026-03-12")
        )

    def file(self, workshop: Workshop, name: str) -> Path:
        """A file that holds this workshop."""
        self._number += 1
        folder = self.room / "documents" / f"{self._number}"
        folder.mkdir(parents=True)
        file = folder / f"{name}.oba"
        WorkshopFile.create(file, workshop).close()
        return file

    def desk(self, workshop: Workshop, name: str) -> tuple[Desk, Console]:
        """An open console with this workshop, at the left of the screen."""
        desk = Desk(self.given)
        desk.open(self.file(workshop, name))
        self.wait_for(lambda: desk.console is not None)
        assert desk.console is not None
        desk.console.showNormal()
        desk.console.move(0, 0)
        desk.console.resize(*SIZES[0])
        self.still()
        return desk, desk.console

    def put_away(self, desk: Desk) -> None:
        """Close everything of a desk."""
        if desk.console is not None:
            desk.console.close_quietly()
            desk.console.deleteLater()
            desk.console = None
        if desk.start is not None:
            desk.start.close()
            desk.start.deleteLater()
        desk.deleteLater()
        self.wait(20)
        self.app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
