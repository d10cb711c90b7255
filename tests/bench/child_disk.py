"""Edit to "saved" beside a bare commit, and the event loop's worst gap while every write sleeps 500 ms."""

from __future__ import annotations

import json
import sqlite3
import sys
import tempfile
import time
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer

from obadesk.core import rows
from obadesk.core.ids import new_id
from obadesk.core.message import message
from obadesk.core.story import Force
from obadesk.core.workshop import Workshop
from obadesk.session.document import Document
from obadesk.session.opening import create_document
from obadesk.steps.all import STEP_KINDS
from obadesk.storage.format_files import sample_workshop
from obadesk.storage.workshop_file import WorkshopFile
from tests.bench.row import RUNS, interleaved

ROOT = Path(__file__).parents[2]


class SleepyFile(WorkshopFile):
    """A workshop file on a disk that sleeps half a second before every write."""

    def save(self, before: Workshop, after: Workshop) -> None:
        time.sleep(0.5)
        super().save(before, after)


def add_force(document: Document) -> None:
    """One more line of the story, as the capture line adds it."""
    force = Force(id=new_id(), text="College places are full by September", side="hindering")
    curve = document.workshop.curves[0].id
    document.edit(message("Add force"), lambda now: rows.append(now, curve, "forces", force))


def until_saved(document: Document) -> float:
    """Milliseconds from an edit until the document says it is saved."""
    loop = QEventLoop()
    document.saved.connect(loop.quit)
    started = time.perf_counter()
    add_force(document)
    loop.exec()
    took = (time.perf_counter() - started) * 1000
    document.saved.disconnect(loop.quit)
    return took


def bare_commit(connection: sqlite3.Connection) -> float:
    """Milliseconds of one inserted row, committed."""
    started = time.perf_counter()
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("INSERT INTO line (text) VALUES ('College places are full by September')")
    connection.execute("COMMIT")
    return (time.perf_counter() - started) * 1000


def worst_gap(action: object, seconds: float = 1.2) -> float:
    """The longest time (ms) between two beats of a timer set to 1 ms while ``action`` is under way."""
    beats: list[float] = []
    timer = QTimer(interval=1)
    timer.setTimerType(timer.timerType().PreciseTimer)
    timer.timeout.connect(lambda: beats.append(time.perf_counter()))  # a benchmark's own timer, ended below
    loop = QEventLoop()
    QTimer.singleShot(100, action)  # type: ignore[arg-type]
    QTimer.singleShot(int(seconds * 1000), loop.quit)
    timer.start()
    loop.exec()
    timer.stop()
    return max(b - a for a, b in pairwise(beats)) * 1000


def main() -> None:
    sys.setswitchinterval(0.0005)
    app = QCoreApplication(sys.argv)
    workshop = sample_workshop(ROOT / "workshops", "leeds-children", [kind.id for kind in STEP_KINDS])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        document = create_document(folder / "ours.oba", lambda: WorkshopFile, workshop)
        bare = sqlite3.connect(folder / "bare.db", isolation_level=None)
        bare.execute("PRAGMA synchronous=FULL")
        bare.execute("CREATE TABLE line (id INTEGER PRIMARY KEY, text TEXT)")
        until_saved(document), bare_commit(bare)
        saved, commit = interleaved(lambda: until_saved(document), lambda: bare_commit(bare), runs=25)
        document.close()
        bare.close()
        slow = create_document(folder / "slow.oba", lambda: SleepyFile, workshop)
        gap, bare_gap = interleaved(
            lambda: worst_gap(SimpleNamespace(run=lambda: add_force(slow)).run),
            lambda: worst_gap(SimpleNamespace(run=lambda: None).run, 0.6),
            runs=RUNS,
        )
        slow.close(timeout=10)
    print(json.dumps({"saved": saved, "commit": commit, "gap": gap, "bare_gap": bare_gap}))
    app.quit()


if __name__ == "__main__":
    main()
