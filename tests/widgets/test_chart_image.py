"""The curve on the screen: drawn beside the GUI's thread, never a hole where a picture was."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtGui import QColor, QImage

from obadesk.core.curve_picture import CurveLine, CurvePicture, CurvePoint
from obadesk.widgets.chart_image import ChartImages
from obadesk.widgets.look import DARK_LOOK, LIGHT_LOOK

ONE = CurvePicture(sentence="one")
OTHER = CurvePicture(sentence="other")


class Pen:
    """Draws a plain colour and notes who asked for what."""

    def __init__(self):
        self.drawn = []
        self.go_on = threading.Event()
        self.go_on.set()

    def __call__(self, picture, width, height, scale, dark):
        assert self.go_on.wait(5)
        self.drawn.append(
            (picture.sentence, width, height, threading.current_thread() is threading.main_thread())
        )
        image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(QColor("red" if picture is ONE else "blue"))
        return image


@pytest.fixture
def pen():
    return Pen()


@pytest.fixture
def charts(qapp, pen):
    return ChartImages(draw_with=pen)


def colour(image):
    return image.pixelColor(0, 0).name()


def test_it_is_drawn_off_the_gui_thread_and_kept(charts, pen, qtbot):
    assert charts.image(ONE, 100, 50, 2.0, LIGHT_LOOK) is None
    with qtbot.waitSignal(charts.ready, timeout=2000):
        pass
    image = charts.image(ONE, 100, 50, 2.0, LIGHT_LOOK)
    assert (image.width(), image.height()) == (200, 100)
    assert charts.image(ONE, 100, 50, 2.0, LIGHT_LOOK) is image
    assert pen.drawn == [("one", 200, 100, False)]


def test_the_old_picture_stays_until_the_new_one_is_drawn(charts, pen, qtbot):
    with qtbot.waitSignal(charts.ready, timeout=2000):
        charts.image(ONE, 100, 50, 1.0, LIGHT_LOOK)
    assert colour(charts.image(ONE, 100, 50, 1.0, LIGHT_LOOK)) == "#ff0000"
    pen.go_on.clear()
    with qtbot.waitSignal(charts.ready, timeout=2000):
        assert colour(charts.image(OTHER, 100, 50, 1.0, LIGHT_LOOK)) == "#ff0000"
        pen.go_on.set()
    assert colour(charts.image(OTHER, 100, 50, 1.0, LIGHT_LOOK)) == "#0000ff"


def test_the_thumbnail_is_made_from_the_walls_own_picture(charts, pen, qtbot):
    with qtbot.waitSignal(charts.ready, timeout=2000):
        charts.image(ONE, 100, 50, 2.0, LIGHT_LOOK)
        charts.image(ONE, 100, 50, 0.5, LIGHT_LOOK)
    small = charts.image(ONE, 100, 50, 0.5, LIGHT_LOOK)
    assert (small.width(), small.height()) == (50, 25)
    assert len(pen.drawn) == 1


def test_of_many_changes_only_the_last_is_drawn(charts, pen, qtbot):
    pen.go_on.clear()
    for number in range(20):
        charts.image(CurvePicture(sentence=str(number)), 100, 50, 1.0, LIGHT_LOOK)
    with qtbot.waitSignals([charts.ready, charts.ready], timeout=2000):
        pen.go_on.set()
    assert [sentence for sentence, *_rest in pen.drawn] == ["0", "19"]


def test_light_and_dark_are_two_pictures(charts, pen, qtbot):
    for look in (LIGHT_LOOK, DARK_LOOK):
        with qtbot.waitSignal(charts.ready, timeout=2000):
            charts.image(ONE, 100, 50, 1.0, look)
    assert len(pen.drawn) == 2


@pytest.mark.warns("a chart could not be drawn")
def test_a_chart_that_cannot_be_drawn_leaves_its_place_empty_and_is_not_tried_again(qapp, qtbot):
    tried = []

    def broken(picture, *_rest):
        tried.append(picture)
        raise ValueError("no")

    charts = ChartImages(draw_with=broken)
    charts.image(ONE, 100, 50, 1.0, LIGHT_LOOK)
    qtbot.waitUntil(lambda: bool(charts._failed), timeout=2000)
    assert charts.image(ONE, 100, 50, 1.0, LIGHT_LOOK) is None
    assert tried == [ONE]


def test_the_real_chart_for_a_file(qapp):
    points = tuple(CurvePoint(float(year), year - 2010.0) for year in range(2018, 2026))
    picture = CurvePicture((CurveLine("history", "Leeds 15", points),), ((2018.0, "2018"), (2025.0, "2025")))
    image = ChartImages(at_once=True).image(picture, 900, 600, 0.5, LIGHT_LOOK)
    assert (image.width(), image.height()) == (450, 300)
    inks = {image.pixelColor(x, y).name() for x in range(450) for y in range(0, 300, 2)}
    assert "#0072b2" in inks
