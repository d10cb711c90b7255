"""The quota of *what works*: from each table one idea that costs little or nothing, and one off the wall."""

from __future__ import annotations

import msgspec

from obadesk.core.curve import Curve
from obadesk.core.curve_names import tables_of
from obadesk.core.table import Table
from obadesk.core.workshop import Workshop


class OwedIdeas(msgspec.Struct, frozen=True):
    """The tables that still owe one, in the order of their numbers; none before the first idea was said."""

    low_cost: tuple[Table, ...] = ()
    off_the_wall: tuple[Table, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.low_cost or self.off_the_wall)


def owed_ideas(workshop: Workshop, curve: Curve | None) -> OwedIdeas:
    """Which tables of the curve owe what. An idea without a table is the whole room's and counts for all."""
    if curve is None or not curve.ideas:
        return OwedIdeas()
    tables = sorted(tables_of(workshop, curve), key=lambda table: table.number)
    everybody = {table.id for table in tables}
    cheap: set[str] = set()
    wild: set[str] = set()
    for idea in curve.ideas:
        if idea.cost:
            cheap.update(idea.tables or everybody)
        if idea.off_the_wall:
            wild.update(idea.tables or everybody)
    return OwedIdeas(
        tuple(table for table in tables if table.id not in cheap),
        tuple(table for table in tables if table.id not in wild),
    )
