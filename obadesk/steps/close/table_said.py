"""What a table reports back: two things it will do, and the first step."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

import msgspec

from obadesk.core.action import Action
from obadesk.core.action_stands import still_to_do
from obadesk.core.curve import Curve
from obadesk.core.curve_names import curve_of_table
from obadesk.core.first_next_later import goes_on
from obadesk.core.idea import Idea
from obadesk.core.passes import known_before
from obadesk.core.row import Line
from obadesk.core.table import Table
from obadesk.core.workshop import Workshop

MOST = 2
"""A table reports two things, however many it brought."""


class TableSaid(msgspec.Struct, frozen=True):
    """``decided``: whether the lines are what it will do, or ideas nobody has chosen among yet."""

    lines: tuple[Line, ...] = ()
    first_step: str = ""
    decided: bool = True


def said_by(workshop: Workshop, table: Table) -> TableSaid:
    """Its actions; without any its kept ideas, else its ideas. Nothing when it said nothing.

    In a later meeting what is new comes before what is still to do, and what was done is not said again.
    """
    curves, meeting = _own_first(workshop, table), workshop.meeting
    said = tuple(a for a in _of(table, curves, "actions") if isinstance(a, Action))
    actions = sorted(still_to_do(said, meeting), key=lambda action: known_before(action, meeting))
    if actions:
        with_step = (action for action in actions if action.first_step.strip())
        first = next(with_step, None)
        shown = actions[:MOST]
        if first is not None and first not in shown:  # the first step is of one of the two
            shown[-1] = first
        return TableSaid(tuple(shown), first.first_step.strip() if first else "")
    ideas = [idea for idea in _of(table, curves, "ideas") if isinstance(idea, Idea) and goes_on(idea)]
    ideas.sort(key=lambda idea: known_before(idea, meeting))
    kept = [idea for idea in ideas if idea.kept]
    return TableSaid(tuple((kept or ideas)[:MOST]), decided=bool(kept) or not ideas)


def _own_first(workshop: Workshop, table: Table) -> tuple[Curve, ...]:
    own = curve_of_table(workshop, table.id)
    return tuple(sorted(workshop.curves, key=lambda curve: curve is not own))


def _of(table: Table, curves: Iterable[Curve], field: str) -> Iterable[Line]:
    """The lines this table said; what a curve of its own holds is its own, marked or not."""
    return chain.from_iterable(
        (
            line
            for line in getattr(curve, field)
            if line.text.strip()
            and (table.id in line.tables or (not line.tables and curve.tables == (table.id,)))
        )
        for curve in curves
    )
