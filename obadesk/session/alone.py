"""What stands alone on the wall, in place of the step: the curve, or one line in the light."""

from __future__ import annotations

from collections.abc import Callable

from obadesk.core.blocks import Slide

CURVE = "the curve"
Find = Callable[[], Slide | None]


class Alone:
    """``of``: the curve, or the id of the line; ``""`` for nothing. ``page`` counts from 0."""

    def __init__(self) -> None:
        self.of = ""
        self.page = 0
        self.slide: Slide | None = None
        self._find: Find | None = None

    @property
    def curve_on(self) -> bool:
        """Whether the curve fills the wall."""
        return self.of == CURVE

    @property
    def line(self) -> str:
        """The id of the line that stands alone, or nothing."""
        return "" if self.curve_on else self.of

    def toggle(self, of: str, find: Find) -> bool:
        """The same again takes it away; another takes its place. False: there is nothing to show of it."""
        if of == self.of:
            self.end()
            return True
        slide = find()
        if slide is not None:
            self.of, self.page, self.slide, self._find = of, 0, slide, find
        return slide is not None

    def turn(self, page_count: Callable[[Slide], int]) -> bool:
        """To its next page, if it has one."""
        more = self.slide is not None and self.page < page_count(self.slide) - 1
        self.page += more
        return more

    def follow(self) -> None:
        """Say it in the words of now; what is gone leaves the wall to the step."""
        if self._find is not None:
            self.slide = self._find()
            if self.slide is None:
                self.end()

    def end(self) -> None:
        """Nothing stands alone any more."""
        self.of, self.page, self.slide, self._find = "", 0, None, None
