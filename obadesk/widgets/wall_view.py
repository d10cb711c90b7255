"""The wall as a widget: full size for the room, small for the console; both paint the same picture."""

from __future__ import annotations

from typing import Any, Protocol

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from obadesk.core.blocks import Slide
from obadesk.i18n import _
from obadesk.widgets.look import LIGHT_LOOK, Look
from obadesk.widgets.slide_text import text_of
from obadesk.widgets.wall_changed import Band, changed_band
from obadesk.widgets.wall_flow import Charts
from obadesk.widgets.wall_measures import HEIGHT, frame
from obadesk.widgets.wall_pages import laid_out
from obadesk.widgets.wall_paint import clock_rect, paint_page

SHORTLY = 30  # ms


class SeenState(Protocol):
    """One state of the wall."""

    @property
    def shown(self) -> Slide | None: ...
    @property
    def page(self) -> int: ...
    @property
    def clock(self) -> str: ...


class SeenSource(Protocol):
    """What is asked of the presentation."""

    @property
    def seen(self) -> SeenState: ...
    @property
    def changed(self) -> Any: ...
    @property
    def clock_changed(self) -> Any: ...


class ChartSource(Charts, Protocol):
    """Where the pictures of curves come from, and when there is a new one."""

    @property
    def ready(self) -> Any: ...


class WallView(QWidget):
    """Paints what the presentation holds. It holds no workshop and takes no focus.

    ``as_wall``: the size of the real wall, for a thumbnail: the picture keeps that shape inside the widget.
    """

    def __init__(
        self,
        presentation: SeenSource,
        charts: ChartSource | None = None,
        look: Look = LIGHT_LOOK,
        as_wall: QSize | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._presentation, self._charts, self._look = presentation, charts, look
        self._as_wall = as_wall
        seen = presentation.seen
        self._last: tuple[Slide | None, int] = (seen.shown, seen.page)
        self._described: tuple[Slide | None, int] | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if as_wall is not None:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        self.setAccessibleName(_("What the room sees"))
        self._shortly = QTimer(
            self
        )  # the room comes first: words for the screen reader and the thumbnail follow
        self._shortly.setSingleShot(True)
        self._shortly.setInterval(SHORTLY)
        self._shortly.timeout.connect(self._catch_up)
        presentation.changed.connect(self._changed)
        presentation.clock_changed.connect(self._clock_changed)
        if charts is not None:
            charts.ready.connect(self._chart_ready)
        self._describe()

    def set_look(self, look: Look) -> None:
        """Paint light or dark from now on."""
        if look != self._look:
            self._look = look
            self.update()

    def set_wall_size(self, size: QSize) -> None:
        """For a thumbnail: the real wall has this size now."""
        if size != self._as_wall:
            self._as_wall = size
            self.updateGeometry()
            self.update()

    def picture_rect(self) -> QRectF:
        """Where the wall's picture stands in the widget; all of it but in a thumbnail of another shape."""
        if self._as_wall is None or self._as_wall.isEmpty():
            return QRectF(self.rect())
        size = self._as_wall.scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(0, 0, size.width(), size.height())
        place.moveCenter(self.rect().center())
        return QRectF(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the page; a thumbnail has a thin border, because its ground may be the console's."""
        painter = QPainter(self)
        painter.setClipRegion(event.region())
        seen = self._presentation.seen
        place = self.picture_rect()
        if place != QRectF(self.rect()):
            painter.fillRect(self.rect(), self.palette().window())
        only: Band | None = None
        if event.rect() != self.rect() and not place.isEmpty():
            scale = HEIGHT / place.height()
            only = (
                (event.rect().top() - place.top()) * scale,
                (event.rect().bottom() + 1 - place.top()) * scale,
            )
        paint_page(painter, place, seen.shown, seen.page, self._look, seen.clock, self._charts, only)
        if self._as_wall is not None:
            painter.setPen(self._look.colour("rule"))
            painter.drawRect(place.adjusted(0, 0, -1, -1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another size may have other pages."""
        super().resizeEvent(event)
        self._describe()

    def hasHeightForWidth(self) -> bool:
        """A thumbnail keeps the wall's shape."""
        return self._as_wall is not None

    def heightForWidth(self, width: int) -> int:
        """The height at which the thumbnail is filled."""
        if self._as_wall is None or self._as_wall.isEmpty():
            return -1
        return round(width * self._as_wall.height() / self._as_wall.width())

    def sizeHint(self) -> QSize:
        """A sixteenth by a ninth."""
        return QSize(320, self.heightForWidth(320) if self._as_wall is not None else 180)

    def _changed(self) -> None:
        if self._as_wall is None:
            self._update_what_changed()
        if not self._shortly.isActive():
            self._shortly.start()

    def _update_what_changed(self) -> None:
        """Lines that stay where they were are not painted again. The room sees it before the console does."""
        place, seen = self.picture_rect(), self._presentation.seen
        before, self._last = self._last, (seen.shown, seen.page)
        if before[0] is None or seen.shown is None or place.isEmpty():
            self.update()
            return
        wall = frame(place.width(), place.height())
        old, new = laid_out(before[0], wall), laid_out(seen.shown, wall)
        pages = (min(before[1], len(old.pages) - 1), min(seen.page, len(new.pages) - 1))
        band = changed_band(old, new, *pages) if before[0].footer == seen.shown.footer else None
        if band is None or before[0].clock != seen.shown.clock:
            self.repaint()
        elif band[1] > band[0]:
            scale = place.height() / HEIGHT
            top = place.top() + band[0] * scale
            self.repaint(QRectF(0, top, self.width(), (band[1] - band[0]) * scale).toAlignedRect())

    def _catch_up(self) -> None:
        self._describe()
        if self._as_wall is not None:
            self.update()

    def _clock_changed(self) -> None:
        place = self.picture_rect()
        corner = clock_rect(place.width(), place.height()).translated(place.topLeft())
        self.update(corner.toAlignedRect())

    def _chart_ready(self) -> None:
        self.update()

    def _describe(self) -> None:
        """Say to whoever cannot see the wall what stands on it."""
        seen = self._presentation.seen
        slide = seen.shown
        if self._described is not None and self._described[0] is slide and self._described[1] == seen.page:
            return
        self._described = (slide, seen.page)
        self.setAccessibleDescription(text_of(slide) if slide is not None else _("A plain wall."))

    def pages(self) -> int:
        """How many pages the slide shown has here."""
        slide = self._presentation.seen.shown
        place = self.picture_rect()
        return len(laid_out(slide, frame(place.width(), place.height())).pages) if slide is not None else 1
