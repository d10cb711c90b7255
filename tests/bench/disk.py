"""How long until an edit is saved, beside a bare one-row commit; the GUI while the disk sleeps."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.bench.row import Row

ROOT = Path(__file__).parents[2]


def rows() -> list[Row]:
    """Measured in a process of its own, so that nothing else's threads stand in the way."""
    run = subprocess.run(
        [sys.executable, "-m", "tests.bench.child_disk"],
        cwd=ROOT, capture_output=True, text=True, timeout=120, check=True,
    )  # fmt: skip
    found = json.loads(run.stdout.splitlines()[-1])
    return [
        Row("saved / bare sqlite3 one-row commit", found["saved"], found["commit"], "ms", "extra", 10),
        Row(
            "worst GUI gap while the disk sleeps 500 ms", found["gap"], found["bare_gap"], "ms", "at most", 16
        ),
    ]
