"""Resident memory after a walk through the sample with the wall open; prints megabytes."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.bench.desk import Room, isolated, wait


def resident() -> float:
    """Megabytes of this process that are in memory now."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    raise RuntimeError("this system does not say")


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        isolated(Path(name))
        app = QApplication(sys.argv)
        room = Room(Path(name), lines=0)
        for step in room.console.document.workshop.meeting.steps:
            room.console.go(step.id)
            room.console.wall.showing.show(step.id)
            wait(400)
        print(resident(), flush=True)
        room.end()
        app.quit()


if __name__ == "__main__":
    main()
