"""What stands where on the wall: nothing cut off, nothing over another thing, nothing jumping."""

from __future__ import annotations

import json
from itertools import combinations, pairwise
from pathlib import Path

import pytest

from obadesk.core.blocks import (
    Cell,
    Columns,
    Curve,
    Gap,
    Heading,
    Item,
    Lines,
    Slide,
    SmallMultiples,
    Statement,
    Table,
)
from obadesk.core.curve_picture import CurvePicture
from obadesk.widgets.look import load_fonts
from obadesk.widgets.wall_curve import CurvePiece
from obadesk.widgets.wall_lines import ItemPiece, TextPiece
from obadesk.widgets.wall_measures import CONTENT_BOTTOM, HEIGHT, OPEN_TOP, frame
from obadesk.widgets.wall_pages import forget, laid_out, newest_page, page_count
from obadesk.widgets.wall_table import RowPiece
from obadesk.widgets.wall_text import lines

SHAPES = [(1920, 1080), (1366, 768), (1280, 800), (1024, 768)]
TOPICS = json.loads((Path(__file__).parents[1] / "data" / "blns.json").read_text(encoding="utf-8"))
HM = Statement("Hm. " * 500)
BESIDE = (Statement("Can we live with that?", "key"), HM)
THREE = (Cell("College places are full"), Cell("Youth service"), Cell("to be agreed"))
HIGH = ((Cell("Y" * 2000), Cell("Z" * 300)), (Cell("a"), Cell("b")))
SENTENCE = "College places are full by September because courses close in May"
CHART = Curve(
    CurvePicture(sentence="It rises."), "16–17 year olds, per 100. Department for Education, to 2025."
)


@pytest.fixture(autouse=True)
def _fonts(qapp):
    load_fonts()


def items(count, text=SENTENCE, start=1):
    return tuple(Item(text, n, f"T{n % 4 + 1}", row=f"row{n}") for n in range(start, start + count))


def hear(*blocks, heading="Why does it look like this?"):
    return Slide("hear", heading, blocks, "Leeds 16–17s · Story")


def boxes(page):
    """Each piece with its place: left, top, right, bottom, and the texts in it."""
    for piece in page:
        if isinstance(piece, TextPiece):
            rows = lines(piece.text)
            first, last = piece.part or (0, len(rows))
            high = rows[last - 1].bottom - rows[first].top
            yield piece.x, piece.y, piece.x + piece.text.width, piece.y + high, [piece.text]
        elif isinstance(piece, ItemPiece):
            rows = lines(piece.text)
            first, last = piece.part or (0, len(rows))
            high = rows[last - 1].bottom - rows[first].top
            yield piece.x, piece.y, piece.x + piece.width, piece.y + high, [piece.text]
        elif isinstance(piece, RowPiece):
            texts = [text for _x, text, _part, _cell in piece.band]
            yield piece.x, piece.y, piece.x + piece.width, piece.y + piece.high, texts
        elif isinstance(piece, CurvePiece):
            yield piece.x, piece.y, piece.x + piece.width, piece.y + piece.high, []


def check(slide, width=1920, height=1080):
    """Nothing leaves the content area, nothing lies over another piece, no type is too small to read."""
    wall = frame(width, height)
    laid = laid_out(slide, wall)
    assert laid.pages
    for page in laid.pages:
        places = list(boxes(page))
        for left, top, right, bottom, texts in places:
            assert left >= wall.left - 1
            assert right <= wall.right + 1
            assert top >= OPEN_TOP - 1
            assert bottom <= CONTENT_BOTTOM + 1
            assert all(text.px >= HEIGHT / 25 for text in texts)
        for index, one in enumerate(places):
            for other in places[index + 1 :]:
                beside = one[2] <= other[0] + 1 or other[2] <= one[0] + 1
                above = one[3] <= other[1] + 1 or other[3] <= one[1] + 1
                assert beside or above, (one[4], other[4])
    return laid


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize(
    "slide",
    [
        hear(Lines(items(40))),
        hear(
            Columns(
                (Heading("Helping", 2, "helping"), Lines(items(9))),
                (Heading("Hindering", 2), Lines(items(23))),
            )
        ),
        hear(Lines((*items(3), *items(2, "A line of two thousand signs " * 70, 4)))),
        hear(Lines(items(6, "X" * 900))),
        hear(Table(("What", "Who", "By"), (THREE,) * 20, (0.5, 0.3, 0.2))),
        hear(Table(("What", "Who"), HIGH, (0.5, 0.5))),
        Slide("ask", "", (Columns((CHART,), BESIDE, 0.6),), "F"),
        Slide("keep", "", (Statement(SENTENCE, "heading"), Gap(), Statement(SENTENCE)), "F", center=True),
        Slide("keep", "Kept", (Lines(items(6), "fit"),), "F"),
        Slide("ask", "Why " * 300, (Statement("!"),), "F"),
        Slide("ask", "", (Heading("Long " * 400), CHART), "F"),
        Slide("ask", "", (), ""),
    ],
    ids=range(12),
)  # fmt: skip
def test_nothing_is_cut_off_or_lies_over_another_thing(slide, shape):
    check(slide, *shape)


