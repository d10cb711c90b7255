"""Marks drawn as shapes, never as letters: the triangle, the ring with 0 or £, the spark, the dots.

Each stands in a square and has its word beside it, so that neither colour nor shape says it alone.
"""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from obadesk.core.blocks import Mark
from obadesk.i18n import _
from obadesk.widgets.look import SEMIBOLD, Look, px_font


def word(mark: Mark) -> str:
    """What the mark says in words; nothing for a mark that is only a place in the list."""
    if not mark:
        return ""
    words: dict[Mark, str] = {
        "helping": _("helping"),
        "hindering": _("hindering"),
        "keep": _("keep"),
        "find out": _("find out"),
        "no cost": _("no cost"),
        "costs little": _("costs little"),
        "off the wall": _("off the wall"),
    }
    return words.get(mark, "")


def colour(mark: Mark, look: Look) -> QColor:
    """The colour of the shape and its word."""
    uses = {"helping": "helping", "hindering": "hindering", "keep": "action", "newest": "action"}
    return look.colour(uses.get(mark, "quiet"))


_FILLED: dict[Mark, int] = {"high": 3, "medium": 2, "low": 1}
DOTS = 1.92
"""How much room three dots take before their letter, in letter sizes."""


def has_dots(mark: Mark) -> bool:
    """Whether it is a rating: three dots, of which some are filled, with its letter after them."""
    return mark in _FILLED


def draw_dots(painter: QPainter, left: float, middle: float, px: float, mark: Mark, look: Look) -> None:
    """Three dots from ``left`` on around the height ``middle``: as many filled as it is high, rings else."""
    radius, pitch, line = px * 0.2, px * 0.54, px * 0.055
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for place in range(3):
        centre = QPointF(left + radius + place * pitch, middle)
        filled = place < _FILLED[mark]
        painter.setPen(Qt.PenStyle.NoPen if filled else QPen(look.colour("rule"), line))
        painter.setBrush(look.colour("text") if filled else Qt.BrushStyle.NoBrush)
        around = radius if filled else radius - line / 2
        painter.drawEllipse(centre, around, around)
    painter.restore()


def leads(mark: Mark) -> bool:
    """Whether the shape stands before the text; the others stand before their word at its end."""
    return mark in ("helping", "hindering")


def draw(painter: QPainter, square: QRectF, mark: Mark, look: Look) -> None:
    """Draw the shape of the mark in the square."""
    ink = colour(mark, look)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink, square.height() * 0.1, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if mark in ("helping", "hindering"):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawPolygon(triangle(square, up=mark == "helping"))
    elif mark in ("no cost", "costs little", "find out"):
        _ring(painter, square, {"no cost": "0", "costs little": "£", "find out": "?"}[mark])
    elif mark == "off the wall":
        _spark(painter, square)
    elif mark == "keep":
        _tick(painter, square)
    painter.restore()


def triangle(square: QRectF, *, up: bool) -> QPolygonF:
    """A triangle as wide as the square, standing on its base or on its point."""
    rise = square.width() * 0.86
    top = square.center().y() - rise / 2
    base, point = (top + rise, top) if up else (top, top + rise)
    return QPolygonF(
        [QPointF(square.left(), base), QPointF(square.right(), base), QPointF(square.center().x(), point)]
    )


def _ring(painter: QPainter, square: QRectF, sign: str) -> None:
    inner = square.adjusted(1, 1, -1, -1)
    painter.setPen(QPen(painter.pen().color(), square.height() * 0.075))
    painter.drawEllipse(inner)
    if sign == "0":
        # Drawn plain: the family's own zero has a stroke through it, which in a ring reads as a button.
        painter.setPen(QPen(painter.pen().color(), square.height() * 0.1))
        painter.drawEllipse(inner.center(), square.width() * 0.14, square.height() * 0.21)
        return
    painter.setFont(px_font(square.height() * 0.66, SEMIBOLD))
    painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, sign)


def _spark(painter: QPainter, square: QRectF) -> None:
    middle = square.center()
    for turn in range(8):
        angle = math.pi * turn / 4
        reach = square.width() * (0.48 if turn % 2 == 0 else 0.34)
        way = QPointF(math.cos(angle), math.sin(angle))
        painter.drawLine(middle + way * square.width() * 0.16, middle + way * reach)


def _tick(painter: QPainter, square: QRectF) -> None:
    at = square.topLeft()
    size = square.width()
    painter.drawPolyline(
        [at + QPointF(size * x, size * y) for x, y in ((0.12, 0.55), (0.4, 0.82), (0.9, 0.2))]
    )
