"""The wall's window: a clicker's keys, no focus taken, nothing in it that is not for the room."""

from __future__ import annotations

import gc
import types

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from obadesk.core.blocks import Slide, Statement
from obadesk.core.meeting import Meeting, Step
from obadesk.core.person import Person
from obadesk.core.place import Place
from obadesk.core.row import Row
from obadesk.core.workshop import Workshop
from obadesk.session.presentation import Presentation
from obadesk.session.showing import Showing
from obadesk.widgets.look import DARK_LOOK
from obadesk.windows.wall import WallWindow

NOTE = "Do not mention the closure to the head teacher"


def slide(text):
    return Slide("ask", "", (Statement(text, "key"),), "Leeds · Story")


@pytest.fixture
def presentation(qapp):
    shown = Presentation()
    shown.show_slide(slide("Why does it look like this?"), 0, False)
    return shown


@pytest.fixture
def wall(presentation, qtbot):
    window = WallWindow(presentation)
    qtbot.addWidget(window)
    window.resize(960, 540)
    return window


@pytest.mark.parametrize(
    ("key", "signal"),
    [
        (Qt.Key.Key_PageDown, "next_asked"),
        (Qt.Key.Key_Right, "next_asked"),
        (Qt.Key.Key_PageUp, "back_asked"),
        (Qt.Key.Key_Left, "back_asked"),
        (Qt.Key.Key_B, "blank_asked"),
        (Qt.Key.Key_Period, "blank_asked"),
        (Qt.Key.Key_Escape, "leave_asked"),
    ],
)
def test_the_keys_of_a_clicker_work_on_the_wall(wall, qtbot, key, signal):
    wall.show()
    with qtbot.waitSignal(getattr(wall, signal), timeout=100):
        QTest.keyClick(wall, key)
    assert wall.isVisible()
    wall.hide()


def test_a_new_picture_takes_no_focus_from_the_line_being_typed(wall, presentation, qtbot):
    typing = QLineEdit()
    qtbot.addWidget(typing)
    typing.show()
    typing.activateWindow()
    typing.setFocus()
    wall.show()
    presentation.show_slide(slide("And why is it not worse?"), 0, False)
    qtbot.wait(1)
    assert wall.focusWidget() is None
    assert wall.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    wall.hide()
    typing.hide()


def test_a_screen_reader_is_told_what_the_room_sees(wall, presentation, qtbot):
    presentation.show_slide(slide("And why is it not worse?"), 0, False)
    qtbot.waitUntil(lambda: wall.view.accessibleDescription() == "And why is it not worse?")
    presentation.show_slide(slide("x"), 0, True)
    qtbot.waitUntil(lambda: wall.view.accessibleDescription() == "A plain wall.")


def test_blank_is_the_plain_ground_and_never_black(wall, presentation, qtbot):
    presentation.show_slide(slide("x"), 0, True)
    image = wall.grab().toImage()
    assert {image.pixelColor(x, y).name() for x in range(0, 960, 60) for y in range(0, 540, 60)} == {
        "#ffffff"
    }


def test_light_and_dark(wall):
    wall.set_look(DARK_LOOK)
    assert wall.grab().toImage().pixelColor(3, 3).name() == "#12171d"


def test_work_elsewhere_leaves_every_pixel_alone(wall, presentation):
    before = wall.grab().toImage()
    presentation.show_slide(slide("Why does it look like this?"), 0, False)
    assert wall.grab().toImage() == before


def test_the_pointer_hides_when_it_rests(wall, qtbot):
    wall.showFullScreen()
    QTest.mouseMove(wall.view, wall.view.rect().center())
    wall._cursor.timeout.emit()
    assert wall.cursor().shape() == Qt.CursorShape.BlankCursor
    wall.hide()


def test_the_wall_can_reach_no_workshop_no_person_and_no_note(qapp, qtbot):
    """From the window and the presentation every Python object is looked at; the document is not in reach."""
    step = Step(id="s", order="a", kind="story", note=NOTE, prompts=(NOTE,))
    workshop = Workshop(id="w", meetings=(Meeting(id="m", order="a", steps=(step,)),))
    person = Person(id="p", name="Ann Example", email="ann@example.org")
    document = _Document(workshop)
    presentation = Presentation()
    showing = Showing(
        document,
        presentation,
        compose=_compose,
        page_count=_one,
        newest_page=_none,
        step_name=_name,
        today=str,
    )
    window = WallWindow(presentation)
    qtbot.addWidget(window)
    showing.show("s")
    found = list(_within_reach([window, presentation, window.view]))
    assert presentation.seen.shown in found
    held = [one for one in found if isinstance(one, (Row, Person, Place)) or one is document or one == NOTE]
    assert held == []
    assert person not in found
    assert any(one is workshop for one in _within_reach([showing])), "the search finds what is in reach"


def _compose(place: Place, part):
    return (slide(f"{place.step.kind} {place.step.note}".strip()),) if part == "ask" else ()


def _one(_slide):
    return 1


def _none(_slide):
    return 0


def _name(step, _words):
    return step.kind


class _Document(QObject):
    """Signals and a workshop."""

    changed = Signal(object, object, object)
    settled = Signal()

    def __init__(self, workshop):
        super().__init__()
        self.workshop = self.wall_workshop = workshop


def _within_reach(roots):
    """Every object that can be reached from these, without the modules and classes all programs share."""
    shared = (types.ModuleType, type, types.FunctionType, types.BuiltinFunctionType, types.FrameType)
    seen = {}
    todo = list(roots)
    while todo:
        one = todo.pop()
        if id(one) in seen or isinstance(one, shared):
            continue
        seen[id(one)] = one
        todo += gc.get_referents(one)
    return seen.values()
