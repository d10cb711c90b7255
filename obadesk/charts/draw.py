"""Draws a laid-out chart on a matplotlib figure: one artist hands every mark to whatever renderer asks."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

import matplotlib as mpl
import numpy as np
from matplotlib.artist import Artist
from matplotlib.colors import to_rgba
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.path import Path as Outline
from matplotlib.transforms import IdentityTransform

from obadesk.charts.layout import lay_out
from obadesk.charts.letters import runs
from obadesk.charts.marks import XY, Dot, Drawing, Shape, Stroke, Text
from obadesk.charts.sizes import Surface
from obadesk.core.curve_picture import CurvePicture, LineRole

mpl.rcParams["text.hinting"] = "none"  # hinted letters are wider than measured and would be cut

_SHAPES: dict[Shape, Outline] = {
    "circle": Outline.unit_circle(),
    "square": Outline([(-0.88, -0.88), (0.88, -0.88), (0.88, 0.88), (-0.88, 0.88), (0, 0)], closed=True),
    "diamond": Outline([(0, -1.3), (1.3, 0), (0, 1.3), (-1.3, 0), (0, 0)], closed=True),
    "triangle": Outline([(-1.2, -0.9), (1.2, -0.9), (0, 1.2), (0, 0)], closed=True),
}


def draw(
    figure: Figure,
    picture: CurvePicture,
    surface: Surface,
    *,
    dark: bool = False,
    scale: float = 1.0,
    without: frozenset[LineRole] = frozenset(),
) -> Drawing:
    """Draw the curve on the whole of ``figure``, whose dpi is 72, so that one point is one pixel.

    ``without``: lines left out, everything else staying where it is. An empty picture draws nothing.
    """
    # plain floats: what is laid out here is kept, and a point dragged over it is written to the file
    wide, high = float(figure.get_figwidth() * figure.dpi), float(figure.get_figheight() * figure.dpi)
    drawing = lay_out(picture, wide, high, surface, dark, scale)
    figure.add_artist(_Chart(drawing, without))
    return drawing


class _Chart(Artist):
    """The marks of one drawing."""

    def __init__(self, drawing: Drawing, without: frozenset[LineRole]) -> None:
        super().__init__()
        self._drawing = drawing
        self._without = without
        self._identity = IdentityTransform()

    def draw(self, renderer: Any) -> None:
        """Hand over the marks in order; matplotlib's y runs upwards."""
        for mark in self._drawing.marks:
            if mark.role in self._without:
                continue
            if isinstance(mark, Text):
                self._draw_text(renderer, mark)
            elif isinstance(mark, Dot):
                self._draw_dot(renderer, mark)
            else:
                self._draw_stroke(renderer, mark)

    def _up(self, point: XY) -> XY:
        return point[0], self._drawing.height - point[1]

    def _draw_stroke(self, renderer: Any, mark: Stroke) -> None:
        outline = Outline(np.array([self._up(point) for point in mark.points]), closed=mark.closed)
        outline.should_simplify = False
        gc = _pen(renderer, mark.colour, mark.width)
        gc.set_capstyle("butt" if mark.dash else "round")
        gc.set_joinstyle("round")
        if mark.dash:
            gc.set_dashes(0, mark.dash)
        renderer.draw_path(gc, outline, self._identity, to_rgba(mark.fill) if mark.fill else None)
        gc.restore()

    def _draw_dot(self, renderer: Any, mark: Dot) -> None:
        shape = _SHAPES[mark.shape]
        vertices = np.asarray(shape.vertices) * mark.radius + np.array(self._up(mark.at))
        gc = _pen(renderer, mark.colour, mark.width)
        renderer.draw_path(gc, Outline(vertices, shape.codes), self._identity, to_rgba(mark.fill))
        gc.restore()

    def _draw_text(self, renderer: Any, mark: Text) -> None:
        gc = _pen(renderer, mark.colour, 1.0)
        x, y = mark.at
        if not renderer.flipy():
            y = self._drawing.height - y
        for text, path, width in runs(mark.text, mark.weight):
            renderer.draw_text(gc, x, y, text, _font(path, mark.size), 0.0)
            x += width * mark.size
        gc.restore()


def _pen(renderer: Any, colour: str, width: float) -> Any:
    gc = renderer.new_gc()
    gc.set_foreground(colour)
    gc.set_linewidth(width)
    return gc


@lru_cache(maxsize=64)
def _font(path: Path, size: float) -> FontProperties:
    return FontProperties(fname=str(path), size=size)
