"""How each kind of line is told from the others: dash, weight and marker first, colour last.

On black-and-white paper and for whoever sees colours otherwise, the same line is found again.
"""

from __future__ import annotations

from obadesk.charts.marks import Shape, Weight
from obadesk.charts.sizes import Sizes
from obadesk.core.curve_picture import LineRole
from obadesk.core.palette import Palette

HEAVY: frozenset[LineRole] = frozenset({"history", "since", "forecast"})
"""Lines with a marker at every figure and a semibold label."""

ORDER: tuple[LineRole, ...] = (
    "comparison", "projection", "aspiration", "other forecast", "forecast", "history", "since",
)  # fmt: skip
"""What is drawn on top of what, and whose label is placed first, from the last."""

AHEAD: frozenset[LineRole] = frozenset({"forecast", "other forecast", "projection", "aspiration"})
"""Lines that start where the history ends; no figure was measured there, so their markers are open."""

_DASHES: dict[tuple[LineRole, int], tuple[float, ...]] = {
    ("forecast", 0): (3.2, 2.0),
    ("other forecast", 0): (4.5, 3.0),
    ("other forecast", 1): (4.5, 2.4, 1.2, 2.4),
    ("other forecast", 2): (2.0, 2.0),
    ("comparison", 1): (11.0, 3.5),
    ("comparison", 2): (9.0, 3.0, 1.6, 3.0),
    ("projection", 0): (1.6, 2.2, 7.0, 2.2),
    ("aspiration", 0): (0.9, 2.4),
}
_SHAPES: dict[tuple[LineRole, int], Shape] = {
    ("since", 0): "square",
    ("comparison", 1): "triangle",
    ("comparison", 2): "diamond",
    ("other forecast", 1): "triangle",
    ("aspiration", 0): "diamond",
}


def dash(role: LineRole, place: int, thick: float) -> tuple[float, ...]:
    """Lengths of dash and gap; ``place``: the how-manieth line of its kind, from 0."""
    return tuple(part * thick for part in _DASHES.get((role, place), _DASHES.get((role, 0), ())))


def shape(role: LineRole, place: int) -> Shape:
    """Its marker."""
    return _SHAPES.get((role, place), "circle")


def thickness(role: LineRole, sizes: Sizes) -> float:
    """Its stroke."""
    return sizes.line if role in HEAVY else sizes.thin * (1.25 if role == "aspiration" else 1.0)


def weight(role: LineRole) -> Weight:
    """Of its label."""
    return "semibold" if role in HEAVY else "regular"


def colour(role: LineRole, palette: Palette) -> str:
    """Of its stroke and markers."""
    return {
        "history": palette.history,
        "since": palette.since,
        "comparison": palette.comparison,
        "forecast": palette.forecast,
        "other forecast": palette.forecast,
        "aspiration": palette.helping,
        "projection": palette.quiet,
    }[role]


def label_colour(role: LineRole, palette: Palette) -> str:
    """Of its words, dark enough to be read."""
    return palette.forecast_text if "forecast" in role else colour(role, palette)


def mixed(colour: str, ground: str, share: float) -> str:
    """``share`` of ``colour`` on ``ground``."""
    pairs = [(int(colour[i : i + 2], 16), int(ground[i : i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02X}" for a, b in pairs)
