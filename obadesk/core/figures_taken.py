"""Readings taken in from a file of data: put beside what is there, period by period."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from msgspec.structs import replace

from obadesk.core import rows
from obadesk.core.figures_grid import place_of
from obadesk.core.measure import Measure, Reading, Series
from obadesk.core.period import position
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


def compared(measure: Measure, area: str, readings: Sequence[Reading]) -> Compared:
    """What taking these readings in would change. A gap never takes the place of a figure."""
    series = series_of(measure, area)
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
) -> Workshop:
    """The workshop with these readings in the series of the area, in the order of time.

    ``series_id``: of the series made when the area has none. ``readings`` bring their own ids. A figure
    that is there keeps its id. The measure is gone: as it is.
    """
    measure = workshop.measure(measure_id)
    if measure is None or not readings:
        return workshop
    found = compared(measure, area, readings)
    series = series_of(measure, area)
    if series is None:
        workshop = rows.append(workshop, measure_id, "series", Series(id=series_id, area=area, source=source))
        series = Series(id=series_id, area=area)
    now = {
        old.id: replace(
            old, value=one.value, typed=one.typed, provisional=one.provisional, note=one.note or old.note
        )
        for old, one in found.changed
    }
    kept = [now.get(old.id, old) for old in series.readings] + list(found.new)
    if all(position(one.period) is not None for one in kept):
        kept.sort(key=lambda one: position(one.period) or 0.0)
    fields = {"readings": rows.placed(tuple(kept))}
    named = {} if series.area.strip() or not area.strip() else {"area": area}
    return rows.set_fields(workshop, series.id, **fields, **named)
