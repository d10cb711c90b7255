"""The curve as an image for the screen: drawn beside the GUI's thread, kept by value and size."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage

from obadesk.core.curve_picture import CurvePicture
from obadesk.widgets.drawing import draw_beside
from obadesk.widgets.look import Look

Draw = Callable[[CurvePicture, int, int, float, bool], QImage]
_KEPT = 24


class Slot(NamedTuple):
    """A place for a chart: its measures on the wall, light or dark, its title when several stand together."""

    width: int
    height: int
    dark: bool
    title: str = ""


class Wanted(NamedTuple):
    """One image: the curve, where it goes, and how many pixels a unit of the wall has."""

    picture: CurvePicture
    slot: Slot
    scale: float


class ChartImages(QObject):
    """Keeps the images of curves. ``ready`` is emitted when one that was asked for has been drawn.

    Until it is, the picture last shown in a place of that size stays. ``at_once``: draw in the call.
    ``draw_with``: in place of the chart library, for tests.
    """

    ready = Signal()

    def __init__(self, *, at_once: bool = False, draw_with: Draw | None = None) -> None:
        super().__init__()
        self._at_once = at_once
        self._draw = draw_with or draw_chart
        self._images: OrderedDict[Wanted, QImage] = OrderedDict()
        self._last: dict[Slot, QImage] = {}
        self._waiting: dict[Slot, Wanted] = {}
        self._drawing: Wanted | None = None
        self._failed: set[Wanted] = set()

    def image(
        self, picture: CurvePicture, width: float, height: float, scale: float, look: Look
    ) -> QImage | None:
        """The curve ``width`` by ``height`` units large at ``scale`` pixels a unit; ``None``: nothing yet."""
        slot = Slot(round(width), round(height), look.dark, picture.title)
        wanted = Wanted(picture, slot, round(max(0.02, scale), 4))
        found = self._images.get(wanted) or self._from_larger(wanted)
        if found is None and self._at_once:
            found = self._keep(wanted, self._draw(picture, *_pixels(wanted), wanted.scale, look.dark))
        if found is not None:
            self._images.move_to_end(wanted)
            self._last[slot] = found
            return found
        self._ask_for(wanted)
        return self._last.get(slot)

    def _from_larger(self, wanted: Wanted) -> QImage | None:
        """A thumbnail is made from the wall's own image when there is one."""
        for known in reversed(self._images):
            if known.scale > wanted.scale and known.slot == wanted.slot and known.picture == wanted.picture:
                small = self._images[known].scaled(
                    QSize(*_pixels(wanted)),
                    Qt.AspectRatioMode.IgnoreAspectRatio,
                    Qt.TransformationMode.SmoothTransformation,
                )
                return self._keep(wanted, small)
        return None

    def _ask_for(self, wanted: Wanted) -> None:
        if wanted in self._failed:
            return
        for under_way in (self._drawing, self._waiting.get(wanted.slot)):
            # The larger of two sizes is drawn once and serves both.
            if under_way and under_way[:2] == wanted[:2] and under_way.scale >= wanted.scale:
                return
        self._waiting[wanted.slot] = wanted
        self._next()

    def _next(self) -> None:
        if self._drawing is not None or not self._waiting:
            return
        self._drawing = wanted = self._waiting.pop(next(iter(self._waiting)))
        size = _pixels(wanted)
        draw_beside(self._draw, wanted.picture, *size, wanted.scale, wanted.slot.dark, take=self._take)

    def _take(self, image: QImage) -> None:
        wanted, self._drawing = self._drawing, None
        assert wanted is not None
        if image.isNull():
            self._failed.add(wanted)
        else:
            self._keep(wanted, image)
            self.ready.emit()
        self._next()

    def _keep(self, wanted: Wanted, image: QImage) -> QImage:
        self._images[wanted] = image
        while len(self._images) > _KEPT:
            self._images.popitem(last=False)
        return image


def _pixels(wanted: Wanted) -> tuple[int, int]:
    slot = wanted.slot
    return max(1, round(slot.width * wanted.scale)), max(1, round(slot.height * wanted.scale))


def draw_chart(picture: CurvePicture, width: int, height: int, scale: float, dark: bool) -> QImage:
    """The curve as the chart library draws it for the wall, on ``width`` by ``height`` pixels."""
    from obadesk.charts.image import image  # takes a moment to import, so only when a curve is shown

    drawn = image(picture, width, height, "wall", dark=dark, scale=scale)
    raw = QImage(drawn.rgba, drawn.width, drawn.height, drawn.width * 4, QImage.Format.Format_RGBA8888)
    return raw.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
