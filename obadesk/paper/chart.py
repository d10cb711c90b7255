"""The curve as a flowable: as wide as its column, as high as there is room."""

from __future__ import annotations

from matplotlib.figure import Figure
from reportlab.platypus import Flowable

from obadesk.charts.draw import draw
from obadesk.core.curve_picture import CurvePicture
from obadesk.paper.renderer import PageRenderer


class Chart(Flowable):
    """Draws ``picture``; it never splits, so ``height`` has to fit a page."""

    def __init__(self, picture: CurvePicture, height: float) -> None:
        super().__init__()
        self.picture = picture
        self.height = height
        self.spaceBefore = 6.0

    def wrap(self, availWidth: float, _availHeight: float) -> tuple[float, float]:
        """It takes the whole width."""
        self.width = availWidth
        return availWidth, self.height

    def draw(self) -> None:
        """On the page, lower left corner at the origin."""
        figure = Figure(figsize=(self.width / 72, self.height / 72), dpi=72, frameon=False)
        draw(figure, self.picture, "paper")
        figure.draw(PageRenderer(self.canv, self.width, self.height))
