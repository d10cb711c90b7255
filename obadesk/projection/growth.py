"""A local and a global trend together: all ways of growing on a grid, counted by how well they told the past.

The next value is the level, plus a global trend that may lie between straight and exponential growth, plus a
damped local trend. After LGT (Smyl, Bergmeir and others, "Local and global trend Bayesian exponential
smoothing models", IJF); theirs is sampled series by series, ours is this fixed grid.
"""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np

from obadesk.projection.candidates import FASTEST, FIRST, Floats, middle, worlds

POWERS = (0.0, 0.5, 0.9)
"""Straight growth, in between, all but exponential."""
ALPHAS, BETAS = (0.4, 0.7, 0.9, 1.0), (0.1, 0.3, 0.6)
GLOBAL, LOCAL = (0.0, 0.33, 0.66, 1.0), (0.0, 0.3, 0.6, 0.85, 1.0)
MOST = 1.25
"""Both trends together are at most so strong."""
WAYS = np.array(
    [
        (alpha, beta, far, near, power)
        for alpha in ALPHAS
        for far, near in product(GLOBAL, LOCAL)
        if far + near <= MOST
        for power in (POWERS if far else POWERS[:1])
        for beta in (BETAS if near else BETAS[1:2])
    ]
).T
"""(5, ways): smoothing of level and local trend, strength of the global and the local trend, power."""
TRUST = 0.25
"""A way counts by its past error to the power of minus this for each point: a quarter of full belief."""
LOWEST = 0.05
"""No way falls below this share of the last value."""
LEVELLING = 0.5
"""Errors are taken to grow with this power of the level."""


def grown(values: Floats, horizon: int) -> Floats:
    """The weighted mean of all ways (horizon,) less the last value; needs ``FIRST`` values, not all alike."""
    added = worlds(values).added
    lifted = values + added
    unit = lifted.mean()
    seen = lifted / unit
    alpha, beta, far, near, power = WAYS
    steps = np.diff(seen)
    pace = {
        one: ((seen[-1] - seen[0]) / (seen[:-1] ** one).sum() + middle(steps / seen[:-1] ** one)) / 2
        for one in POWERS
    }
    speed = far * np.array([pace[one] for one in power])
    level, local = np.full(len(alpha), seen[0]), np.full(len(alpha), middle(steps[:FIRST]))
    wrong = np.zeros(len(alpha))
    for before, now in pairwise(seen.tolist()):
        off = np.abs(now - (level + speed * level**power + near * local))
        wrong += off / before**LEVELLING
        after = np.maximum(alpha * now + (1 - alpha) * level, 1e-6)
        local = local + beta * (after - level - local)
        level = after
    log = np.log(wrong + 0.05 * wrong.mean())
    count = np.exp(-TRUST * len(values) * (log - log.min()))
    count /= count.sum()
    made = np.empty(horizon)
    for year in range(horizon):
        pull = np.clip(speed * level**power, -FASTEST * level, FASTEST * level)
        after = np.maximum(level + pull + near * local, LOWEST * seen[-1])
        local = local + beta * (after - level - local)
        level = after
        made[year] = count @ level
    return (made - seen[-1]) * unit
