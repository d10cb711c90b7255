"""A page that scrolls when its height is not enough, and takes exactly the room there is when it is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget


class PageScroll(QScrollArea):
    """``column``: where the parts of the page go."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = page = QWidget(self)
        page.setProperty("role", "page")
        self.column = QVBoxLayout(page)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)  # nothing is ever cut off
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(page)
        around = QVBoxLayout(parent)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self)

    def reveal(self, part: QWidget) -> None:
        """Bring a part that has just unfolded into view."""
        self.column.activate()
        self._page.resize(self._page.width(), max(self.viewport().height(), self._page.sizeHint().height()))
        self.ensureWidgetVisible(part, 0, 0)

    def focusNextPrevChild(self, go_on: bool) -> bool:
        """What gets the keyboard is brought into view."""
        went = super().focusNextPrevChild(go_on)
        focus = self.focusWidget()
        if focus is not None and self._page.isAncestorOf(focus):
            self.ensureWidgetVisible(focus)
        return went
