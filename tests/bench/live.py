"""What a facilitator feels: Enter to the wall, keys to the console, steps changing, memory."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.bench.row import Row

ROOT = Path(__file__).parents[2]


def _said(child: str) -> str:
    run = subprocess.run(
        [sys.executable, "-m", f"tests.bench.{child}"],
        cwd=ROOT, capture_output=True, text=True, timeout=400, check=True,
    )  # fmt: skip
    return run.stdout.splitlines()[-1]


def rows() -> list[Row]:
    """Each in a process of its own."""
    found = json.loads(_said("child_live"))
    bare = found["bare_enter"]
    return [
        Row("Enter to repainted wall, p99, 500 lines", found["enter_wall"], bare, "ms", "extra", 8),
        Row(
            "key press to repainted console, p99, 500 lines",
            found["key"],
            found["bare_key"],
            "ms",
            "extra",
            8,
        ),
        # not asked for: the wall is painted first, the console's list a moment later
        Row("Enter to repainted list, p99, 500 lines", found["enter_console"], bare, "ms", "extra", 16),
        Row("step change without chart, p95", found["step"], None, "ms", "at most", 50),
        Row("step change with chart, p95", found["step_chart"], None, "ms", "at most", 120),
        Row("memory with the wall open", float(_said("child_memory")), None, "MB", "at most", 260),
    ]
