"""What the wall measures: everything is laid out on a wall 1080 high and then scaled to the real one.

So pages, lines and sizes are the same on every wall of one shape, and the console's thumbnail shows exactly
the wall's picture. A narrower wall (4:3, 16:10) keeps the heights and has less width.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from PySide6.QtGui import QFont, QFontMetricsF

from obadesk.core.blocks import Size
from obadesk.widgets.look import SEMIBOLD, px_font

HEIGHT = 1080
CONTENT_TOP = 200
"""Where content begins under a heading or beside the clock."""
OPEN_TOP = 84
"""Where content begins when nothing stands above it."""
CONTENT_BOTTOM = 960
FOOTER_PX = 44
HEADING_PX = 72
LONG_HEADING_PX = 56
CLOCK_PX = 120
CLOCK_WORD_PX = 56
CLOCK_BOTTOM = 156
"""Where the clock's figures end, with a little air."""
GUTTER = 72
"""Between two columns."""

PX: dict[Size, int] = {"huge": 120, "heading": 72, "key": 56, "list": 48, "body": 44, "note": 44}
ROOMY: dict[Size, int] = {"huge": 150, "heading": 88, "key": 72, "list": 60, "body": 56, "note": 44}
"""For a slide that stands in the middle of the wall, as long as it is one page so."""
FIT: tuple[int, ...] = (72, 64, 56, 48)
"""The sizes ``fit`` tries, the largest first."""


class Frame(NamedTuple):
    """The measures of a wall ``width`` wide and 1080 high."""

    width: int

    @property
    def left(self) -> int:
        """Left margin: 96 of 1920."""
        return round(self.width * 0.05)

    @property
    def inner(self) -> int:
        """Width between the margins."""
        return self.width - 2 * self.left

    @property
    def right(self) -> int:
        """Where the right margin begins."""
        return self.width - self.left


def frame(width: float, height: float) -> Frame:
    """The frame for a wall or picture of this shape; at least as wide as high, as far as layout goes."""
    return Frame(max(720, round(HEIGHT * width / max(1.0, height))))


def line_pitch(px: int) -> float:
    """From one line of text to the next: looser for small type, tighter for large."""
    return px * (1.3 if px <= 48 else 1.25 if px <= 56 else 1.2 if px <= 72 else 1.12)


@cache
def metrics(px: int, weight: QFont.Weight, tabular: bool = False) -> QFontMetricsF:
    """Metrics of the family at this size."""
    return QFontMetricsF(px_font(px, weight, tabular=tabular))


@cache
def clock_room() -> int:
    """Width kept free at the top right even while no clock runs, so that nothing jumps when it starts."""
    digits = metrics(CLOCK_PX, SEMIBOLD, True).horizontalAdvance("0:00")
    word = metrics(CLOCK_WORD_PX, SEMIBOLD).horizontalAdvance(" left")
    return round(digits + word) + GUTTER // 2
