"""The time a meeting starts, typed where it stands: 9:30, 930, 9.30."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from obadesk.core.agenda_times import time_of_day
from obadesk.i18n import _
from obadesk.widgets.plain import set_tool_tip


class StartTime(QLineEdit):
    """``typed``: another time than before, ``09:30`` or nothing. ``not_a_time``: what was typed is none.

    Enter or leaving the field takes what stands in it. ``done``: Enter did. What is no time goes back to what
    was there when the field is left; with ``stays`` it stays to be mended.
    """

    typed = Signal(str)
    not_a_time = Signal()
    done = Signal()

    def __init__(self, parent: QWidget | None = None, *, stays: bool = False) -> None:
        super().__init__(parent)
        self._stays = stays
        self._known = ""
        self.setMaxLength(12)
        self.setPlaceholderText(_("9:30"))
        self.setAccessibleName(_("Starts at"))
        set_tool_tip(self, _("When the meeting starts: 9:30, 930 or 9.30. Each step’s time follows from it."))
        self.setFixedWidth(68)

    def show_time(self, time: str) -> None:
        """Show this time; what is being typed stands."""
        if not (self.hasFocus() and self.isModified()):
            self._known = time
            if self.text() != time:
                self.setText(time)

    def time(self) -> str | None:
        """What is typed, as ``09:30``; ``""`` for nothing; ``None`` when it is no time."""
        return time_of_day(self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.take():
                self.done.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() == Qt.FocusReason.PopupFocusReason:
            return
        if not self.take() and not self._stays:
            self.setText(self._known)

    def take(self) -> bool:
        """Take what stands in the field; False when it is no time."""
        time = self.time()
        if time is None:
            self.not_a_time.emit()
            return False
        before, self._known = self._known, time
        self.setText(time)
        if time != before:
            self.typed.emit(time)
        return True
