"""What a curve is called, and which tables work on it."""

from __future__ import annotations

from obadesk.core.curve import Curve
from obadesk.core.table import Table
from obadesk.core.vocabulary import Words
from obadesk.core.workshop import Workshop


def curve_name(workshop: Workshop, curve: Curve) -> str:
    """The lay name of its measure; ``""`` while it has none."""
    measure = workshop.measure(curve.measure)
    return measure.name.strip() if measure else ""


def tables_of(workshop: Workshop, curve: Curve) -> tuple[Table, ...]:
    """The tables that work on it; all tables when it names none."""
    named = tuple(table for table in workshop.tables if table.id in curve.tables)
    return named or workshop.tables


def curve_of_table(workshop: Workshop, table_id: str) -> Curve | None:
    """The one curve this table works on: the first that names it, else the first that is the whole room's."""
    named = next((curve for curve in workshop.curves if table_id in curve.tables), None)
    return named or next((curve for curve in workshop.curves if not curve.tables), None)


def marks_of(workshop: Workshop, curve: Curve) -> str:
    """``T1 T3`` for the tables that work on it; nothing when the whole room does."""
    numbers = sorted(table.number for table in workshop.tables if table.id in curve.tables)
    return " ".join(f"T{number}" for number in numbers)


def curve_named(workshop: Workshop, curve: Curve, words: Words) -> str:
    """What to call it among several: its name, with its tables where another has the same one."""
    name = curve_name(workshop, curve) or words("a curve without a name")
    names = [curve_name(workshop, other) for other in workshop.curves]
    marks = marks_of(workshop, curve) if names.count(curve_name(workshop, curve)) > 1 else ""
    return " ".join(part for part in (name, marks) if part)


def tables_at(workshop: Workshop, curve: Curve) -> tuple[Table, ...]:
    """The tables whose own curve it is; of several curves each table has one."""
    return tuple(table for table in workshop.tables if curve_of_table(workshop, table.id) is curve)
