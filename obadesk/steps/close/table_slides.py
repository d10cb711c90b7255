"""Report back: a slide for each table that has something to say."""

from __future__ import annotations

from msgspec.structs import replace

from obadesk.core.blocks import Block, Columns, Curve, Gap, Heading, Item, Lines, Slide
from obadesk.core.curve_names import curve_of_table
from obadesk.core.curve_view import picture
from obadesk.core.idea import Idea
from obadesk.core.idea_said import led
from obadesk.core.place import Place
from obadesk.core.row import Line
from obadesk.core.slide_parts import curve_of, footer
from obadesk.core.table import Table
from obadesk.core.vocabulary import Words
from obadesk.steps.close.table_said import TableSaid, said_by

SHARE = 0.52
"""Of the width for the table's curve: its lines need room for a sentence."""


def table_slides(place: Place, name: str, seconds: int) -> tuple[Slide, ...]:
    """In the order of the tables, each with so much time; a table that said nothing has no slide."""
    said = ((table, said_by(place.workshop, table)) for table in place.workshop.tables)
    slides = (_slide(place, name, table, one) for table, one in said if one.lines)
    return tuple(replace(slide, seconds=seconds) for slide in slides)


def table_name(table: Table, words: Words) -> str:
    """``Table 2``, with what the table calls itself."""
    called = table.name.strip()
    if called:
        return words("Table {number}: {name}", number=table.number, name=called)
    return words("Table {number}", number=table.number)


def _slide(place: Place, name: str, table: Table, said: TableSaid) -> Slide:
    own = curve_of_table(place.workshop, table.id)
    apart = own is not None and (bool(own.tables) or len(place.workshop.curves) > 1)
    at_table = replace(place, curve_id=own.id) if own is not None and apart else None
    drawn = _own_line(at_table) if at_table else None
    lines = _lines(said, place.words, narrow=drawn is not None)
    blocks: tuple[Block, ...] = (Columns((drawn,), lines, SHARE),) if drawn else lines
    return Slide("hear", table_name(table, place.words), blocks, footer(place, name), center=True)


def _own_line(place: Place) -> Curve | None:
    """The table's line alone: beside words there is no room for a comparison and its label."""
    drawn, words = curve_of(place), place.words
    if drawn is None:
        return None
    alone = picture(place.workshop, place.curve, words, place.today, comparison=False)
    return replace(drawn, picture=alone) if alone.lines else drawn


def _lines(said: TableSaid, words: Words, *, narrow: bool) -> tuple[Block, ...]:
    size = "list" if narrow else "key"
    items = tuple(_item(line, words) for line in said.lines)
    blocks: tuple[Block, ...] = (Heading(_heading(said, words), 2), Lines(items, size))
    if said.first_step:
        blocks += (Gap(), Heading(words("First step"), 2), Lines((Item(said.first_step),), size))
    return blocks


def _item(line: Line, words: Words) -> Item:
    """An idea with what kind of step it is: "Stop: three referral forms"."""
    text, lead = led(line.text, line.way, words) if isinstance(line, Idea) else (line.text.strip(), 0)
    return Item(text, row=line.id, lead=lead)


def _heading(said: TableSaid, words: Words) -> str:
    one = len(said.lines) == 1
    if not said.decided:
        return words("Our idea") if one else words("Two of our ideas")
    return words("What we will do") if one else words("Two things we will do")
