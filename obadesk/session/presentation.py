"""What the room sees, as blocks and nothing else: no workshop, person or note is in reach."""

from __future__ import annotations

from datetime import datetime

import msgspec
from PySide6.QtCore import QObject, Signal

from obadesk.core.blocks import Slide
from obadesk.i18n import _


class Seen(msgspec.Struct, frozen=True):
    """One state of the wall. ``slide`` ``None``: plain ground. ``page`` counts from 0."""

    slide: Slide | None = None
    page: int = 0
    clock: str = ""
    blank: bool = False

    @property
    def shown(self) -> Slide | None:
        """The slide that is really to be seen; ``None`` while the wall is blank."""
        return None if self.blank else self.slide


class Presentation(QObject):
    """Holds what the room sees. ``changed``: other than the time; ``clock_changed``: only the time.

    While it is held (``hold``) the room keeps what it saw; what came meanwhile is shown when it is let go.
    """

    changed = Signal()
    clock_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._seen = Seen()
        self._next: Seen | None = None
        self._held_as = ""

    @property
    def seen(self) -> Seen:
        """What the room sees now."""
        return self._seen

    @property
    def held(self) -> bool:
        """Whether the room's picture is held still."""
        return self._next is not None

    @property
    def held_as(self) -> str:
        """Since when it is held still and what the room sees meanwhile; ``""`` while it goes on."""
        return self._held_as if self.held else ""

    def hold(self, on: bool, sees: str = "") -> None:
        """Hold the picture still, clock and all, or let it go on. ``sees``: what it shows, in a sentence."""
        if on and self._next is None:
            self._next = self._seen
            time = f"{datetime.now().astimezone():%H:%M}"
            since = _("The picture has been held still since {time}.").format(time=time)
            self._held_as = f"{since} {sees}".strip()
        elif not on and self._next is not None:
            waiting, self._next = self._next, None
            self.show(waiting)

    def show(self, seen: Seen) -> None:
        """Let the room see this."""
        if self._next is not None:
            self._next = seen
            return
        before, self._seen = self._seen, seen
        if before == seen:
            return
        picture = msgspec.structs.replace(before, clock=seen.clock)
        if picture == seen:
            self.clock_changed.emit()
        else:
            self.changed.emit()

    def show_slide(self, slide: Slide | None, page: int, blank: bool) -> None:
        """Let the room see this page; the time left stays."""
        self.show(msgspec.structs.replace(self._next or self._seen, slide=slide, page=page, blank=blank))

    def show_clock(self, text: str) -> None:
        """Let the room see this time left; the rest stays."""
        self.show(msgspec.structs.replace(self._next or self._seen, clock=text))
