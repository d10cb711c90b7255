"""What wall and paper say of the story behind the curve."""

from __future__ import annotations

from functools import lru_cache

from obadesk.core.blocks import (
    Block,
    Columns,
    Gap,
    Heading,
    Item,
    Lines,
    PaperBlock,
    Part,
    Slide,
    Statement,
    WriteIn,
)
from obadesk.core.curve import Curve
from obadesk.core.grown import Grown
from obadesk.core.place import Place
from obadesk.core.questions import questions_about
from obadesk.core.slide_parts import ask_slide, footer, newest
from obadesk.core.story import Question
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
from obadesk.steps.story.names import SIDES, side_name
from obadesk.steps.story.paper import brief, full

__all__ = ["boxes", "brief", "example", "full", "heard_from", "name", "slides", "spotlight", "summary"]


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
    forces = on_wall(curve.forces)
    if not forces:
        return _questions(place, curve, "hear")
    words, placed = place.words, in_tree_order(forces)
    last = newest(forces)
    marks: dict[tuple[str, ...], str] = {}

    def item(one: PlacedForce) -> tuple[Item]:
        said = one.force.tables
        if said not in marks:
            marks[said] = place.table_marks(said)
        return (_said(one, marks[said], words),)

    columns: list[tuple[Block, ...]] = []
    for side in SIDES:
        items = _heard.of(of_side(placed, side), (place.workshop.tables, words), item)
        heading = Heading(side_name(side, words), 2, side)
        columns.append((heading, Lines(items, "list", last)) if items else (heading,))
    blocks = (Columns(columns[0], columns[1]),)
    return (Slide("hear", words("Why does it look like this?"), blocks, footer(place, name(words))),)


_heard: Grown[PlacedForce, Item] = Grown()


def _said(one: PlacedForce, tail: str, words: Words) -> Item:
    force = one.force
    if one.depth:
        return _item(in_words(one, words), 0, tail, one.depth, force.id)
    return _item(force.text.strip(), force.number, tail, 0, force.id)


@lru_cache(maxsize=4096)
def _item(text: str, number: int, tail: str, depth: int, row: str) -> Item:
    """The very same item for the same line, so that a long list is compared by identity."""
    return Item(text, number, tail, depth, row=row)


def _keep(place: Place, curve: Curve) -> tuple[Slide, ...]:
    words, placed = place.words, in_tree_order(on_wall(curve.forces))
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


def spotlight(place: Place, row_id: str) -> Slide | None:
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
    return Slide("hear", "", tuple(said), footer(place, name(words)), center=True)


def boxes(place: Place) -> tuple[PaperBlock, ...]:
    """The two sides, wide, and what nobody at the table knows."""
    words = place.words
    hint = words("One thought a line. Then ask why, and set the answer in under it.")
    return (
        WriteIn(side_name("helping", words), 4, words("Why is it not worse?"), mark="helping"),
        WriteIn(side_name("hindering", words), 5, hint, mark="hindering", share=1.4),
        WriteIn(words("We need to find out"), 2, mark="find out", share=0.5),
    )


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
