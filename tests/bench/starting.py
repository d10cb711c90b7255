"""How soon the first window is painted, and how soon the sample's step is painted and takes keys."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.bench.row import Row, interleaved

ROOT = Path(__file__).parents[2]


def _milliseconds_until_said(child: str, *arguments: str) -> float:
    """From just before the process starts until it prints the moment of its first paint."""
    with tempfile.TemporaryDirectory() as home:
        environment = {
            **os.environ,
            "XDG_DATA_HOME": home,
            "XDG_CONFIG_HOME": home,
            "XDG_CACHE_HOME": f"{home}/c",
        }
        started = time.monotonic()
        run = subprocess.run(
            [sys.executable, "-m", f"tests.bench.{child}", *arguments],
            cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60, check=True,
        )  # fmt: skip
    return (float(run.stdout.split()[-1]) - started) * 1000


def rows() -> list[Row]:
    """Two rows against a bare PySide6 window in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        sample = Path(folder) / "sample.oba"
        subprocess.run(
            [sys.executable, "-m", "obadesk", "new", "leeds-children", str(sample)], cwd=ROOT, check=True
        )
        frame, bare = interleaved(
            lambda: _milliseconds_until_said("child_frame"), lambda: _milliseconds_until_said("child_bare")
        )
        step, bare_again = interleaved(
            lambda: _milliseconds_until_said("child_step", str(sample)),
            lambda: _milliseconds_until_said("child_bare"),
        )
    return [
        Row("frame painted / bare PySide6 window", frame, bare, "ms", "ratio", 2),
        Row("sample's step painted and taking keys / bare window", step, bare_again, "ms", "ratio", 5),
    ]
