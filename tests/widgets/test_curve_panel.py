"""The curve on the console: its forecast is dragged or moved by keys, and stays where it may not be moved."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible

from obadesk.core.curve_picture import CurveLine, CurvePicture, CurvePoint
from obadesk.widgets.curve_panel import CurvePanel
from obadesk.widgets.hands_line import HandsLine, understood

KEY = Qt.Key


def picture(*ahead: float) -> CurvePicture:
    past = tuple(CurvePoint(2019.5 + i, y, row=f"r{i}") for i, y in enumerate((2.7, 2.0, 2.4, 4.9)))
    future = tuple(CurvePoint(2023.5 + i, y, row=f"p{i}") for i, y in enumerate(ahead))
    return CurvePicture(
        lines=(
            CurveLine("history", "Leeds 4.9", past),
            CurveLine("forecast", "if nothing changes", (past[-1], *future)),
        ),
        ticks=tuple((2019.5 + i, str(2019 + i)) for i in range(7)),
        sentence="It rose.",
    )


@pytest.fixture
def panel(qtbot):
    shown = CurvePanel()
    qtbot.addWidget(shown)
    shown.resize(460, 320)
    shown.show_picture(picture(5.4, 5.9, 6.4), frozenset({"p0", "p1", "p2"}), "Young people")
    with qtbot.waitExposed(shown):
        shown.show()
    shown.activateWindow()
    shown.moved = []
    shown.points_moved.connect(lambda points, done: shown.moved.append((points, done)))
    return shown


def drawn(panel: CurvePanel, qtbot) -> None:
    qtbot.waitUntil(lambda: panel._scale is not None, timeout=20_000)
    panel.grab()


def spot(panel: CurvePanel, row: str) -> QPointF:
    point = next(point for point in panel._points() if point.row == row)
    return panel._scale.pixel(point.x, point.y) + QPointF(panel._area().topLeft())


def test_arrow_keys_choose_a_point_and_move_it(panel, qtbot):
    panel.setFocus()
    qtbot.keyClick(panel, KEY.Key_Right)
    first = panel.chosen_point()
    qtbot.keyClick(panel, KEY.Key_Right)
    assert (first, panel.chosen_point()) in {("p0", "p1"), ("p1", "p2")}
    panel.choose("p2")
    qtbot.keyClick(panel, KEY.Key_Up)
    qtbot.keyClick(panel, KEY.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert panel.moved == [([("p2", 6.5)], False), ([("p2", 5.5)], False)]
    qtbot.keyClick(panel, KEY.Key_Return)
    assert panel.moved[-1] == ([], True)


def test_leaving_the_chart_ends_a_burst_of_keys(panel, qtbot):
    panel.setFocus()
    panel.choose("p0")
    qtbot.keyClick(panel, KEY.Key_Up)
    panel.clearFocus()
    assert panel.moved == [([("p0", 5.5)], False), ([], True)]


def test_a_point_is_dragged_and_asked_for_once(panel, qtbot):
    drawn(panel, qtbot)
    start = spot(panel, "p1")
    qtbot.mousePress(panel, Qt.MouseButton.LeftButton, pos=start.toPoint())
    for down in range(10, 60, 10):
        qtbot.mouseMove(panel, (start + QPointF(0, down)).toPoint())
        panel.grab()
    assert panel.moved == []
    qtbot.mouseRelease(panel, Qt.MouseButton.LeftButton, pos=(start + QPointF(0, 50)).toPoint())
    [([(row, value)], done)] = panel.moved
    assert (row, done) == ("p1", True)
    assert value < 5.9
    assert value == round(value, 1)


def test_a_line_that_may_not_be_moved_stays(panel, qtbot):
    panel.show_picture(picture(5.4, 5.9, 6.4), frozenset(), "Young people")
    drawn(panel, qtbot)
    panel.setFocus()
    qtbot.keyClick(panel, KEY.Key_Right)
    qtbot.keyClick(panel, KEY.Key_Up)
    at = panel._scale.pixel(2024.5, 5.9) + QPointF(panel._area().topLeft())
    qtbot.mousePress(panel, Qt.MouseButton.LeftButton, pos=at.toPoint())
    qtbot.mouseMove(panel, (at + QPointF(0, 40)).toPoint())
    qtbot.mouseRelease(panel, Qt.MouseButton.LeftButton, pos=(at + QPointF(0, 40)).toPoint())
    assert panel.moved == []


def test_what_was_moved_is_shown_until_the_new_chart_is_there(panel, qtbot):
    drawn(panel, qtbot)
    panel.setFocus()
    panel.choose("p2")
    qtbot.keyClick(panel, KEY.Key_Up)
    panel.show_picture(picture(5.4, 5.9, 6.5), frozenset({"p0", "p1", "p2"}), "Young people")
    assert panel._moved == {"p2": 6.5}
    qtbot.waitUntil(lambda: (panel.grab(), not panel._moved)[1], timeout=20_000)


def test_an_undo_takes_the_moved_line_back_at_once(panel, qtbot):
    drawn(panel, qtbot)
    panel.setFocus()
    panel.choose("p2")
    qtbot.keyClick(panel, KEY.Key_Up)
    panel.show_picture(picture(5.4, 5.9, 6.5), frozenset({"p0", "p1", "p2"}), "Young people")
    panel.show_picture(picture(5.4, 5.9, 6.4), frozenset({"p0", "p1", "p2"}), "Young people")
    assert panel._moved == {}


def test_a_screen_reader_hears_the_sentence(panel):
    seen = QAccessible.queryAccessibleInterface(panel)
    assert seen.text(QAccessible.Text.Name) == "Young people"
    assert seen.text(QAccessible.Text.Description) == "It rose."


def test_without_figures_it_says_so(panel):
    panel.show_picture(CurvePicture(empty="There are no figures yet."), frozenset(), "The curve")
    panel.grab()
    assert panel.accessibleDescription() == "There are no figures yet."


@pytest.mark.parametrize(
    ("text", "hands"),
    [
        ("19 2 3", (19, 2, 3)),
        ("19, 2, 3", (19, 2, 3)),
        ("19/2", (19, 2, 0)),
        (" 7 ", (7, 0, 0)),
        ("", None),
        ("many", None),
        ("1 2 3 4", None),
        ("19 not OK", None),
        ("99999 1 1", None),
    ],
)
def test_hands_are_read_from_one_line(text, hands):
    assert understood(text) == hands


def test_hands_that_cannot_be_read_stay_and_are_marked(qtbot):
    hands = HandsLine()
    qtbot.addWidget(hands)
    counted, unclear = [], []
    hands.counted.connect(lambda *each: counted.append(each))
    hands.unclear.connect(unclear.append)
    qtbot.keyClicks(hands, "a lot")
    qtbot.keyClick(hands, KEY.Key_Return)
    assert (hands.text(), counted, unclear[-1]) == ("a lot", [], True)
    hands.selectAll()
    qtbot.keyClicks(hands, "19 2 3")
    qtbot.keyClick(hands, KEY.Key_Return)
    assert counted == [(19, 2, 3)]
    assert unclear[-1] is False


def test_a_point_that_was_dragged_can_be_written_to_the_file(panel, qtbot):
    drawn(panel, qtbot)
    at = spot(panel, "p1").toPoint()
    qtbot.mousePress(panel, Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseMove(panel, at - QPoint(0, 30))
    qtbot.mouseRelease(panel, Qt.MouseButton.LeftButton, pos=at - QPoint(0, 30))
    [(points, done)] = panel.moved
    assert done
    assert [(row, type(value)) for row, value in points] == [("p1", float)]


def test_a_key_moves_the_point_before_anything_follows_it(panel, qtbot):
    drawn(panel, qtbot)
    panel.setFocus()
    panel.choose("p1")
    seen: list[float] = []
    panel.points_moved.connect(lambda _points, _done: seen.append(panel.spots()[1].y()))
    before = panel.spots()[1].y()
    qtbot.keyClick(panel, KEY.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert seen[0] < before
    assert panel.points() == ["p0", "p1", "p2"]
