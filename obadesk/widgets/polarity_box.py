"""Which way is good: up, down, within a range, or not said yet."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from obadesk.core.measure import Polarity
from obadesk.i18n import _
from obadesk.widgets.still_box import StillBox

POLARITIES: tuple[Polarity, ...] = ("", "up", "down", "range")


class PolarityBox(StillBox):
    """``chosen(polarity)``: somebody chose; showing one says nothing."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Which way is good"))
        self.addItems(list(polarity_words()))
        self.activated.connect(self._taken)

    def show_polarity(self, polarity: Polarity) -> None:
        """Show this one."""
        self.setCurrentIndex(POLARITIES.index(polarity))

    def _taken(self, index: int) -> None:
        self.chosen.emit(POLARITIES[index])


def polarity_words() -> tuple[str, ...]:
    """Which way is good, in the order of ``POLARITIES``."""
    return _("not said"), _("up is good"), _("down is good"), _("within a range")
