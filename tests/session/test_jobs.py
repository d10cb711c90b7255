"""Work beside the GUI: the answer comes on its thread, in order, and not to what is gone."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject

from obadesk.session.jobs import Jobs


class Window(QObject):
    """Somebody who asks."""

    heard: list[object]

    def __init__(self) -> None:
        super().__init__()
        self.heard = []
        self.threads: list[threading.Thread] = []

    def take(self, answer: object) -> None:
        self.heard.append(answer)
        self.threads.append(threading.current_thread())


@pytest.fixture
def jobs(qapp: QCoreApplication) -> Iterator[Jobs]:
    jobs = Jobs()
    yield jobs
    jobs.close()
    QCoreApplication.processEvents()


def wait_for(window: Window, count: int) -> None:
    waiting = threading.Event()
    for _time in range(500):
        QCoreApplication.processEvents()
        if len(window.heard) >= count:
            return
        waiting.wait(0.01)
    raise AssertionError(f"heard only {window.heard}")


def test_answers_come_in_order_on_the_gui_thread_and_work_is_done_on_another(jobs: Jobs):
    window = Window()
    for number in range(5):
        jobs.run(pow, number, 2, done=window.take)
    jobs.run(threading.current_thread, done=window.take)
    wait_for(window, 6)
    assert window.heard[:5] == [0, 1, 4, 9, 16]
    assert window.heard[5] is not threading.main_thread()
    assert set(window.threads) == {threading.main_thread()}


def test_an_error_goes_to_whoever_asked(jobs: Jobs):
    window = Window()
    jobs.run(divmod, 1, 0, done=window.take, failed=window.take)
    wait_for(window, 1)
    assert isinstance(window.heard[0], ZeroDivisionError)


def test_an_error_nobody_takes_is_not_swallowed(jobs: Jobs, qtbot):
    window = Window()
    with qtbot.capture_exceptions() as raised:
        jobs.run(divmod, 1, 0, done=window.take)
        jobs.run(pow, 2, 2, done=window.take)
        wait_for(window, 1)
    assert [error[0] for error in raised] == [ZeroDivisionError]
    assert window.heard == [4]


def test_nobody_is_called_who_is_gone(jobs: Jobs):
    gone, there = Window(), Window()
    jobs.run(pow, 2, 2, done=gone.take)
    gone.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    jobs.run(pow, 2, 3, done=there.take)
    wait_for(there, 1)
    assert gone.heard == []


def test_closing_waits_for_what_runs_and_drops_what_waits(qapp: QCoreApplication):
    jobs, window = Jobs(), Window()
    started, go_on = threading.Event(), threading.Event()

    def work() -> str:
        started.set()
        go_on.wait(5)
        return "done"

    jobs.run(work, done=window.take)
    jobs.run(pow, 2, 2, done=window.take)
    assert started.wait(5)
    go_on.set()
    jobs.close()
    QCoreApplication.processEvents()
    assert "done" in window.heard
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("jobs")]
