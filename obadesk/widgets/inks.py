"""Which of the two sets of colours is in use, for what paints by hand."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QWidget

from obadesk.widgets.look import DARK_LOOK, LIGHT_LOOK, Look


def look_of(_widget: QWidget | None = None) -> Look:
    """The look of the program; follows a change from light to dark by itself.

    Taken from the application: a style sheet changes the palette of single widgets in ways of its own.
    """
    dark = QGuiApplication.palette().color(QPalette.ColorRole.Window).lightness() < 128
    return DARK_LOOK if dark else LIGHT_LOOK
