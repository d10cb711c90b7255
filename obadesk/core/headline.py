"""Which measures the room proposed, which lead, and that each of those has a curve to work on."""

from __future__ import annotations

from msgspec.structs import replace

from obadesk.core import rows
from obadesk.core.curve import Curve
from obadesk.core.measure import Measure, Series
from obadesk.core.workshop import Workshop

LAST = 1_000_000
"""A place behind all that have one."""


def is_placeholder(measure: Measure) -> bool:
    """Whether nothing has been said of it yet: no name, no figure, no forecast, no event."""
    said = measure.name, measure.definition, measure.unit, measure.said_as, measure.source
    return not has_figures(measure) and not any(text.strip() for text in said)


def has_figures(measure: Measure) -> bool:
    """Whether there is a figure, an expected one, or something that happened."""
    figures = any(series.readings for series in measure.series)
    return figures or any(scenario.points for scenario in measure.scenarios) or bool(measure.events)


def candidates(workshop: Workshop, outcome_id: str) -> tuple[Measure, ...]:
    """The measures of an outcome of which something has been said, in the order of entry."""
    return tuple(
        measure for measure in workshop.measures if measure.of == outcome_id and not is_placeholder(measure)
    )


def headlines(measures: tuple[Measure, ...]) -> tuple[Measure, ...]:
    """The ones that lead, in the order the room gave them; those without a place come last."""
    leading = [measure for measure in measures if measure.status == "headline"]
    return tuple(sorted(leading, key=lambda measure: measure.rank or LAST))


def has_said(curve: Curve) -> bool:
    """Whether anything of the chain hangs on the curve."""
    return any(getattr(curve, field) for field in rows.lists_of(Curve))


def is_idle(workshop: Workshop, curve: Curve) -> bool:
    """Whether nothing was worked on it, and its measure is none or was said in the room and does not lead."""
    about = workshop.measure(curve.measure)
    if has_said(curve) or curve.tables or is_answered(workshop, curve):
        return False
    return about is None or is_placeholder(about) or (
        bool(about.number) and about.status != "headline" and not has_figures(about)
    )  # fmt: skip


def with_curve(workshop: Workshop, measure_id: str, curve_id: str) -> Workshop:
    """The workshop with a curve of this measure; ``curve_id``: the id a new one gets.

    A curve that waits for a measure is taken over. No curve on which something was said ever goes.
    """
    if workshop.measure(measure_id) is None:
        return workshop
    if any(curve.measure == measure_id for curve in workshop.curves):
        return workshop
    waiting = next((curve for curve in workshop.curves if is_idle(workshop, curve)), None)
    if waiting is not None:
        return rows.set_fields(workshop, waiting.id, measure=measure_id)
    return rows.append(workshop, workshop.id, "curves", Curve(id=curve_id, measure=measure_id))


def with_rank(workshop: Workshop, measure_id: str, rank: int, curve_id: str) -> Workshop:
    """The measure leads at this place, from 1; those at it and behind move one on. It has a curve then."""
    measure = workshop.measure(measure_id)
    if measure is None:
        return workshop
    others = [one for one in headlines(_of(workshop, measure.of)) if one.id != measure_id]
    others.insert(max(0, min(rank - 1, len(others))), replace(measure, status="headline"))
    return with_curve(_numbered(workshop, others), measure_id, curve_id)


def without_rank(workshop: Workshop, measure_id: str, **fields: str) -> Workshop:
    """The measure leads no more; those behind it move up. ``fields``: what else is set: its status."""
    measure = workshop.measure(measure_id)
    if measure is None:
        return workshop
    workshop = rows.set_fields(workshop, measure_id, rank=0, **{"status": "", **fields})
    for curve in workshop.curves:
        if curve.measure == measure_id and len(workshop.curves) > 1 and is_idle(workshop, curve):
            workshop = rows.remove(workshop, curve.id)
    return _numbered(workshop, list(headlines(_of(workshop, measure.of))))


def can_leave(workshop: Workshop, measure_id: str) -> bool:
    """Whether it can be taken off the list: nothing was said on its curve, and it has no figures."""
    measure = workshop.measure(measure_id)
    if measure is None:
        return False
    curves = [curve for curve in workshop.curves if curve.measure == measure_id]
    worked_on = any(has_said(curve) or is_answered(workshop, curve) for curve in curves)
    return not curves or not (has_figures(measure) or worked_on)


def without_measure(workshop: Workshop, measure_id: str) -> Workshop:
    """The workshop without it. Where a blank curve rests on it, the curve waits for another measure."""
    measure = workshop.measure(measure_id)
    if measure is None or not can_leave(workshop, measure_id):
        return workshop
    if measure.rank:
        workshop = without_rank(workshop, measure_id)
    resting = [curve for curve in workshop.curves if curve.measure == measure_id]
    for curve in resting[1:] if len(resting) == len(workshop.curves) else resting:
        workshop = rows.remove(workshop, curve.id)
    if any(curve.measure == measure_id for curve in workshop.curves):  # the last curve: begin anew with it
        blank = Measure(id=measure.id, order=measure.order, of=measure.of, series=_blank(measure.series))
        return rows.with_row(workshop, measure_id, lambda _measure: blank)
    return rows.remove(workshop, measure_id)


def renumbered(workshop: Workshop, of: str) -> Workshop:
    """The workshop with the places of those that lead for one outcome or service closed up."""
    return _numbered(workshop, list(headlines(_of(workshop, of))))


def taken(workshop: Workshop, measure: Measure) -> tuple[str, Workshop]:
    """A measure just said: which row holds it now, and the workshop with it.

    The first fills the measure that a new workshop begins with; all others come after it.
    """
    blank = next((one for one in workshop.measures if one.of == measure.of and is_placeholder(one)), None)
    if blank is None:
        return measure.id, rows.append(workshop, workshop.id, "measures", measure)
    filled = replace(
        blank,
        name=measure.name,
        tables=measure.tables,
        said_at=measure.said_at,
        status=measure.status,
        box=measure.box,
        number=blank.number or rows.next_number(workshop.measures),
    )
    return blank.id, rows.with_row(workshop, blank.id, lambda _blank: filled)


def is_answered(workshop: Workshop, curve: Curve) -> bool:
    """Whether the room has said if that future is OK."""
    return any(verdict.curve == curve.id for meeting in workshop.meetings for verdict in meeting.verdicts)


def _blank(series: tuple[Series, ...]) -> tuple[Series, ...]:
    return tuple(Series(id=one.id, order=one.order, area=one.area) for one in series)


def _of(workshop: Workshop, outcome_id: str) -> tuple[Measure, ...]:
    return tuple(measure for measure in workshop.measures if measure.of == outcome_id)


def _numbered(workshop: Workshop, leading: list[Measure]) -> Workshop:
    ranks = {measure.id: rank for rank, measure in enumerate(leading, 1)}
    measures = tuple(
        measure
        if ranks.get(measure.id, measure.rank) == measure.rank
        else replace(measure, rank=ranks[measure.id], status="headline")
        for measure in workshop.measures
    )
    return workshop if measures == workshop.measures else replace(workshop, measures=measures)
