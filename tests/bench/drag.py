"""A point of the forecast moved by hand in the baseline's editor."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.bench.row import Row

ROOT = Path(__file__).parents[2]
FRAME = 1000 / 60


def rows() -> list[Row]:
    """From the mouse's move, or the key, to the point painted where it was moved to."""
    run = subprocess.run(
        [sys.executable, "-m", "tests.bench.child_drag"],
        cwd=ROOT, capture_output=True, text=True, timeout=400, check=True,
    )  # fmt: skip
    figures = json.loads(run.stdout.splitlines()[-1])
    frame = round(FRAME, 1)
    return [
        Row("dragging a forecast point, a frame, p95", figures["drag"], None, "ms", "at most", frame),
        Row("arrow key to forecast point painted, p95", figures["key"], None, "ms", "at most", frame),
    ]
