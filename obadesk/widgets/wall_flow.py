"""Placing pieces down a column, page after page. A piece that fits a page is never torn across two."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtGui import QImage, QPainter

from obadesk.core.blocks import Heading
from obadesk.core.curve_picture import CurvePicture
from obadesk.widgets.look import Look


class Charts(Protocol):
    """Where the picture of a curve comes from; ``None`` while it is still being drawn."""

    def image(
        self, picture: CurvePicture, width: float, height: float, scale: float, look: Look
    ) -> QImage | None:
        """The curve for ``width`` by ``height`` units of the wall, each ``scale`` pixels of the screen."""
        ...


class Piece(Protocol):
    """Something placed on a page. ``row``: id of the line it shows; ``y`` moves when a page is centred."""

    y: float
    row: str

    def paint(self, painter: QPainter, look: Look, charts: Charts | None) -> None:
        """Draw it where it stands."""
        ...


PutHeading = Callable[[Heading, "Flow"], None]


class TooMuch(Exception):
    """The pieces need more pages than were asked for."""


class Flow:
    """One column with its pages. ``top`` holds from the second page on, ``first_top`` on the first.

    ``limit``: raise ``TooMuch`` rather than begin page ``limit + 1``; 0 for none. ``reuse``: pieces
    may be shared with the layout of another slide, because nobody moves them.
    """

    def __init__(
        self,
        x: float,
        width: float,
        first_top: float,
        top: float,
        bottom: float,
        limit: int = 0,
        *,
        reuse: bool = True,
    ) -> None:
        self.x, self.width = x, width
        self.first_top = first_top
        self.top, self.bottom = top, bottom
        self.limit, self.reuse = limit, reuse
        self.pages: list[list[Piece]] = [[]]
        self.ends: list[float] = [first_top]
        self._pending = 0.0
        self._head: tuple[Heading, PutHeading] | None = None
        self._head_height = 0.0

    def repeat(self, heading: Heading, put: PutHeading, height: float) -> None:
        """Let this heading, ``height`` high with the room under it, stand on every further page too."""
        self._head, self._head_height = (heading, put), height

    @property
    def fresh(self) -> bool:
        """Whether nothing stands on this page yet."""
        return not self.pages[-1]

    @property
    def y(self) -> float:
        """Where the next piece would stand."""
        return self.ends[-1] if self.fresh else self.ends[-1] + self._pending

    @property
    def room(self) -> float:
        """Height left on this page."""
        return self.bottom - self.y

    @property
    def page_height(self) -> float:
        """Height of a whole further page."""
        return self.bottom - self.top - self._head_height

    def gap(self, height: float) -> None:
        """Leave at least so much room before the next piece; none at the top of a page."""
        self._pending = max(self._pending, height)

    def new_page(self) -> None:
        """Go on at the top of the next page.

        :raises TooMuch: beyond the limit.
        """
        self._turn()
        if self._head is not None:
            heading, put = self._head
            put(heading, self)

    def _turn(self) -> None:
        if self.limit and len(self.pages) >= self.limit:
            raise TooMuch
        self.pages.append([])
        self.ends.append(self.top)
        self._pending = 0.0

    def make_room(self, height: float) -> float:
        """The place for something ``height`` high, on the next page if this one has too little room."""
        if height > self.room and not (self.fresh and self.room >= self.page_height):
            self.new_page()
        return self.y

    def put(self, piece: Piece, height: float) -> None:
        """Put a piece where ``y`` is; it must have been made for that place."""
        end = self.y + height
        self.pages[-1].append(piece)
        self.ends[-1] = end
        self._pending = 0.0

    def state(self) -> tuple[object, ...]:
        """All that decides where what comes next will stand."""
        place = (self.x, self.width, self.top, self.bottom, self.limit, self.reuse)
        return (*place, self.fresh, self.y, self._head and self._head[0], self.limit and len(self.pages))

    def adopt(self, pages: list[list[Piece]], ends: list[float]) -> None:
        """Put pieces that were laid out before in this same state, page by page, with where each ends.

        The last of the lists becomes this flow's own.
        """
        self.pages[-1] += pages[0]
        self.pages += pages[1:]
        self.ends[-1:] = ends
        self._pending = 0.0

    def take(self, columns: list[Flow]) -> None:
        """Take over what stands in columns beside each other; their first page is this flow's page."""
        count = max(len(column.pages) for column in columns)
        for number in range(count):
            if number:
                self.new_page()
            page, end = self.pages[-1], None
            for column in columns:
                if number < len(column.pages) and column.pages[number]:
                    page += column.pages[number]
                    end = column.ends[number] if end is None else max(end, column.ends[number])
            if end is not None:
                self.ends[-1] = end
        self._pending = 0.0
