"""What page one of a later meeting says first of all: the line since, what was done, what is new."""

from __future__ import annotations

from collections.abc import Mapping

from obadesk.core.blocks import Block, Heading, Item, Lines, Statement
from obadesk.core.handout import MayGo
from obadesk.core.place import Place
from obadesk.core.vocabulary import Words

KINDS = ("where_we_left_it", "line_since", "what_we_did", "story_again", "keep_stop_add")
"""The steps that only a later meeting has, in the order in which the page tells of them."""

NAMED = 2
"""How many lines of a list are named when it is run on; the others are counted."""

Briefs = Mapping[str, tuple[Block, ...]]


def since_last_time(place: Place, briefs: Briefs) -> tuple[Block, ...]:
    """The heading and what stands under it; nothing in a first meeting."""
    if place.before is None:
        return ()
    said = [block for kind in KINDS for block in briefs.get(kind, ())]
    return (Heading(place.words("Since last time"), 2), *said) if said else ()


def in_short(briefs: Briefs, words: Words) -> tuple[MayGo, ...]:
    """What leaves a full page, or stands on one line of it: what is told last goes first.

    The verdict, how many actions are done, under way and stuck, and what is new stay.
    """
    *old, added = _parts(briefs.get("keep_stop_add", ())) or [()]
    found = [MayGo(part) for part in reversed(old)]
    for_line = (added, briefs.get("story_again", ()), briefs.get("what_we_did", ()))
    found += [
        MayGo(part, short, part is added) for part in for_line if (short := _run_on(part, words)) is not None
    ]
    return tuple(found)


def _parts(said: tuple[Block, ...]) -> list[tuple[Block, ...]]:
    parts: list[list[Block]] = []
    for block in said:
        if isinstance(block, Heading) or not parts:
            parts.append([])
        parts[-1].append(block)
    return [tuple(part) for part in parts]


def _run_on(part: tuple[Block, ...], words: Words) -> Heading | None:
    """The heading with what stands under it behind it: its sentences, else its first lines."""
    if not part or not isinstance(part[0], Heading):
        return None
    items = [item for block in part if isinstance(block, Lines) for item in block.items]
    if any(item.detail == words("new") for item in items):  # of the story: what is new, and how much else
        items.sort(key=lambda item: item.detail != words("new"))
    elif said := [block.text.strip() for block in part if isinstance(block, Statement)]:
        return Heading(part[0].text, part[0].level, tail=" ".join(said))
    listed = "; ".join(_said(item) for item in items[:NAMED])
    if (more := len(items) - NAMED) > 0:
        listed = words("{listed}; and {number} more", listed=listed, number=more)
    return Heading(part[0].text, part[0].level, tail=f"{listed}.") if listed else None


def _said(item: Item) -> str:
    text = item.text.strip().rstrip(".")
    return f"{text} ({item.detail})" if item.detail else text
