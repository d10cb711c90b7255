"""What wall and paper say of the story, looked at again: still true, weaker, gone, and what is new."""

from __future__ import annotations

from obadesk.core import found_out
from obadesk.core.again import force_again, on_the_table, said_now
from obadesk.core.blocks import (
    Block,
    Cell,
    Heading,
    Item,
    Lines,
    PaperBlock,
    Part,
    Slide,
    Statement,
    Table,
    WriteIn,
)
from obadesk.core.number_said import number_said
from obadesk.core.passes import found_in, is_new, known_before
from obadesk.core.place import Place
from obadesk.core.questions import questions_about, still_open
from obadesk.core.slide_parts import ask_slide, footer
from obadesk.core.story import Force
from obadesk.core.story_order import in_tree_order, in_words, of_side, on_wall
from obadesk.core.story_said import SIDES, alone, heard, kept, side_name
from obadesk.core.vocabulary import Words

CHANGES = 6
"""How many of them page one names."""


def name(words: Words) -> str:
    """What the agenda calls it."""
    return words("The story again")


def example(words: Words) -> tuple[str, ...]:
    """Lines a room might say."""
    return (
        words("+ The bus company runs a late bus on Fridays"),
        words("- Two youth clubs closed in the summer"),
    )


# ---- wall ----------------------------------------------------------------------------------------


def slides(place: Place, part: Part) -> tuple[Slide, ...]:
    """Ask: still true? Hear: the old lines quiet with what was found, new ones in ink. Keep: what stays."""
    words, curve = place.words, place.curve
    if part == "ask":
        texts = (
            words("Is this still true?"),
            words("Line by line: still true, weaker, or gone?"),
            words("And what is new?"),
        )
        return (ask_slide(place, name(words), texts, "", curve=True),)
    if curve is None:
        return ()
    where = footer(place, name(words))
    forces = on_the_table(on_wall(curve.forces), place.meeting)
    made: list[Slide] = []
    if part == "hear" and forces:
        made.append(Slide(part, words("Is this still true?"), heard(place, forces), where))
    elif part == "keep" and (blocks := kept(place, forces)):
        made.append(Slide(part, words("What is behind it now"), blocks, where))
    return (*made, *found_out.slides(place, "", part, name(words)))


def spotlight(place: Place, row_id: str) -> Slide | None:
    """One line of the story large, with the whys down to it."""
    return alone(place, row_id, name(place.words))


def heard_from(place: Place) -> frozenset[str]:
    """The tables that said something new."""
    curve = place.curve
    return said_now((*curve.forces, *questions_about(curve, "")), place.meeting) if curve else frozenset()


# ---- paper ---------------------------------------------------------------------------------------


def brief(place: Place) -> tuple[Block, ...]:
    """What is new, weaker and gone; how many lines are still true, in words."""
    words = place.words
    changed = [(force, word) for force, word in _looked_at(place) if word != words("still true")]
    same = sum(word == words("still true") for _force, word in _looked_at(place))
    if not changed and not same:
        return ()
    said: list[Block] = [Heading(words("What changed in the story"), 3)]
    if same:
        number = number_said(same, words, large=True)
        said.append(
            Statement(
                words.count(
                    "{count} line is still true.", "{count} lines are still true.", same, count=number
                )
            )
        )
    if changed:
        items = [Item(one.text.strip(), detail=word, row=one.id) for one, word in changed[:CHANGES]]
        if (more := len(changed) - CHANGES) > 0:
            items.append(Item(words("and {number} more", number=more), quiet=True))
        said.append(Lines(tuple(items), "body"))
    return tuple(said)


def _looked_at(place: Place) -> tuple[tuple[Force, str], ...]:
    """The lines this meeting said something of, or said for the first time, each with that word."""
    if place.before is None or place.curve is None:
        return ()
    meeting, words = place.meeting, place.words
    said = ((force, force_again(force, meeting, words).word) for force in place.curve.forces)
    found = [(force, word) for force, word in said if word and force.text.strip()]
    last = words("gone")
    return tuple(sorted(found, key=lambda one: (not is_new(one[0], meeting), one[1] == last)))


def full(place: Place) -> tuple[Block, ...]:
    """Every line that was looked at, side by side with what was found; what was to be found out."""
    curve, words, meeting = place.curve, place.words, place.meeting
    if curve is None or place.before is None:
        return ()
    blocks: list[Block] = []
    placed = in_tree_order(curve.forces)
    rows = [
        (
            Cell(in_words(one, words)),
            Cell(side_name(side, words)),
            Cell(force_again(one.force, meeting, words).word),
        )
        for side in SIDES
        for one in of_side(placed, side)
        if known_before(one.force, meeting) and found_in(one.force.again, meeting.id)
    ]
    if rows:
        heads = (words("Line"), words("Side"), words("Now"))
        blocks += [
            Heading(words("The story, looked at again"), 2),
            Table(heads, tuple(rows), (0.62, 0.2, 0.18)),
        ]
    blocks += found_out.table(place, "")
    return tuple(blocks)


def boxes(place: Place) -> tuple[PaperBlock, ...]:
    """The lines of last time to be marked by hand, and room for new ones."""
    words, curve = place.words, place.curve
    forces = on_the_table(on_wall(curve.forces), place.meeting) if curve else ()
    meeting = place.meeting
    before = [force for force in forces if known_before(force, meeting) and force.text.strip()]
    kept_first = [force for force in before if force.kept] or before
    made: list[PaperBlock] = []
    if kept_first:
        columns = (words("What we said last time"), words("Still true, weaker, gone?"))
        filled = tuple((force.text.strip(), "") for force in kept_first)
        rows = len(filled)
        made.append(WriteIn(name(words), rows, "", columns, widths=(2, 1), filled=filled, share=0.2))
    return (
        *made,
        WriteIn(words("New, and helping"), 2, mark="helping"),
        WriteIn(words("New, and hindering"), 3, mark="hindering"),
    )


def summary(place: Place) -> str:
    """``4 still true · 1 gone · 2 new``."""
    words, curve = place.words, place.curve
    if curve is None:
        return ""
    meeting = place.meeting
    found = [force_again(force, meeting, words).word for force in curve.forces]
    named = (words("still true"), words("weaker"), words("gone"), words("new"))
    said = [
        words("{number} {word}", number=number, word=word) for word in named if (number := found.count(word))
    ]
    if not said and curve.forces:
        said = [words.count("{number} line", "{number} lines", len(curve.forces))]
    if questions := len(still_open(questions_about(curve, ""))):
        said.append(words("{number} to find out", number=questions))
    return " · ".join(said)
