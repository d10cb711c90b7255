"""A page to hang on the wall: words as large as they fit, smaller ones below, the mark drawn beside them."""

from __future__ import annotations

from reportlab.platypus import Flowable

from obadesk.core.blocks import Poster
from obadesk.core.palette import PAPER
from obadesk.paper.cutting import shortened
from obadesk.paper.lines import width_of
from obadesk.paper.marks import draw as draw_mark
from obadesk.paper.marks import drawn, typed
from obadesk.paper.styles import style
from obadesk.paper.text import Words, paragraph

SIZES = (150.0, 132.0, 116.0, 102.0, 90.0, 80.0, 70.0, 62.0, 54.0, 46.0, 38.0, 30.0, 24.0)
BELOW = 28.0
BETWEEN = 20.0
MOST_LINES = 3
MOST_LETTERS, MOST_BELOW = 200, 240


class PosterPage(Flowable):
    """It takes all the room it is given; on a page that flows, half of it."""

    def __init__(self, block: Poster) -> None:
        super().__init__()
        self.block = block
        self.outline = (block.text, 0) if block.text.strip() else None
        self._size = SIZES[-1]

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        """The whole of a page."""
        self.width, self.height = availWidth, min(availHeight, 800.0) - 1
        return self.width, self.height

    def draw(self) -> None:
        """In the middle of the height, from the left."""
        words, below, size = self._fitted()
        high = words.height + (BETWEEN + below.height if below else 0.0)
        y = (self.height + high) / 2
        indent = self._indent(size)
        if indent:
            self._draw_mark(size, y)
        words.drawOn(self.canv, indent, y - words.height)
        if below is not None:
            below.drawOn(self.canv, indent, y - high)

    def _fitted(self) -> tuple[Words, Words | None, float]:
        text = " ".join(shortened(self.block.text, MOST_LETTERS).split())
        longest = max(text.split(), key=lambda word: width_of(word, 100.0, "bold"), default="")
        for size in SIZES:
            words = paragraph(text, style(size, "bold", before=0.0, leading=1.12))
            room = self.width - self._indent(size)
            below = self._below(room)
            high = words.wrap(room, 10_000)[1] + (BETWEEN + below.height if below else 0.0)
            narrow = width_of(longest, size, "bold") <= room
            if size == SIZES[-1] or (
                narrow and high <= self.height and len(words.blPara.lines) <= MOST_LINES
            ):
                return words, below, size
        raise AssertionError("the smallest size always answers")

    def _below(self, room: float) -> Words | None:
        if not self.block.below.strip():
            return None
        made = paragraph(
            shortened(self.block.below, MOST_BELOW),
            style(BELOW, colour=PAPER.quiet, before=0.0, leading=1.25),
        )
        made.wrap(room, 10_000)
        return made

    def _indent(self, size: float) -> float:
        return size * 1.25 if typed(self.block.mark)[0] or drawn(self.block.mark) else 0.0

    def _draw_mark(self, size: float, top: float) -> None:
        mark = self.block.mark
        base = top - size * 0.98
        colour = typed(mark)[1] or PAPER.text
        if drawn(mark) or mark in ("helping", "hindering"):
            draw_mark(self.canv, mark, 0, base, size, colour)
            return
        sign = paragraph(typed(mark)[0], style(size * 0.4, colour=colour, before=0.0))
        sign.wrap(size * 1.25, 10_000)
        sign.drawOn(self.canv, 0, base)