def test_whatever_is_typed_is_laid_out(qapp):
    check(hear(Lines(tuple(Item(text, n + 1, "T1") for n, text in enumerate(TOPICS)))))
    check(hear(Table(("",), tuple((Cell(text),) for text in TOPICS), (1.0,))))


def test_every_line_of_a_torn_text_stands_on_exactly_one_page():
    slide = hear(Lines(items(2, "Word after word " * 200)))
    for row in ("row1", "row2"):
        parts = [p.part for page in check(slide).pages for p in page if p.row == row]
        count = len(lines(next(p.text for page in check(slide).pages for p in page if p.row == row)))
        assert parts[0][0] == 0
        assert parts[-1][1] == count
        assert all(one[1] == other[0] for one, other in pairwise(parts))


def test_ten_short_lines_fill_a_page_and_the_eleventh_begins_the_next():
    assert page_count(hear(Lines(items(9, "Short")))) == 1
    assert page_count(hear(Lines(items(11, "Short")))) == 2


def test_two_columns_hold_five_lines_of_two_rows_each():
    two_rows = "College places are full by September T1"
    column = (Heading("Helping", 2, "helping"), Lines(items(5, two_rows)))
    assert page_count(hear(Columns(column, column))) == 1


def test_lines_keep_their_place_and_size_while_others_come():
    before = check(hear(Lines(items(5))))
    after = check(hear(Lines(items(500))))
    for one, other in zip(before.pages[0], after.pages[0], strict=False):
        assert (one.x, one.y, one.text.px) == (other.x, other.y, other.text.px)
        # The number's room grows once, at a hundred lines; within two figures nothing moves.
    twelve = check(hear(Lines(items(12))))
    for one, other in zip(before.pages[0], twelve.pages[0], strict=False):
        assert (one.x, one.y, one.text) == (other.x, other.y, other.text)


def test_the_page_with_the_newest_line():
    slide = hear(Lines(items(40), newest="row40"))
    assert newest_page(slide) == page_count(slide) - 1
    columns = hear(Columns((Lines(items(3)),), (Lines(items(30, start=4), newest="row33"),)))
    assert newest_page(columns) == page_count(columns) - 1
    rows = tuple((Cell(SENTENCE), Cell("who")) for _ in range(30))
    table = hear(Table(("What", "Who"), rows, (0.5, 0.5), newest=29))
    assert newest_page(table) == page_count(table) - 1


def test_the_heads_of_a_table_stand_on_every_page():
    rows = tuple((Cell(SENTENCE), Cell("who")) for _ in range(30))
    laid = check(hear(Table(("What", "Who"), rows, (0.5, 0.5))))
    assert len(laid.pages) > 2
    assert {page[0].band[0][1].text for page in laid.pages} == {"What"}


def test_the_heading_of_a_column_stands_on_every_page_that_goes_on_with_it():
    helping, hindering = (Heading("Helping", 2, "helping"), Heading("Hindering", 2, "hindering"))
    slide = hear(Columns((helping, Lines(items(2))), (hindering, Lines(items(30, start=3)))))
    laid = check(slide)
    heads = [[p.text.text for p in page if isinstance(p, TextPiece)] for page in laid.pages]
    assert heads == [["Helping", "Hindering"], *[["Hindering"]] * (len(laid.pages) - 1)]
    more = hear(Columns((helping, Lines(items(2))), (hindering, Lines(items(31, start=3)))))
    again = check(more)
    assert [[p.text.text for p in page if isinstance(p, TextPiece)] for page in again.pages][:3] == heads[:3]


