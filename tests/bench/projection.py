"""``make bench-projection``: ours on the futures of the 645 yearly M3 series, beside the competition's.

The only place that reads the futures. The method was chosen by ``projection_choose.py``, which reads training
parts. sMAPE: the mean of 200 |F - A| / (|A| + |F|); MASE: the mean absolute error by the mean absolute step
of the training part; each the mean over six years, then over the series, as in M3 and as in
``m3_yearly_accuracy_recomputed.csv``.
"""

from __future__ import annotations

import csv
import sys
import time
from statistics import median
from typing import NamedTuple

import numpy as np

from obadesk.projection.projection import projection
from obadesk.projection.trend import Floats
from tests.bench.projection_cases import AHEAD, DATA, rows, training

SMAPE_GOAL, MASE_GOAL, COVER_GOAL, COVER_EACH_GOAL, MS_GOAL = 16.1, 2.60, (77, 83), (72, 88), 5.0


class Measured(NamedTuple):
    """One method over all series."""

    name: str
    smape: float
    mase: float
    middle_smape: float
    """The median over the series."""


def measured(name: str, said: Floats, actual: Floats, step: Floats) -> Measured:
    """From forecasts and actual values (series, years) and each series' mean step."""
    smape = (200 * np.abs(said - actual) / (np.abs(actual) + np.abs(said))).mean(1)
    mase = (np.abs(said - actual) / step[:, None]).mean(1)
    return Measured(name, float(smape.mean()), float(mase.mean()), float(np.median(smape)))


def competition(names: list[str]) -> dict[str, Floats]:
    """The original forecasts of every method, in the order of the series."""
    order = {name: number for number, name in enumerate(names)}
    found: dict[str, Floats] = {}
    for row in rows("m3_yearly_original_forecasts.csv.gz"):
        into = found.setdefault(row["method"], np.full((len(names), AHEAD), np.nan))
        into[order[row["series"]]] = [float(row[f"f{h}"]) for h in range(1, AHEAD + 1)]
    return found


def recomputed() -> dict[str, tuple[float, float]]:
    """sMAPE and MASE of each method as our copy of the reference gives them."""
    with (DATA / "m3_yearly_accuracy_recomputed.csv").open() as file:
        return {
            row["method"]: (float(row["sMAPE_mean_1_6"]), float(row["MASE_mean_1_6"]))
            for row in csv.DictReader(file)
        }


def main() -> int:
    """Measure and print; 1 when a goal is missed."""
    parts = training()
    names = list(parts)
    futures = {
        row["series"]: np.array(row["values"].split(), float) for row in rows("m3_yearly_futures.csv.gz")
    }
    actual = np.array([futures[name] for name in names])
    step = np.array([np.abs(np.diff(part)).mean() for part in parts.values()])
    table = [measured(name, said, actual, step) for name, said in competition(names).items()]
    known = recomputed()
    wrong = [
        one.name
        for one in table
        if abs(one.smape - known[one.name][0]) > 0.0006 or abs(one.mase - known[one.name][1]) > 0.0006
    ]
    if wrong or not table:
        print(
            f"This evaluator does not give the reference's figures for {', '.join(wrong)}.", file=sys.stderr
        )
        return 1
    if sys.argv[1:] == ["--reference"]:
        print(f"The evaluator gives the reference's figures for all {len(table)} methods.")
        return 0

    took, said = [], []
    for part in parts.values():
        values = part.tolist()
        began = time.perf_counter()
        said.append(projection(values, AHEAD))
        took.append(time.perf_counter() - began)
    low, mean, high = (
        np.array([getattr(one, which) for one in said]) for which in ("low80", "mean", "high80")
    )
    ours = measured("OBADesk", mean, actual, step)
    print(f"{'method':16} {'sMAPE':>7} {'MASE':>6} {'median sMAPE':>13}")
    for one in sorted([*table, ours], key=lambda one: one.smape):
        mark = "  <- ours" if one is ours else ""
        print(f"{one.name:16} {one.smape:7.3f} {one.mase:6.3f} {one.middle_smape:13.3f}{mark}")
    inside = (actual >= low) & (actual <= high)
    cover, each = 100 * inside.mean(), 100 * inside.mean(0)
    milliseconds = 1000 * sum(took) / len(took)
    print(f"in the 80 % range, year by year: {' '.join(f'{one:.1f}' for one in each)}")
    print(
        f"a series takes {milliseconds:.2f} ms ({1000 * median(took):.2f} in the middle, "
        f"{1000 * max(took):.2f} at most)"
    )
    goals = {
        f"sMAPE at most {SMAPE_GOAL}": ours.smape <= SMAPE_GOAL,
        f"MASE at most {MASE_GOAL:.2f}": ours.mase <= MASE_GOAL,
        "cover80 77-83 over all years": COVER_GOAL[0] <= cover <= COVER_GOAL[1],
        "72-88 in each": bool(((each >= COVER_EACH_GOAL[0]) & (each <= COVER_EACH_GOAL[1])).all()),
        f"under {MS_GOAL:.0f} ms a series": milliseconds < MS_GOAL,
    }
    print("; ".join(f"{goal}: {'met' if met else 'NOT MET'}" for goal, met in goals.items()))
    print(f"M3 yearly: sMAPE {ours.smape:.3f} MASE {ours.mase:.3f} cover80 {cover:.1f}")
    return 0 if all(goals.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
