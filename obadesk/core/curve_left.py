"""The measure as the room left it: its history up to the forecast, and the forecast alone."""

from __future__ import annotations

from msgspec.structs import replace

from obadesk.core.figures import understood
from obadesk.core.judged import judging
from obadesk.core.measure import Measure, Reading, Series
from obadesk.core.period import position


def as_left(measure: Measure) -> Measure:
    """Without what came after the forecast it is judged by; itself when there is none.

    A figure that was revised after the forecast was agreed is the one the room saw.
    """
    by = judging(measure)
    periods = [point.period for point in by.points if point.value is not None] if by else []
    if by is None or not periods:
        return measure
    first = min((x for period in periods if (x := position(period)) is not None), default=None)
    day = (by.adopted or by.sealed)[:10]

    def before(period: str) -> bool:
        x = position(period)
        return period not in periods if first is None or x is None else x < first - 1e-6

    def seen(one: Series) -> Series:
        left = tuple(reading_at_end_of(reading, day) for reading in one.readings if before(reading.period))
        return replace(one, readings=left)

    return replace(
        measure,
        series=tuple(seen(one) for one in measure.series),
        scenarios=(by,),
        aspiration=(),
        events=tuple(event for event in measure.events if before(event.period)),
    )


def reading_at_end_of(reading: Reading, day: str) -> Reading:
    """The reading as it stood at the end of this ISO day."""
    for number, (figure, replaced) in enumerate(reading.earlier):
        if day and replaced[:10] > day:
            value = understood(figure)
            typed = "" if value is not None else figure
            return replace(reading, value=value, typed=typed, earlier=reading.earlier[:number])
    return reading
