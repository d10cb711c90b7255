"""When the program itself fails: a report without a word of what was typed."""

import logging
import sys

import pytest
from PySide6.QtGui import QGuiApplication

from obadesk import log
from obadesk.windows.desk import Desk
from obadesk.windows.trouble import Trouble


@pytest.fixture
def trouble(qapp, given):
    desk = Desk(given)
    made = Trouble(log.safe_traceback)
    made.watch(desk)
    made.desk = desk
    yield made
    if made.shown is not None:
        made.shown.close()


def failed(secret: str) -> Exception:
    try:
        int(secret)
    except ValueError as error:
        return error
    raise AssertionError


def test_the_report_says_where_and_nothing_that_was_typed(trouble, qtbot):
    trouble.report(failed("Jo is ill"))
    qtbot.waitUntil(lambda: trouble.shown is not None)
    text = trouble.shown.text.toPlainText()
    assert "ValueError" in text
    assert "test_trouble.py" in text
    assert "Jo" not in text
    trouble.shown.copy_report()
    assert QGuiApplication.clipboard().text() == text


def test_it_says_that_the_work_is_saved(trouble, console, qtbot):
    trouble.desk.console = console
    trouble.report(failed("x"))
    qtbot.waitUntil(lambda: trouble.shown is not None)
    labels = [label.text() for label in trouble.shown.findChildren(type(console.side._say))]
    assert any("saved up to the last change" in text for text in labels)
    trouble.shown.close()
    trouble.desk.console = None


def test_the_log_leaves_out_what_errors_quote(tmp_path):
    handler = logging.FileHandler(tmp_path / "log", encoding="utf-8")
    handler.setFormatter(log._Formatter("%(message)s"))
    error = failed("Jo is ill")
    record = logging.LogRecord(
        "x", logging.ERROR, __file__, 1, "failed", (), (type(error), error, error.__traceback__)
    )
    handler.emit(record)
    handler.close()
    written = (tmp_path / "log").read_text(encoding="utf-8")
    assert "ValueError" in written
    assert "Jo" not in written


@pytest.mark.warns("something went wrong")
def test_an_error_nobody_caught_reaches_the_report(monkeypatch):
    reported = []
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    log.catch(reported.append)
    error = failed("x")
    sys.excepthook(type(error), error, error.__traceback__)
    assert reported == [error]
