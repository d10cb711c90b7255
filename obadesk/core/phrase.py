"""A phrase of the sorting drill: where it belongs, and how many hands went up for each idea (method: 5)."""

from __future__ import annotations

from typing import Annotated, Literal

from obadesk.core.audience import WALL
from obadesk.core.row import Line

Sort = Literal["", "outcome", "indicator", "performance_measure"]
SORTS: tuple[Sort, Sort, Sort] = ("outcome", "indicator", "performance_measure")
"""In the order in which the room is asked, and in which hands are said."""


class Phrase(Line, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``expected``: what the facilitator would call it; the wall says it only once the room has thought.

    ``for_outcome``, ``for_indicator``, ``for_measure``: hands, counted in the room, never names. ``reason``:
    why it belongs there; nothing stands for the reason every phrase of its sort has.
    """

    expected: Annotated[Sort, WALL] = ""
    for_outcome: Annotated[int, WALL] = 0
    for_indicator: Annotated[int, WALL] = 0
    for_measure: Annotated[int, WALL] = 0
    reason: Annotated[str, WALL] = ""

    @property
    def hands(self) -> tuple[int, int, int]:
        """As they are said: for an outcome, for an indicator, for a performance measure."""
        return self.for_outcome, self.for_indicator, self.for_measure
