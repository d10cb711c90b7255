"""A global and a local trend together, each followed as far as the series itself bears it out.

The next step is a global trend (a strength times the level to a power: anything from exponential growth to
growth that levels off) plus a share of the local trend (the latest steps, exponentially averaged). Strength
and share come from a ridge regression that one wild step cannot carry away, for every way on a small grid;
the ways are averaged by how well they have told the past.

After LGT: Smyl, Bergmeir and others (2025), "Local and global trend Bayesian exponential smoothing models",
IJF 41, 111-127, which samples what is averaged here. The grid and the settings are ours.
"""

from __future__ import annotations

from itertools import product
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

FIRST = 3
"""The least number of points a line is drawn through."""
NONE = 1e-6
"""Values below this share of the range they move in count as zeros."""
FALL, RISE = 0.15, 0.25
"""The line falls or rises by at most this share of its level a year."""
SMALL = 0.3
"""Added to the size of the step before (in mean steps), so that a still year is not believed too much."""
STILL = 0.02
"""The error variance believed in before anything is seen, in squared mean steps."""
ROUNDS = 4
"""Of weighting the steps anew by how well they fit."""


class Settings(NamedTuple):
    """What is the same for every series; chosen by ``tests/bench/projection_choose.py``."""

    powers: tuple[float, ...]
    """Of the level, in the global trend: 1 is exponential growth, 0 a straight line, less levels off."""
    speeds: tuple[float, ...]
    """How fast the local trend follows the latest steps."""
    far: tuple[float, float]
    """How strong a global trend is expected: in mean steps a year, and in shares of the highest level."""
    near: float
    """How large a share of the local trend is expected to go on."""
    shares: tuple[float, float]
    """Between these two it lies in any case."""
    lasting: float
    """What the global trend keeps of itself from year to year."""
    most: float
    """The largest share of the level the global trend adds or takes in a year."""
    tails: float
    """Degrees of freedom of the errors: fewer make a wild step count less."""
    calm: float
    """So many steps' worth of belief that a series keeps close to its trends."""
    level: float
    """Errors are taken to grow with the level to this power,"""
    shaken: float
    """and with the size of the step before to this one."""
    trust: float
    """The likelihood of a way counts to this power."""


class Trend(NamedTuple):
    """What is said of one series, in its unit."""

    ahead: Floats
    """1…horizon years ahead, less the last value."""
    noise: float
    """The typical error of one year."""
    doubt: float
    """How uncertain the trend of one year is."""


def lifted(values: Floats) -> tuple[Floats, float]:
    """The values with what has to be added so that all are above zero, and what that is."""
    least, moves = float(values.min()), float(np.ptp(values))
    if least > NONE * moves:
        return values, 0.0
    added = moves * (0.5 if least >= 0 else 1.0) - least or 1.0
    return values + added, added


def trend(values: Floats, horizon: int, chosen: Settings) -> Trend:
    """Both trends carried on for ``horizon`` years, from ``FIRST`` or more values that are not all alike."""
    above, _added = lifted(values)
    unit = above.mean()
    seen = above / unit
    steps = np.diff(seen)
    size = np.abs(steps).mean()
    speed, power = np.array(list(product(chosen.speeds, chosen.powers))).T
    local, latest = _local(steps, speed)
    before = np.abs(np.concatenate([[np.abs(steps[:3]).mean()], steps]))
    easy = seen ** (-2 * chosen.level) * (before + SMALL * size) ** (-2 * chosen.shaken)
    easy /= easy[:-1].mean()
    history = _History(steps[:, None], seen[:-1, None] ** power, local, easy[:-1, None], size)
    far = 1 / (chosen.far[0] * size + chosen.far[1] * seen.max()) ** 2
    way = _followed(history, history.easy, np.full(len(speed), size**2), far, chosen)
    for _round in range(ROUNDS - 1):
        way = _followed(history, way.weight, way.error, far, chosen)
    count = np.exp(chosen.trust * (way.told - way.told.max()))
    count /= count.sum()
    last = seen[-1] ** power
    says = way.strength * last + way.share * latest
    unsure = (last**2 * way.other - 2 * last * latest * way.both + latest**2 * way.one) / way.spread
    doubt = np.sqrt(count @ (unsure + (says - count @ says) ** 2))
    noise = np.sqrt(count @ way.error / easy[-1])
    paths = _carried(seen[-1], speed, power, way, latest, horizon, chosen)
    ahead = (paths * count).sum(1)
    return Trend((ahead - seen[-1]) * unit, float(noise * unit), float(doubt * unit))


class _History(NamedTuple):
    """One series as a regression, (steps, ways) or (steps, 1)."""

    steps: Floats
    strong: Floats
    """The level before the step to the power of the way."""
    local: Floats
    """The local trend before it."""
    easy: Floats
    """How exact the step may be expected to be: the inverse of its variance, but for a factor."""
    size: float
    """The mean step."""


class _Ways(NamedTuple):
    """What each way makes of a series: (ways,), but for the weights."""

    strength: Floats
    share: Floats
    error: Floats
    """The variance of a step of middling exactness."""
    weight: Floats
    """(steps, ways)"""
    told: Floats
    """The log of how likely the series was, said that way."""
    one: Floats
    other: Floats
    both: Floats
    spread: Floats
    """The matrix of the regression and its determinant."""


def _followed(history: _History, weight: Floats, error: Floats, far: float, chosen: Settings) -> _Ways:
    """Strength and share that fit best under these weights, and the weights that follow from them."""
    steps, strong, local, easy, size = history
    by, near = weight / error, 1 / chosen.near**2
    one, other, both = (
        (by * strong * strong).sum(0),
        (by * local * local).sum(0),
        (by * strong * local).sum(0),
    )
    spread = np.maximum(one * other - both * both, 0) + far * other + near * one + far * near
    one, other = one + far, other + near
    found, followed = (by * strong * steps).sum(0), (by * local * steps).sum(0)
    share = np.clip((one * followed - both * found) / spread, *chosen.shares)
    strength = (found - both * share) / one
    square = easy * (steps - strength * strong - share * local) ** 2
    pulled = (chosen.tails + 1) / (chosen.tails + square / error)
    error = ((square * pulled).sum(0) + STILL * chosen.calm * size**2) / (len(steps) + chosen.calm)
    told = -(chosen.tails + 1) / 2 * np.log1p(square / error / chosen.tails).sum(0)
    told -= (len(steps) * np.log(error) + strength**2 * far + share**2 * near + np.log(spread)) / 2
    weight = easy * (chosen.tails + 1) / (chosen.tails + square / error)
    return _Ways(strength, share, error, weight, told, one, other, both, spread)


def _local(steps: Floats, speed: Floats) -> tuple[Floats, Floats]:
    """The local trend before every step (steps, ways), and after the last one (ways,)."""
    now = np.full(len(speed), np.median(steps[:FIRST]))
    kept = np.empty((len(steps), len(speed)))
    for number, step in enumerate(steps.tolist()):
        kept[number] = now
        now = now + speed * (step - now)
    return kept, now


def _carried(
    last: float,
    speed: Floats,
    power: Floats,
    way: _Ways,
    local: Floats,
    horizon: int,
    chosen: Settings,
) -> Floats:
    """Every way's path: (horizon, ways)."""
    level = np.full(len(speed), last)
    made = np.empty((horizon, len(speed)))
    for year in range(horizon):
        most = chosen.most * level
        pull = np.clip(way.strength * level**power, -most, most) * chosen.lasting**year
        step = np.clip(pull + way.share * local, -FALL * level, RISE * level)
        local = local + speed * (step - local)
        level = level + step
        made[year] = level
    return made
