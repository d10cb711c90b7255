"""Lines that run from the right on paper: their numbers and bullets stand at the right too."""

from __future__ import annotations

from typing import Any

import pytest

from obadesk.core.blocks import Item, Lines
from obadesk.paper.blocks import block_flowables

WIDTH = 300.0
LONG = "מקומות במכללה מתמלאים עד ספטמבר " * 12


class Sheet:
    """Stands in for a canvas and keeps where the signs were put."""

    def __init__(self) -> None:
        self.signs: list[tuple[float, float, str]] = []

    def drawRightString(self, x: float, y: float, text: str) -> None:
        self.signs.append((x, y, text))

    def setFont(self, *_args: Any) -> None: ...

    def setFillColor(self, *_args: Any) -> None: ...


def item(text: str, **more: Any) -> Any:
    (made,) = block_flowables(Lines((Item(text, **more),), "body"), WIDTH)
    return made


@pytest.mark.parametrize(("number", "sign"), [(0, "•"), (7, "7")])
def test_the_sign_stands_where_the_line_begins(number: int, sign: str):
    made = item("בית ספר", number=number)
    made.wrap(WIDTH, 1000)
    made.canv = Sheet()
    made._draw_sign()
    ((x, y, said),) = made.canv.signs
    assert (x, said) == (WIDTH, sign)
    assert 0 < y < made.height
    assert made.style.leftIndent == 0
    assert made.style.rightIndent > 0, "the words leave room for it"
    assert item("School", number=number).sign == "", "from the left reportlab draws it"


def test_a_line_torn_over_two_pages_has_its_sign_once():
    made = item(LONG, number=3)
    _wide, high = made.wrap(WIDTH, 1000)
    parts = made.split(WIDTH, high / 2)
    assert [part.sign for part in parts] == ["3", ""]
