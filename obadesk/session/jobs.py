"""Run pure functions beside the GUI; the answer comes back on its thread."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from itertools import count
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, Signal, Slot

from obadesk.session.answers import Answer, is_there


class _Job(NamedTuple):
    done: Answer
    failed: Answer | None


class Jobs(QObject):
    """One worker: jobs run one after the other, in order. Close it, or its thread outlives the windows.

    Who waits for the answer stays here: a worker that dropped the last reference to a window would delete it.
    """

    _finished = Signal(int, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workers = ThreadPoolExecutor(max_workers=1, thread_name_prefix="jobs")
        self._keys = count(1)
        self._asked: dict[int, _Job] = {}
        self._finished.connect(self._pass_on)

    def run(
        self, function: Callable[..., Any], *args: object, done: Answer, failed: Answer | None = None
    ) -> None:
        """``done`` gets what ``function(*args)`` returns; ``failed`` its exception, which else is raised.

        Both are called on the GUI thread, and not at all once the object they belong to is gone.
        """
        key = next(self._keys)
        self._asked[key] = _Job(done, failed)
        self._workers.submit(self._work, key, function, args)

    def close(self) -> None:
        """Drop what waits and wait for what runs."""
        self._workers.shutdown(wait=True, cancel_futures=True)

    def _work(self, key: int, function: Callable[..., Any], args: tuple[object, ...]) -> None:
        result: Any = None
        error: Exception | None = None
        try:
            result = function(*args)
        except Exception as caught:  # noqa: BLE001  # whatever it is, it belongs to whoever asked
            error = caught
        with suppress(RuntimeError):  # Qt's half of this object may be gone when the program ends
            self._finished.emit(key, result, error)

    @Slot(int, object, object)
    def _pass_on(self, key: int, result: object, error: Exception | None) -> None:
        job = self._asked.pop(key)
        answer = job.done if error is None else job.failed
        if answer is None:
            assert error is not None
            raise error
        if is_there(answer):
            answer(result if error is None else error)
