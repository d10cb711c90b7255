"""Two parts of a page beside each other, or one above the other where there is no room for both."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

GAP_BELOW = 12  # px between parts that stand one above the other

Way = QBoxLayout.Direction


class SideBySide(QWidget):
    """``stretches``: how the width is shared. ``on_top``: which part stands above where there is little room.

    Nothing of either is ever cut off, nor has the page to be pushed sideways while one alone has room.
    """

    def __init__(
        self,
        left: QBoxLayout,
        right: QBoxLayout,
        parent: QWidget,
        *,
        stretches: tuple[int, int] = (1, 1),
        gap: int = 24,
        on_top: Literal["left", "right"] = "left",
    ) -> None:
        super().__init__(parent)
        self._gap, self._stretches = gap, stretches
        self._folded = Way.TopToBottom if on_top == "left" else Way.BottomToTop
        self._parts = (QWidget(self), QWidget(self))
        self._row = QBoxLayout(Way.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for part, layout, stretch in zip(self._parts, (left, right), stretches, strict=True):
            layout.setContentsMargins(0, 0, 0, 0)
            part.setLayout(layout)
            self._row.addWidget(part, stretch)
        self._row.setSpacing(gap)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding)

    def is_folded(self) -> bool:
        """Whether the parts stand one above the other."""
        return self._row.direction() != Way.LeftToRight

    def minimumSizeHint(self) -> QSize:
        """As narrow as the wider part."""
        wide = max(part.minimumSizeHint().width() for part in self._parts)
        return QSize(wide, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold, or unfold, when the room says so."""
        super().resizeEvent(event)
        least = sum(part.minimumSizeHint().width() for part in self._parts) + self._gap
        way = self._folded if event.size().width() < least else Way.LeftToRight
        if way != self._row.direction():
            beside = way == Way.LeftToRight
            self._row.setDirection(way)
            self._row.setSpacing(self._gap if beside else GAP_BELOW)
            for place, stretch in enumerate(self._stretches):
                self._row.setStretch(place, stretch if beside else 0)
            self.updateGeometry()
