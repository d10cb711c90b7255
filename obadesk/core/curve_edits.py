"""Curves of a workshop: one more, one less, which table works on which, and the words about them."""

from __future__ import annotations

from obadesk.core import rows
from obadesk.core.curve import Curve
from obadesk.core.curve_names import curve_of_table
from obadesk.core.edit import Edit
from obadesk.core.headline import has_figures, has_said, is_answered
from obadesk.core.measure import Measure, Series
from obadesk.core.message import message
from obadesk.core.rows import Change, placed
from obadesk.core.service_edits import told_of
from obadesk.core.workshop import Workshop


def add_curve(curve_id: str, measure_id: str, series_ids: tuple[str, str]) -> Edit:
    """One more curve with a measure of its own, which has room for a comparison, as the first one has."""

    def change(workshop: Workshop) -> Workshop:
        of = told_of(workshop)
        series = placed(tuple(Series(id=one) for one in series_ids))
        workshop = rows.append(
            workshop, workshop.id, "measures", Measure(id=measure_id, of=of, series=series)
        )
        return rows.append(workshop, workshop.id, "curves", Curve(id=curve_id, measure=measure_id))

    return Edit(message("Add a curve"), change)


def can_remove(workshop: Workshop, curve_id: str) -> bool:
    """Whether another curve is there and nothing was said or counted on this one."""
    curve = workshop.curve(curve_id)
    return (
        curve is not None
        and len(workshop.curves) > 1
        and not has_said(curve)
        and not is_answered(workshop, curve)
        and not ((measure := workshop.measure(curve.measure)) and has_figures(measure))
    )


def remove_curve(curve_id: str) -> Edit:
    """One less, if it is empty. A measure the room proposed stays among the measures."""

    def change(workshop: Workshop) -> Workshop:
        curve = workshop.curve(curve_id)
        if curve is None or not can_remove(workshop, curve_id):
            return workshop
        workshop = rows.remove(workshop, curve_id)
        measure = workshop.measure(curve.measure)
        used = any(other.measure == curve.measure for other in workshop.curves)
        if measure is not None and not used and not (measure.said_at or measure.status):
            workshop = rows.remove(workshop, measure.id)
        if len(workshop.curves) == 1:  # the only one is the whole room's
            workshop = rows.set_fields(workshop, workshop.curves[0].id, tables=())
        return workshop

    return Edit(message("Remove a curve"), change)


def give_table(curve_id: str, table_id: str) -> Edit:
    """This table works on this curve and on no other; the other tables stay where they are."""

    def change(workshop: Workshop) -> Workshop:
        if workshop.curve(curve_id) is None or all(table.id != table_id for table in workshop.tables):
            return workshop
        on = {table.id: curve_of_table(workshop, table.id) for table in workshop.tables}
        of = {table: curve.id if curve else "" for table, curve in on.items()} | {table_id: curve_id}
        for curve in workshop.curves:
            tables = tuple(table.id for table in workshop.tables if of[table.id] == curve.id)
            workshop = rows.set_fields(workshop, curve.id, tables=tables)
        return workshop

    return Edit(message("Give a table its curve"), change)


def set_on_measure(curve_id: str, new_id: str, **fields: str) -> Change:
    """Fields of the curve's measure; where it has none yet, of a new one with ``new_id``."""

    def change(workshop: Workshop) -> Workshop:
        curve = workshop.curve(curve_id)
        if curve is None:
            return workshop
        if workshop.measure(curve.measure) is None:
            of = told_of(workshop)
            workshop = rows.append(workshop, workshop.id, "measures", Measure(id=new_id, of=of))
            workshop = rows.set_fields(workshop, curve_id, measure=new_id)
            return rows.set_fields(workshop, new_id, **fields)
        return rows.set_fields(workshop, curve.measure, **fields)

    return change
