"""Where everything is put together. The only module that knows every floor; it decides nothing.

SQLAlchemy, matplotlib and reportlab are imported after the first paint, beside the windows.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from obadesk import places
from obadesk.i18n import _

if TYPE_CHECKING:
    from obadesk.core.agenda import WorkshopFormat
    from obadesk.core.letter import Letter
    from obadesk.core.person import Person
    from obadesk.core.place import Place
    from obadesk.core.workshop import Workshop
    from obadesk.session.store import Stores
    from obadesk.settings import Settings
    from obadesk.windows.ask import Ask
    from obadesk.windows.desk import Desk
    from obadesk.windows.given import Given
    from obadesk.windows.light_or_dark import LightOrDark
    from obadesk.windows.new_workshop import NewWorkshop
    from obadesk.windows.start_window import StartWindow
    from obadesk.windows.trouble import Trouble

COMMANDS = (
    "formats", "new", "meet-again", "export", "wall", "check", "import", "project-series", "self-test",
    "sample",
)  # fmt: skip
WARM_AFTER = 200
"""Milliseconds the first window has for itself before what is heavy is imported beside it."""


def main(argv: Sequence[str] | None = None) -> int:
    """The program: a command, or the desktop with a file, a sample or the start window."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    first = arguments[0] if arguments else ""
    sample = arguments[1] if first == "sample" and len(arguments) == 2 else ""
    desktop_wanted = sample or (len(arguments) < 2 and first not in COMMANDS and not first.startswith("-"))
    if not desktop_wanted:
        from obadesk import cli

        return cli.run(arguments)
    if sample:
        from obadesk import cli

        if (refused := cli.no_such_sample(sample)) != 0:
            return refused
    return desktop(Path(first) if first and not sample else None, sample)


def desktop(file: Path | None = None, sample: str = "") -> int:
    """Run the desktop until it is left."""
    if not _has_screen():
        _say(_("There is no screen here. The commands need none: obadesk --help lists them."))
        return 1
    sys.setswitchinterval(0.0005)  # a thread that computes must not hold up typing
    gc.disable()  # Qt's objects must die on this thread: rubbish is collected here, when nobody is typing

    _plain_imports()

    from PySide6.QtWidgets import QApplication

    from obadesk.settings import Settings
    from obadesk.widgets.look import load_fonts
    from obadesk.windows.light_or_dark import LightOrDark

    app = QApplication(["obadesk"])
    app.setApplicationName("obadesk")
    app.setApplicationDisplayName("OBADesk")
    app.setDesktopFileName("obadesk")
    app.setQuitOnLastWindowClosed(False)
    load_fonts()
    settings = Settings()
    light = LightOrDark(settings)
    start: StartWindow | None = None
    if file is None and not sample:
        from obadesk.windows.start_window import StartWindow

        start = StartWindow(settings, places.documents())
        start.show()
        app.processEvents()  # painted; all that follows is imported behind it

    from obadesk.windows.desk import Desk
    from obadesk.windows.trouble import Trouble

    given = everything(settings, light=light)
    desk = Desk(given)
    trouble = Trouble(_describe)
    trouble.watch(desk)
    desk.done.connect(app.quit)
    if file is not None:
        desk.open(file.absolute())
    elif sample:
        desk.open_sample(sample)
    else:
        desk.show_start(start)
    after = AfterTheWindow(given, desk, trouble)
    desk.ready.connect(after.ready)
    code = app.exec()
    given.jobs.close()
    return code


def _plain_imports() -> None:
    """PySide puts an import in place of Python's that reads the source of every module it meets, looking
    for its ``__feature__``. Nothing here uses that, and without it SQLAlchemy is there a third sooner.
    """
    import builtins

    import PySide6.QtCore  # noqa: F401

    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


