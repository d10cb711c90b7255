"""The chart as pixels for console and wall. Safe to call from any thread; one at a time draws."""

from __future__ import annotations

import threading

import msgspec
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from obadesk.charts.draw import draw
from obadesk.charts.layout import lay_out
from obadesk.charts.marks import Geometry
from obadesk.charts.sizes import Surface
from obadesk.core.curve_picture import CurvePicture, LineRole

_drawing = threading.Lock()  # matplotlib's font objects are shared and not safe between threads


class ChartImage(msgspec.Struct, frozen=True):
    """Straight RGBA bytes, rows from the top, transparent where nothing is drawn."""

    rgba: bytes
    width: int
    height: int


def image(
    picture: CurvePicture,
    width: int,
    height: int,
    surface: Surface,
    dark: bool = False,
    scale: float = 1.0,
    without: frozenset[LineRole] = frozenset(),
) -> ChartImage:
    """The chart on ``width`` by ``height`` device pixels; all transparent when the picture is empty.

    ``scale``: device pixels for one unit of the surface: on the wall the slide's height / 1080, on the
    console the device pixel ratio. ``without``: lines left out while everything else stays in its place, for
    drawing a line that is being dragged on top.
    """
    width, height = max(1, width), max(1, height)
    with _drawing:
        figure = Figure(figsize=(width / 72, height / 72), dpi=72, frameon=False)
        canvas = FigureCanvasAgg(figure)
        draw(figure, picture, surface, dark=dark, scale=scale, without=without)
        canvas.draw()
        return ChartImage(canvas.buffer_rgba().tobytes(), *canvas.get_width_height())


def geometry(
    picture: CurvePicture, width: int, height: int, surface: Surface, scale: float = 1.0
) -> Geometry | None:
    """Where the data lie on that image, for dragging points; ``None`` when nothing is drawn."""
    with _drawing:
        return lay_out(picture, width, height, surface, False, scale).geometry
