"""The real desk on two virtual screens with the sample and 500 lines, for the live measures."""

from __future__ import annotations

import gc
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from obadesk.core.ids import new_id, seeded
from obadesk.core.rows import placed
from obadesk.core.story import Force
from obadesk.core.workshop import Workshop

ROOT = Path(__file__).parents[2]
LINES = 500


def isolated(home: Path) -> None:
    """Settings and data of this process live in ``home``."""
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DOCUMENTS_DIR"):
        os.environ[name] = str(home)


def wait(milliseconds: int) -> None:
    """Let the event loop run."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait_until(done: Callable[[], Any], seconds: float = 20) -> None:
    """Let the event loop run until ``done``."""
    end = time.monotonic() + seconds
    while not done():
        assert time.monotonic() < end, "it never came"
        wait(5)


def with_lines(workshop: Workshop, count: int = LINES) -> Workshop:
    """The workshop with ``count`` forces in its story, half of each side."""
    with seeded(7):
        forces = placed(
            tuple(
                Force(
                    id=new_id(),
                    number=number,
                    text=f"Line {number}: the bus costs more than lunch money for those who live far out",
                    side="helping" if number % 2 else "hindering",
                    tables=(workshop.tables[number % 4].id,),
                )
                for number in range(1, count + 1)
            )
        )
    return replace(workshop, curves=(replace(workshop.curves[0], forces=forces), *workshop.curves[1:]))


class Room:
    """An open console at 1366x768 and its wall at 1920x1080, both really painted."""

    def __init__(self, home: Path, lines: int = LINES) -> None:
        from obadesk.app import everything, import_heavy
        from obadesk.session.opening import create_document
        from obadesk.steps.all import STEP_KINDS
        from obadesk.storage.format_files import sample_workshop
        from obadesk.storage.workshop_file import WorkshopFile
        from obadesk.widgets.look import load_fonts
        from obadesk.windows.desk import Desk

        sys.setswitchinterval(0.0005)
        gc.disable()  # as the program does
        QApplication.setQuitOnLastWindowClosed(False)
        load_fonts()
        import_heavy()
        workshop = sample_workshop(ROOT / "workshops", "leeds-children", [kind.id for kind in STEP_KINDS])
        file = home / "room.oba"
        made = create_document(file, lambda: WorkshopFile, with_lines(workshop, lines) if lines else workshop)
        made.close()
        self.given = everything()
        self.desk = Desk(self.given)
        self.desk.open(file)
        wait_until(lambda: self.desk.console)
        assert self.desk.console is not None
        self.desk.warmed(None)  # as when the heavy imports have been made beside the window
        self.console = self.desk.console
        self.console.showNormal()
        self.console.resize(1366, 768)
        self.console.wall.toggle()
        wait_until(lambda: self.console.wall.window is not None and self.console.wall.window.isVisible())

    def step(self, kind: str) -> str:
        """The id of the step of this kind."""
        return next(s.id for s in self.console.document.workshop.meeting.steps if s.kind == kind)

    def end(self) -> None:
        """Close everything."""
        self.desk.quit()
        self.given.jobs.close()
