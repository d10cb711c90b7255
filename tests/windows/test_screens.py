"""Which screen is the wall's; what the room and the facilitator see when a projector comes and goes."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from obadesk.core.blocks import Slide, Statement
from obadesk.session.presentation import Presentation
from obadesk.windows.screens import ScreenFacts, WallScreens, choose, facts_of, same_screen, why_a_window
from obadesk.windows.wall import WallWindow

LAPTOP = ScreenFacts("eDP-1", "AUO", "B140", "", 0, 0, 1366, 768)
PROJECTOR = ScreenFacts("HDMI-1", "Epson", "EB-X41", "X4YF1", 1366, 0, 1920, 1080)
ADAPTER = ScreenFacts("DP-3", "Airserver", "Cast", "", -1280, 0, 1280, 800)


def test_with_one_screen_there_is_none_for_the_wall():
    assert choose([LAPTOP], LAPTOP, None) is None
    assert choose([LAPTOP], LAPTOP, PROJECTOR) is None


def test_the_screen_that_is_not_the_consoles_wherever_it_stands():
    for x, y in ((1366, 0), (-1920, 0), (0, -1080), (0, 768)):
        moved = replace(PROJECTOR, x=x, y=y)
        assert choose([LAPTOP, moved], LAPTOP, None) == moved
        assert choose([moved, LAPTOP], LAPTOP, None) == moved
        assert choose([LAPTOP, moved], moved, None) == LAPTOP


def test_the_remembered_screen_before_a_larger_one():
    assert choose([LAPTOP, PROJECTOR, ADAPTER], LAPTOP, None) == PROJECTOR
    assert choose([LAPTOP, PROJECTOR, ADAPTER], LAPTOP, ADAPTER) == ADAPTER


def test_another_adapter_every_week_still_works():
    assert choose([LAPTOP, ADAPTER], LAPTOP, PROJECTOR) == ADAPTER


def test_the_remembered_screen_is_known_by_its_serial_number_on_another_socket():
    moved = replace(PROJECTOR, name="DP-1", x=-1920)
    assert same_screen([ADAPTER, moved], PROJECTOR, strictly=True) == moved


def test_of_two_projectors_of_one_kind_the_one_that_stands_where_it_stood():
    left = replace(PROJECTOR, serial="", name="HDMI-2", x=-1920)
    right = replace(PROJECTOR, serial="")
    assert same_screen([left, right], right) == right
    assert same_screen([left, right], left) == left


def test_a_third_screen_is_not_taken_for_the_one_that_is_lost():
    assert same_screen([LAPTOP, ADAPTER], PROJECTOR, strictly=True) is None


def test_a_mirrored_desktop_is_recognised_and_explained():
    mirror = replace(PROJECTOR, x=0, y=0, width=1366, height=768)
    assert choose([LAPTOP, mirror], LAPTOP, None) is None
    assert "same picture" in why_a_window([LAPTOP, mirror])
    assert "only one screen" in why_a_window([LAPTOP])


# ---- on the two virtual screens


@pytest.fixture
def console(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.setGeometry(40, 40, 900, 600)
    window.show()
    return window


@pytest.fixture
def wall(qtbot):
    presentation = Presentation()
    presentation.show_slide(Slide("ask", "Story", (Statement("Why?"),)), 0, False)
    window = WallWindow(presentation)
    qtbot.addWidget(window)
    return window


@pytest.fixture
def screens(console, wall):
    return WallScreens(wall, console)


def projector():
    return next(screen for screen in QGuiApplication.screens() if screen.name() == "Projector")


def test_the_wall_fills_the_other_screen_and_the_console_stays(screens, wall, console):
    before = console.geometry()
    screens.start()
    assert wall.geometry() == projector().geometry()
    assert wall.isFullScreen()
    assert console.geometry() == before
    assert screens.remembered == facts_of(projector())
    screens.stop()
    assert not wall.isVisible()


def test_when_its_screen_goes_the_wall_hides_at_once_and_comes_back_with_it(screens, wall, console, qtbot):
    screens.start()
    gone = projector()
    with qtbot.waitSignal(screens.lost, timeout=100):
        QGuiApplication.instance().screenRemoved.emit(gone)
    assert not wall.isVisible()
    assert screens.is_lost
    with qtbot.waitSignal(screens.returned, timeout=2000):
        QGuiApplication.instance().screenAdded.emit(gone)
    assert wall.isVisible()
    assert wall.geometry() == gone.geometry()
    screens.stop()


def test_a_third_screen_does_not_move_the_wall(screens, wall, console, qtbot):
    screens.start()
    with qtbot.assertNotEmitted(screens.lost, wait=0):
        QGuiApplication.instance().screenRemoved.emit(console.screen())
    screens._look()
    assert wall.geometry() == projector().geometry()
    assert wall.isVisible()
    screens.stop()


def test_console_and_wall_change_screens(screens, wall, console):
    screens.start()
    laptop = console.screen()
    screens.swap()
    assert wall.geometry() == laptop.geometry()
    assert projector().geometry().contains(console.geometry().topLeft())
    assert wall.isVisible()
    screens.stop()


def test_on_one_screen_it_is_a_window_that_says_why(screens, wall, console, qtbot, monkeypatch):
    monkeypatch.setattr(QGuiApplication, "screens", lambda: [console.screen()])
    with qtbot.waitSignal(screens.in_window, timeout=100) as told:
        screens.start()
    assert "only one screen" in told.args[0]
    assert wall.isVisible()
    assert not wall.isFullScreen()
    screens.stop()
