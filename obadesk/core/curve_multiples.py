"""More areas than one chart can hold: a small chart for each, all with the same axes."""

from __future__ import annotations

from msgspec.structs import replace

from obadesk.core.curve_picture import CurvePicture
from obadesk.core.curve_said import beside
from obadesk.core.curve_view import of_measure
from obadesk.core.measure import Measure, Series
from obadesk.core.vocabulary import Words

FEW = 2
"""Areas that stand in the chart itself."""


def multiples(measure: Measure, place: str, words: Words) -> tuple[CurvePicture, ...]:
    """One picture an area with figures, the room's own line in each; nothing for a few areas."""
    own, *others = measure.series or (Series(id=""),)
    areas = [one for one in others if any(reading.value is not None for reading in one.readings)]
    if len(areas) <= FEW or not any(reading.value is not None for reading in own.readings):
        return ()
    values = [r.value for one in (own, *areas) for r in one.readings if r.value is not None]
    span = min(values), max(values)
    return tuple(_one(measure, area, place, words, span) for area in areas)


def _one(measure: Measure, area: Series, place: str, words: Words, span: tuple[float, float]) -> CurvePicture:
    pair = replace(measure, series=(measure.series[0], area), scenarios=(), aspiration=(), events=())
    drawn = of_measure(pair, place, words, "", forecast=False)
    named = area.area.strip() or words("another area")
    sentence = beside(measure, area, words)
    lines = tuple(
        replace(line, label=line.label.rsplit(" ", 1)[-1]) if line.role == "comparison" else line
        for line in drawn.lines
    )  # its title says which area it is
    return replace(
        drawn,
        lines=lines,
        notes=(),
        title=named,
        sentence=sentence,
        values=span,
        unit=drawn.unit if drawn.ones != 1 else "",
        stamp="",
    )
