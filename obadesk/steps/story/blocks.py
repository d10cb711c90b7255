"""What wall and paper say of the story behind the curve."""

from __future__ import annotations

from obadesk.core.again import on_the_table, said_now
from obadesk.core.blocks import (
    Item,
    Lines,
    PaperBlock,
    Part,
    Slide,
    WriteIn,
)
from obadesk.core.curve import Curve
from obadesk.core.place import Place
from obadesk.core.questions import questions_about, still_open
from obadesk.core.slide_parts import ask_slide, footer, newest
from obadesk.core.story import Question
from obadesk.core.story_order import in_tree_order, of_side, on_wall
from obadesk.core.story_said import SIDES, alone, heard, kept, side_name
from obadesk.core.vocabulary import Words
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
    forces = on_the_table(on_wall(curve.forces), place.meeting)
    if not forces:
        return _questions(place, curve, "hear")
    heading = place.words("Why does it look like this?")
    return (Slide("hear", heading, heard(place, forces), footer(place, name(place.words))),)


def _keep(place: Place, curve: Curve) -> tuple[Slide, ...]:
    words, blocks = place.words, kept(place, curve.forces)
    made: tuple[Slide, ...] = ()
    if blocks:
        made = (Slide("keep", words("What is behind it"), blocks, footer(place, name(words))),)
    return made + _questions(place, curve, "keep")


def _questions(place: Place, curve: Curve, part: Part) -> tuple[Slide, ...]:
    questions = still_open(questions_about(curve, ""))
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
    """One line of the story large, with the whys down to it."""
    return alone(place, row_id, name(place.words))


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
    return said_now(said, place.meeting)


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
