"""The story's lines as they are read: each force with its whys under it; roots; the strongest few."""

from __future__ import annotations

from operator import attrgetter, is_

import msgspec

from obadesk.core.grown import Grown
from obadesk.core.story import Force, Side
from obadesk.core.vocabulary import Words

STRONGEST = 3
"""How many of each side go on the wall's *keep* and on page one."""


class PlacedForce(msgspec.Struct, frozen=True):
    """``depth``: how many whys deep. ``root``: the end of a chain of whys, where nobody asked on."""

    force: Force
    depth: int
    root: bool


_parent_of = attrgetter("parent")

Ordered = tuple[tuple[Force, ...], tuple[PlacedForce, ...]]
_last: list[Ordered] = []
"""The stories put in order last, console's and wall's: most grow by one line, which is no why of another."""


def in_tree_order(forces: tuple[Force, ...]) -> tuple[PlacedForce, ...]:
    """Every force once, its whys right under it; whys without a force, or in a circle, start anew."""
    known = tuple(_last)
    found = next((placed for one in known if (placed := _grown(one, forces)) is not None), None)
    if found is None:
        found = _put_in_order(forces)
    _last[:] = [(forces, found), *(one for one in known if one[0] is not forces)][:KEPT]
    return found


KEPT = 3


def _grown(last: Ordered, forces: tuple[Force, ...]) -> tuple[PlacedForce, ...] | None:
    """The order of ``forces`` if they are those of last time, or with one more that stands alone."""
    before, placed = last
    if not before or not 0 <= len(forces) - len(before) <= 1 or not all(map(is_, before, forces)):
        return None
    if len(forces) == len(before):
        return placed
    new = forces[-1]
    links = bool(new.parent) or new.id in map(_parent_of, before)
    return None if links else (*placed, PlacedForce(new, 0, False))


def _put_in_order(forces: tuple[Force, ...]) -> tuple[PlacedForce, ...]:
    known = {force.id for force in forces}
    whys: dict[str, list[Force]] = {}
    tops: list[Force] = []
    for force in forces:
        if force.parent in known and force.parent != force.id:
            whys.setdefault(force.parent, []).append(force)
        else:
            tops.append(force)
    placed: dict[str, PlacedForce] = {}
    for start in (*tops, *forces):  # those left over after the tops go in a circle
        if start.id not in whys:  # most forces have no why under them
            if start.id not in placed:
                placed[start.id] = PlacedForce(start, 0, False)
            continue
        waiting = [(start, 0)]
        while waiting:  # a chain may be longer than Python likes to recurse
            force, depth = waiting.pop()
            if force.id in placed:
                continue
            below = whys.get(force.id, [])
            placed[force.id] = PlacedForce(force, depth, root=bool(depth) and not below)
            waiting.extend((why, depth + 1) for why in reversed(below))
    return tuple(placed.values())


def on_wall(forces: tuple[Force, ...]) -> tuple[Force, ...]:
    """The forces the wall may show: none that was taken off it, nor its whys; itself when all may."""
    off = {force.id for force in forces if force.off_wall}
    if not off:
        return forces
    more = True
    while more:
        below = {force.id for force in forces if force.parent in off and force.id not in off}
        off |= below
        more = bool(below)
    return tuple(force for force in forces if force.id not in off)


def chain_of(placed: tuple[PlacedForce, ...], at: int) -> tuple[PlacedForce, ...]:
    """The force at place ``at`` with the forces whose why it is above it, and all whys under it."""
    above: list[PlacedForce] = []
    depth = placed[at].depth
    for one in reversed(placed[:at]):
        if one.depth < depth:
            above.append(one)
            depth = one.depth
        if not depth:
            break
    below: list[PlacedForce] = []
    for one in placed[at + 1 :]:
        if one.depth <= placed[at].depth:
            break
        below.append(one)
    return (*reversed(above), placed[at], *below)


def has_why(placed: tuple[PlacedForce, ...], at: int) -> bool:
    """Whether somebody has answered the "why?" of the force at this place."""
    return at + 1 < len(placed) and placed[at + 1].depth > placed[at].depth


def in_words(one: PlacedForce, words: Words) -> str:
    """A line as it is read: a why begins with "because", typed or not."""
    text = one.force.text.strip()
    if not one.depth or text.casefold().startswith(words("because").casefold()):
        return text
    return words("because {reason}", reason=text)


def of_side(placed: tuple[PlacedForce, ...], side: Side) -> tuple[PlacedForce, ...]:
    """Those of one side, in the same order; a why is on the side of the force it explains."""
    top: Side | None = None

    def taken(one: PlacedForce) -> tuple[PlacedForce, ...]:
        nonlocal top
        if one.depth == 0:
            top = one.force.side
        elif top is None:  # what stands before it was known
            top = _side_above(placed, one, side)
        return (one,) if top == side else ()

    return _sides.of(placed, side, taken)


def _side_above(placed: tuple[PlacedForce, ...], why: PlacedForce, first: Side) -> Side:
    above = first
    for one in placed:
        if one is why:
            break
        if one.depth == 0:
            above = one.force.side
    return above


_sides: Grown[PlacedForce, PlacedForce] = Grown()


def kept_of(placed: tuple[PlacedForce, ...], side: Side, most: int = STRONGEST) -> tuple[PlacedForce, ...]:
    """The kept forces of one side, at most ``most`` chains; a kept why stands under its kept force."""
    chosen: list[PlacedForce] = []
    chains = 0
    kept_above: list[int] = []  # depths, in the whole tree, of the kept forces above this one
    for one in of_side(placed, side):
        while kept_above and kept_above[-1] >= one.depth:
            kept_above.pop()
        if not one.force.kept:
            continue
        if not kept_above:
            chains += 1
            if chains > most:
                break
        chosen.append(PlacedForce(one.force, len(kept_above), one.root))
        kept_above.append(one.depth)
    return tuple(chosen)


def strongest(placed: tuple[PlacedForce, ...], side: Side) -> tuple[PlacedForce, ...]:
    """What page one names of this side: what the room kept, else the first said."""
    kept = kept_of(placed, side)
    if kept:
        return kept
    tops = [one for one in of_side(placed, side) if one.depth == 0]
    return tuple(tops[:STRONGEST])
