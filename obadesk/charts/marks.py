"""What a laid-out chart is made of: strokes and words at fixed places, in pixels from the top left."""

from __future__ import annotations

from typing import Literal

import msgspec

from obadesk.core.curve_picture import LineRole

Weight = Literal["regular", "semibold", "bold"]
Shape = Literal["circle", "square", "diamond", "triangle"]
XY = tuple[float, float]


class Stroke(msgspec.Struct, frozen=True):
    """A line or a filled shape. ``dash``: lengths of dash and gap; ``role``: the line it is of."""

    points: tuple[XY, ...]
    colour: str
    width: float
    dash: tuple[float, ...] = ()
    fill: str = ""
    closed: bool = False
    role: LineRole | None = None


class Dot(msgspec.Struct, frozen=True):
    """A marker: ``radius`` to the middle of its outline; ``fill`` is the ground for open ones."""

    at: XY
    radius: float
    colour: str
    width: float
    fill: str
    shape: Shape = "circle"
    role: LineRole | None = None


class Text(msgspec.Struct, frozen=True):
    """One line of words; ``at`` is the left end of its baseline."""

    text: str
    at: XY
    size: float
    colour: str
    weight: Weight = "regular"
    role: LineRole | None = None


class Box(msgspec.Struct, frozen=True):
    """A rectangle in pixels, y downwards."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """Its width."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Its height."""
        return self.bottom - self.top

    def grown(self, by: float) -> Box:
        """The rectangle with a margin all round."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def overlap(self, other: Box) -> float:
        """The area the two share."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return across * down if across > 0 and down > 0 else 0.0

    def inside(self, other: Box) -> bool:
        """Whether it lies wholly in ``other``."""
        return (
            self.left >= other.left
            and self.right <= other.right
            and self.top >= other.top
            and self.bottom <= other.bottom
        )


Mark = Stroke | Dot | Text


class Geometry(msgspec.Struct, frozen=True):
    """Where data lie on the image, for dragging points: the plot's box in pixels and the data it spans."""

    plot: Box
    x_low: float
    x_high: float
    y_low: float
    y_high: float

    def pixel(self, x: float, y: float) -> XY:
        """The pixel of a point of the data."""
        across = (x - self.x_low) / ((self.x_high - self.x_low) or 1.0)
        up = (y - self.y_low) / ((self.y_high - self.y_low) or 1.0)
        return self.plot.left + across * self.plot.width, self.plot.bottom - up * self.plot.height

    def data(self, across: float, down: float) -> XY:
        """The point of the data at a pixel."""
        x = self.x_low + (across - self.plot.left) / (self.plot.width or 1.0) * (self.x_high - self.x_low)
        y = self.y_low + (self.plot.bottom - down) / (self.plot.height or 1.0) * (self.y_high - self.y_low)
        return x, y


class Drawing(msgspec.Struct, frozen=True):
    """A chart laid out for one size. ``label_boxes``: where words stand, which never overlap."""

    width: float
    height: float
    marks: tuple[Mark, ...] = ()
    geometry: Geometry | None = None
    label_boxes: tuple[Box, ...] = ()
