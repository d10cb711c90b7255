"""As somebody new would: from the start window to a plan of one's own with its sheets, by keyboard."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QDialog

from obadesk import app
from obadesk.settings import Settings
from obadesk.windows.ask import AskInWindows
from obadesk.windows.desk import Desk

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
MOST = 40
"""Key presses beyond typed text; a chord is one."""

pytestmark = pytest.mark.whole


class Keys:
    """Keys go to whatever has the keyboard; what is not typed text is counted."""

    def __init__(self) -> None:
        self.pressed = 0

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            self.pressed += 1
            QTest.keyClick(here(), key, held)
            QApplication.processEvents()

    def type(self, text: str) -> None:
        for sign in text:
            QTest.keyClicks(here(), sign)

    def tab_to(self, name: str) -> None:
        """As often as it takes, each press counted."""
        for _time in range(20):
            if name in called(here()):
                return
            self.press(KEY.Key_Tab)
        raise AssertionError(f"Tab does not reach “{name}”")


def here():
    widget = QApplication.focusWidget() or QApplication.activeWindow()
    assert widget is not None, "no window has the keyboard"
    return widget


def called(widget) -> str:
    text = getattr(widget, "text", None)
    said = text() if callable(text) and isinstance(widget, QCheckBox) else ""
    return f"{widget.accessibleName()} {said}"


@pytest.fixture
def desk(qapp, tmp_path):
    made = app.everything(Settings(tmp_path / "preferences.ini"), AskInWindows())
    desk = Desk(replace(made, documents=tmp_path))
    yield desk
    if desk.console is not None:
        desk.console.close_quietly()
    if desk.start is not None:
        desk.start.close()
        desk.start.deleteLater()
    desk._idle.stop()
    made.jobs.close()
    qapp.setStyleSheet("")


def test_a_plan_of_ones_own_with_its_sheets_in_under_forty_key_presses(desk, qtbot):
    keys = Keys()
    desk.show_start()

    # The first page offers a new workshop; its page wants a title and asks when it starts.
    keys.press(KEY.Key_Return)
    keys.type("Ready for work")
    keys.tab_to("Starts at")
    keys.type("13.30")
    keys.press(KEY.Key_Return)
    qtbot.waitUntil(lambda: desk.console is not None, timeout=20_000)
    console = desk.console
    qtbot.waitExposed(console)

    # Before the day: the hands are where the outcome goes.
    assert console.page.place.step.kind == "before_the_day"
    keys.type("All young people in Leeds are ready for work.")
    keys.tab_to("Name in plain words")
    keys.type("16 and 17 year olds not in education or work")
    keys.tab_to("Which way is good")
    keys.press(KEY.Key_Down, KEY.Key_Down)
    keys.tab_to("figures")
    QGuiApplication.clipboard().setText("2019\t2.0\n2020\t2.4\n2021\t2.9\n2022\t3.8\n2023\t4.9")
    keys.press(KEY.Key_V, held=CTRL)

    # The paper for the day, the running sheet too.
    answered = Answered(keys)
    with qtbot.waitSignal(console.files.made, timeout=120_000) as made:
        keys.press(KEY.Key_E, held=CTRL)
    assert answered.done
    print(f"{keys.pressed} key presses")
    assert keys.pressed < MOST

    workshop = console.document.workshop
    assert workshop.meeting.starts == "13:30"
    assert sum(step.minutes for step in workshop.meeting.steps) == 60
    assert workshop.outcomes[0].text == "All young people in Leeds are ready for work."
    measure = workshop.measures[0]
    assert measure.name == "16 and 17 year olds not in education or work"
    assert measure.polarity == "down"
    assert [reading.value for reading in measure.series[0].readings] == [2.0, 2.4, 2.9, 3.8, 4.9]
    papers = sorted(file.name for file in made.args[0].glob("*.pdf"))
    for name in ("table-sheets", "wall-headings", "running-sheet", "sign-in"):
        assert any(name in paper for paper in papers), (name, papers)


class Answered:
    """In the window of the handouts: tick the facilitator's own running sheet too, and make them."""

    def __init__(self, keys: Keys) -> None:
        self._keys, self.done = keys, False
        self._timer = QTimer()
        self._timer.setInterval(10)
        self._timer.timeout.connect(self._answer)
        self._timer.start()

    def _answer(self) -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog) and dialog.isVisible() and QApplication.focusWidget() is not None:
            self._timer.stop()
            self._keys.tab_to("Running sheet")
            self._keys.press(KEY.Key_Space)
            self._keys.press(KEY.Key_Return)
            self.done = True
