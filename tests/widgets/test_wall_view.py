"""The wall's picture: on the wall, as the console's thumbnail, and as a file."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter

from obadesk.core.blocks import Cell, Columns, Curve, Heading, Item, Lines, Slide, Statement, Table
from obadesk.core.curve_picture import CurvePicture
from obadesk.core.errors import CannotSave
from obadesk.session.presentation import Presentation
from obadesk.widgets.look import DARK_LOOK, LIGHT_LOOK, load_fonts
from obadesk.widgets.slide_text import text_of
from obadesk.widgets.wall_paint import paint_page
from obadesk.widgets.wall_png import slide_images, write_pngs
from obadesk.widgets.wall_view import WallView

MARKS = ("helping", "hindering", "keep", "find out", "no cost", "costs little", "off the wall")


def marked(marks):
    lines = Lines(tuple(Item("Ring every leaver", n + 1, "T2", mark=mark) for n, mark in enumerate(marks)))
    return Slide("hear", "What would it take?", (lines,), "Leeds · What works")


MARKED = marked(MARKS)
MANY = Slide("hear", "Why?", (Lines(tuple(Item(f"Line {n}", n) for n in range(1, 41))),), "Leeds · Story")


@pytest.fixture(autouse=True)
def _fonts(qapp):
    load_fonts()


def painted(slide, page=0, look=LIGHT_LOOK, clock="", size=(960, 540)):
    image = QImage(*size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_page(painter, QRectF(0, 0, *size), slide, page, look, clock)
    painter.end()
    return image


def inked(image, left, top, right, bottom):
    """Whether anything is drawn there, in shares of the picture."""
    ground = image.pixelColor(1, 1)
    wide, high = image.width(), image.height()
    return any(
        image.pixelColor(x, y) != ground
        for x in range(int(left * wide), int(right * wide))
        for y in range(int(top * high), int(bottom * high))
    )


def test_the_clock_stands_at_the_top_right_and_changes_nothing_else():
    without, with_clock = painted(MANY), painted(MANY, clock="9:20")
    assert not inked(without, 0.7, 0, 1, 0.15)
    assert inked(with_clock, 0.8, 0, 1, 0.15)
    below = (0, 100, 960, 440)
    assert without.copy(*below) == with_clock.copy(*below)


def test_the_lowest_tenth_holds_the_footer_only():
    slide = Slide("hear", "Why?", MANY.blocks, "")
    assert not inked(painted(Slide("hear", "Why?", (Statement("x"),), "")), 0, 0.9, 1, 1)
    assert inked(painted(slide), 0, 0.93, 0.5, 1), "page 1 of 4 stands there"


def test_a_page_past_the_end_is_the_last():
    assert painted(MANY, 99) == painted(MANY, 3)
    assert painted(MANY, 0) != painted(MANY, 3)


def test_every_mark_is_a_shape_with_its_word():
    said = text_of(MARKED)
    assert all(mark in said for mark in MARKS)
    plain = marked(("",) * 7)
    assert painted(MARKED) != painted(plain)


@pytest.mark.parametrize("look", [LIGHT_LOOK, DARK_LOOK])
def test_the_ground_is_the_plain_ground_on_every_slide(look):
    ground = QColor(look.palette.ground)
    for slide in (MANY, MARKED, None):
        assert painted(slide, look=look).pixelColor(2, 2) == ground


def test_the_thumbnail_keeps_the_walls_shape_in_whatever_room_it_has(qtbot):
    presentation = Presentation()
    presentation.show_slide(MANY, 1, False)
    view = WallView(presentation, as_wall=QSize(1024, 768))
    qtbot.addWidget(view)
    view.resize(400, 200)
    place = view.picture_rect()
    assert abs(place.width() / place.height() - 4 / 3) < 0.02
    assert view.heightForWidth(400) == 300
    view.set_wall_size(QSize(1920, 1080))
    assert view.heightForWidth(320) == 180
    assert view.pages() == 4


def test_a_screen_reader_reads_the_slide_in_its_order():
    table = Table(("What", "Who"), ((Cell("Ring every leaver"), Cell("Youth service")),), (0.5, 0.5))
    columns = Columns(
        (Heading("Helping"), Lines((Item("Clubs", 1),))), (Heading("Hindering"), Lines((Item("Bus", 2),)))
    )
    slide = Slide("hear", "Why?", (columns, table, Curve(CurvePicture(sentence="It rises."), "Per 100.")))
    assert text_of(slide).split("\n") == [
        "Why?", "Helping", "1. Clubs", "Hindering", "2. Bus", "What, Who", "Ring every leaver, Youth service",
        "It rises.", "Per 100.",
    ]  # fmt: skip
    assert len(text_of(Slide("hear", "", (Lines(tuple(Item("x" * 1000) for _ in range(500))),)))) < 6000


def test_every_page_becomes_a_file_of_the_size_asked_for(tmp_path):
    written = write_pngs(MANY, tmp_path, "03-story-hear", 640, 360)
    assert [path.name for path in written] == [f"03-story-hear-{n}.png" for n in range(1, 5)]
    assert {QImage(str(path)).size().toTuple() for path in written} == {(640, 360)}
    assert [path.name for path in write_pngs(MARKED, tmp_path, "04", 640, 360)] == ["04.png"]
    assert next(slide_images(MANY, 640, 360)) == QImage(str(written[0])).convertToFormat(
        QImage.Format.Format_RGB32
    )


def test_a_folder_that_cannot_be_written_to_is_said_in_words(tmp_path):
    with pytest.raises(CannotSave, match=r"x\.png could not be written"):
        write_pngs(MARKED, tmp_path / "missing", "x", 320, 180)


def test_a_disk_that_takes_half_a_picture_keeps_nothing_of_it(tmp_path):
    resource = pytest.importorskip("resource", reason="this system limits no file's size")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, hard))
    try:
        with pytest.raises(CannotSave, match="Free some space"):
            write_pngs(MARKED, tmp_path, "x", 640, 360)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert list(tmp_path.iterdir()) == []


def test_painting_only_what_changed_gives_the_same_picture(qtbot):
    """A wall that took lines one by one looks like one that was painted whole."""
    presentation = Presentation()
    view = WallView(presentation)
    qtbot.addWidget(view)
    view.resize(1280, 720)
    view.show()
    qtbot.waitExposed(view)
    for count in range(1, 14):
        items = tuple(
            Item(f"Line {n} of what was said here", n, "T2", row=f"r{n}") for n in range(1, count + 1)
        )
        presentation.show_slide(
            Slide("hear", "What is it?", (Lines(items, newest=f"r{count}"),), "Leeds"), 0, False
        )
        qtbot.wait(5)
        grown = view.screen().grabWindow(view.winId()).toImage()
        fresh = WallView(presentation)
        qtbot.addWidget(fresh)
        fresh.resize(1280, 720)
        assert grown.convertToFormat(grown.Format.Format_RGB32) == fresh.grab().toImage().convertToFormat(
            grown.Format.Format_RGB32
        ), f"line {count}"
