"""Details that unfold: a heading to press, and below it what is needed less often."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QToolButton, QVBoxLayout, QWidget

from obadesk.i18n import _
from obadesk.widgets.icons import icon
from obadesk.widgets.inks import look_of
from obadesk.widgets.plain import set_tool_tip

BESIDE = 38
"""Width of the head beside its words: the sign, the room around it and the edges."""
LEAST = 120


class Fold(QWidget):
    """``make`` makes the content when it is first opened. ``opened``: the person opened or closed it."""

    opened = Signal(bool)

    def __init__(self, title: str, make: Callable[[], QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self._said = ""
        self._whole = ""
        self._make = make
        self.content: QWidget | None = None
        self._open = False
        self.head = QToolButton(self)
        self.head.setProperty("role", "fold")
        self.head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.head.setIconSize(QSize(16, 16))
        self.head.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.head.setMinimumWidth(LEAST)  # long words never hold a window wide
        self.head.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.head.clicked.connect(self._pressed)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self.head, 0, Qt.AlignmentFlag.AlignLeft)
        self._dress()

    def is_open(self) -> bool:
        """Whether the content is shown."""
        return self._open

    def set_open(self, is_open: bool) -> None:
        """Show or hide the content."""
        if is_open != self._open:
            self._open = is_open
            if self.content is None:  # only ever on opening
                self.content = self._make()
                self._column.addWidget(self.content, 1)
                self._put_in_tab_order(self.content)
            self.content.setVisible(is_open)
            self._dress()

    def _put_in_tab_order(self, content: QWidget) -> None:
        """From the head Tab goes into what has unfolded under it, whenever its parts were made."""
        inside, one = [], self.head.nextInFocusChain()
        while one is not None and one is not self.head:
            if content.isAncestorOf(one) and one.focusPolicy() != Qt.FocusPolicy.NoFocus:
                inside.append(one)
            one = one.nextInFocusChain()
        for before, after in pairwise((self.head, *inside)):
            self.setTabOrder(before, after)

    def set_title(self, title: str, said: str = "") -> None:
        """``said``: a few words beside the title on what is inside, shown while it is closed."""
        if (title, said) != (self._title, self._said):
            self._title, self._said = title, said
            self._dress()

    def changeEvent(self, event) -> None:
        super().changeEvent(event)
        if event.type() in (event.Type.PaletteChange, event.Type.StyleChange, event.Type.FontChange):
            self._dress()

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._elide()

    def _pressed(self) -> None:
        self.set_open(not self._open)
        self.opened.emit(self._open)

    def _dress(self) -> None:
        text = self._title if self._open or not self._said else f"{self._title}: {self._said}"
        self._whole = " ".join(text.split())
        self._elide()
        self.head.setAccessibleName(text)
        self.head.setAccessibleDescription(_("open") if self._open else _("closed"))
        name = "chevron-down" if self._open else "chevron-right"
        self.head.setIcon(icon(name, look_of(self).colour("quiet"), 16))

    def _elide(self) -> None:
        """As much of the words as the row has room for; all of them stand in the tool tip."""
        room = max(LEAST, self.width()) - BESIDE
        shown = self.head.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        self.head.setText(shown.replace("&", "&&"))
        set_tool_tip(self.head, self._whole if shown != self._whole else "")
