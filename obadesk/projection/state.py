"""How a series stands at an origin, and how well each candidate has done before it."""

from __future__ import annotations

import numpy as np

from obadesk.projection.candidates import FIRST, LOG, Floats, worlds

MEASURED_TO = 6
"""Years ahead over which the candidates' past errors are measured."""
MEASURED_FROM = 4
"""The first origin whose errors count."""

NAMES = ("points", "drift", "drift of 5", "ups", "growth", "size of steps", "place in range", "recent steps",
         "echo", "last step", "step before", "step before that")  # fmt: skip
"""What the columns of :func:`state` say; all are free of the series' unit."""


def step_size(values: Floats) -> float:
    """The mean size of a step from year to year, in the series' unit."""
    return float(np.abs(np.diff(values)).mean())


def state(values: Floats) -> Floats:
    """The features at the end of a series that has at least ``FIRST`` values which are not all the same."""
    size, n = step_size(values), len(values)
    growth = worlds(values).values[LOG]
    steps = np.diff(values) / size
    drift = steps.mean()
    off = steps - drift
    spread = off @ off
    low, high = values.min(), values.max()
    return np.array(
        [
            np.log(n),
            drift,
            steps[-5:].mean(),
            np.sign(steps).mean(),
            min(max((growth[-1] - growth[0]) / (n - 1) * 5, -1.0), 1.0),
            np.log(size / max(abs(values[-1]), size * 1e-3)),
            (values[-1] - low) / (high - low),
            np.log(np.abs(steps[-3:]).mean() + 0.1),
            off[1:] @ off[:-1] / spread if spread > 1e-12 else 0.0,
            steps[-1],
            steps[-2],
            steps[-3] if n > FIRST else 0.0,
        ]
    )


def past_errors(drawn: Floats, values: Floats, every_origin: bool = False) -> Floats:
    """The mean absolute error of each candidate before an origin: (origins, K), or (1, K) for the last alone.

    Zero where there is nothing to measure yet (fewer than five points). Every origin's errors are of years
    that were already known at that origin.
    """
    n = len(values)
    ahead = min(MEASURED_TO, drawn.shape[1])
    when = np.arange(FIRST, n + 1)[:, None] + np.arange(ahead)[None]  # the index that is forecast
    known = (when < n) & (np.arange(FIRST, n + 1) >= MEASURED_FROM)[:, None]
    actual = values[np.minimum(when, n - 1)] - values[FIRST - 1 :, None]
    wrong = np.abs(drawn[:, :ahead] - actual[:, :, None]) * known[:, :, None]
    ends = range(FIRST, n + 1) if every_origin else (n,)
    found = np.zeros((len(ends), drawn.shape[2]))
    for number, end in enumerate(ends):
        seen = known & (when < end)
        if seen.any():
            found[number] = (wrong * seen[:, :, None]).sum((0, 1)) / seen.sum()
    return found
