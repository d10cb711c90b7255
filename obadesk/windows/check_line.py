"""One thing a careful facilitator might still mend, quietly, with the words to say; one at a time."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from obadesk.core.check import Check
from obadesk.i18n import _
from obadesk.widgets.plain import PlainButton, PlainLabel, our_way

PAUSE = 4000  # ms without a captured line or a keystroke before a check is shown: the room speaks first


class CheckLine(QFrame):
    """``looked_for``: it is quiet now, so whoever knows the checks may ``offer`` them again."""

    looked_for = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "hint")
        self._dismissed: set[str] = set()
        self._shown: Check | None = None
        self._sentence = PlainLabel(wrap=True)
        self._say = PlainLabel(role="quiet", wrap=True)
        self.away = PlainButton(_("Put away"), role="quiet", tip=_("Put this hint away (Ctrl+D)"))
        self.away.clicked.connect(self.dismiss)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._sentence)
        words.addWidget(self._say)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.addLayout(words, 1)
        row.addWidget(self.away)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(PAUSE)
        self._wait.timeout.connect(self.looked_for)
        self.hide()

    def lines_come_in(self) -> None:
        """Somebody is typing: say nothing now, look again after a pause."""
        self._wait.start()
        if self._shown is not None:
            self._shown = None
            self.hide()

    def set_pause(self, milliseconds: int) -> None:
        """Wait that long; for tests."""
        self._wait.setInterval(milliseconds)

    def waiting(self) -> bool:
        """Whether lines are still coming in."""
        return self._wait.isActive()

    def stop(self) -> None:
        """Another step is looked at: forget the pause."""
        self._wait.stop()

    def offer(self, checks: tuple[Check, ...]) -> None:
        """Show the first of these that was not put away, unless lines are coming in."""
        if self.waiting():
            return
        self._shown = next((check for check in checks if check.key not in self._dismissed), None)
        if self._shown is None:
            self.hide()
            return
        self._sentence.setText(our_way(self._shown.sentence))
        said = _("You could say: “{words}”").format(words=self._shown.say) if self._shown.say else ""
        self._say.setText(our_way(said))
        self._say.setVisible(bool(said))
        self.setAccessibleName(f"{self._shown.sentence} {said}".strip())
        self.show()

    def dismiss(self) -> None:
        """Put the check away for as long as this workshop is open."""
        if self._shown is not None:
            self._dismissed.add(self._shown.key)
            self._shown = None
            self.hide()
            self.looked_for.emit()

    def text(self) -> str:
        """The sentence shown, or ``""``."""
        return self._shown.sentence if self._shown else ""
