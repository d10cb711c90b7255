"""The two axes: which values and periods are named, and how much room their names take."""

from __future__ import annotations

import re
from collections.abc import Sequence

from obadesk.charts.letters import width
from obadesk.charts.scale import named_values
from obadesk.core.figures import shown

Tick = tuple[float, str]


def value_ticks(low: float, high: float, height: float, size: float, ones: float = 1.0) -> list[Tick]:
    """Round values with their words, as many as stand clear of each other in ``height``.

    ``ones``: what they are counted in, such as millions.
    """
    most = max(2, min(7, int(height / (size * 2.6))))
    values, places = named_values(low, high, most)
    more, rounder = named_values(low, high, most + 1)
    if rounder < places and len(more) * size * 2 <= height:  # 0, 2, 4, 6 rather than 0.0, 2.5, 5.0
        values, places = more, rounder
    digits = places if ones == 1 else _digits([value / ones for value in values])
    return [(value, shown(value / ones, digits)) for value in values]


def _digits(values: Sequence[float]) -> int:
    return next((places for places in range(6) if all(abs(v - round(v, places)) < 1e-9 for v in values)), 6)


def period_ticks(ticks: Sequence[Tick], low: float, high: float, width_px: float, size: float) -> list[Tick]:
    """The periods named: all when there is room, else every second, fifth …, always with the last."""
    if not ticks:
        return []
    inside = [tick for tick in ticks if low <= tick[0] <= high]
    per_unit = width_px / ((high - low) or 1.0)
    for chosen in _thinner(inside):
        if _clear(chosen, per_unit, size):
            return chosen
    return inside[-1:]


def _thinner(ticks: list[Tick]) -> list[list[Tick]]:
    years = _year_starts(ticks)
    strides = (1, 2, 3, 4, 5, 10, 15, 20, 25, 50, 100)
    if years:
        round_years = [
            [tick for tick in years if int(tick[1]) % stride == 0] for stride in (1, 2, 5, 10, 20, 50)
        ]
        return [ticks, ticks[::-1][::2][::-1], *(chosen for chosen in round_years if len(chosen) > 1)]
    return [ticks[::-1][::stride][::-1] for stride in strides] + [[ticks[0], ticks[-1]]]


def _year_starts(ticks: list[Tick]) -> list[Tick]:
    """Where quarters or months are too many, the first of each year, named by its year alone."""
    found: list[Tick] = []
    for x, label in ticks:
        if re.fullmatch(r"\d{4} Q1", label):
            found.append((x, label[:4]))
        elif re.fullmatch(r"Jan \d\d", label):
            found.append((x, str(int(x))))
    return found if len(found) >= 2 else []


def _clear(ticks: list[Tick], per_unit: float, size: float) -> bool:
    edge = float("-inf")
    for x, label in ticks:
        half = width(label, size) / 2
        if x * per_unit - half < edge:
            return False
        edge = x * per_unit + half + size * 0.55
    return True
