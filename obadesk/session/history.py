"""Undo as a list of values: going back is taking the value there was before."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import NamedTuple

from obadesk.core.message import Message
from obadesk.core.workshop import Workshop

LIMIT = 500
PAUSE = 3.0
"""Seconds without a keystroke after which typing on is a step of its own."""


class Moment(NamedTuple):
    """A step of undo or redo: what it is called and the value it leads to."""

    label: Message
    workshop: Workshop


class History:
    """The steps back and forth of one open document. Nothing of it is stored."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._back: list[Moment] = []
        self._forth: list[Moment] = []
        self._clock = clock
        self._burst = ""
        self._last = 0.0
        self._merged = False

    @property
    def undo_label(self) -> Message | None:
        """What undo would take back."""
        return self._back[-1].label if self._back else None

    @property
    def redo_label(self) -> Message | None:
        """What redo would bring again."""
        return self._forth[-1].label if self._forth else None

    @property
    def burst(self) -> str:
        """The merge key of the edits now being taken as one; ``""`` when there are none."""
        return self._burst

    def record(self, label: Message, before: Workshop, merge_key: str) -> None:
        """An edit was made on ``before``. Edits with one merge key, without a long pause, are one step."""
        now = self._clock()
        goes_on = bool(merge_key) and merge_key == self._burst and now - self._last <= PAUSE
        if goes_on and self._back:
            self._merged = True
        else:
            self._back.append(Moment(label, before))
            del self._back[:-LIMIT]
            self._merged = False
        self._forth.clear()
        self._burst = merge_key
        self._last = now

    def close_burst(self, now: Workshop) -> None:
        """The next edit is a step of its own. Typing that ended where it began leaves no step."""
        if self._burst and self._merged and self._back and self._back[-1].workshop == now:
            self._back.pop()
        self._burst = ""
        self._merged = False

    def back(self, now: Workshop) -> Moment | None:
        """Take one step back from ``now``: its label and the value it leads to."""
        return self._step(self._back, self._forth, now)

    def forth(self, now: Workshop) -> Moment | None:
        """Take one step forth again."""
        return self._step(self._forth, self._back, now)

    def _step(self, source: list[Moment], other: list[Moment], now: Workshop) -> Moment | None:
        if not source:
            return None
        moment = source.pop()
        other.append(Moment(moment.label, now))
        return moment
