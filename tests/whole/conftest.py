"""A desk, its start window and somebody's hands, for the tests that drive the whole program."""

from dataclasses import replace

import pytest

from obadesk import app
from obadesk.settings import Settings
from obadesk.windows.ask import AskInWindows
from obadesk.windows.desk import Desk
from tests.whole.hands import Hands


@pytest.fixture
def hands(qapp) -> Hands:
    return Hands()


@pytest.fixture
def given(qapp, tmp_path):
    made = app.everything(Settings(tmp_path / "preferences.ini"), AskInWindows())
    yield replace(made, documents=tmp_path)
    made.jobs.close()
    qapp.setStyleSheet("")


@pytest.fixture
def desk(qtbot, given):
    desk = Desk(given)
    yield desk
    if desk.console is not None:
        desk.console.close_quietly()
    if desk.start is not None:
        desk.start.close()
        desk.start.deleteLater()
    desk._idle.stop()
