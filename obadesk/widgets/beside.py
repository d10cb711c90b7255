"""What takes a moment is worked out on a thread beside the GUI's, which has a function and values, no widget.

As with pictures (``drawing``): the thread tells one post that is never deleted, and who waits is held on the
GUI's thread.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from functools import cache
from itertools import count
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, Signal, Slot

_log = logging.getLogger(__name__)


def work_beside(work: Callable[..., Any], *values: object, take: Callable[[Any], None]) -> None:
    """Call ``work(*values)`` on a thread; then ``take`` on the GUI's with its answer, ``None`` if it failed.

    Values and answer are plain. ``take`` is not called once the Qt object it belongs to is gone.
    """
    post = _post()
    key = next(post.keys)
    post.asked[key] = take
    threading.Thread(target=_work, args=(post, key, work, values), name="beside").start()


def is_working() -> bool:
    """Whether an answer has not been taken yet."""
    return bool(_post().asked)


class _Post(QObject):
    done = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.keys = count(1)
        self.asked: dict[int, Callable[[Any], None]] = {}
        self.answers: dict[int, Any] = {}
        self.done.connect(self._hand_over)

    @Slot(int)
    def _hand_over(self, key: int) -> None:
        take, answer = self.asked.pop(key), self.answers.pop(key)
        owner = getattr(take, "__self__", None)
        if not isinstance(owner, QObject) or shiboken6.isValid(owner):
            take(answer)


@cache
def _post() -> _Post:
    """Made on the GUI's thread, by the first who asks; it lives as long as the program."""
    return _Post()


def _work(post: _Post, key: int, work: Callable[..., Any], values: tuple[object, ...]) -> None:
    try:
        answer = work(*values)
    except Exception:  # noqa: BLE001  # what cannot be worked out is a line in the log
        _log.exception("%s failed", getattr(work, "__name__", "work"))
        answer = None
    post.answers[key] = answer
    post.done.emit(key)
