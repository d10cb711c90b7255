"""The preview of a long file of data beside the csv module reading that file bare."""

from __future__ import annotations

import csv
import tempfile
import time
from pathlib import Path

from tests.bench.row import Row, interleaved

ROWS = 250_000


def rows() -> list[Row]:
    """One row; both sides read a file that the system has in memory."""
    from obadesk.intake.choice import Choice
    from obadesk.intake.layout import understood
    from obadesk.intake.opening import open_data
    from obadesk.intake.sheets import PREVIEW_ROWS

    with tempfile.TemporaryDirectory(prefix="obadesk-bench-") as name:
        file = Path(name) / "long.csv"
        with file.open("w", encoding="utf-8", newline="") as out:
            lines = csv.writer(out)
            lines.writerow(["area_code", "area", "period", "sex", "value"])
            for number in range(ROWS - 1):
                area, year = divmod(number, 100)
                sex = ("Male", "Female")[number % 2]
                lines.writerow([f"E{area:08}", f"Area {area}", 1970 + year // 2, sex, number % 977 / 10])

        def ours() -> float:
            started = time.perf_counter()
            understood(open_data(file, rows=PREVIEW_ROWS), Choice())
            return (time.perf_counter() - started) * 1000

        def bare() -> float:
            started = time.perf_counter()
            with file.open(encoding="utf-8", newline="") as lines:
                for _row in csv.reader(lines):
                    pass
            return (time.perf_counter() - started) * 1000

        mine, theirs = interleaved(ours, bare)
    return [Row("preview of a 250,000-row CSV (csv module, bare)", mine, theirs, "ms", "ratio", 3)]
