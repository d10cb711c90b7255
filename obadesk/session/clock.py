"""The countdown: started by hand, never alone; it says "time" on the wall and counts on for the console."""

from __future__ import annotations

import math
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from obadesk.i18n import _
from obadesk.session.presentation import Presentation

_LAST_MINUTE = 60


class Clock(QObject):
    """Counts down the minutes of one step. Keeps running whatever windows close, and past its end.

    ``changed``: the texts may be different. ``ran_out``: the time is over. ``timed``: step id and the seconds
    it really ran, pauses left out, when it is stopped or started for another step.
    """

    changed = Signal()
    ran_out = Signal()
    timed = Signal(str, float)

    def __init__(self, now: Callable[[], float] = time.monotonic, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._step_id = ""
        self._total = 0.0
        self._before = 0.0
        self._since: float | None = None
        self._said_over = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.tick)

    @property
    def step_id(self) -> str:
        """The step it counts for; ``""`` when it is stopped."""
        return self._step_id

    @property
    def running(self) -> bool:
        """Whether it counts now; false while paused or stopped."""
        return self._since is not None

    @property
    def elapsed(self) -> float:
        """Seconds it has run for this step, pauses left out."""
        return self._before + (self._now() - self._since if self._since is not None else 0.0)

    @property
    def left(self) -> float:
        """Seconds left; negative when the time is over."""
        return self._total - self.elapsed

    @property
    def over(self) -> bool:
        """Whether the time is over."""
        return bool(self._step_id) and self.left <= 0

    @property
    def wall_text(self) -> str:
        """``9:20``, ``0:40 left``, ``time``; nothing when stopped. Never a minus sign."""
        return _for_the_room(self.left) if self._step_id else ""

    @property
    def console_text(self) -> str:
        """As on the wall, and once over how long: ``2:10 over``."""
        if self.over:
            return _("{time} over").format(time=_minutes(math.floor(-self.left)))
        return _minutes(math.ceil(self.left)) if self._step_id else ""

    def start(self, step_id: str, minutes: float, already: float = 0.0) -> None:
        """Count down ``minutes`` for the step, ``already`` seconds gone; ends another step's count."""
        self.stop()
        self._step_id = step_id
        self._total = max(0.0, minutes * 60)
        self._before = max(0.0, already)
        self._since = self._now()
        self._said_over = self.over
        self.tick()

    def pause(self) -> None:
        """Stand still until ``resume``."""
        if self._since is not None:
            self._before, self._since = self.elapsed, None
            self.tick()

    def resume(self) -> None:
        """Go on counting."""
        if self._step_id and self._since is None:
            self._since = self._now()
            self.tick()

    def add_minute(self, minutes: float = 1.0) -> None:
        """Give the room a minute more; when the time was over, a minute from now."""
        if not self._step_id:
            return
        self._total = max(self._total, self.elapsed) + minutes * 60
        self._said_over = False
        self.tick()

    def stop(self) -> None:
        """End the count; says how long the step really took."""
        if not self._step_id:
            return
        step_id, took = self._step_id, self.elapsed
        self._step_id, self._total, self._before, self._since = "", 0.0, 0.0, None
        self._timer.stop()
        self.timed.emit(step_id, took)
        self.changed.emit()

    def tick(self) -> None:
        """Say what has become of the time and wait for the next whole second."""
        if self.over and not self._said_over:
            self._said_over = True
            self.ran_out.emit()
        self.changed.emit()
        if self._since is not None:
            part = self.left - math.floor(self.left)
            self._timer.start(max(20, math.ceil((part or 1.0) * 1000) + 2))


class Turn(QObject):
    """The time the room reads: the step's, or on a slide with seconds of its own what is left of these.

    A turn begins when its slide comes up, and goes on only while the step's clock does. A slide that is made
    anew under the same heading, because somebody's line was corrected, goes on with its time.
    """

    def __init__(self, clock: Clock, presentation: Presentation, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock, self._presentation = clock, presentation
        self._heading, self._from = "", 0.0
        clock.changed.connect(self.show)
        presentation.changed.connect(self.show)

    def show(self) -> None:
        """Let the room see the time."""
        slide = self._presentation.seen.shown
        seconds, heading = (slide.seconds, slide.heading) if slide is not None else (0, "")
        if not seconds or not self._clock.step_id:
            self._heading = ""
            self._presentation.show_clock(self._clock.wall_text)
            return
        if heading != self._heading:
            self._heading, self._from = heading, self._clock.elapsed
        self._presentation.show_clock(_for_the_room(seconds - (self._clock.elapsed - self._from)))


def _for_the_room(left: float) -> str:
    seconds = math.ceil(left)
    if seconds <= 0:
        return _("time")
    if seconds < _LAST_MINUTE:
        return _("{time} left").format(time=_minutes(seconds))
    return _minutes(seconds)


def _minutes(seconds: int) -> str:
    return f"{seconds // 60}:{seconds % 60:02d}"
