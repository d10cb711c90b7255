"""Charts as the console draws them, off the GUI's thread, also without the line that is being moved."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QPointF, QSize, Signal
from PySide6.QtGui import QImage

from obadesk.core.curve_picture import CurvePicture
from obadesk.widgets.chart_image import ChartImages, Slot, Wanted
from obadesk.widgets.look import Look


class Scale:
    """Where data lie on a chart of ``size``, in the widget's pixels."""

    def __init__(self, geometry: Any, size: QSize, ratio: float) -> None:
        self.size = size
        self._geometry = geometry
        self._ratio = ratio

    def pixel(self, x: float, y: float) -> QPointF:
        """The place of a point."""
        across, down = self._geometry.pixel(x, y)
        return QPointF(across / self._ratio, down / self._ratio)

    def value(self, down: float) -> float:
        """The value at a height."""
        return self._geometry.data(0.0, down * self._ratio)[1]


class ConsoleCharts(QObject):
    """``ready``: a chart that was asked for has been drawn."""

    ready = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._geometries: dict[tuple[CurvePicture, int, int], Any] = {}
        self._whole = _Exact(draw_with=self._draw)
        self._bare = _Exact(draw_with=draw_without_forecast)
        self._asked: tuple[CurvePicture, QSize, float, Look] | None = None
        self._without: QImage | None = None
        for images in (self._whole, self._bare):
            images.setParent(self)
            images.ready.connect(self.ready)

    def exact(self, picture: CurvePicture, size: QSize, ratio: float, look: Look) -> QImage | None:
        """The chart of this very picture, or ``None`` for as long as it is being drawn."""
        return self._whole.exact(picture, size, ratio, look)

    def scale(self, picture: CurvePicture, size: QSize, ratio: float) -> Scale | None:
        """Where data lie on the chart that ``exact`` gave."""
        found = self._geometries.get((picture, *_pixels(size, ratio)))
        return Scale(found, QSize(size), ratio) if found is not None else None

    def ask_without_forecast(self, picture: CurvePicture, size: QSize, ratio: float, look: Look) -> None:
        """Have the chart drawn without its forecast, everything else in the same place."""
        self._without = None
        self._asked = (picture, QSize(size), ratio, look)
        self.without_forecast()

    def without_forecast(self) -> QImage | None:
        """That chart, once it is drawn."""
        if self._without is None and self._asked is not None:
            self._without = self._bare.exact(*self._asked)
        return self._without

    def _draw(self, picture: CurvePicture, width: int, height: int, scale: float, dark: bool) -> QImage:
        """In the drawing thread: the chart, and where its data lie, so that nobody waits for that later."""
        from obadesk.charts.image import geometry

        drawn = _drawn(picture, width, height, scale, dark, frozenset())
        if len(self._geometries) > 60:
            self._geometries.clear()
        self._geometries[picture, width, height] = geometry(picture, width, height, "console", scale)
        return drawn


class _Exact(ChartImages):
    def exact(self, picture: CurvePicture, size: QSize, ratio: float, look: Look) -> QImage | None:
        """The image of this very picture, or ``None`` after asking for it."""
        if size.width() < 1 or size.height() < 1:
            return None
        self.image(picture, size.width(), size.height(), ratio, look)
        wanted = Wanted(picture, Slot(size.width(), size.height(), look.dark), round(max(0.02, ratio), 4))
        return self._images.get(wanted)


def draw_without_forecast(picture: CurvePicture, width: int, height: int, scale: float, dark: bool) -> QImage:
    """The chart with the console's type, without its forecast line, all else in its place."""
    return _drawn(picture, width, height, scale, dark, frozenset({"forecast"}))


def _drawn(picture: CurvePicture, width: int, height: int, scale: float, dark: bool, without) -> QImage:
    from obadesk.charts.image import image  # takes a moment to import, so only when a curve is shown

    made = image(picture, width, height, "console", dark=dark, scale=scale, without=without)
    raw = QImage(made.rgba, made.width, made.height, made.width * 4, QImage.Format.Format_RGBA8888)
    return raw.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


def _pixels(size: QSize, ratio: float) -> tuple[int, int]:
    return max(1, round(size.width() * ratio)), max(1, round(size.height() * ratio))
