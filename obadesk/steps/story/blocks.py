"""What wall and paper say of the story behind the curve."""

from __future__ import annotations

from functools import lru_cache

from obadesk.core.blocks import Block, Cell, Columns, Heading, Item, Lines, Part, Slide, Statement, Table
from obadesk.core.curve import Curve
from obadesk.core.place import Place
from obadesk.core.questions import questions_about
from obadesk.core.slide_parts import ask_slide, footer, newest
from obadesk.core.story import Evidence, Question, Side
from obadesk.core.story_order import PlacedForce, in_tree_order, in_words, kept_of, of_side, strongest
from obadesk.core.vocabulary import Words

SIDES: tuple[Side, ...] = ("helping", "hindering")


def name(words: Words) -> str:
    """What the agenda calls it."""
    return words("Story behind the curve")


def example(words: Words) -> tuple[str, ...]:
    """Lines a room might say."""
    return (
        words("+ Youth clubs open in the evening again"),
        words("- College places are full by September"),
        words("> because courses close in May, before results"),
        words("? How many had moved house since Year 11?"),
    )


def side_name(side: Side, words: Words) -> str:
    """The heading of a column."""
    return words("Helping") if side == "helping" else words("Hindering")


def how_we_know(evidence: Evidence, words: Words) -> str:
    """One word, or two, on paper."""
    return {
        "": "",
        "data": words("data"),
        "research": words("research"),
        "lived": words("lived experience"),
        "hunch": words("a hunch"),
    }[evidence]


def slides(place: Place, part: Part) -> tuple[Slide, ...]:
    """Ask: why? Hear: two columns. Keep: the strongest, then what we need to find out."""
    words, curve = place.words, place.curve
    if part == "ask":
        texts = (
            words("Why does it look like this? And why is it not worse?"),
            words("5 minutes alone, in silence, one thought a note. Then round the table."),
        )
        back = words("the strongest help, the strongest hindrance, and why.")
        return (ask_slide(place, name(words), texts, back, curve=True),)
    if curve is None:
        return ()
    return _hear(place, curve) if part == "hear" else _keep(place, curve)


def _hear(place: Place, curve: Curve) -> tuple[Slide, ...]:
    if not curve.forces:
        return _questions(place, curve, "hear")
    words, placed = place.words, in_tree_order(curve.forces)
    last = newest(curve.forces)
    marks = {said: place.table_marks(said) for said in {force.tables for force in curve.forces}}
    columns: list[tuple[Block, ...]] = []
    for side in SIDES:
        items = tuple([_said(one, marks, words) for one in of_side(placed, side)])
        heading = Heading(side_name(side, words), 2, side)
        columns.append((heading, Lines(items, "list", last)) if items else (heading,))
    blocks = (Columns(columns[0], columns[1]),)
    return (Slide("hear", words("Why does it look like this?"), blocks, footer(place, name(words))),)


def _said(one: PlacedForce, marks: dict[tuple[str, ...], str], words: Words) -> Item:
    force = one.force
    if one.depth:
        return _item(in_words(one, words), 0, marks[force.tables], one.depth, force.id)
    return _item(force.text.strip(), force.number, marks[force.tables], 0, force.id)


@lru_cache(maxsize=4096)
def _item(text: str, number: int, tail: str, depth: int, row: str) -> Item:
    """The very same item for the same line, so that a long list is compared by identity."""
    return Item(text, number, tail, depth, row=row)


def _keep(place: Place, curve: Curve) -> tuple[Slide, ...]:
    words, placed = place.words, in_tree_order(curve.forces)
    columns: list[tuple[Block, ...]] = []
    for side in SIDES:
        kept = kept_of(placed, side)
        if kept:
            items = tuple(
                Item(in_words(one, words), depth=one.depth, strong=one.root, row=one.force.id) for one in kept
            )
            columns.append((Heading(side_name(side, words), 2, side), Lines(items, "fit")))
    made: tuple[Slide, ...] = ()
    if columns:
        blocks = (Columns(columns[0], columns[1]),) if len(columns) == 2 else columns[0]
        made = (Slide("keep", words("What is behind it"), blocks, footer(place, name(words))),)
    return made + _questions(place, curve, "keep")


