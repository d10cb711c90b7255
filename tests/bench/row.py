"""One line of the benchmark: ours beside a reference measured in the same run, and the goal between them."""

from __future__ import annotations

import math
import statistics
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal

RUNS = 7
"""Interleaved runs of each side; the medians of these are compared."""


@dataclass(frozen=True)
class Row:
    """``rule``: ``ratio`` at most ``limit`` times the reference, ``extra`` at most that plus ``limit``,
    ``at most``: ours alone at most ``limit``."""

    name: str
    ours: float
    reference: float | None
    unit: str
    rule: Literal["ratio", "extra", "at most"]
    limit: float

    @property
    def ratio(self) -> float | None:
        """Ours over the reference, where there is one."""
        return self.ours / self.reference if self.reference else None

    @property
    def goal(self) -> str:
        """The goal in words."""
        if self.rule == "ratio":
            return f"≤ {self.limit:g} x"
        return (
            f"≤ reference + {self.limit:g} {self.unit}"
            if self.rule == "extra"
            else f"≤ {self.limit:g} {self.unit}"
        )

    @property
    def met(self) -> bool:
        """Whether the goal holds in this run."""
        if self.rule == "at most" or self.reference is None:
            return self.ours <= self.limit
        if self.rule == "ratio":
            return self.ours <= self.limit * self.reference
        return self.ours <= self.reference + self.limit

    def plain(self) -> dict[str, Any]:
        """For ``bench.json``."""
        return {**asdict(self), "ratio": self.ratio, "goal": self.goal, "met": self.met}


def interleaved(
    ours: Callable[[], float], reference: Callable[[], float], runs: int = RUNS
) -> tuple[float, float]:
    """Medians of both sides, measured in turn so that a busy moment hits both."""
    mine: list[float] = []
    theirs: list[float] = []
    for turn in range(runs):
        for measure, figures in ((ours, mine), (reference, theirs))[:: 1 if turn % 2 else -1]:
            figures.append(measure())
    return statistics.median(mine), statistics.median(theirs)


def percentile(figures: Sequence[float], share: float) -> float:
    """The value that ``share`` (0 to 1) of the figures do not exceed (nearest rank)."""
    ordered = sorted(figures)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


def table(rows: Sequence[Row]) -> str:
    """The rows as they are printed."""
    head = ("measure", "ours", "reference", "ratio", "goal", "met")
    lines = [head, *(_cells(row) for row in rows)]
    widths = [max(len(line[i]) for line in lines) for i in range(len(head))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) for line in lines
    )


def _cells(row: Row) -> tuple[str, ...]:
    return (
        row.name,
        f"{row.ours:.1f} {row.unit}",
        f"{row.reference:.1f} {row.unit}" if row.reference is not None else "",
        f"{row.ratio:.2f}" if row.ratio is not None else "",
        row.goal,
        "yes" if row.met else "NO",
    )
