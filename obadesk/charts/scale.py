"""Where an axis starts and ends and which values it names. Plain arithmetic, no drawing."""

from __future__ import annotations

import math
from collections.abc import Sequence

FLAT = 0.25
"""From zero, a line that uses less of the height than this would look flat; its axis starts elsewhere."""


DUST = 1e-9
"""Differences smaller than this nobody measured."""


def value_range(values: Sequence[float]) -> tuple[float, float]:
    """Lowest and highest value of the axis: from zero, unless that would hide what the line does."""
    low, high = min(values), max(values)
    if high - low <= DUST * max(1.0, abs(low), abs(high)):
        room = abs(high) * 0.5 if abs(high) > DUST else 1.0
        return (0.0, high + room) if low >= 0 else (low - room, min(0.0, high + room))
    span = high - low
    if low >= 0 and span >= FLAT * high:
        return 0.0, high + span * 0.08
    if high <= 0 and span >= FLAT * -low:
        return low - span * 0.08, 0.0
    under = low - span * 0.25
    return (max(0.0, under) if low >= 0 else under), high + span * 0.15


def named_values(low: float, high: float, most: int) -> tuple[list[float], int]:
    """Round values within the range, at most ``most`` of them, and the digits after the point they need."""
    span = high - low
    if not math.isfinite(span) or span <= 0 or most < 1:
        return [low], 0
    raw = span / most
    power = 10.0 ** math.floor(math.log10(raw))
    for step in (power, 2 * power, 2.5 * power, 5 * power, 10 * power, 20 * power):
        first = math.ceil(low / step - 1e-9)
        last = math.floor(high / step + 1e-9)
        if last - first + 1 <= most:
            places = max(0, -math.floor(math.log10(step) + 1e-9))
            if abs(step / 10.0**-places - round(step / 10.0**-places)) > 1e-6:
                places += 1
            return [round(number * step, places) for number in range(first, last + 1)], places
    return [low], 0
