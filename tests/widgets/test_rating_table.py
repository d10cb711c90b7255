"""Rating column by column: what the keys do, what stays put, what is said aloud."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible

from obadesk.core.blocks import Cell, Slide, Table
from obadesk.widgets.look import load_fonts
from obadesk.widgets.rating_delegate import column_lefts
from obadesk.widgets.rating_table import RatingTable, letter_chip
from obadesk.widgets.said_line import Chip, SaidLine
from obadesk.widgets.wall_measures import frame
from obadesk.widgets.wall_pages import forget, laid_out
from obadesk.widgets.wall_png import slide_images
from obadesk.widgets.wall_table import RowPiece
from obadesk.widgets.wall_text import lines as lines_of

KEY = Qt.Key
HEADS = ("Clear?", "Central?", "Figures?")


def line(name: str, letters: str = "   ", status: str = "") -> SaidLine:
    cells = tuple(letter_chip(head, letter.strip()) for head, letter in zip(HEADS, letters, strict=True))
    return SaidLine(id=name, text=f"Measure {name}", number=1, chips=(*cells, Chip(status)))


@pytest.fixture
def table(qtbot):
    shown = RatingTable("What the room proposed", 3, 100)
    qtbot.addWidget(shown)
    shown.head.set_heads(HEADS, ("Do they get it?", "Would life be better?", "Is there a figure?"))
    shown.set_lines([line("a", "HML"), line("b"), line("c", status="headline 1")])
    shown.resize(720, 300)
    with qtbot.waitExposed(shown):
        shown.show()
    shown.activateWindow()
    shown.list.setFocus()
    return shown


def test_a_letter_rates_the_line_in_hand_and_goes_one_down(table, qtbot):
    rated = []
    table.list.rated.connect(lambda *values: rated.append(values))
    table.list.select_line("a")
    for key in (KEY.Key_H, KEY.Key_M, KEY.Key_L, KEY.Key_H):
        qtbot.keyClick(table.list, key)
    assert rated == [("a", 0, "H"), ("b", 0, "M"), ("c", 0, "L"), ("c", 0, "H")]


def test_arrows_choose_the_column_and_stop_at_the_ends(table, qtbot):
    for key, column in ((KEY.Key_Left, 0), (KEY.Key_Right, 1), (KEY.Key_Right, 2), (KEY.Key_Right, 2)):
        qtbot.keyClick(table.list, key)
        assert table.list.column == column
    assert table.head.accessibleName() == "Rating: Figures?"


def test_a_press_on_a_head_or_a_letter_takes_its_column(table, qtbot):
    lefts = column_lefts(table.list.viewport().width(), table.list.widths)
    qtbot.mouseClick(table.head, Qt.MouseButton.LeftButton, pos=QPoint(round(lefts[1]) + 12, 8))
    assert table.list.column == 1
    qtbot.mouseClick(table.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(round(lefts[2]) + 12, 10))
    assert (table.list.column, table.list.current_line()) == (2, "a")


def test_a_screen_reader_hears_what_each_letter_is_about(table):
    model = table.list.lines
    spoken = model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "1. Measure a, Clear? high, Central? medium, Figures? low"
    assert "Clear? not rated" in model.data(model.index(1), Qt.ItemDataRole.AccessibleTextRole)
    assert QAccessible.queryAccessibleInterface(table.list).text(QAccessible.Text.Name)


def test_in_a_narrow_list_the_letters_stand_below_the_words(table):
    assert column_lefts(300, table.list.widths) == ()
    wide = table.list.visualRect(table.list.lines.index(0)).height()
    table.resize(320, 300)
    assert table.list.visualRect(table.list.lines.index(0)).height() > wide
    table.grab()


def test_where_they_stand_below_the_words_they_still_stand_in_columns(table):
    table.resize(440, 300)
    table.show()
    lefts = column_lefts(table.list.viewport().width(), table.list.widths)
    assert len(lefts) == len(table.list.widths)
    assert all(
        one + wide <= other for one, wide, other in zip(lefts, table.list.widths, lefts[1:], strict=False)
    )
    table.grab()


def test_without_lines_there_are_no_heads(table):
    table.set_lines([])
    assert not table.head.isVisible()


# ---- the wall -----------------------------------------------------------------------------------


def rated_slide(rows: int, in_hand: int = -1) -> Slide:
    marks = ("high", "medium", "low")
    cells = tuple(
        (Cell(str(row + 1)), Cell("16–17s not in education, work or training"),
         *(Cell(mark[0].upper(), mark=mark) for mark in marks))
        for row in range(rows)
    )  # fmt: skip
    table = Table(("", "", *HEADS), cells, (0.03, 0.58, 0.13, 0.13, 0.13), in_hand=in_hand)
    return Slide("hear", "Which number would tell us?", (table,), "Leeds")


@pytest.fixture
def wall(qapp):
    load_fonts()
    forget()
    return frame


def pieces(slide: Slide, width: int, height: int) -> list[list[RowPiece]]:
    return [
        [p for p in page if isinstance(p, RowPiece)] for page in laid_out(slide, frame(width, height)).pages
    ]


def test_nine_rows_of_one_line_stand_on_a_page(wall):
    assert [len(page) - 1 for page in pieces(rated_slide(12), 1920, 1080)] == [9, 3]


@pytest.mark.parametrize("shape", [(1920, 1080), (1280, 800), (1024, 768)])
def test_no_head_is_broken_in_a_word_and_letters_stand_beside_their_dots(wall, shape):
    (page,) = pieces(rated_slide(3), *shape)
    for x, text, _part, cell in page[0].band:
        assert len(lines_of(text)) == 1, f"“{cell.text}” at {x}"
    for row in page[1:]:
        assert all(len(lines_of(text)) == 1 for _x, text, _part, cell in row.band if cell.mark)


def test_the_bar_stands_at_the_row_in_hand_alone(wall):
    (page,) = pieces(rated_slide(3, in_hand=1), 1920, 1080)
    assert [piece.barred for piece in page] == [False, False, True, False]
    (page,) = pieces(rated_slide(3, in_hand=2), 1920, 1080)
    assert [piece.barred for piece in page] == [False, False, False, True]


def test_high_medium_and_low_differ_in_grey(wall):
    (image,) = slide_images(rated_slide(1), 1920, 1080)
    (page,) = pieces(rated_slide(1), 1920, 1080)
    dark = []
    for x, text, _part, cell in page[1].band:
        if cell.mark:
            left, top = round(x - 1.92 * text.px), round(page[1].y)
            spots = [
                image.pixelColor(column, row).lightness() < 110
                for column in range(left, round(x) - 6)
                for row in range(top, top + 60)
            ]
            dark.append(sum(spots))
    high, medium, low = dark
    assert high > medium * 1.3 > low * 1.69 > 0
