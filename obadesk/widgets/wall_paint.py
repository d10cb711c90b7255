"""Painting one page of a slide: the one painter of wall, thumbnail and PNG."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from obadesk.core.blocks import Slide
from obadesk.i18n import _
from obadesk.widgets.look import REGULAR, SEMIBOLD, Look, px_font
from obadesk.widgets.wall_changed import Band, band_of
from obadesk.widgets.wall_flow import Charts
from obadesk.widgets.wall_measures import (
    CLOCK_PX,
    CLOCK_WORD_PX,
    FOOTER_PX,
    HEIGHT,
    Frame,
    frame,
    metrics,
)
from obadesk.widgets.wall_pages import Laid, laid_out
from obadesk.widgets.wall_text import baseline, draw, lines, right_to_left

_HEADING_BASELINE = 140
_LONG_HEADING_BASELINE = 104
_CLOCK_BASELINE = 144
_FOOTER_BASELINE = 1037


def paint_page(
    painter: QPainter,
    rect: QRectF,
    slide: Slide | None,
    page: int,
    look: Look,
    clock_text: str = "",
    charts: Charts | None = None,
    only: Band | None = None,
) -> None:
    """Paint page ``page`` of ``slide`` (from 0; past the end: the last) into ``rect``; ``None``: the ground.

    ``clock_text``: the time left as the clock says it, ``9:20`` or ``0:40 left``. ``only``: the band to which
    the painter is clipped, on a wall 1080 high; what stands elsewhere is left out.
    """
    painter.fillRect(rect, look.colour("ground"))
    if slide is None:
        return
    wall = frame(rect.width(), rect.height())
    laid = laid_out(slide, wall)
    number = min(max(0, page), len(laid.pages) - 1)
    painter.save()
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / wall.width, rect.height() / HEIGHT)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    _heading(painter, laid, look)
    for piece in laid.pages[number]:
        band = band_of(piece) if only is not None else None
        if only is None or band is None or (band[0] < only[1] and band[1] > only[0]):
            piece.paint(painter, look, charts)
    _footer(painter, wall, slide.footer, page_words(number, len(laid.pages)), look)
    if slide.clock and clock_text:
        _clock(painter, wall, clock_text, look)
    painter.restore()


def page_words(page: int, pages: int) -> str:
    """``page 1 of 2``, or nothing when there is one page. ``page`` counts from 0."""
    return _("page {page} of {pages}").format(page=page + 1, pages=pages) if pages > 1 else ""


def clock_rect(width: float, height: float) -> QRectF:
    """The part of a wall of this size in which the clock stands."""
    scale = height / HEIGHT
    return QRectF(width * 0.45, 0, width * 0.55, 200 * scale)


def _heading(painter: QPainter, laid: Laid, look: Look) -> None:
    text = laid.heading
    if text is None:
        return
    base = _HEADING_BASELINE if len(lines(text)) == 1 else _LONG_HEADING_BASELINE
    draw(painter, laid.wall.left, base - baseline(text.px, text.weight), text, look.colour("text"))


def _footer(painter: QPainter, wall: Frame, said: str, pages: str, look: Look) -> None:
    measured = metrics(FOOTER_PX, REGULAR)
    # Only the footer is ever shortened: it repeats what agenda and title say, and the page stays whole.
    room = wall.inner - (measured.horizontalAdvance(f" · {pages}") if pages else 0)
    said = measured.elidedText(" ".join(said.split()), Qt.TextElideMode.ElideRight, room)
    painter.setFont(px_font(FOOTER_PX))
    painter.setPen(look.colour("quiet"))
    line = " · ".join(part for part in (said, pages) if part)
    if right_to_left(said):
        painter.drawText(QPointF(wall.right - measured.horizontalAdvance(line), _FOOTER_BASELINE), line)
    else:
        painter.drawText(QPointF(wall.left, _FOOTER_BASELINE), line)


def _clock(painter: QPainter, wall: Frame, said: str, look: Look) -> None:
    digits, _space, word = said.partition(" ")
    painter.setPen(look.colour("text"))
    right: float = wall.right
    if word:
        small = px_font(CLOCK_WORD_PX, SEMIBOLD)
        right -= QFontMetricsF(small).horizontalAdvance(word)
        painter.setFont(small)
        painter.drawText(QPointF(right, _CLOCK_BASELINE), word)
        right -= CLOCK_WORD_PX * 0.3
    painter.setFont(px_font(CLOCK_PX, SEMIBOLD, tabular=True))
    wide = metrics(CLOCK_PX, SEMIBOLD, True).horizontalAdvance(digits)
    painter.drawText(QPointF(right - wide, _CLOCK_BASELINE), digits)
