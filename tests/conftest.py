"""The room every test runs in: two virtual screens, nobody's settings, no network, nothing left behind.

Set OBADESK_TEST_XCB=1 to run on the X server of DISPLAY instead of the virtual screens.
"""

import atexit
import gc
import logging
import os
import shutil
import socket
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

TESTS = Path(__file__).resolve().parent

# ---- before anything imports Qt or asks platformdirs ----------------------------------------------

if not os.environ.get("OBADESK_TEST_XCB"):
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={TESTS / 'screens.json'}"
for name in (
    "QT_STYLE_OVERRIDE",
    "QT_QPA_PLATFORMTHEME",
    "QT_SCALE_FACTOR",
    "QT_FONT_DPI",
    "LC_ALL",
    "LC_MESSAGES",
):
    os.environ.pop(name, None)
os.environ["LANGUAGE"] = "en"
os.environ["LANG"] = "C.UTF-8"

_HOME = Path(tempfile.mkdtemp(prefix="obadesk-tests-"))
atexit.register(shutil.rmtree, _HOME, ignore_errors=True)
for kind in ("CONFIG", "DATA", "STATE", "CACHE"):
    os.environ[f"XDG_{kind}_HOME"] = str(_HOME / kind.lower())
os.environ["XDG_DOCUMENTS_DIR"] = str(_HOME / "documents")
# matplotlib's list of fonts takes seconds to make and says nothing about the user: keep it between runs.
os.environ["MPLCONFIGDIR"] = str(Path(sys.prefix) / "matplotlib")

# The same made-up contents on every machine; `make explore` draws others, and more of them.
EXPLORE = int(os.environ.get("OBADESK_EXPLORE", "0"))
hypothesis.settings.register_profile("obadesk", deadline=None, derandomize=not EXPLORE)
hypothesis.settings.load_profile("obadesk")


# ---- no network -----------------------------------------------------------------------------------


class NetworkUsed(AssertionError):
    """A test, or the program in it, reached for the network."""


def _only_local(method):
    def guarded(self: socket.socket, address, /):
        if self.family != getattr(socket, "AF_UNIX", None):
            raise NetworkUsed(f"OBADesk works without a network; something connects to {address!r}")
        return method(self, address)

    return guarded


socket.socket.connect = _only_local(socket.socket.connect)
socket.socket.connect_ex = _only_local(socket.socket.connect_ex)


# ---- the application, with its own fonts ----------------------------------------------------------


@pytest.fixture(scope="session")
def qapp(qapp):
    from PySide6.QtCore import QSettings
    from PySide6.QtGui import QFont, QFontDatabase

    from obadesk import places

    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(_HOME / "config"))
    for file in (*sorted(places.fonts().glob("*.ttf")), places.symbols_font()):
        assert QFontDatabase.addApplicationFont(str(file)) >= 0, f"Qt cannot read {file.name}"
    qapp.setFont(QFont("Atkinson Hyperlegible Next", 10))
    return qapp


# ---- nothing is left behind -----------------------------------------------------------------------


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    report = yield
    if report.failed:
        item.stash[_FAILED] = True
    return report


_FAILED = pytest.StashKey[bool]()
_FOREIGN_THREADS = ("execnet", "pydevd", "pytest_timeout", "matplotlib")


@pytest.fixture(autouse=True)
def nothing_left(request) -> Iterator[None]:
    """Fail a test that leaves a window or a thread; delete what it left, so that the next one starts clean.

    Python's collector is off meanwhile: it may run in any thread, and a Qt object must die in the GUI thread.
    """
    threads = set(threading.enumerate())
    app = request.getfixturevalue("qapp") if "qapp" in request.fixturenames else None
    if app:
        from obadesk.widgets.overrides import keep_overrides

        keep_overrides()
        gc.disable()
    yield
    complaints = []
    if app:
        complaints += _clear_windows(app)
        gc.enable()
        gc.collect()
    complaints += _left_threads(threads)
    if complaints and not request.node.stash.get(_FAILED, False):
        pytest.fail("The test left behind: " + "; ".join(complaints), pytrace=False)


def _clear_windows(app) -> list[str]:
    from PySide6.QtCore import QCoreApplication, QEvent, Qt
    from PySide6.QtWidgets import QApplication

    complaints = []
    for window in QApplication.topLevelWidgets():
        if window.isVisible() and window.windowType() != Qt.WindowType.ToolTip:
            complaints.append(f"the window {type(window).__name__} “{window.windowTitle()}”")
        window.close()
        window.deleteLater()
    app.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return complaints


def _left_threads(before: set[threading.Thread]) -> list[str]:
    deadline = time.monotonic() + 5
    while True:
        left = [
            thread
            for thread in threading.enumerate()
            if thread not in before
            and thread.is_alive()
            and not isinstance(thread, threading._DummyThread)  # a QThread seen from Python: Qt ends it
            and not any(name in f"{thread.name} {type(thread).__module__}" for name in _FOREIGN_THREADS)
            and not isinstance(thread, threading.Timer)
        ]
        if not left or time.monotonic() > deadline:
            return [f"the thread {thread.name}" for thread in left]
        time.sleep(0.02)


# ---- no warning that nobody announced -------------------------------------------------------------


class _Warnings(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.seen: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if not record.name.startswith("matplotlib.font_manager"):  # “is building the font cache”, once
            self.seen.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture
def expected_log() -> list[str]:
    """Append a part of each warning the test means to provoke; or use the marker `warns`."""
    return []


@pytest.fixture(autouse=True)
def no_stray_log(request) -> Iterator[None]:
    """Fail a test in which the program logs a warning or worse that the test did not announce."""
    parts = request.getfixturevalue("expected_log") if "expected_log" in request.fixturenames else []
    handler = _Warnings()
    root = logging.getLogger()
    root.addHandler(handler)
    yield
    root.removeHandler(handler)
    announced = [*parts, *(part for mark in request.node.iter_markers("warns") for part in mark.args)]
    stray = [line for line in handler.seen if not any(part in line for part in announced)]
    missing = [part for part in announced if not any(part in line for line in handler.seen)]
    if request.node.stash.get(_FAILED, False):
        return
    if stray:
        pytest.fail("Logged and not announced:\n" + "\n".join(stray), pytrace=False)
    if missing:
        pytest.fail(f"Announced and not logged: {missing}", pytrace=False)
