"""The shipped line icons, drawn in the colour of the theme."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from obadesk import places


def icon(name: str, colour: QColor | str, size: int = 20) -> QIcon:
    """The icon ``name`` in ``colour``, ``size`` pixels high at normal scaling; greyed where disabled.

    :raises FileNotFoundError: when no icon of that name is shipped.
    """
    return _icon(name, QColor(colour).name(), size)


def pixmap(name: str, colour: QColor | str, size: int, ratio: float = 1.0) -> QPixmap:
    """The icon as a picture, for painting by hand. ``ratio``: device pixels a pixel."""
    return _pixmap(name, QColor(colour).name(), size, ratio, 1.0)


@lru_cache(maxsize=512)
def _icon(name: str, colour: str, size: int) -> QIcon:
    made = QIcon()
    screens = QGuiApplication.screens()
    for ratio in sorted({1.0, *(screen.devicePixelRatio() for screen in screens)}):
        made.addPixmap(_pixmap(name, colour, size, ratio, 1.0))
        made.addPixmap(_pixmap(name, colour, size, ratio, 0.4), QIcon.Mode.Disabled)
    return made


@lru_cache(maxsize=1024)
def _pixmap(name: str, colour: str, size: int, ratio: float, opacity: float) -> QPixmap:
    picture = QPixmap(QSize(size, size) * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setOpacity(opacity)
    QSvgRenderer(_svg(name, colour)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return picture


def _svg(name: str, colour: str) -> QByteArray:
    text = places.icon(name).read_text(encoding="utf-8")
    return QByteArray(text.replace("currentColor", colour).encode())
