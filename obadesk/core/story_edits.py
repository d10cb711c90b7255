"""What can be done to the lines of a story, as edits."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from obadesk.core import rows
from obadesk.core.curve import Curve
from obadesk.core.edit import Edit
from obadesk.core.links import linked_anew
from obadesk.core.message import message
from obadesk.core.passes import with_found
from obadesk.core.story import Evidence, Force, Side, Still
from obadesk.core.story_order import PlacedForce, in_tree_order, of_side
from obadesk.core.workshop import Workshop

SIDES: tuple[Side, Side] = ("helping", "hindering")


def keep(force_id: str) -> Edit:
    """Mark a line to go forward, or take the mark away."""
    return Edit(
        message("Keep a line"), _of_force(force_id, lambda force: replace(force, kept=not force.kept))
    )


def found_again(force_id: str, meeting_id: str, still: Still) -> Edit:
    """What this meeting found of a line from before; ``""`` takes its word back."""

    def found(force: Force) -> Force:
        again = with_found(force.again, meeting_id, still)
        return force if again == force.again else replace(force, again=again)

    return Edit(message("Say whether a line is still true"), _of_force(force_id, found))


def off_wall(force_id: str) -> Edit:
    """Take a line off the wall with its whys, or put it back; on paper it stays."""
    return Edit(
        message("Take a line off the wall"),
        _of_force(force_id, lambda force: replace(force, off_wall=not force.off_wall)),
    )


def how_we_know(force_id: str, evidence: Evidence) -> Edit:
    """How we know; the same once more takes it away."""

    def known(force: Force) -> Force:
        return replace(force, evidence="" if force.evidence == evidence else evidence)

    return Edit(message("How we know"), _of_force(force_id, known))


def deeper(curve_id: str, force_id: str) -> Edit:
    """The line becomes a why of the line of the same depth above it."""

    def change(workshop: Workshop) -> Workshop:
        column, place = _column(workshop, curve_id, force_id)
        if place < 0:
            return workshop
        depth = column[place].depth
        for above in reversed(column[:place]):
            if above.depth == depth:
                return rows.set_fields(workshop, force_id, parent=above.force.id)
            if above.depth < depth:
                break
        return workshop

    return Edit(message("Set a line deeper"), change)


def shallower(curve_id: str, force_id: str) -> Edit:
    """The line goes one step out: beside the line whose why it was."""

    def change(workshop: Workshop) -> Workshop:
        column, place = _column(workshop, curve_id, force_id)
        if place < 0 or not column[place].depth:
            return workshop
        above = next(one.force for one in column if one.force.id == column[place].force.parent)
        side = column_side(workshop, curve_id, force_id)
        return rows.set_fields(workshop, force_id, parent=above.parent, side=side)

    return Edit(message("Set a line less deep"), change)


def other_side(curve_id: str, force_id: str) -> Edit:
    """The line goes to the other column, with its whys; it is nobody's why there."""

    def change(workshop: Workshop) -> Workshop:
        now = column_side(workshop, curve_id, force_id)
        if not now:
            return workshop
        return rows.set_fields(workshop, force_id, side=SIDES[1 - SIDES.index(now)], parent="")

    return Edit(message("Move a line to the other side"), change)


def remove(curve_id: str, force_id: str) -> Edit:
    """Take a line out; its whys stay and go one step out, ideas that touched it stay and touch none."""

    def change(workshop: Workshop) -> Workshop:
        side = column_side(workshop, curve_id, force_id)

        def without(curve: Curve) -> Curve:
            gone = next((force for force in curve.forces if force.id == force_id), None)
            if gone is None:
                return curve
            left = (
                replace(force, parent=gone.parent, side=side or force.side)
                if force.parent == force_id
                else force
                for force in curve.forces
                if force is not gone
            )
            return replace(curve, forces=tuple(left))

        after = rows.with_row(workshop, curve_id, without)
        return after if after is workshop else linked_anew(after, force_id, "")

    return Edit(message("Remove a line"), change)


def move(curve_id: str, force_id: str, by: int) -> Edit:
    """Up or down among the lines of the same depth in the same chain."""

    def change(workshop: Workshop) -> Workshop:
        column, place = _column(workshop, curve_id, force_id)
        if place < 0:
            return workshop
        one = column[place]
        beside = [o.force.id for o in column if o.depth == one.depth and (not one.depth or _same(o, one))]
        at = beside.index(force_id)
        if not 0 <= at + by < len(beside):
            return workshop
        before = beside[at - 1] if by < 0 else (beside[at + 2] if at + 2 < len(beside) else "")
        return rows.move(workshop, curve_id, "forces", force_id, before_id=before)

    return Edit(message("Move a line"), change)


def column_side(workshop: Workshop, curve_id: str, force_id: str) -> Side | None:
    """The side on which the line is shown: that of the line whose why it is."""
    curve = workshop.curve(curve_id)
    placed = in_tree_order(curve.forces) if curve else ()
    return next((s for s in SIDES if any(one.force.id == force_id for one in of_side(placed, s))), None)


def _same(one: PlacedForce, other: PlacedForce) -> bool:
    return one.force.parent == other.force.parent


def _column(workshop: Workshop, curve_id: str, force_id: str) -> tuple[tuple[PlacedForce, ...], int]:
    """The lines of the side on which the force is shown, and its place among them (-1: it is gone)."""
    curve = workshop.curve(curve_id)
    placed = in_tree_order(curve.forces) if curve else ()
    for side in SIDES:
        column = of_side(placed, side)
        place = next((i for i, one in enumerate(column) if one.force.id == force_id), -1)
        if place >= 0:
            return column, place
    return (), -1


def _of_force(force_id: str, new: Callable[[Force], Force]) -> Callable[[Workshop], Workshop]:
    def change(workshop: Workshop) -> Workshop:
        return rows.with_row(workshop, force_id, new)

    return change
