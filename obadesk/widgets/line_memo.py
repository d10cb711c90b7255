"""Remembers what each row was last shown as, so that rows which did not change keep the very same line."""

from __future__ import annotations

from collections.abc import Callable

from obadesk.core.row import Row
from obadesk.widgets.said_line import SaidLine


class LineMemo:
    """One a list. Lines are also made of things beside the row, such as the tables: ``use``."""

    def __init__(self) -> None:
        self._about: object = None
        self._known: dict[str, tuple[Row, int, SaidLine]] = {}

    def use(self, about: object) -> None:
        """Forget all lines unless ``about`` is the same object as before."""
        if about is not self._about:
            self._about = about
            self._known.clear()

    def line(self, row: Row, depth: int, make: Callable[[], SaidLine]) -> SaidLine:
        """The line of ``row``, made only when the row is another object or stands deeper or less deep."""
        known = self._known.get(row.id)
        if known is not None and known[0] is row and known[1] == depth:
            return known[2]
        line = make()
        self._known[row.id] = (row, depth, line)
        return line
