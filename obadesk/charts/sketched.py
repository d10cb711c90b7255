"""What only a sketch has: a stamp across the chart, and room kept for what is not drawn yet."""

from __future__ import annotations

from obadesk.charts.labels import baselines, block
from obadesk.charts.letters import width, wrapped
from obadesk.charts.marks import Box, Text
from obadesk.charts.sizes import Sizes

WIDE_STAMP = 1.4
"""How much larger than the labels the stamp is."""


def label_room(sizes: Sizes, wide: float) -> float:
    """Width kept for the label of the way ahead before it is drawn, so that nothing jumps."""
    return min(sizes.label * 9.5, wide * 0.22)


def stamp(text: str, plot: Box, lowest: float, sizes: Sizes, colour: str) -> list[Text]:
    """Across the chart where the line leaves room: below it (it comes down to ``lowest``), else above it."""
    size = sizes.label * WIDE_STAMP
    lines = wrapped(text, size, plot.width, "semibold", most_lines=2)
    while any("…" in line for line in lines) and size > sizes.tick * 0.6:  # on a narrow chart it is smaller
        size *= 0.92
        lines = wrapped(text, size, plot.width, "semibold", most_lines=2)
    high = block(lines, size, "semibold")[1]
    below = plot.bottom - lowest > high + size * 0.4
    top = plot.bottom - size * 0.2 - high if below else plot.top
    bases = baselines(Box(0, top, 0, top + high), len(lines), size)
    lefts = [plot.left + (plot.width - width(line, size, "semibold")) / 2 for line in lines]
    return [
        Text(line, (left, base), size, colour, "semibold")
        for line, left, base in zip(lines, lefts, bases, strict=True)
    ]
