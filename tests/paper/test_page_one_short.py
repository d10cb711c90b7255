"""Before a sentence of page one is cut in two, what stands short for a group leaves it."""

from __future__ import annotations

from obadesk.core.blocks import Heading, Item, Lines, Statement
from obadesk.core.handout import MayGo
from obadesk.paper.blocks import height_of
from obadesk.paper.composer import PageOne

WIDTH = 400.0
GROUNDS = Statement(
    "England fell as well: 3.1 points, Leeds 2.8. The figure is provisional, so this may still change.",
    "body",
)
STOPPED = (
    Heading("What we stop", 3),
    Lines(tuple(Item(f"Form number {n}") for n in range(9)), "body"),
)
SHORT = Heading("What we stop", 3, tail="Form number 0; Form number 1; " * 4)


def page() -> list[str]:
    """What page one says when there is room for the sentence, and none for the short line."""
    note = Statement("On the next page: What we stop.", "note", quiet=True)
    room = height_of(GROUNDS, WIDTH, 150.0) + height_of(note, WIDTH, 150.0) + 1
    made = PageOne((GROUNDS, *STOPPED), WIDTH, room, (MayGo(STOPPED, SHORT, True),))
    return [block.text for block in made.front() if isinstance(block, Statement | Heading) and block.text]


def test_the_short_line_goes_and_the_sentence_stays_whole():
    assert page() == [GROUNDS.text, "On the next page: What we stop."]
