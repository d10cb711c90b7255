"""A projection of one short annual series."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from obadesk.projection.constants import CHOSEN, RANGE
from obadesk.projection.posterior import together
from obadesk.projection.spread import ends, signs, step_size, width
from obadesk.projection.trend import FIRST, Floats

WINDOW = 48
"""Points that are looked at; older ones are left out."""
LOWEST = 1e-3
"""A projection of positive values stays above this share of the last one."""

FURTHEST = 100
"""Years ahead that may be asked for."""
LARGEST = 1e100
"""Values beyond are refused, so that no square of them overflows."""
QUIET = 0.01
"""A series that never moved is given steps of this share of its size: nothing stays still for ever."""


class Projection(NamedTuple):
    """One number for each year ahead, in the unit of the series."""

    mean: tuple[float, ...]
    """Where the value would be if it went on as it has: as likely above as below."""
    low80: tuple[float, ...]
    high80: tuple[float, ...]
    """Four of five values should lie between these two."""


class ShortHistory(ValueError):
    """Fewer than three points: no line is drawn through them."""


def projection(values: Sequence[float], horizon: int, *, percent: bool = False) -> Projection:
    """What comes 1…``horizon`` steps after ``values``, which are equally spaced, the oldest first.

    Best with 5–30 yearly points; of more, the latest 48 are looked at. Where all values are above zero so is
    all that is said; where none is below zero nothing said is. ``percent``: all that is said lies in 0–100.
    The range never narrows with the years but where it meets such a limit.

    :raises ShortHistory: with fewer than three values.
    :raises ValueError: when a value is not a finite number or beyond ±1e100, is outside 0–100 though
    ``percent``,
        or ``horizon`` is not in 1…100.
    """
    seen = np.asarray(values, float)
    if seen.ndim != 1 or not np.isfinite(seen).all() or np.abs(seen).max(initial=0.0) > LARGEST:
        raise ValueError("every value must be a finite number")
    if not 1 <= horizon <= FURTHEST:
        raise ValueError(f"between 1 and {FURTHEST} years ahead can be asked for")
    if percent and ((seen < 0) | (seen > 100)).any():
        raise ValueError("a percentage lies between 0 and 100")
    if len(seen) < FIRST:
        raise ShortHistory("a line needs at least three values")
    scale = float(np.abs(seen).max()) or 1.0
    values_seen = seen[-WINDOW:] / scale  # the unit must not matter, not even in rounding at 1e-300
    mean, low, high = (one * scale for one in _said(values_seen, horizon))
    if percent:
        mean, low, high = _below(100, mean, low, high, float(seen[-1]))
    return Projection(*(tuple(one.tolist()) for one in (mean, low, high)))


def _below(top: float, mean: Floats, low: Floats, high: Floats, last: float) -> tuple[Floats, Floats, Floats]:
    """The same under a ceiling: more than half way to it the line slows down, and the range narrows."""
    gap = top - last
    if gap <= 0:
        slower = np.minimum(mean, top)
    else:
        way = (mean - last) / gap
        slower = np.where(way > 0.5, last + gap * (1 - 0.5 * np.exp(1 - 2 * np.maximum(way, 0.5))), mean)
    left, above = top - slower, high - mean
    high = np.where(left > 0, top - left**2 / np.maximum(left + above, 1e-300), top)
    low = np.clip(low - (mean - slower), 0, slower)
    return slower, low, np.clip(high, slower, top)


def _said(values: Floats, horizon: int) -> tuple[Floats, Floats, Floats]:
    last = values[-1]
    step = step_size(values)
    if step <= 1e-9:  # all the same, but for rounding
        mean = np.full(horizon, last)
        off = QUIET * abs(last) * np.sqrt(np.arange(1, horizon + 1))
        return (mean, *_ends(mean, off, off, values))
    found = together(values, horizon, CHOSEN)
    mean = last + found.ahead
    if values.min() > 0:
        mean = np.maximum(mean, max(LOWEST * last, 1e-6 * step))
    elif values.min() == 0:
        mean = np.maximum(mean, 0)
    wide = float(width(RANGE, signs(values, found))) * step
    below, above = ends(RANGE, len(values), horizon)
    return (mean, *_ends(mean, below * wide, above * wide, values))


def _ends(mean: Floats, below: Floats, above: Floats, values: Floats) -> tuple[Floats, Floats]:
    """Both ends of the range; below positive values it nears zero and never meets it."""
    low = mean - below
    if values.min() > 0:
        low = mean / (1 + below / mean)
    elif values.min() == 0:
        low = np.maximum(low, 0)
    return low, mean + above
