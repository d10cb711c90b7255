"""Signs drawn after a line with their words, and a name that stands semibold before what it brings."""

import pytest

from obadesk.core.blocks import Item, Lines, Slide
from obadesk.widgets.look import LIGHT_LOOK, load_fonts
from obadesk.widgets.said_line import SaidLine
from obadesk.widgets.said_list import SaidList
from obadesk.widgets.slide_text import text_of
from obadesk.widgets.wall_png import slide_images
from obadesk.widgets.wall_text import Typeset, height, lines, sign_places


@pytest.fixture(autouse=True)
def fonts(qapp):
    load_fonts()


def picture(item: Item):
    """The wall's picture of a slide with this one line."""
    (image,) = slide_images(Slide("hear", "Ideas", (Lines((item,)),)), 1024, 768, LIGHT_LOOK)
    return image


@pytest.mark.parametrize("text", ["Ring every leaver", "الأطفال يكبرون سعداء"])
def test_each_sign_has_a_square_of_its_own_beside_the_text(text: str):
    places = sign_places(100, 50, Typeset(text, 48, 1400, tail="T2", said=("no cost", "off the wall")))
    first, second = places
    assert first is not None
    assert second is not None
    assert min(first.left(), second.left()) >= 100
    assert max(first.right(), second.right()) <= 1500
    assert abs(first.center().x() - second.center().x()) > 48
    mirrored = first.center().x() > second.center().x()
    assert mirrored == (text[0] > "z")


def test_a_sign_and_its_word_go_to_the_next_row_together():
    text = Typeset("Ring every leaver in the first week", 48, 820, said=("no cost", "off the wall"))
    assert len(lines(text)) == 2
    first, second = sign_places(0, 0, text)
    assert first is not None
    assert second is not None
    assert second.bottom() <= height(text)
    assert sign_places(0, 0, text, (0, 1)).count(None) >= 1


def test_signs_are_drawn_and_the_words_are_there_for_screen_readers():
    bare, signed = Item("Ring every leaver", 1), Item("Ring every leaver", 1, "T2", signs=("no cost",))
    assert picture(bare) != picture(signed)
    assert text_of(Slide("hear", "", (Lines((signed,)),))) == "1. Ring every leaver (no cost, T2)"


def test_a_lead_is_semibold_and_the_rest_is_not():
    plain, led, strong = (
        Item("Bus company: half fare"),
        Item("Bus company: half fare", lead=11),
        Item("Bus company: half fare", strong=True),
    )
    assert picture(plain) != picture(led) != picture(strong)


def test_the_console_draws_the_signs_in_the_row_and_keeps_them_inside_it(qtbot):
    said = SaidList("Ideas")
    qtbot.addWidget(said)
    said.resize(420, 200)
    long = "Give the car park to learner drivers and let them bring the bus back at night"
    bare = SaidLine("a", long, 1, tail="T1 T2")
    signed = SaidLine("a", long, 1, tail="T1 T2", signs=("costs little", "off the wall"))
    shapes = said._delegate.shapes(said)
    shape = shapes.of(signed, 420)
    assert [mark for mark, _square, _x in shape.signs] == ["costs little", "off the wall"]
    assert shape.signs[-1][1].right() < shape.meta.left() < shape.meta.right() <= 420
    assert shape.height >= shapes.of(bare, 420).height
    said.set_lines([signed])
    said.grab()
