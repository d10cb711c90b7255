"""Pictures are drawn on threads beside the GUI's, which hold and tell no Qt object that could be deleted.

Whoever drops the last reference to a Qt object deletes it, and that must happen on the GUI's thread. So a
thread has a function and values, lets go of both, and then tells the one post, which is never deleted.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from functools import cache
from itertools import count
from typing import Any, NamedTuple

import shiboken6
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage

_log = logging.getLogger(__name__)


class _Asked(NamedTuple):
    take: Callable[[QImage], None]
    draw: Callable[..., QImage]  # kept here too, so that the thread's reference is never the last one


def draw_beside(draw: Callable[..., QImage], *values: object, take: Callable[[QImage], None]) -> None:
    """Call ``draw(*values)`` on a thread; then ``take`` on the GUI's with the picture, null when it failed.

    ``take`` is not called once the Qt object it belongs to is gone.
    """
    post = _post()
    key = next(post.keys)
    post.asked[key] = _Asked(take, draw)
    threading.Thread(target=_draw, args=(post.drawn, key, [(draw, values)]), name="drawing").start()


def is_drawing() -> bool:
    """Whether a picture that was asked for has not been taken yet."""
    return bool(_post().asked)


class _Post(QObject):
    drawn = Signal(int, QImage)

    def __init__(self) -> None:
        super().__init__()
        self.keys = count(1)
        self.asked: dict[int, _Asked] = {}
        self.drawn.connect(self._hand_over)

    @Slot(int, QImage)
    def _hand_over(self, key: int, image: QImage) -> None:
        take = self.asked.pop(key).take
        owner = getattr(take, "__self__", None)
        if not isinstance(owner, QObject) or shiboken6.isValid(owner):
            take(image)


@cache
def _post() -> _Post:
    """Made on the GUI's thread, by the first who asks."""
    return _Post()


def _draw(drawn: Any, key: int, work: list[tuple[Callable[..., QImage], tuple[object, ...]]]) -> None:
    draw, values = work.pop()
    try:
        image = draw(*values)
    except Exception:  # noqa: BLE001  # a chart that cannot be drawn is a line in the log
        _log.exception("a chart could not be drawn")
        image = QImage()
    del draw, values
    drawn.emit(key, image)
