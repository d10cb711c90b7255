"""How wide the 80 % range is: what the trend says of its own errors, set right by errors that were made."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from obadesk.projection.trend import Floats, Trend

LEARNED_TO = 6
"""Years ahead for which distances were learned; beyond they go on growing."""
MANY = 10
"""From so many points on, errors have another shape: a mean step is known by then."""


class Range(NamedTuple):
    """The pooled numbers of the 80 % range."""

    width: Floats
    """(4,) what each column of :func:`signs` adds to the log of the width in steps."""
    below: Floats
    """(2, ``LEARNED_TO``) how far the lower end is, in widths: after fewer than ``MANY`` points, and else,"""
    above: Floats
    """(2, ``LEARNED_TO``) and of the upper end."""


def step_size(values: Floats) -> float:
    """The mean size of a step from year to year, in the series' unit."""
    return float(np.abs(np.diff(values)).mean())


def signs(values: Floats, found: Trend) -> Floats:
    """(4,) a one, and logs: the noise and the doubt of the trend in steps, a step as a share of the level."""
    step = step_size(values)
    share = step / max(abs(float(values[-1])), 1e-3 * step)
    return np.log([np.e, max(found.noise / step, 1e-3), max(found.doubt / step, 1e-3), share])


def width(ranged: Range, shown: Floats) -> Floats:
    """The scale of the range in steps, from what :func:`signs` shows of one series or of many (N, 4)."""
    return np.exp(np.clip(shown @ ranged.width, -4, 4))


def ends(ranged: Range, points: int, horizon: int) -> tuple[Floats, Floats]:
    """Distances below and above in widths (horizon,); beyond the learned years they go on growing."""
    made: list[Floats] = []
    for learned in (ranged.below[int(points >= MANY)], ranged.above[int(points >= MANY)]):
        power = np.clip(np.log(learned[-1] / learned[2]) / np.log(LEARNED_TO / 3), 0.3, 1.0)
        beyond = learned[-1] * (np.arange(LEARNED_TO + 1, horizon + 1) / LEARNED_TO) ** power
        made.append(np.maximum.accumulate(np.concatenate([learned, beyond])[:horizon]))
    return made[0], made[1]
