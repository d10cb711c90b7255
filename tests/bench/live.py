"""What a facilitator feels: Enter to the wall, keys to the console, steps changing, memory."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.bench.desk import LINES
from tests.bench.row import Row

ROOT = Path(__file__).parents[2]
MANY = 2_000


def _said(child: str, *arguments: str) -> str:
    run = subprocess.run(
        [sys.executable, "-m", f"tests.bench.{child}", *arguments],
        cwd=ROOT, capture_output=True, text=True, timeout=400, check=True,
    )  # fmt: skip
    return run.stdout.splitlines()[-1]


def rows() -> list[Row]:
    """Each in a process of its own: half a day's workshop with 500 lines, and with 2,000."""
    found: list[Row] = []
    measured = {lines: json.loads(_said("child_live", str(lines))) for lines in (LINES, MANY)}
    for lines, figures in measured.items():
        found += [
            Row(f"Enter to repainted wall, p99, {lines:,} lines",
                figures["enter_wall"], figures["bare_enter"], "ms", "extra", 8),
            Row(f"key press to repainted console, p99, {lines:,} lines",
                figures["key"], figures["bare_key"], "ms", "extra", 8),
            # not asked for: the wall is painted first, the console's list a moment later
            Row(f"Enter to repainted list, p99, {lines:,} lines",
                figures["enter_console"], figures["bare_enter"], "ms", "extra", 16),
            Row(f"step change without chart, p95, {lines:,} lines",
                figures["step"], None, "ms", "at most", 50),
            Row(f"step change with chart, p95, {lines:,} lines",
                figures["step_chart"], None, "ms", "at most", 120),
        ]  # fmt: skip
    few, many = measured[LINES], measured[MANY]
    return [
        *found,
        Row("Enter to repainted wall, median, 2,000 lines / 500", many["enter_wall_usual"],
            few["enter_wall_usual"], "ms", "ratio", 1.5),
        Row("memory with the wall open", float(_said("child_memory")), None, "MB", "at most", 260),
    ]  # fmt: skip
