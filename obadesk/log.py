"""One rotating log: what the program did and where it failed, never what anybody typed.

The message of an unknown error may quote typed text, so only its kind and the lines of the program that
led to it are written.
"""

from __future__ import annotations

import faulthandler
import logging
import platform
import sys
import threading
import traceback
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import TextIO

from PySide6 import __version__ as qt_version
from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from obadesk import __version__

log = logging.getLogger("obadesk")

LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
SIZE, KEPT = 512 * 1024, 3

_crash_file: TextIO | None = None  # faulthandler needs it open as long as the program runs


class _Formatter(logging.Formatter):
    """Errors as the kind of error and the lines of the program, without their messages."""

    def formatException(
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None],
    ) -> str:
        return safe_traceback(ei[1]) if ei[1] is not None else ""


def safe_traceback(error: BaseException) -> str:
    """What went wrong and where, without a word of what was typed."""
    lines: list[str] = []
    seen: BaseException | None = error
    while seen is not None:
        frames = traceback.extract_tb(seen.__traceback__)
        lines += [f"  {_short(frame.filename)}:{frame.lineno} in {frame.name}" for frame in frames]
        number = f" {seen.errno}" if isinstance(seen, OSError) and seen.errno else ""
        lines.append(f"{type(seen).__module__}.{type(seen).__qualname__}{number}")
        seen = seen.__cause__ or (None if seen.__suppress_context__ else seen.__context__)
        if seen is not None:
            lines.append("after")
    return "\n".join(lines)


def _short(filename: str) -> str:
    parts = Path(filename).parts
    for root in ("obadesk", "site-packages"):
        if root in parts[:-1]:
            at = len(parts) - 1 - parts[::-1].index(root)
            return "/".join(parts[at:])
    return parts[-1] if parts else filename


def versions() -> str:
    """OBADesk and what it runs on, in one line."""
    return (
        f"OBADesk {__version__}, Python {platform.python_version()}, Qt {qt_version}, "
        f"{platform.system()} {platform.release()} {platform.machine()}"
    )


def start(folder: Path) -> None:
    """Log into ``folder`` from now on, crashes and Qt's messages too.

    A folder that takes nothing is no reason to stop.
    """
    global _crash_file
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    try:
        handler = RotatingFileHandler(
            folder / "obadesk.log", maxBytes=SIZE, backupCount=KEPT, encoding="utf-8", delay=True
        )
        handler.setFormatter(_Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
        root.addHandler(handler)
        _crash_file = (folder / "crash.txt").open("a", encoding="utf-8")
        faulthandler.enable(_crash_file)
    except OSError:
        faulthandler.enable(sys.__stderr__ or sys.stderr)
    for noisy in ("matplotlib", "PIL", "fontTools"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
    qInstallMessageHandler(_from_qt)
    log.info("%s", versions())


def _from_qt(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    logging.getLogger("qt").log(LEVELS.get(kind, logging.INFO), "%s %s", context.category or "", text)


def catch(report: Callable[[BaseException], None]) -> None:
    """Send every error nobody caught, of whatever thread, to the log and to ``report``."""

    def caught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        log.error("something went wrong", exc_info=(kind, error, trace))
        report(error)

    def caught_in_thread(what: threading.ExceptHookArgs) -> None:
        if what.exc_value is not None:
            caught(what.exc_type, what.exc_value, what.exc_traceback)

    sys.excepthook = caught
    threading.excepthook = caught_in_thread
