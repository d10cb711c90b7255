"""The two columns of a story on the wall: all that was said, or what goes forward, and what changed since."""

from __future__ import annotations

from functools import lru_cache

from obadesk.core.again import SaidAgain, at_end, force_again, standing
from obadesk.core.blocks import Block, Columns, Gap, Heading, Item, Lines, Slide, Statement
from obadesk.core.grown import Grown
from obadesk.core.place import Place
from obadesk.core.slide_parts import footer, newest
from obadesk.core.story import Force, Side
from obadesk.core.story_order import (
    PlacedForce,
    chain_of,
    has_why,
    in_tree_order,
    in_words,
    kept_of,
    of_side,
    on_wall,
)
from obadesk.core.vocabulary import Words

SIDES: tuple[Side, ...] = ("helping", "hindering")


def side_name(side: Side, words: Words) -> str:
    """The heading of a column."""
    return words("Helping") if side == "helping" else words("Hindering")


def heard(place: Place, forces: tuple[Force, ...]) -> tuple[Block, ...]:
    """Every line of these, whys under what they explain. In a later meeting what is old is quiet."""
    words, placed, meeting = place.words, in_tree_order(forces), place.meeting
    last = newest(forces)
    marks: dict[tuple[str, ...], str] = {}

    def item(one: PlacedForce) -> tuple[Item]:
        said = one.force.tables
        if said not in marks:
            marks[said] = place.table_marks(said)
        return (_said(one, marks[said], force_again(one.force, meeting, words), words),)

    about = (place.workshop.tables, words, meeting.id, meeting.begun)
    columns: list[tuple[Block, ...]] = []
    for side in SIDES:
        items = _heard.of(of_side(placed, side), about, item)
        heading = Heading(side_name(side, words), 2, side)
        columns.append((heading, Lines(items, "list", last)) if items else (heading,))
    return (Columns(columns[0], columns[1]),)


_heard: Grown[PlacedForce, Item] = Grown()


def _said(one: PlacedForce, tables: str, again: SaidAgain, words: Words) -> Item:
    force = one.force
    said = at_end(again, tables)
    if one.depth:
        return _item(in_words(one, words), 0, said, one.depth, force.id, again.quiet)
    return _item(force.text.strip(), force.number, said, 0, force.id, again.quiet)


@lru_cache(maxsize=4096)
def _item(text: str, number: int, tail: str, depth: int, row: str, quiet: bool) -> Item:
    """The very same item for the same line, so that a long list is compared by identity."""
    return Item(text, number, tail, depth, row=row, quiet=quiet)


def kept(place: Place, forces: tuple[Force, ...]) -> tuple[Block, ...]:
    """The strongest of each side as they go forward, without what is gone; nothing when none is kept."""
    words, placed, meeting = place.words, in_tree_order(standing(on_wall(forces))), place.meeting
    columns: list[tuple[Block, ...]] = []
    for side in SIDES:
        if strongest := kept_of(placed, side):
            items = tuple(
                Item(
                    in_words(one, words), tail=force_again(one.force, meeting, words).word, depth=one.depth,
                    strong=one.root, row=one.force.id,
                )
                for one in strongest
            )  # fmt: skip
            columns.append((Heading(side_name(side, words), 2, side), Lines(items, "fit")))
    return (Columns(columns[0], columns[1]),) if len(columns) == 2 else (columns[0] if columns else ())


def alone(place: Place, row_id: str, kind_name: str) -> Slide | None:
    """One line of the story large; under it the whys down to it, and "Why?" until somebody answers."""
    curve, words = place.curve, place.words
    placed = in_tree_order(curve.forces) if curve else ()
    at = next((number for number, one in enumerate(placed) if one.force.id == row_id), -1)
    if at < 0 or not placed[at].force.text.strip():
        return None
    chain = chain_of(placed, at)
    top, whys = chain[0].force, chain[1:]
    said: list[Block] = [Statement(top.text.strip(), "heading", strong=True)]
    if marks := place.table_marks(top.tables):
        said.append(Statement(marks, "body", quiet=True))
    items = [Item(in_words(one, words), depth=one.depth - 1, row=one.force.id) for one in whys]
    if not has_why(placed, at):
        items.append(Item(words("Why?"), depth=placed[at].depth, strong=True))
    said += [Gap(), Lines(tuple(items), "key", row_id)]
    return Slide("hear", "", tuple(said), footer(place, kind_name), center=True)
