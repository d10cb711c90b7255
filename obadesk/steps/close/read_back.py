"""Read-back: "Is this what we said?", a page each: the curve, what is behind it, ideas, actions."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from obadesk.core import room_answer
from obadesk.core.action_stands import still_to_do
from obadesk.core.again import standing
from obadesk.core.blocks import Block, Cell, Columns, Gap, Heading, Item, Lines, Slide, Statement, Table
from obadesk.core.curve import Curve
from obadesk.core.curve_names import curve_name
from obadesk.core.first_next_later import going_on, in_turn, short_list
from obadesk.core.idea import Idea
from obadesk.core.idea_said import led
from obadesk.core.place import Place
from obadesk.core.slide_parts import CURVE_SHARE, curve_of, footer
from obadesk.core.story import Side
from obadesk.core.story_order import in_tree_order, in_words, on_wall, strongest
from obadesk.core.vocabulary import Words

SIDES: tuple[Side, ...] = ("helping", "hindering")
BEST = 3
"""How many ideas, where none is on the short list."""

WIDTHS = (0.57, 0.25, 0.18)
"""As in the action plan, so that the room knows its table again."""


def read_back(place: Place, name: str) -> tuple[Slide, ...]:
    """Curve by curve; with several each page says which."""
    several = len(place.workshop.curves) > 1
    slides: list[Slide] = []
    for curve in place.workshop.curves:
        at = replace(place, curve_id=curve.id)
        called = curve_name(place.workshop, curve) if several else ""
        about: tuple[Block, ...] = (Statement(called, "body", quiet=True),) if called else ()
        drawn = _drawn(at)  # its caption says which curve it is
        rest = [(*about, *blocks) for blocks in _pages(at, curve)]
        for blocks in (*((drawn,) if drawn else ()), *rest):
            heading = place.words("Is this what we said?")
            slides.append(Slide("keep", heading, blocks, footer(at, name)))
    return tuple(slides)


def _pages(place: Place, curve: Curve) -> Iterator[tuple[Block, ...]]:
    for blocks in (_forces(place, curve), _ideas(place, curve), _actions(place, curve)):
        if blocks:
            yield blocks


def _drawn(place: Place) -> tuple[Block, ...]:
    drawn = curve_of(place)
    if drawn is None:
        return ()
    verdict, beside = place.verdict, list[Block]()
    if answer := room_answer.answer(verdict, place.words):
        beside.append(Statement(answer, "heading", strong=True))
    if counted := room_answer.hands(verdict, place.words):
        beside.append(Statement(room_answer.together(counted), "body"))
    if verdict is not None and verdict.dissent.strip():
        beside += [Gap(), Statement(verdict.dissent.strip(), "body")]
    return (Columns((drawn,), tuple(beside), CURVE_SHARE),) if beside else (drawn,)


def _forces(place: Place, curve: Curve) -> tuple[Block, ...]:
    words, placed = place.words, in_tree_order(standing(on_wall(curve.forces)))
    names = {"helping": words("Helping"), "hindering": words("Hindering")}
    columns: list[tuple[Block, ...]] = []
    for side in SIDES:
        items = tuple(
            Item(in_words(one, words), depth=one.depth, row=one.force.id) for one in strongest(placed, side)
        )
        if items:
            columns.append((Heading(names[side], 2, side), Lines(items, "fit")))
    return (Columns(columns[0], columns[1]),) if len(columns) == 2 else (columns[0] if columns else ())


def _ideas(place: Place, curve: Curve) -> tuple[Block, ...]:
    """Those that go first, else the short list, else what was said first: what page one will say."""
    words, kept = place.words, short_list(curve)
    first = in_turn(curve).get("first", ())
    if not going_on(curve.ideas):
        return ()
    heading = words("First") if first else words("On the short list") if kept else words("What works")
    shown = first or kept or going_on(curve.ideas)[:BEST]
    items = tuple(_item(idea, words) for idea in shown)
    return Heading(heading, 2), Lines(items, "fit")


def _item(idea: Idea, words: Words) -> Item:
    text, lead = led(idea.text, idea.way, words)
    return Item(text, idea.number, row=idea.id, lead=lead)


def _actions(place: Place, curve: Curve) -> tuple[Block, ...]:
    words = place.words
    actions = still_to_do(curve.actions, place.meeting)
    if not actions:
        return ()
    rows = tuple(
        (
            Cell(one.text.strip()),
            Cell(one.lead.strip() or to_be_agreed(words)),
            Cell(one.due.strip() or to_be_agreed(words)),
        )
        for one in actions
    )
    return (Table((words("What"), words("Who"), words("By")), rows, WIDTHS, "body"),)


def to_be_agreed(words: Words) -> str:
    """In the same plain ink as what is agreed."""
    return words("to be agreed")
