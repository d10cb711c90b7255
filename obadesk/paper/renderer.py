"""matplotlib draws, reportlab writes: the chart as lines and selectable words on the page."""

from __future__ import annotations

from typing import Any

from matplotlib.backend_bases import RendererBase
from matplotlib.path import Path as Outline
from reportlab.pdfgen.canvas import Canvas

from obadesk.paper.fonts import name_of_file
from obadesk.paper.right_to_left import joined, ordered_text


class PageRenderer(RendererBase):
    """Draws on a reportlab canvas whose origin is the chart's lower left corner; one point is one pixel."""

    def __init__(self, canvas: Canvas, width: float, height: float) -> None:
        super().__init__()
        self._canvas = canvas
        self._size = width, height

    def get_canvas_width_height(self) -> tuple[float, float]:
        """Width and height in points."""
        return self._size

    def flipy(self) -> bool:
        """A page's y runs upwards, as matplotlib's."""
        return False

    def points_to_pixels(self, points: float) -> float:
        """They are the same here."""
        return points

    def draw_path(self, gc: Any, path: Any, transform: Any, rgbFace: Any = None) -> None:
        """An outline, filled, stroked or both."""
        canvas = self._canvas
        canvas.saveState()
        self._set_pen(gc)
        if rgbFace is not None:
            canvas.setFillColorRGB(*rgbFace[:3])
        outline = canvas.beginPath()
        self._trace(outline, path, transform)
        canvas.drawPath(outline, stroke=int(gc.get_linewidth() > 0), fill=int(rgbFace is not None))
        canvas.restoreState()

    def draw_text(
        self,
        gc: Any,
        x: float,
        y: float,
        s: str,
        prop: Any,
        angle: float,
        ismath: Any = False,  # noqa: ARG002
        mtext: Any = None,  # noqa: ARG002
    ) -> None:
        """Words in an embedded font, so that they can be selected and searched."""
        canvas = self._canvas
        canvas.saveState()
        canvas.setFillColorRGB(*gc.get_rgb()[:3])
        canvas.setFont(name_of_file(prop.get_file()), prop.get_size_in_points())
        canvas.translate(x, y)
        if angle:
            canvas.rotate(angle)
        canvas.drawString(0, 0, ordered_text(joined(s)))
        canvas.restoreState()

    def _set_pen(self, gc: Any) -> None:
        canvas = self._canvas
        canvas.setStrokeColorRGB(*gc.get_rgb()[:3])
        canvas.setLineWidth(gc.get_linewidth())
        canvas.setLineCap({"butt": 0, "round": 1, "projecting": 2}[gc.get_capstyle()])
        canvas.setLineJoin({"miter": 0, "round": 1, "bevel": 2}[gc.get_joinstyle()])
        offset, dashes = gc.get_dashes()
        if dashes is not None:
            canvas.setDash([float(dash) for dash in dashes], offset or 0)
        clip = gc.get_clip_rectangle()
        if clip is not None:
            outline = canvas.beginPath()
            outline.rect(*clip.bounds)
            canvas.clipPath(outline, stroke=0, fill=0)

    @staticmethod
    def _trace(outline: Any, path: Any, transform: Any) -> None:
        last = (0.0, 0.0)
        for points, code in path.iter_segments(transform, simplify=False, curves=True):
            if code == Outline.MOVETO:
                outline.moveTo(*points)
            elif code == Outline.LINETO:
                outline.lineTo(*points)
            elif code == Outline.CURVE3:
                (x0, y0), (cx, cy, x, y) = last, points
                first = (x0 + 2 * (cx - x0) / 3, y0 + 2 * (cy - y0) / 3)
                outline.curveTo(*first, x + 2 * (cx - x) / 3, y + 2 * (cy - y) / 3, x, y)
            elif code == Outline.CURVE4:
                outline.curveTo(*points)
            elif code == Outline.CLOSEPOLY:
                outline.close()
                continue
            last = (points[-2], points[-1])
