"""What we need to find out about what works, on wall and paper."""

from __future__ import annotations

from obadesk.core.blocks import Block, Cell, Heading, Item, Lines, Part, Slide, Table
from obadesk.core.curve import Curve
from obadesk.core.place import Place
from obadesk.core.questions import questions_about, still_open
from obadesk.core.slide_parts import footer, newest

WIDTHS = (0.56, 0.24, 0.2)


def slides(place: Place, curve: Curve, part: Part, kind_name: str) -> tuple[Slide, ...]:
    """The questions as a slide of their own."""
    words, questions = place.words, still_open(questions_about(curve, "what works"))
    if not questions:
        return ()
    hear = part == "hear"  # what goes forward is everybody's
    items = tuple(
        Item(one.text.strip(), tail=place.table_marks(one.tables) if hear else "", row=one.id)
        for one in questions
    )
    lines = Lines(items, "list" if hear else "fit", newest(questions))
    return (Slide(part, words("To find out: what works"), (lines,), footer(place, kind_name)),)


def table(place: Place, curve: Curve) -> tuple[Block, ...]:
    """Question, who, by when."""
    words, questions = place.words, still_open(questions_about(curve, "what works"))
    if not questions:
        return ()
    open_ = words("to be agreed")
    rows = tuple(
        (Cell(one.text.strip()), Cell(one.who.strip() or open_), Cell(one.due.strip() or open_))
        for one in questions
    )
    heads = (words("Question"), words("Who"), words("By"))
    return Heading(words("To find out: what works"), 2), Table(heads, rows, WIDTHS)
