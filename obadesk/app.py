"""Where everything is put together. The only module that knows every floor; it decides nothing.

SQLAlchemy, matplotlib and reportlab are imported after the first paint, beside the windows.
"""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from obadesk import cli, log, places
from obadesk.core.agenda import WorkshopFormat
from obadesk.core.workshop import Workshop
from obadesk.handouts.all import HANDOUTS
from obadesk.i18n import _
from obadesk.session.jobs import Jobs
from obadesk.session.store import Stores
from obadesk.settings import Settings
from obadesk.widgets.look import load_fonts
from obadesk.windows.ask import Ask, AskInWindows
from obadesk.windows.desk import Desk
from obadesk.windows.given import Given, NewWorkshop
from obadesk.windows.light_or_dark import LightOrDark
from obadesk.windows.trouble import Trouble

COMMANDS = ("formats", "new", "export", "wall", "check", "self-test")


def main(argv: Sequence[str] | None = None) -> int:
    """The program: a command, or the desktop with a file, a sample or the start window."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments and (arguments[0] in COMMANDS or arguments[0].startswith("-")):
        return cli.run(arguments)
    sample = ""
    if arguments and arguments[0] == "sample":
        if len(arguments) != 2:
            return cli.run(arguments)
        sample = arguments.pop()
        arguments.pop()
    if len(arguments) > 1:
        return cli.run(arguments)
    return desktop(Path(arguments[0]) if arguments else None, sample)


def desktop(file: Path | None = None, sample: str = "") -> int:
    """Run the desktop until it is left."""
    if not _has_screen():
        _say(_("There is no screen here. The commands need none: obadesk --help lists them."))
        return 1
    sys.setswitchinterval(0.0005)  # a thread that computes must not hold up typing
    try:
        log.start(places.logs())
    except OSError as error:
        _say(_("The log cannot be written: {reason}.").format(reason=error.strerror))

    app = QApplication(["obadesk"])
    app.setApplicationName("obadesk")
    app.setApplicationDisplayName("OBADesk")
    app.setDesktopFileName("obadesk")
    app.setQuitOnLastWindowClosed(False)
    load_fonts()
    trouble = Trouble(_describe)
    log.catch(trouble.report)
    given = everything()
    desk = Desk(given)
    trouble.watch(desk)
    warming = Warming(given)
    desk.ready.connect(warming.start)
    desk.done.connect(app.quit)
    if file is not None:
        desk.open(file.absolute())
    elif sample:
        desk.open_sample(sample)
    else:
        desk.show_start()
    code = app.exec()
    given.jobs.close()
    return code


def everything(settings: Settings | None = None, ask: Ask | None = None) -> Given:
    """What the windows are given; needs the application. Close ``jobs`` of it at the end."""
    kept = settings or Settings()
    return Given(
        kinds=cli.step_kinds(),
        handouts=HANDOUTS,
        settings=kept,
        light=LightOrDark(kept),
        jobs=Jobs(),
        ask=ask or AskInWindows(),
        formats=_formats,
        begin=_begin,
        stores=_stores,
        export=cli.make_handouts,
        log_text=_log_text,
        documents=places.documents(),
    )


def _formats() -> tuple[WorkshopFormat, ...]:
    found, broken = cli.installed_formats()
    for error in broken:
        logging.getLogger(__name__).warning("a workshop format cannot be used: %s", error)
    return found


def _begin(new: NewWorkshop) -> Workshop:
    return cli.begun(new.format, new.title, new.file, new.place, new.vocabulary, new.date)


def _stores() -> Stores:
    from obadesk.storage.workshop_file import WorkshopFile

    return WorkshopFile


class Warming(QObject):
    """Imports what is heavy once the first window stands, beside it, so that nobody waits for it later."""

    def __init__(self, given: Given, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._given = given
        self._begun = False

    def start(self) -> None:
        """Begin; a second time is nothing."""
        if not self._begun:
            self._begun = True
            self._given.jobs.run(import_heavy, done=self._warm)

    def _warm(self, _nothing: object) -> None:
        logging.getLogger(__name__).info("warm")


def import_heavy() -> None:
    """Import storage, charts and paper."""
    import obadesk.charts.image
    import obadesk.paper.pdf
    import obadesk.storage.workshop_file  # noqa: F401


def _log_text() -> str:
    lines: list[str] = []
    for file in sorted(places.logs().glob("obadesk.log")):
        lines += file.read_text(encoding="utf-8", errors="replace").splitlines()[-300:]
    return "\n".join([log.versions(), "", *lines])


def _describe(error: BaseException) -> str:
    return f"{log.versions()}\n\n{log.safe_traceback(error)}"


def _has_screen() -> bool:
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _say(sentence: str) -> None:
    sys.stderr.write(f"{sentence}\n")
