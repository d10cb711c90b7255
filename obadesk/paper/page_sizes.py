"""The pages there are: how wide and high, and in how many columns a form stands on them."""

from __future__ import annotations

from typing import NamedTuple

from reportlab.lib.pagesizes import A3, A4, landscape

from obadesk.core.handout import Page
from obadesk.paper.styles import MARGIN

GUTTER = 26.0


class PageSize(NamedTuple):
    """In points."""

    wide: float
    high: float
    columns: int

    @property
    def width(self) -> float:
        """Between the margins."""
        return self.wide - 2 * MARGIN

    @property
    def top(self) -> float:
        """Where the text begins."""
        return self.high - MARGIN

    @property
    def column(self) -> float:
        """Of one column of a form."""
        return (self.width - GUTTER * (self.columns - 1)) / self.columns

    def columns_at(self) -> tuple[float, ...]:
        """The left edges of the columns."""
        return tuple(MARGIN + number * (self.column + GUTTER) for number in range(self.columns))


PAGES: dict[Page, PageSize] = {
    "A4": PageSize(*A4, 1),
    "A4 landscape": PageSize(*landscape(A4), 1),
    "A3 landscape": PageSize(*landscape(A3), 3),
}

FORM_PAGES: dict[Page, int] = {"A4": 2, "A4 landscape": 1, "A3 landscape": 1}
"""How many pages a form takes: front and back, or one."""
