"""The console's top: which workshop, whether all is saved, and what moves the wall."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from obadesk.i18n import _
from obadesk.widgets.icons import icon
from obadesk.widgets.look import BOLD, Look, pt_font
from obadesk.widgets.plain import ActionButton, ElidedLabel, set_role
from obadesk.windows.actions import Actions


class TopBar(QFrame):
    """Title and state at the left, the wall's keys at the right."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self._title = ElidedLabel()
        self._title.setFont(pt_font(13, BOLD))
        self._state = ElidedLabel(role="small")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._state)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.setSpacing(8)
        row.addLayout(words, 1)
        self._keys = [
            ActionButton(actions[name], self, role="quiet")
            for name in ("back", "next", "show", "curve", "blank")
        ]
        for button in self._keys:
            row.addWidget(button)
        self.start = ActionButton(actions["start"], self, role="primary")
        row.addWidget(self.start)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_narrow(self, narrow: bool) -> None:
        """Where there is little room the wall's keys are icons, their words in the tool tips."""
        for button in self._keys:
            button.set_word(not narrow)

    def show_look(self, look: Look) -> None:
        """Draw the filled button's icon in the colour of its words."""
        self.start.set_icon(icon("monitor", look.palette.on_action, 18))

    def show_title(self, title: str) -> None:
        """The workshop's title."""
        self._title.set_whole(title or _("A workshop without a title"))

    def show_state(self, sentence: str, *, trouble: bool) -> None:
        """Whether all is saved, or why not."""
        self._state.set_whole(sentence)
        set_role(self._state, "hindering" if trouble else "small")

    def state(self) -> str:
        """What is said of saving."""
        return self._state.whole()
