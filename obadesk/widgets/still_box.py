"""A choice on a page that scrolls."""

from __future__ import annotations

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox


class StillBox(QComboBox):
    """The wheel scrolls the page below the pointer; it never chooses something else unseen."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
