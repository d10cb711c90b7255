"""Single lines straight on the page: the footer, the heads of ruled columns, what is printed in a form."""

from __future__ import annotations

from functools import lru_cache

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from obadesk.paper.cutting import shortened
from obadesk.paper.fonts import Weight
from obadesk.paper.text import lines_of


@lru_cache(maxsize=256)
def fitting(text: str, size: float, room: float, weight: Weight = "regular") -> str:
    """The text, cut at a word when it is wider than ``room``."""
    least, most = 0, min(len(text), 400)
    while least < most:
        middle = (least + most + 1) // 2
        if width_of(shortened(text, middle), size, weight) <= room:
            least = middle
        else:
            most = middle - 1
    return shortened(text, least)


def draw_line(canvas: Canvas, text: str, x: float, y: float, size: float, weight: Weight = "regular") -> None:
    """One line of typed text straight on the page."""
    for run, name in lines_of(text, weight):
        canvas.setFont(name, size)
        canvas.drawString(x, y, run)
        x += stringWidth(run, name, size)


def width_of(text: str, size: float, weight: Weight = "regular") -> float:
    """How wide the line is in points."""
    return sum(stringWidth(run, name, size) for run, name in lines_of(text, weight))
