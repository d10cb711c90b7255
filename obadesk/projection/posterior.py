"""A second line through the same series: the mean of what a Bayesian model holds possible after seeing it.

The model is LGT: Smyl, Bergmeir, Dokumentov, Long, Wibowo and Schmidt (2025), "Local and Global Trend
Bayesian Exponential Smoothing Models", IJF 41, 111-127. The next value is the level, plus a global trend (a
strength times the level to a power), plus a share of the local trend; errors have Student's t distribution,
and their size grows with the level. Recursions and priors are those of the authors' package Rlgt, but that
the share lies in 0-1, and that a series is measured by its own mean.

Where Rlgt samples with Stan, this weighs a thousand particles, always the same: spread evenly over the
priors, but for the strength and the size of errors, which are put where the series bears them out. Of a long
series only a few of them may count; the mean is then little more than the ways that fit best.
"""

from __future__ import annotations

from functools import lru_cache
from math import lgamma
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from obadesk.projection.trend import FALL, RISE, Floats, Settings, Trend, lifted, trend

LEAST = 6
"""With fewer points, what comes out is little but the priors."""
COUNT = 1000
"""Particles."""
SCALE = 150
"""The scale of the priors is the largest value by this, as in Rlgt."""
WIDER = 1.1, 1.3
"""Strengths and sizes of errors are spread somewhat wider than the series seems to bear out."""
NEAR = 2 / 3
"""This part of the strengths is put near what fits, the rest is spread as the prior is."""
EDGE = 1e-6


class _Particles(NamedTuple):
    """(COUNT,) each."""

    level: Floats
    """How fast the level follows the values,"""
    slope: Floats
    """and the local trend the level."""
    power: Floats
    """Of the level, in the global trend."""
    growing: Floats
    """The power of the level with which errors grow,"""
    mixed: Floats
    """and how much of them grows so."""
    freedom: Floats
    """Of the errors."""
    shape: Floats
    """The constant of their distribution."""
    share: Floats
    """Of the local trend that goes on."""
    first: Floats
    """The local trend before anything was seen, in scales."""
    fits: NDArray[np.bool_]
    """Whether the strength is put near what fits."""
    strength: Floats
    """How far from there, or from 0 in scales."""
    size: Floats
    """How far from what fits the size of errors is."""


@lru_cache(maxsize=1)
def _particles() -> _Particles:
    primes = np.array([2, 3, 5, 7, 11, 13, 17, 19, 23, 29])
    even = (0.5 + np.arange(1, COUNT + 1)[:, None] * np.sqrt(primes)) % 1
    level, slope, power, growing, freedom, mixed, share, first, strength, size = np.clip(
        even, EDGE, 1 - EDGE
    ).T
    freedom = 2 + 18 * freedom
    near = _student4(np.clip(strength / NEAR, EDGE, 1 - EDGE))
    prior = _cauchy(np.clip((strength - NEAR) / (1 - NEAR), EDGE, 1 - EDGE))
    shape = [lgamma((one + 1) / 2) - lgamma(one / 2) - np.log(one) / 2 for one in freedom.tolist()]
    return _Particles(
        level,
        slope,
        1.5 * power - 0.5,
        growing,
        mixed,
        freedom,
        np.array(shape),
        share,
        _cauchy(first),
        strength < NEAR,
        np.where(strength < NEAR, near, prior),
        _student4(size),
    )


def _cauchy(even: Floats) -> Floats:
    return np.tan(np.pi * (even - 0.5))


def _student4(even: Floats) -> Floats:
    """The quantiles of Student's t with four degrees of freedom, which has a closed form."""
    spread = 4 * even * (1 - even)
    out = np.cos(np.arccos(np.sqrt(spread)) / 3) / np.sqrt(spread)
    return np.sign(even - 0.5) * 2 * np.sqrt(np.maximum(out - 1, 0))


def _student4_log(at: Floats) -> Floats:
    return np.log(3 / 8) - 2.5 * np.log1p(at * at / 4)


class _Errors(NamedTuple):
    """One series by every particle (steps, COUNT), in the errors expected; the last level and trend."""

    left: Floats
    """What the level and the local trend leave of each value."""
    strong: Floats
    """What a strength of 1 would add."""
    expected: Floats
    level: Floats
    local: Floats


