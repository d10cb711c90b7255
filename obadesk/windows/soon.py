"""Work that may wait until what was typed has been painted: asked for many times, done once."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

A_MOMENT = 15  # ms: the picture after next, so that painting always comes first


class Soon(QObject):
    """``due``: everything that was asked for since the last time may be done now.

    The GUI paints before it comes, so a line is on wall and console before the agenda counts it.
    """

    due = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(A_MOMENT)
        self._timer.timeout.connect(self.due)

    def ask(self) -> None:
        """Have it done soon; asking again before then is nothing."""
        if not self._timer.isActive():
            self._timer.start()
