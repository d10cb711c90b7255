"""What paper says of the story: page one names the strongest, the pages after it everything else."""

from __future__ import annotations

from obadesk.core.again import force_again, last_word, standing, still_word
from obadesk.core.blocks import Block, Cell, Columns, Heading, Item, Lines, Statement, Table
from obadesk.core.curve import Curve
from obadesk.core.place import Place
from obadesk.core.questions import questions_about, still_open
from obadesk.core.story import Force
from obadesk.core.story_order import PlacedForce, in_tree_order, in_words, of_side, strongest
from obadesk.core.story_said import SIDES, side_name
from obadesk.core.table_words import said_by
from obadesk.steps.story.names import how_we_know


def brief(place: Place) -> tuple[Block, ...]:
    """The strongest of each side with how we know, and what we need to find out."""
    curve, words = place.curve, place.words
    if curve is None:
        return ()
    placed = in_tree_order(standing(curve.forces))
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


def _printed(place: Place, one: PlacedForce, *, strong: bool = False, whole: bool = False) -> Item:
    """``whole``: with its number, the tables that said it, the other ways it was said, its source."""
    force = one.force
    known = [_since(place, force, whole=whole), how_we_know(force.evidence, place.words)]
    if whole:
        known += _who_said(place, force)
    return Item(
        in_words(one, place.words),
        force.number if whole and not one.depth else 0,
        depth=one.depth,
        strong=strong,
        detail="; ".join(word for word in known if word),
        row=force.id,
    )


def _since(place: Place, force: Force, *, whole: bool) -> str:
    """What a later meeting found of it: "new", "weaker"; "gone" stays said on the further pages."""
    said = force_again(force, place.meeting, place.words).word
    if not said and whole and last_word(force.again) == "gone":
        return still_word("gone", place.words)
    return said


def _find_out(place: Place, curve: Curve) -> tuple[Block, ...]:
    questions = still_open(questions_about(curve, ""))
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


def _who_said(place: Place, force: Force) -> tuple[str, ...]:
    also = place.words("also: {wordings}", wordings="; ".join(force.also)) if force.also else ""
    made_up = force.source == "illustrative" and place.workshop.illustrative  # page one says so, once
    return said_by(place, force.tables), also, "" if made_up else force.source


def full(place: Place) -> tuple[Block, ...]:
    """All the forces page one does not name, each why under what it explains; and who said those it names."""
    curve, words = place.curve, place.words
    if curve is None:
        return ()
    placed, still = in_tree_order(curve.forces), in_tree_order(standing(curve.forces))
    blocks: list[Block] = []
    named: list[PlacedForce] = []
    for side in SIDES:
        top = strongest(still, side)
        named += top
        others = _with_what_they_explain(of_side(placed, side), {one.force.id for one in top})
        if others:
            shown = {one.force.id for one in others}
            named = [one for one in named if one.force.id not in shown]
            blocks.append(Heading(side_name(side, words), 3, side))
            blocks.append(Lines(tuple(_printed(place, one, whole=True) for one in others), "body"))
    if blocks:
        blocks.insert(0, Heading(words("Everything else that was said"), 2))
        blocks.insert(
            1, Statement(words("A line set in is the why of the line above it."), "note", quiet=True)
        )
    return (*blocks, *_said_at_tables(place, named))


def _with_what_they_explain(placed: tuple[PlacedForce, ...], known: set[str]) -> list[PlacedForce]:
    """Those that are not known yet; above a why stands the line it explains, known or not."""
    found: list[PlacedForce] = []
    shown: set[str] = set()
    above: list[PlacedForce] = []
    for one in placed:
        del above[one.depth :]
        above.append(one)
        if one.force.id not in known:
            found += [each for each in above if each.force.id not in shown]
            shown |= {each.force.id for each in above}
    return found


def _said_at_tables(place: Place, named: list[PlacedForce]) -> tuple[Block, ...]:
    """Page one says what was said; here is who said it, and in which other words."""
    items = tuple(
        Item(in_words(one, place.words), one.force.number, detail="; ".join(said), row=one.force.id)
        for one in named
        if (said := [part for part in _who_said(place, one.force) if part])
    )
    return (Heading(place.words("Who said the lines of page one"), 2), Lines(items, "body")) if items else ()
