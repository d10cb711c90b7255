"""The real desk on two virtual screens with half a day's agenda and many lines, for the live measures."""

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

from obadesk.core.action import Action
from obadesk.core.agenda import new_step
from obadesk.core.idea import Idea
from obadesk.core.ids import new_id, seeded
from obadesk.core.partner import Contribution, Partner
from obadesk.core.row import Line
from obadesk.core.rows import placed
from obadesk.core.story import Force, Question
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


def half_day(lines: int) -> Workshop:
    """The sample on the agenda of half a day, with ``lines`` lines of its own, half of them in the story.

    With 0 the sample's own lines stay.
    """
    from obadesk.steps.all import STEP_KINDS
    from obadesk.storage.format_files import read_format, sample_workshop

    kinds = [kind.id for kind in STEP_KINDS]
    sample = sample_workshop(ROOT / "workshops", "leeds-children", kinds)
    agenda = read_format(ROOT / "workshops" / "half-day", kinds)
    with seeded(8):
        steps = placed(tuple(new_step(planned) for planned in agenda.steps))
        meeting = replace(sample.meeting, steps=steps)
    half = replace(sample, meetings=(*sample.meetings[:-1], meeting))
    return with_lines(half, lines) if lines else half


def with_lines(workshop: Workshop, count: int = LINES) -> Workshop:
    """The workshop with ``count`` lines: half are forces, the others ideas, partners, actions, questions."""
    tables = [(table.id,) for table in workshop.tables]
    texts = ("Line {n}: the bus costs more than lunch money for those who live far out",)
    with seeded(7):

        def said(kind: type[Line], share: float, **fields: Any) -> tuple[Any, ...]:
            return placed(
                tuple(
                    kind(id=new_id(), number=n, text=texts[0].format(n=n), tables=tables[n % 4], **fields)
                    for n in range(1, round(count * share) + 1)
                )
            )

        forces = tuple(
            replace(force, side="helping" if force.number % 2 else "hindering") for force in said(Force, 0.5)
        )
        partners = placed(
            tuple(Partner(id=new_id(), name=f"Partner {n}") for n in range(1, round(count * 0.1) + 1))
        )
        contributions = tuple(
            replace(one, partner=partner.id)
            for one, partner in zip(said(Contribution, 0.1), partners, strict=True)
        )
        curve = replace(
            workshop.curves[0],
            forces=forces,
            contributions=contributions,
            ideas=said(Idea, 0.25),
            actions=said(Action, 0.1),
            questions=said(Question, 0.05),
        )
    return replace(workshop, partners=partners, curves=(curve, *workshop.curves[1:]))


class Room:
    """An open console at 1366x768 and its wall at 1920x1080, both really painted.

    ``workshop``: another one than half a day with so many ``lines``.
    """

    def __init__(self, home: Path, lines: int = LINES, workshop: Workshop | None = None) -> None:
        from obadesk.app import everything, import_heavy
        from obadesk.session.opening import create_document
        from obadesk.storage.workshop_file import WorkshopFile
        from obadesk.widgets.look import load_fonts
        from obadesk.windows.desk import Desk

        sys.setswitchinterval(0.0005)
        gc.disable()  # as the program does
        QApplication.setQuitOnLastWindowClosed(False)
        load_fonts()
        import_heavy()
        file = home / "room.oba"
        made = create_document(file, lambda: WorkshopFile, workshop or half_day(lines))
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
