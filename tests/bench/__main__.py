"""``make bench``: a row a measure, ours beside a reference of the same run."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={Path(__file__).parents[1] / 'screens.json'}")

from tests.bench import disk, drag, intake, live, paper, starting
from tests.bench.row import table

MEASURES = (starting.rows, live.rows, drag.rows, disk.rows, paper.rows, intake.rows)


def main() -> int:
    rows = [row for measure in MEASURES for row in measure()]
    print(table(rows))
    missed = [row.name for row in rows if not row.met]
    print(
        f"{len(rows) - len(missed)} of {len(rows)} goals met"
        + (f"; not met: {', '.join(missed)}" if missed else "")
    )
    out = Path("out")
    out.mkdir(exist_ok=True)
    (out / "bench.json").write_text(json.dumps([row.plain() for row in rows], indent=1) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
