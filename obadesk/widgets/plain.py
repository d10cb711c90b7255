"""The only labels, tool tips and buttons of the program: typed text is never taken as markup.

Qt guesses: ``a <b and c> d`` would be read as rich text, and a ``<img>`` would load a local picture.
"""

from __future__ import annotations

import re
from html import escape
from unicodedata import bidirectional

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QIcon, QResizeEvent
from PySide6.QtWidgets import QAbstractSpinBox, QLabel, QLineEdit, QPushButton, QToolButton, QWidget

LONGEST_WORD = 30
BREAK = "\u200b"
LONG_WORD = re.compile(r"\S{24}(?=\S{4})")


class PlainLabel(QLabel):
    """A label that shows its text as it stands. ``role``: how it looks, see ``widgets.style``."""

    def __init__(
        self, text: str = "", parent: QWidget | None = None, *, role: str = "", wrap: bool = False
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if role:
            self.setProperty("role", role)
        self.setText(text)

    def setText(self, text: str) -> None:
        """A word longer than a line, pasted from somewhere, may be broken where lines are."""
        super().setText(with_breaks(text) if self.wordWrap() else text)


def with_breaks(text: str) -> str:
    """The text with places, not seen, at which a very long word may go on in the next line."""
    if all(len(word) <= LONGEST_WORD for word in text.split()):
        return text
    return LONG_WORD.sub(lambda found: found[0] + BREAK, text)


def our_way(sentence: str) -> str:
    """A sentence of the program, from left to right even when it begins with a quoted line that does not."""
    return f"\u200e{sentence}" if any(bidirectional(sign) in ("R", "AL") for sign in sentence) else sentence


class ElidedLabel(PlainLabel):
    """One line that ends in "…" where there is no room; the whole of it stands in the tool tip.

    ``middle``: names that differ at their end lose their middle instead.
    """

    def __init__(
        self, text: str = "", parent: QWidget | None = None, *, role: str = "", middle: bool = False
    ) -> None:
        self._whole = ""
        self._cut = Qt.TextElideMode.ElideMiddle if middle else Qt.TextElideMode.ElideRight
        super().__init__(parent=parent, role=role)
        # Words that run from right to left still begin where everything else of the window does.
        align = Qt.AlignmentFlag
        self.setAlignment(align.AlignLeft | align.AlignAbsolute | align.AlignVCenter)
        self.set_whole(text)

    def set_whole(self, text: str) -> None:
        """Show ``text`` as far as it fits."""
        self._whole = " ".join(text.split())
        self.setAccessibleName(self._whole)
        self._elide()

    def whole(self) -> str:
        """All of the text."""
        return self._whole

    def _elide(self) -> None:
        shown = self.fontMetrics().elidedText(self._whole, self._cut, max(self.width(), 40))
        self.setText(shown)
        set_tool_tip(self, self._whole if shown != self._whole else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def minimumSizeHint(self) -> QSize:
        return QSize(40, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self._whole) + 2, super().sizeHint().height())


class PlainButton(QPushButton):
    """A button with a verb on it. ``role``: ``primary``, ``quiet`` or nothing.

    An ampersand in ``text`` stands for itself; only menus have letters to press.
    """

    def __init__(self, text: str, parent: QWidget | None = None, *, role: str = "", tip: str = "") -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self.setAccessibleName(text)
        self.setAutoDefault(False)
        if role:
            self.setProperty("role", role)
        if tip:
            set_tool_tip(self, tip)


class ActionButton(QToolButton):
    """A button for an action of the menus: its text, icon, state and shortcut come from there."""

    def __init__(
        self, action: QAction, parent: QWidget | None = None, *, role: str = "", word: bool = True
    ) -> None:
        super().__init__(parent)
        self._action, self._word = action, word
        if role:
            self.setProperty("role", role)
        style = Qt.ToolButtonStyle
        self.setToolButtonStyle(style.ToolButtonTextBesideIcon if word else style.ToolButtonIconOnly)
        self.setIconSize(QSize(18, 18))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def set_word(self, word: bool) -> None:
        """With its word, or as an icon alone."""
        if word != self._word:
            self._word = word
            style = Qt.ToolButtonStyle
            self.setToolButtonStyle(style.ToolButtonTextBesideIcon if word else style.ToolButtonIconOnly)
            self._follow()

    def set_icon(self, icon: QIcon) -> None:
        """Another icon than the action's, for a filled button."""
        self._own_icon = icon
        self._follow()

    _own_icon: QIcon | None = None

    def _follow(self) -> None:
        words = self._action.text().replace("&", "").rstrip("…")
        self.setText(f" {words}" if self._word else "")
        self.setAccessibleName(words)
        self.setIcon(self._own_icon or self._action.icon())
        self.setEnabled(self._action.isEnabled())
        self.setCheckable(self._action.isCheckable())
        self.setChecked(self._action.isChecked())
        self.setToolTip(self._action.toolTip())  # escaped by set_tool_tip when it was given


def inset(box: QAbstractSpinBox) -> None:
    """Leave the room before the text that other fields have; a style sheet does not reach into a spin box."""
    line = box.findChild(QLineEdit)
    if line is not None:
        line.setTextMargins(8, 0, 0, 0)


def set_tool_tip(thing: QWidget | QAction, text: str) -> None:
    """Give a widget or an action a tool tip that shows ``text`` as it stands."""
    thing.setToolTip(f"<span>{escape(text)}</span>" if text else "")


def set_role(widget: QWidget, role: str) -> None:
    """Change how a widget looks while it is shown."""
    if widget.property("role") != role:
        widget.setProperty("role", role)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.update()
