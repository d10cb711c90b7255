"""A sentence across the console that stays until it is no longer true, or was read."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from obadesk.i18n import _
from obadesk.widgets.plain import PlainButton, PlainLabel, set_role


class Banner(QFrame):
    """``acted``: its button was pressed."""

    acted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "banner")
        self._text = PlainLabel(wrap=True)
        self._act = PlainButton("")
        self._close = PlainButton(_("Close"), role="quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(self._text, 1)
        row.addWidget(self._act)
        row.addWidget(self._close)
        self._does: Callable[[], object] | None = None
        self._act.clicked.connect(self._acted)
        self._close.clicked.connect(self.hide)
        self.hide()

    def say(
        self,
        sentence: str,
        *,
        verb: str = "",
        does: Callable[[], object] | None = None,
        trouble: bool = False,
        stays: bool = False,
    ) -> None:
        """Show ``sentence``. ``verb``, ``does``: a button and what it calls. ``trouble``: drawn as trouble.

        ``stays``: there is no button to close it; it goes when it is no longer true.
        """
        self._does = does
        self._text.setText(sentence)
        self._text.setAccessibleName(sentence)
        self._act.setText(verb)
        self._act.setAccessibleName(verb)
        self._act.setVisible(bool(verb))
        self._close.setVisible(not stays)
        set_role(self, "trouble" if trouble else "banner")
        self.show()

    def _acted(self) -> None:
        self.hide()
        self.acted.emit()
        if self._does is not None:
            self._does()

    def text(self) -> str:
        """The sentence shown, or ``""``."""
        return self._text.text() if not self.isHidden() else ""
