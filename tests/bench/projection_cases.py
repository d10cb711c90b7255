"""The training parts of the 645 yearly M3 series as rolling origins. Nothing here can read a future.

Futures stand in a file of their own, which only ``projection.py`` opens.
"""

from __future__ import annotations

import csv
import gzip
import io
from pathlib import Path
from typing import NamedTuple

import numpy as np

from obadesk.projection.candidates import FIRST, WINDOW, Floats, drawn, lines
from obadesk.projection.growth import grown
from obadesk.projection.state import past_errors, state, step_size

DATA = Path(__file__).parents[1] / "data" / "forecasting"
AHEAD = 6


class Cases(NamedTuple):
    """One row an origin; all but ``last`` and ``steps`` in units of the mean step up to that origin."""

    series: np.ndarray
    points: np.ndarray
    final: np.ndarray
    """True where exactly the last six years of the training part are ahead."""
    last: Floats
    """The last value in steps."""
    lines: Floats
    """What the candidates say, less the last value: (N, 6, K)."""
    grown: Floats
    errors: Floats
    state: Floats
    ahead: Floats
    """What came, less the last value: (N, 6); nan beyond the training part."""
    weight: Floats
    """Every series counts the same."""


def rows(name: str) -> list[dict[str, str]]:
    """The rows of a compressed table in ``tests/data/forecasting``."""
    with gzip.open(DATA / name) as file:
        return list(csv.DictReader(io.TextIOWrapper(file, "utf-8")))


def training() -> dict[str, Floats]:
    """The training part of every series."""
    return {
        row["series"]: np.array(row["values"].split(), float) for row in rows("m3_yearly_training.csv.gz")
    }


def rolling(parts: list[Floats], least: int = 4) -> Cases:
    """Every origin with at least ``least`` points behind it and one year ahead, inside the parts given."""
    made: list[list[np.ndarray]] = [[] for _ in range(9)]
    for number, whole in enumerate(parts):
        values = whole[-WINDOW:]
        found = drawn(lines(values), values, AHEAD)
        errors = past_errors(found, values, every_origin=True)
        for points in range(max(least, FIRST), len(values)):
            until = values[:points]
            size = step_size(until)
            if size == 0:
                continue
            future = np.full(AHEAD, np.nan)
            came = values[points : points + AHEAD]
            future[: len(came)] = (came - until[-1]) / size
            at = points - FIRST
            final = points == len(values) - AHEAD
            growth = grown(until, AHEAD) / size
            one_case = (
                *(number, points, final, until[-1] / size, found[at] / size, growth),
                *(errors[at] / size, state(until), future),
            )
            for kept, one in zip(made, one_case, strict=True):
                kept.append(np.asarray(one))
    arrays = [np.array(one) for one in made]
    weight = 1 / np.bincount(arrays[0])[arrays[0]]
    return Cases(*arrays, weight)


def errors_of(said: Floats, cases: Cases) -> tuple[Floats, Floats]:
    """sMAPE and MASE of each case over the years that came; ``said`` less the last value, in steps."""
    wrong = np.abs(said - cases.ahead)
    level = cases.last[:, None]
    smape = 200 * wrong / (np.abs(said + level) + np.abs(cases.ahead + level))
    return np.nanmean(smape, 1), np.nanmean(wrong, 1)
