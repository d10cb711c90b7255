"""The room's picture changes only when the facilitator lets it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def picture(console) -> QImage:
    """What is really on the screen; asking the window to paint itself again would be something else."""
    window = console.wall.window
    return window.screen().grabWindow(window.winId()).toImage()


def stands(console, qtbot) -> QImage:
    """The picture once nothing moves: the chart is drawn, and a new line has faded in."""
    qtbot.waitExposed(console.wall.window)
    pictures = [picture(console)]

    def same() -> bool:
        qtbot.wait(40)
        pictures.append(picture(console))
        drawing = console.wall._charts._drawing or console.wall._charts._waiting
        return not drawing and len(pictures) > 6 and all(one == pictures[-1] for one in pictures[-6:])

    qtbot.waitUntil(same, timeout=10_000)
    return pictures[-1]


def steps(console) -> dict[str, str]:
    return {step.kind: step.id for step in console.document.workshop.meeting.steps}


def test_work_on_one_step_leaves_the_picture_of_another_as_it_is(console, hands, qtbot):
    console.go(steps(console)["outcome"])
    console.wall.toggle()
    console.wall.show()
    before = stands(console, qtbot)

    console.go(steps(console)["story"])
    console.to_capture()
    hands.line("- Rents rose")
    hands.line("+ * Clubs opened")
    console.go(steps(console)["action_plan"])
    hands.line("Ring every leaver @Youth service /1 Sept")
    console.to_note()
    hands.type("nobody is to see this")
    console.to_capture()
    hands.press(KEY.Key_Z, CTRL)

    assert stands(console, qtbot) == before


def test_a_line_is_on_the_wall_with_enter_and_not_before(console, hands, qtbot):
    console.go(steps(console)["story"])
    console.wall.toggle()
    console.wall.show()
    console.wall.next()
    before = stands(console, qtbot)
    console.to_capture()
    hands.type("- Rents rose")
    assert stands(console, qtbot) == before
    hands.press(KEY.Key_Return)
    assert stands(console, qtbot) != before


def test_what_is_typed_in_a_field_is_on_the_wall_once_the_field_is_left(console, hands, qtbot):
    """But for the one field the room reads along with, the sentence of the outcome."""
    console.go(steps(console)["action_plan"])
    console.wall.toggle()
    console.wall.show()
    console.wall.next()
    console.to_editor()
    hands.press(KEY.Key_Down)
    hands.press(KEY.Key_F2)
    before = stands(console, qtbot)
    hands.type("Half a tho")
    assert stands(console, qtbot) == before
    hands.press(KEY.Key_Return)
    assert stands(console, qtbot) != before
