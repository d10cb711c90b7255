"""A list that has got one line more is not laid out again: what stands before the new line stays as it is."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence

from obadesk.widgets.wall_flow import Flow, Piece

_KEPT = 12


class Run:
    """One list or table being laid out in one column. ``key``: all that decides its places but the items."""

    def __init__(self, key: tuple[object, ...], items: Sequence[object], flow: Flow) -> None:
        self._key, self._items, self._flow = key, items, flow
        self._first = len(flow.pages) - 1
        self._before = len(flow.pages[-1])
        # After each item: how many pages on, how many pieces of it on that page, where the page ends.
        self._marks: list[tuple[int, int, float]] = []
        self._pages: list[list[Piece]] = []
        self._ends: list[float] = []

    def take_known(self) -> int:
        """Put the first items as they stood in the last slides; how many those are."""
        if not self._flow.reuse:
            return 0
        for known in _runs:
            if known._key == self._key and (same := _alike(known._items, self._items)):
                page, count, end = known._marks[same - 1]
                self._flow.adopt(
                    [*known._pages[:page], known._pages[page][:count]], [*known._ends[:page], end]
                )
                self._marks = known._marks[:same]
                return same
        return 0

    def note(self) -> None:
        """One item more has been put."""
        flow = self._flow
        page = len(flow.pages) - 1 - self._first
        before = self._before if page == 0 else 0
        self._marks.append((page, len(flow.pages[-1]) - before, flow.ends[-1]))

    def keep(self) -> None:
        """Remember where all stand, for the next slide. What follows it on its last page is not of it."""
        flow, first = self._flow, self._first
        if not flow.reuse or not self._items:
            return
        last = len(flow.pages) - 1
        self._pages = [flow.pages[first][self._before :], *flow.pages[first + 1 : last]]
        if last > first:
            self._pages.append(flow.pages[last][:])
        self._ends = flow.ends[first:]
        _runs.appendleft(self)


_runs: deque[Run] = deque(maxlen=_KEPT)


def _alike(old: Sequence[object], new: Sequence[object]) -> int:
    """How many of the first items are the same."""
    low, high = 0, min(len(old), len(new))
    if old[:high] == new[:high]:
        return high
    while low < high - 1:
        middle = (low + high) // 2
        if old[low:middle] == new[low:middle]:
            low = middle
        else:
            high = middle
    return low


def forget_runs() -> None:
    """Lay out every list from its beginning."""
    _runs.clear()
