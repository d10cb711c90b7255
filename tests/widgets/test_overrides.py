"""A mistake in one method that Qt calls is an exception, and never a crash later on."""

from __future__ import annotations

import gc
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from obadesk.widgets.overrides import keep_overrides

ROOT = Path(__file__).parents[2]
ROUNDS = 60


class Mistaken(QWidget):
    """Fails whenever a layout asks it."""

    def sizeHint(self) -> QSize:
        raise ValueError("a mistake")


class Neighbour(QWidget):
    """Is asked in the same breath, for the first time."""

    def sizeHint(self) -> QSize:
        return QSize(7, 7)


def lay_out() -> None:
    """Widgets that have just been made are asked for their size while an exception waits."""
    box = QWidget()
    layout = QVBoxLayout(box)
    for kind in (Mistaken, Neighbour, Neighbour):
        layout.addWidget(kind())
    with suppress(ValueError):  # whether it comes out again is for shiboken to say
        layout.sizeHint()


def survive() -> None:
    """Fail again and again, collect, and ask the method that shiboken let go of."""
    keep_overrides()
    keep_overrides()
    app = QApplication([])
    for _round in range(ROUNDS):
        lay_out()
        gc.collect()
    neighbour = Neighbour()
    layout = QVBoxLayout(neighbour)
    layout.addWidget(Neighbour())
    assert layout.sizeHint().height() >= 7
    app.quit()
    print("alive")


def test_a_mistake_in_one_method_frees_no_other():
    run = subprocess.run(
        [sys.executable, "-c", "from tests.widgets.test_overrides import survive; survive()"],
        cwd=ROOT, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert (run.returncode, run.stdout.split()[-1:]) == (0, ["alive"]), run.stderr[-2000:]