def _questions(place: Place, curve: Curve, part: Part) -> tuple[Slide, ...]:
    questions = questions_about(curve, "")
    if not questions:
        return ()
    words = place.words
    items = tuple(_asked(place, one, part) for one in questions)
    lines = Lines(items, "fit" if part == "keep" else "list", newest(questions))
    return (Slide(part, words("We need to find out"), (lines,), footer(place, name(words))),)


def _asked(place: Place, one: Question, part: Part) -> Item:
    tail = place.table_marks(one.tables) if part == "hear" else ""  # what goes forward is everybody's
    return Item(one.text, tail=tail, row=one.id)


def brief(place: Place) -> tuple[Block, ...]:
    """The strongest of each side with how we know, and what we need to find out."""
    curve, words = place.curve, place.words
    if curve is None:
        return ()
    placed = in_tree_order(curve.forces)
    sides: list[tuple[Block, ...]] = []
    for side in SIDES:
        top = strongest(placed, side)
        if top:
            lines = Lines(tuple(_printed(place, one, strong=one.root) for one in top), "body")
            sides.append((Heading(side_name(side, words), 2, side), lines))
    story: tuple[Block, ...] = sum(sides, ())
    if len(sides) == 2:
        story = (Columns(sides[0], sides[1], _share(sides[0][1], sides[1][1])),)
    return (*story, *_find_out(place, curve))


def _share(left: Block, right: Block) -> float:
    """The share of the left column on paper: the side with more words gets a little more of the width."""
    here, there = (
        sum(len(item.text) + len(item.detail) for item in side.items) if isinstance(side, Lines) else 0
        for side in (left, right)
    )
    return min(0.56, max(0.44, here / max(1, here + there)))


def _printed(place: Place, one: PlacedForce, *, strong: bool = False, number: bool = False) -> Item:
    force = one.force
    known = [how_we_know(force.evidence, place.words)]
    if not (force.source == "illustrative" and place.workshop.illustrative):
        known.append(force.source)  # a sample says once, for the whole page, that it is made up
    return Item(
        in_words(one, place.words),
        force.number if number and not one.depth else 0,
        depth=one.depth,
        strong=strong,
        detail="; ".join(word for word in known if word),
        row=force.id,
    )


def _find_out(place: Place, curve: Curve) -> tuple[Block, ...]:
    questions = questions_about(curve, "")
    if not questions:
        return ()
    words = place.words
    open_ = words("to be agreed")
    table = Table(
        (words("Question"), words("Who"), words("By")),
        tuple((Cell(q.text), Cell(q.who or open_), Cell(q.due or open_)) for q in questions),
        (0.56, 0.24, 0.2),
    )
    return (Heading(words("We need to find out"), 2), table)


def full(place: Place) -> tuple[Block, ...]:
    """All the forces page one does not name, with their whys."""
    curve, words = place.curve, place.words
    if curve is None:
        return ()
    placed = in_tree_order(curve.forces)
    blocks: list[Block] = []
    for side in SIDES:
        named = {one.force.id for one in strongest(placed, side)}
        others = [one for one in of_side(placed, side) if one.force.id not in named]
        if others:
            blocks.append(Heading(side_name(side, words), 3, side))
            blocks.append(Lines(tuple(_printed(place, one, number=True) for one in others), "body"))
    if blocks:
        blocks.insert(0, Heading(words("Everything else that was said"), 2))
        blocks.insert(
            1, Statement(words("A line set in is the why of the line above it."), "note", quiet=True)
        )
    return tuple(blocks)


def heard_from(place: Place) -> frozenset[str]:
    """The tables that said a line of the story, or asked a question."""
    curve = place.curve
    said = (*curve.forces, *questions_about(curve, "")) if curve else ()
    return frozenset(table for line in said for table in line.tables)


def summary(place: Place) -> str:
    """``3 helping, 4 hindering · 1 to find out``."""
    curve, words = place.curve, place.words
    questions = questions_about(curve, "")
    if curve is None or not (curve.forces or questions):
        return ""
    placed = in_tree_order(curve.forces)
    helping, hindering = (len(of_side(placed, side)) for side in SIDES)
    parts: list[str] = []
    if curve.forces:
        parts.append(words("{helping} helping, {hindering} hindering", helping=helping, hindering=hindering))
    if kept := sum(force.kept for force in curve.forces):
        parts.append(words("{number} kept", number=kept))
    if questions:
        parts.append(words("{number} to find out", number=len(questions)))
    return " · ".join(parts)