def test_a_list_with_one_line_more_is_laid_out_as_if_it_were_new():
    def places(laid):
        return [list(boxes(page)) for page in laid.pages]

    long = (*items(7), Item("Word after word " * 200, 8, row="row8"), *items(20, start=9))
    for slides in (
        [hear(Lines(long[:count])) for count in range(1, 28)],
        [
            hear(Columns((Heading("A"), Lines(long[:n])), (Heading("B"), Lines(long[:3]))))
            for n in range(1, 28)
        ],
        [hear(Lines((*long[:5], Item("new", 99), *long[5:n])), heading="") for n in range(6, 28)],
        [hear(Table(("What", ""), (THREE[:2],) * n + HIGH, (0.5, 0.5))) for n in range(1, 20, 3)],
    ):
        grown = [places(check(slide)) for slide in slides]
        forget()
        assert grown == [places(_alone(slide)) for slide in slides]


def _alone(slide):
    forget()
    return check(slide)


def test_the_curve_takes_at_least_half_of_what_there_is():
    for slide in (
        Slide("ask", "", (Columns((CHART,), (Statement("Can we live with that?", "key"),), 0.6),)),
        Slide("ask", "", (CHART,)),
    ):
        wall = frame(1920, 1080)
        chart = next(p for p in check(slide).pages[0] if isinstance(p, CurvePiece))
        assert chart.width * chart.high >= 0.5 * wall.inner * (CONTENT_BOTTOM - 200)


def test_what_is_kept_stands_as_large_as_it_can():
    def size(count):
        laid = check(Slide("keep", "What is behind it", (Lines(items(count), "fit"),)))
        assert len(laid.pages) == 1
        return laid.pages[0][0].text.px

    assert [size(2), size(4), size(6)] == [72, 72, 48]
    assert page_count(Slide("keep", "Kept", (Lines(items(30), "fit"),))) > 1


def test_what_stands_under_a_heading_is_lighter_than_it_however_large():
    said = (Statement("What works?", "heading", strong=True), Statement("A patch. A new roof.", "key"))
    ((heading, text),) = laid_out(Slide("ask", "", said, center=True), frame(1920, 1080)).pages
    assert isinstance(heading, TextPiece)
    assert isinstance(text, TextPiece)
    assert text.text.px >= 56
    assert text.text.weight < heading.text.weight


def test_a_wall_of_the_same_shape_has_the_same_pages():
    slide = hear(Lines(items(40)))
    assert page_count(slide, 1920, 1080) == page_count(slide, 320, 180)
    assert page_count(slide, 1024, 768) > page_count(slide)


def test_a_line_from_right_to_left_stands_mirrored():
    laid = check(hear(Lines((Item("תחבורה ציבורית יקרה", 1, "T1"), Item("The bus", 2)))))
    assert [piece.text.rtl for piece in laid.pages[0]] == [True, False]


@pytest.mark.parametrize(("width", "height"), SHAPES)
def test_the_curve_alone_begins_beside_the_clock_and_keeps_its_corner_free(width, height):
    (page,) = laid_out(Slide("ask", "", (CHART,), "Leeds"), frame(width, height)).pages
    curve = next(piece for piece in page if isinstance(piece, CurvePiece))
    assert curve.y == OPEN_TOP
    wide, high = curve.picture.corner
    assert curve.x + curve.width * (1 - wide) <= frame(width, height).right - 330
    assert curve.y + curve.high * high > 144  # the line the clock's figures stand on


def test_small_curves_stand_four_a_page_and_keep_inside_it():
    picture = CurvePicture(title="Wales")
    slide = Slide("ask", "Beside other areas", (SmallMultiples((picture,) * 6, "Office, to 2025."),))
    laid = laid_out(slide, frame(1920, 1080))
    curves = [[piece for piece in page if isinstance(piece, CurvePiece)] for page in laid.pages]
    assert [len(page) for page in curves] == [4, 2]
    for page in curves:
        for one, other in combinations(page, 2):
            assert one.x + one.width <= other.x or one.y + one.high <= other.y
        assert all(piece.y + piece.high <= CONTENT_BOTTOM for piece in page)
