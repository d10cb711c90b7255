"""The simple methods a projection is blended from, each at every origin of one series.

A candidate is a straight or damped line in one of three worlds (the values, their logarithms, their square
roots): a level, a slope a year and a damping factor. At origin ``t`` it has seen the first ``t`` points and
nothing else.

Sources: drift and naive lines as in Hyndman & Athanasopoulos, *Forecasting: principles and practice*, 5.2;
damped trend: Gardner & McKenzie (1985), Management Science 31, 1237-1246; theta: Assimakopoulos &
Nikolopoulos (2000), IJF 16, 521-530, and its variable slope: Fiorucci et al. (2016), IJF 32, 1151-1161;
robust slopes: Theil (1950), Sen (1968). Between straight and exponential growth: Smyl & Zhang (2015),
"Fitting and extending exponential smoothing models with Stan". The settings here are ours.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

WINDOW = 48
"""Points that are looked at; older ones are left out."""
FIRST = 3
"""The first origin: so many points are the least a line is drawn through."""
FASTEST = 0.25
"""Steepest growth or fall a year in logarithms a candidate may carry on with."""
FASTEST_ROOT = (-0.1, 0.12)
"""The same in square roots, as a share of the level."""

NONE = 1e-6
"""Values below this share of the range they move in count as zeros."""

PLAIN, LOG, ROOT = 0, 1, 2
HOLT: tuple[tuple[int, float, float, float], ...] = (
    *((PLAIN, a, b, p) for a in (0.4, 0.7, 1.0) for b in (0.05, 0.2, 0.5) for p in (0.75, 0.9, 1.0)),
    *((LOG, a, b, p) for a in (0.6, 1.0) for b in (0.1, 0.4) for p in (0.85, 0.97)),
    *((ROOT, a, b, p) for a in (0.7, 1.0) for b in (0.1, 0.4) for p in (0.9, 1.0)),
)
"""World, smoothing of the level, smoothing of the slope, damping."""
SMOOTHED: tuple[float, ...] = (0.5, 0.6, 0.8, 0.9, 1.0)
THETA: tuple[tuple[float, float], ...] = (
    (0.6, 0.0), (0.6, 0.5), (0.9, 0.0), (0.9, 0.5),
    *((a, share) for a in (0.5, 0.8, 1.0) for share in (0.5, 0.75, 1.0)),
)  # fmt: skip
"""Smoothing of the level, and how much of the least-squares slope is added to it."""


class Lines(NamedTuple):
    """Candidates at every origin: arrays of (origins, candidates), and what belongs to each candidate."""

    level: Floats
    slope: Floats
    world: tuple[int, ...]
    damping: tuple[float, ...]


class Worlds(NamedTuple):
    """One series in the three worlds (3, points), and what was added before logs and roots were taken."""

    values: Floats
    added: float


def worlds(values: Floats) -> Worlds:
    """The series, its logarithms and its roots; with zeros or negative values it is lifted first."""
    least = float(values.min())
    added = 0.0
    if least <= NONE * np.ptp(values):
        added = float(np.ptp(values)) * (0.5 if least >= 0 else 1.0) - least or 1.0
    lifted = values + added
    return Worlds(np.stack([values, np.log(lifted), np.sqrt(lifted)]), added)


def lines(values: Floats) -> Lines:
    """Every candidate at the origins ``FIRST``…n, from at least ``FIRST`` finite values."""
    here, _added = worlds(values)
    steps = np.diff(here, axis=1)
    origins = np.arange(FIRST, len(values) + 1)
    last = here[:, origins - 1]
    made: list[tuple[Floats, Floats, int, float]] = []

    def add(level: Floats, slope: Floats, world: int = PLAIN, damping: float = 1.0) -> None:
        made.append((level, slope, world, damping))

    zero = np.zeros(len(origins))
    add(last[PLAIN], zero)
    for points in (3, 5, 8, WINDOW):
        add(last[PLAIN], _mean_step(here, origins, points)[PLAIN])
    medians = {points: _median_step(steps, origins, points) for points in (5, 8, WINDOW)}
    for median in medians.values():
        add(last[PLAIN], median[PLAIN])
    for world in (LOG, ROOT):
        for points in (5, WINDOW):
            add(last[world], medians[points][world], world)
        add(last[world], _mean_step(here, origins, WINDOW)[world], world)
    level, slope = _theil_sen(here[PLAIN], origins, WINDOW)
    add(last[PLAIN], slope)
    add(level, slope)
    add(*_theil_sen(here[PLAIN], origins, 8))
    add(last[ROOT], _theil_sen(here[ROOT], origins, WINDOW)[1], ROOT)
    smooth = dict(zip(SMOOTHED, _smoothed(here[PLAIN], origins), strict=True))
    line = _least_squares_slope(here[PLAIN], origins)
    for alpha, share in THETA:
        add(smooth[alpha], share * line)
    levels, slopes = _holt(here, steps, origins)
    for number, (world, _alpha, _beta, damping) in enumerate(HOLT):
        add(levels[:, number], slopes[:, number], world, damping)
    return Lines(
        np.stack([one[0] for one in made], 1),
        np.stack([one[1] for one in made], 1),
        tuple(one[2] for one in made),
        tuple(one[3] for one in made),
    )


def drawn(found: Lines, values: Floats, horizon: int) -> Floats:
    """What each says 1…horizon years after each origin, less the last value: (origins, horizon, K)."""
    added = worlds(values).added
    damping = np.array(found.damping)
    powers = damping[None, :] ** np.arange(1, horizon + 1)[:, None]
    ahead = np.where(damping < 1, np.cumsum(powers, 0), np.arange(1.0, horizon + 1)[:, None])
    world = np.array(found.world)
    level, slope = found.level, found.slope.copy()
    slope[:, world == LOG] = np.clip(slope[:, world == LOG], -FASTEST, FASTEST)
    root = world == ROOT
    slope[:, root] = np.clip(
        slope[:, root], FASTEST_ROOT[0] * level[:, root], FASTEST_ROOT[1] * level[:, root]
    )
    made = level[:, None, :] + slope[:, None, :] * ahead[None]
    made[:, :, world == LOG] = np.exp(made[:, :, world == LOG]) - added
    made[:, :, root] = made[:, :, root] ** 2 - added
    return made - values[FIRST - 1 :, None, None]


def _mean_step(here: Floats, origins: NDArray[np.intp], points: int) -> Floats:
    back = np.minimum(points, origins - 1)
    return (here[:, origins - 1] - here[:, origins - 1 - back]) / back


def _median_step(steps: Floats, origins: NDArray[np.intp], points: int) -> Floats:
    return np.stack([middle(steps[:, max(0, t - 1 - points) : t - 1]) for t in origins], 1)


def middle(values: Floats) -> Floats:
    """The median along the last axis; ten times as fast as numpy's for a few values."""
    count = values.shape[-1]
    ordered = np.sort(values, axis=-1)
    return (ordered[..., (count - 1) // 2] + ordered[..., count // 2]) / 2


def _theil_sen(values: Floats, origins: NDArray[np.intp], points: int) -> tuple[Floats, Floats]:
    """Level at the origin and slope: the medians over all pairs of the last so many points."""
    n = len(values)
    later, earlier = np.tril_indices(n, -1)  # ordered by the later point, so an origin's pairs come first
    slopes = (values[later] - values[earlier]) / (later - earlier)
    level, slope = np.empty(len(origins)), np.empty(len(origins))
    for number, t in enumerate(origins):
        begin = max(0, t - points)
        pairs = slopes[: t * (t - 1) // 2]
        if begin:
            pairs = pairs[earlier[: len(pairs)] >= begin]
        slope[number] = middle(pairs)
        level[number] = middle(values[begin:t] - slope[number] * (np.arange(begin, t) - (t - 1)))
    return level, slope


def _least_squares_slope(values: Floats, origins: NDArray[np.intp]) -> Floats:
    when = np.arange(len(values), dtype=float)
    total, product = np.cumsum(values)[origins - 1], np.cumsum(values * when)[origins - 1]
    n = origins.astype(float)
    return (product - total * (n - 1) / 2) / (n * (n * n - 1) / 12)


def _smoothed(values: Floats, origins: NDArray[np.intp]) -> Floats:
    """Simple exponential smoothing: the level at each origin, for each of ``SMOOTHED``."""
    alpha = np.array(SMOOTHED)
    level = np.full(len(alpha), values[0])
    kept = np.empty((len(values), len(alpha)))
    kept[0] = level
    for t in range(1, len(values)):
        level = level + alpha * (values[t] - level)
        kept[t] = level
    return kept[origins - 1].T


def _holt(here: Floats, steps: Floats, origins: NDArray[np.intp]) -> tuple[Floats, Floats]:
    """Damped Holt lines: level and slope at each origin for each of ``HOLT``; the first slope is a median."""
    world = np.array([one[0] for one in HOLT])
    alpha, beta, damping = (np.array([one[part] for one in HOLT]) for part in (1, 2, 3))
    values = here[world].T
    level, slope = values[0], middle(steps[:, :FIRST])[world]
    levels, slopes = np.empty(values.shape), np.empty(values.shape)
    levels[0], slopes[0] = level, slope
    both = alpha * beta
    for t in range(1, len(values)):
        slope = damping * slope
        level = level + slope
        wrong = values[t] - level
        level = level + alpha * wrong
        slope = slope + both * wrong
        levels[t], slopes[t] = level, slope
    return levels[origins - 1], slopes[origins - 1]
