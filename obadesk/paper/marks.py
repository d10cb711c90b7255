"""Marks on paper: typed where our fonts have the sign, drawn where they have none; each has its word.

Black and white print loses the colour, never the shape.
"""

from __future__ import annotations

import math
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from obadesk.core.blocks import Mark
from obadesk.core.palette import PAPER
from obadesk.i18n import _
from obadesk.paper.fonts import font

CALLED = "mark"
"""What a paragraph calls to have a mark drawn where it stands."""

WIDE = 0.86
"""How wide a drawn mark is, in sizes of the letters beside it."""

_TYPED: dict[Mark, tuple[str, str]] = {
    "helping": ("▲", PAPER.helping),
    "hindering": ("▼", PAPER.hindering),
    "keep": ("✓", PAPER.text),
    "high": ("●●●", PAPER.text),
    "medium": ("●●○", PAPER.text),
    "low": ("●○○", PAPER.text),
}
_IN_RING: dict[Mark, str] = {"no cost": "0", "costs little": "£", "find out": "?"}


def typed(mark: Mark) -> tuple[str, str]:
    """The sign and its colour, for marks our fonts have; two empty texts for the others."""
    return _TYPED.get(mark, ("", ""))


def drawn(mark: Mark) -> bool:
    """Whether the mark is a shape no font has."""
    return mark in _IN_RING or mark == "off the wall"


def word(mark: Mark) -> str:
    """What the mark says in words; the letter for a rating; nothing for a mark that is only a place."""
    words: dict[Mark, str] = {
        "helping": _("helping"),
        "hindering": _("hindering"),
        "keep": _("keep"),
        "find out": _("find out"),
        "no cost": _("no cost"),
        "costs little": _("costs little"),
        "off the wall": _("off the wall"),
        "high": _("H"),
        "medium": _("M"),
        "low": _("L"),
    }
    return words.get(mark, "")


def draw_called(canvas: Any, _kind: str | None, label: str) -> None:
    """What a paragraph calls; ``label``: size, colour and mark, as ``text`` wrote them."""
    size, colour, mark = label.split(" ", 2)
    said = canvas._curr_tx_info
    draw(canvas, mark, said["cur_x"], said["cur_y"], float(size), colour)  # type: ignore[arg-type]


def draw(canvas: Canvas, mark: Mark, x: float, base: float, size: float, colour: str) -> None:
    """Draw the mark on the line of writing at ``base``, a little taller than capitals of this size."""
    side = size * WIDE
    middle_x, middle_y = x + side / 2, base + size * 0.335
    canvas.saveState()
    canvas.setStrokeColor(colour)
    canvas.setFillColor(colour)
    canvas.setLineCap(1)
    if mark in _IN_RING:
        _ring(canvas, _IN_RING[mark], middle_x, middle_y, side)
    elif mark == "off the wall":
        _spark(canvas, middle_x, middle_y, side)
    elif mark in ("helping", "hindering"):
        _triangle(canvas, middle_x, middle_y, side, up=mark == "helping")
    canvas.restoreState()


def _ring(canvas: Canvas, sign: str, x: float, y: float, side: float) -> None:
    canvas.setLineWidth(side * 0.075)
    canvas.circle(x, y, side * 0.46, stroke=1, fill=0)
    if sign == "0":
        # Drawn plain: the family's own zero has a stroke through it, which in a ring reads as a button.
        canvas.setLineWidth(side * 0.095)
        wide, high = side * 0.14, side * 0.21
        canvas.ellipse(x - wide, y - high, x + wide, y + high, stroke=1, fill=0)
        return
    size = side * 0.66
    canvas.setFont(font("semibold"), size)
    canvas.drawCentredString(x, y - size * 0.335, sign)


def _spark(canvas: Canvas, x: float, y: float, side: float) -> None:
    canvas.setLineWidth(side * 0.1)
    for turn in range(8):
        angle = math.pi * turn / 4
        reach = side * (0.48 if turn % 2 == 0 else 0.34)
        wide, high = math.cos(angle), math.sin(angle)
        canvas.line(x + wide * side * 0.16, y + high * side * 0.16, x + wide * reach, y + high * reach)


def _triangle(canvas: Canvas, x: float, y: float, side: float, *, up: bool) -> None:
    rise = side * 0.86
    base, point = (y - rise / 2, y + rise / 2) if up else (y + rise / 2, y - rise / 2)
    outline = canvas.beginPath()
    outline.moveTo(x - side / 2, base)
    outline.lineTo(x + side / 2, base)
    outline.lineTo(x, point)
    outline.close()
    canvas.drawPath(outline, stroke=0, fill=1)
