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

from obadesk.projection.projection import WINDOW
from obadesk.projection.spread import step_size
from obadesk.projection.trend import Floats

DATA = Path(__file__).parents[1] / "data" / "forecasting"
AHEAD = 6


class Cases(NamedTuple):
    """One row an origin."""

    seen: list[Floats]
    """What had been seen by then."""
    series: np.ndarray
    points: np.ndarray
    """How many values that are."""
    left: np.ndarray
    """How many years of the part were still to come."""
    came: Floats
    """The next values (N, 6); nan beyond the training part."""
    step: Floats
    """The mean step up to the origin, by which errors are measured."""


def rows(name: str) -> list[dict[str, str]]:
    """The rows of a compressed table in ``tests/data/forecasting``."""
    with gzip.open(DATA / name) as file:
        return list(csv.DictReader(io.TextIOWrapper(file, "utf-8")))


def training() -> dict[str, Floats]:
    """The training part of every series."""
    return {
        row["series"]: np.array(row["values"].split(), float) for row in rows("m3_yearly_training.csv.gz")
    }


def rolling(parts: list[Floats], least: int, most_left: int = WINDOW) -> Cases:
    """Origins with at least ``least`` points behind them and 1…``most_left`` years of the part ahead.

    The origin six years before the end is there however few points it has.
    """
    seen: list[Floats] = []
    made: list[tuple[int, int, int, float]] = []
    came: list[Floats] = []
    for number, whole in enumerate(parts):
        values = whole[-WINDOW:]
        for left in range(min(most_left, len(values) - 1), 0, -1):
            until = values[: len(values) - left]
            if (len(until) < least and left != AHEAD) or step_size(until) == 0:
                continue
            future = np.full(AHEAD, np.nan)
            future[: min(left, AHEAD)] = values[len(until) : len(until) + AHEAD]
            seen.append(until)
            came.append(future)
            made.append((number, len(until), left, step_size(until)))
    table = np.array(made)
    series, points, left = table[:, :3].astype(int).T
    return Cases(seen, series, points, left, np.array(came), table[:, 3])
