"""Readings taken in from a file of data: put beside what is there, period by period."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from msgspec.structs import replace

from obadesk.core import rows
from obadesk.core.figures_grid import place_of
from obadesk.core.measure import Measure, Reading, Series
from obadesk.core.period import position
from obadesk.core.revised import brought
from obadesk.core.workshop import Workshop


class Compared(msgspec.Struct, frozen=True):
    """Periods that are not there yet, figures that would change as (there, new), and those that stay."""

    new: tuple[Reading, ...] = ()
    changed: tuple[tuple[Reading, Reading], ...] = ()
    same: tuple[Reading, ...] = ()


def series_of(measure: Measure, area: str) -> Series | None:
    """The series of the area; the room's own when either names none."""
    wanted = area.strip().casefold()
    own = measure.series[0] if measure.series else None
    found = next((one for one in measure.series if one.area.strip().casefold() == wanted), None)
    return found or (own if own and not (wanted and own.area.strip()) else None)


def compared(measure: Measure, area: str, readings: Sequence[Reading], into: str = "") -> Compared:
    """What taking these readings in would change. A gap never takes the place of a figure.

    ``into``: id of the series they are for, ``""`` for that of the area; one that is not there is a new one.
    """
    series = _target(measure, area, into)
    there = {place_of(one.period): one for one in series.readings} if series else {}
    new: list[Reading] = []
    changed: list[tuple[Reading, Reading]] = []
    same: list[Reading] = []
    for one in readings:
        old = there.get(place_of(one.period))
        if old is None:
            new.append(one)
        elif one.value is None or (old.value, old.provisional) == (one.value, one.provisional):
            same.append(old)
        else:
            changed.append((old, one))
    return Compared(tuple(new), tuple(changed), tuple(same))


def take_in(
    workshop: Workshop,
    measure_id: str,
    series_id: str,
    area: str,
    readings: Sequence[Reading],
    source: str = "",
    *,
    into: str = "",
    today: str = "",
    mapping: str = "",
) -> Workshop:
    """The workshop with these readings in the series of the area, in the order of time.

    ``series_id``: of the series made when the area has none. ``readings`` bring their own ids. A figure
    that is there keeps its id, and what it was before (``core.revised``). ``into``: as in ``compared``; where
    it names no series, another one is made beside the room's own. ``today``: ISO day; ``mapping``: how the
    file was read (``core.mapping``). The measure is gone: as it is.
    """
    measure = workshop.measure(measure_id)
    if measure is None or not readings:
        return workshop
    found = compared(measure, area, readings, into)
    series = _target(measure, area, into)
    if series is None:
        if into and not measure.series:  # the first series is always the room's own
            own = Series(id=f"{series_id}-own")
            workshop = rows.append(workshop, measure_id, "series", own)
        workshop = rows.append(workshop, measure_id, "series", Series(id=series_id, area=area, source=source))
        series = Series(id=series_id, area=area)
    now = {old.id: brought(old, one, today) for old, one in found.changed}
    new = [replace(one, entered=today) if today else one for one in found.new]
    kept = [now.get(old.id, old) for old in series.readings] + new
    if all(position(one.period) is not None for one in kept):
        kept.sort(key=lambda one: position(one.period) or 0.0)
    fields: dict[str, object] = {"readings": rows.placed(tuple(kept))}
    if mapping:
        fields["mapping"] = mapping
    if area.strip() and not series.area.strip():
        fields["area"] = area
    return rows.set_fields(workshop, series.id, **fields)


def _target(measure: Measure, area: str, into: str) -> Series | None:
    if not into:
        return series_of(measure, area)
    return next((one for one in measure.series if one.id == into), None)
