"""The curve on the wall: as large as the page lets it be, its caption under it."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from obadesk.core.blocks import Curve, SmallMultiples, Statement
from obadesk.core.curve_picture import CurvePicture
from obadesk.widgets.look import Look
from obadesk.widgets.wall_flow import Charts, Flow
from obadesk.widgets.wall_lines import TextPiece, put_statement
from obadesk.widgets.wall_measures import CLOCK_BOTTOM, PX, clock_room
from obadesk.widgets.wall_text import Typeset, height

_LEAST = 500
_CAPTION_GAP = 20
_A_PAGE = 4
_BETWEEN = 40


class CurvePiece:
    """The picture of the curve in its place."""

    __slots__ = ("high", "picture", "row", "width", "x", "y")

    def __init__(self, place: tuple[float, float, float, float], picture: CurvePicture) -> None:
        self.x, self.y, self.width, self.high = place
        self.picture, self.row = picture, ""

    def paint(self, painter: QPainter, look: Look, charts: Charts | None) -> None:
        """Draw the picture, pixel for pixel where it can be."""
        if charts is None:
            return
        scale = painter.deviceTransform().m11()
        image = charts.image(self.picture, self.width, self.high, scale, look)
        if image is None or image.isNull():
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(self.x, self.y, self.width, self.high), image)
        painter.restore()


def put_curve(block: Curve, flow: Flow) -> None:
    """The curve takes what is left of the page; a page with too little left is left to what stands on it."""
    caption = Typeset(block.caption, PX["note"], int(flow.width)) if block.caption else None
    caption_high = height(caption) + _CAPTION_GAP if caption else 0.0
    flow.gap(24)
    if flow.room < _LEAST and not flow.fresh:
        flow.new_page()
    # A caption longer than a few lines goes on under the curve on the next page.
    below = caption_high if flow.room - caption_high >= _LEAST * 0.9 else 0.0
    high = flow.room - below
    picture = block.picture
    if flow.y < flow.top:  # the page begins beside the clock: the chart keeps that corner free
        corner = (clock_room() / flow.width, (CLOCK_BOTTOM - flow.y) / high)
        picture = replace(picture, corner=corner)
    flow.put(CurvePiece((flow.x, flow.y, flow.width, high), picture), high)
    if caption is None:
        return
    if below:
        flow.gap(_CAPTION_GAP)
        flow.put(TextPiece(flow.x, flow.y, caption, quiet=True), caption_high - _CAPTION_GAP)
    else:
        put_statement(Statement(block.caption, "note", quiet=True), flow, PX["note"])


def put_multiples(block: SmallMultiples, flow: Flow) -> None:
    """Two beside each other, four a page, all of one size; the caption stands under each page."""
    caption = Typeset(block.caption, PX["note"], int(flow.width)) if block.caption else None
    caption_high = height(caption) + _CAPTION_GAP if caption else 0.0
    for first in range(0, len(block.pictures), _A_PAGE):
        flow.gap(24)
        if not flow.fresh:
            flow.new_page()
        room = flow.room - caption_high
        wide, high = (flow.width - _BETWEEN) / 2, (room - _BETWEEN) / 2
        top = flow.y
        for number, picture in enumerate(block.pictures[first : first + _A_PAGE]):
            down, across = divmod(number, 2)
            x, y = flow.x + across * (wide + _BETWEEN), top + down * (high + _BETWEEN)
            flow.pages[-1].append(CurvePiece((x, y, wide, high), picture))
        if caption is not None:
            flow.pages[-1].append(TextPiece(flow.x, top + room + _CAPTION_GAP, caption, quiet=True))
        flow.ends[-1] = flow.bottom