class AfterTheWindow:
    """What may wait until a window stands and takes keys: the log, and what is heavy to import."""

    def __init__(self, given: Given, desk: Desk, trouble: Trouble) -> None:
        self._given, self._desk, self._trouble = given, desk, trouble
        self._begun = False

    def ready(self) -> None:
        """A window stands."""
        if not self._begun:
            from PySide6.QtCore import QTimer

            self._begun = True
            QTimer.singleShot(WARM_AFTER, self._begin)

    def _begin(self) -> None:
        from obadesk import log

        try:
            log.start(places.logs())
        except OSError as error:
            _say(_("The log cannot be written: {reason}.").format(reason=error.strerror))
        log.catch(self._trouble.report)
        self._given.jobs.run(import_heavy, done=self._desk.warmed)


def everything(
    settings: Settings | None = None, ask: Ask | None = None, light: LightOrDark | None = None
) -> Given:
    """What the windows are given; needs the application. Close ``jobs`` of it at the end."""
    from obadesk import cli
    from obadesk.handouts.all import HANDOUTS
    from obadesk.session.jobs import Jobs
    from obadesk.settings import Settings
    from obadesk.steps.all import BY_ID
    from obadesk.widgets.overrides import keep_overrides
    from obadesk.windows.ask import AskInWindows
    from obadesk.windows.given import Given
    from obadesk.windows.light_or_dark import LightOrDark

    keep_overrides()
    kept = settings or Settings()
    return Given(
        kinds=BY_ID,
        handouts=HANDOUTS,
        settings=kept,
        light=light or LightOrDark(kept),
        jobs=Jobs(),
        ask=ask or AskInWindows(),
        formats=_formats,
        begin=_begin,
        stores=_stores,
        export=cli.make_handouts,
        letter=_letter,
        draft=_draft,
        papers=_papers,
        log_text=_log_text,
        keep_format=cli.keep_format,
        documents=places.documents(),
    )


def _formats() -> tuple[WorkshopFormat, ...]:
    import logging

    from obadesk import cli

    found, broken = cli.installed_formats()
    for error in broken:
        logging.getLogger(__name__).warning("a workshop format cannot be used: %s", error)
    return found


def _begin(new: NewWorkshop) -> Workshop:
    from obadesk import cli

    return cli.begun(
        new.format, new.title, new.file, new.place, new.vocabulary, new.date, new.starts, new.tables
    )


def _letter(place: Place, person: Person | None, people: tuple[Person, ...]) -> Letter:
    from obadesk.handouts.letters import letter_to, letter_to_all

    return letter_to_all(place, people) if person is None else letter_to(place, person)


def _draft(workshop: Workshop, letter: Letter, handouts: tuple[str, ...], name: str) -> Path:
    from obadesk import cli
    from obadesk.mail.draft import write_draft

    papers: tuple[Path, ...] = ()
    if handouts:
        papers, _missing = cli.make_handouts(workshop, places.outbox(), handouts)
    return write_draft(letter, papers, places.outbox(), name)


def _papers(workshop: Workshop, handouts: tuple[str, ...]) -> Path:
    from obadesk import cli

    cli.make_handouts(workshop, places.outbox(), handouts)
    return places.outbox()


def _stores() -> Stores:
    from obadesk.storage.workshop_file import WorkshopFile

    return WorkshopFile


def import_heavy() -> None:
    """Import storage, charts and paper."""
    import obadesk.charts.image
    import obadesk.paper.pdf
    import obadesk.storage.pen  # noqa: F401


def _log_text() -> str:
    from obadesk import log

    lines: list[str] = []
    for file in sorted(places.logs().glob("obadesk.log")):
        lines += file.read_text(encoding="utf-8", errors="replace").splitlines()[-300:]
    return "\n".join([log.versions(), "", *lines])


def _describe(error: BaseException) -> str:
    from obadesk import log

    return f"{log.versions()}\n\n{log.safe_traceback(error)}"


def _has_screen() -> bool:
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _say(sentence: str) -> None:
    sys.stderr.write(f"{sentence}\n")