def posterior(values: Floats, horizon: int) -> Floats | None:
    """1…``horizon`` years ahead, less the last value; nothing where there is too little to go by.

    The values are not all alike.
    """
    if len(values) < LEAST:
        return None
    above, _added = lifted(values)
    unit = float(above.mean())
    seen = above / unit
    scale = float(seen.max()) / SCALE
    some = _particles()
    errors = _followed(seen, some, scale)
    strength, weighed = _weighed(errors, some, scale, 0.1 * float(np.abs(np.diff(seen)).mean()))
    weight = np.exp(weighed - weighed.max())
    weight /= weight.sum()
    said = (_carried(errors, some, strength, horizon) * weight).sum(1)
    return (said - seen[-1]) * unit if np.isfinite(said).all() else None


def _followed(seen: Floats, some: _Particles, scale: float) -> _Errors:
    steps = len(seen) - 1
    levels, locals_ = np.empty((steps, COUNT)), np.empty((steps, COUNT))
    level, local = np.full(COUNT, seen[0]), some.first * scale
    for year, value in enumerate(seen[1:].tolist()):
        levels[year], locals_[year] = level, local
        moved = some.level * (value - level)
        level = level + moved
        local = local + some.slope * (moved - local)
    logs = np.log(levels)
    expected = some.mixed * np.exp(logs * some.growing) + 1 - some.mixed
    left = (seen[1:, None] - levels - some.share * locals_) / expected
    return _Errors(left, np.exp(logs * some.power) / expected, expected, level, local)


def _weighed(errors: _Errors, some: _Particles, scale: float, least: float) -> tuple[Floats, Floats]:
    """The strengths, and the logs of the weights: prior and likelihood, by where the particles were put."""
    left, strong = errors.left, errors.strong
    steps, free = len(left), some.freedom
    squares, pull = strong * strong, strong * left
    bears = squares.sum(0) + 1e-12
    fitted = pull.sum(0) / bears
    square = (left - fitted * strong) ** 2
    variance = (square.sum(0) + least**2) / (steps + 2)
    count = (free + 1) / (free + square / variance)
    bears = (count * squares).sum(0) + 1e-12
    fitted = (count * pull).sum(0) / bears
    square = (left - fitted * strong) ** 2
    variance = ((count * square).sum(0) + least**2) / (steps + 2)
    count = (free + 1) / (free + square / variance)
    bears = (count * squares).sum(0) + 1e-12
    fitted = (count * pull).sum(0) / bears
    doubt = np.sqrt(variance * (free + 3) / (free + 1) / bears) * WIDER[0]
    strength = np.where(some.fits, fitted + doubt * some.strength, scale * some.strength)
    put = _student4_log((strength - fitted) / doubt) - np.log(doubt)
    prior = -np.log(np.pi * scale * (1 + (strength / scale) ** 2))
    weighed = prior - np.logaddexp(np.log(NEAR) + put, np.log(1 - NEAR) + prior)
    square = (left - strength * strong) ** 2
    count = (free + 1) / (free + square / variance)
    variance = ((count * square).sum(0) + least**2) / (steps + 2)
    wide = WIDER[1] / np.sqrt(2 * (steps + 2) * free / (free + 3))
    size = np.sqrt(variance) * np.exp(wide * some.size)
    for part in (some.mixed, 1 - some.mixed):
        weighed -= np.log(scale * (1 + (size * part / scale) ** 2))
    weighed += 2 * np.log(size) - _student4_log(some.size) + np.log(wide)
    weighed += steps * (some.shape - np.log(size)) - np.log(errors.expected).sum(0)
    return strength, weighed - (free + 1) / 2 * np.log1p(square / (free * size * size)).sum(0)


def _carried(errors: _Errors, some: _Particles, strength: Floats, horizon: int) -> Floats:
    """Every particle's path: (horizon, COUNT); it falls and rises as fast as the other line may."""
    level, local = errors.level, errors.local
    made = np.empty((horizon, COUNT))
    for year in range(horizon):
        step = strength * level**some.power + some.share * local
        step = np.clip(step, -FALL * level, RISE * level)
        made[year] = level + step
        moved = some.level * step
        level = level + moved
        local = some.slope * moved + (1 - some.slope) * some.share * local
    return made


def together(values: Floats, horizon: int, chosen: Settings) -> Trend:
    """The other line, half way to this one where this one says something; its doubts are kept as they are."""
    found = trend(values, horizon, chosen)
    other = posterior(values, horizon)
    return found if other is None else found._replace(ahead=(found.ahead + other) / 2)
