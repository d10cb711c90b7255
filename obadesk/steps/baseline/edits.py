"""What can be done to the line ahead, as edits with the words for the menu."""

from __future__ import annotations

from msgspec.structs import replace

from obadesk.core import figures_typed, rows
from obadesk.core.edit import Edit
from obadesk.core.figures import shown
from obadesk.core.forecast import working
from obadesk.core.ids import new_id
from obadesk.core.measure import Measure, Point, Scenario
from obadesk.core.message import message
from obadesk.core.workshop import Workshop


def move_points(moved: tuple[tuple[str, float], ...], merge_key: str) -> Edit:
    """Points of the forecast, dragged or moved by keys."""

    def change(workshop: Workshop) -> Workshop:
        return figures_typed.move_points(workshop, moved)

    return Edit(message("Move the line"), change, merge_key)


def start_line(measure_id: str, periods: tuple[str, ...]) -> Edit:
    """A first line ahead, level, to be dragged to where the room expects it."""
    ids = tuple(new_id() for _each in range(2 + 2 * len(periods)))

    def change(workshop: Workshop) -> Workshop:
        return figures_typed.start_line(workshop, measure_id, periods, iter(ids))

    return Edit(message("Start a line"), change)


def draw_another(measure_id: str, sealed_id: str, points: tuple[tuple[str, float], ...]) -> Edit:
    """A line in place of a sealed one, which stays drawn. ``points``: (period, value) to start from."""
    line_id, ids = new_id(), tuple(new_id() for _each in points)

    def change(workshop: Workshop) -> Workshop:
        drawn = tuple(
            Point(id=one, period=period, value=value, typed=shown(value).replace("−", "-").replace(",", ""))
            for one, (period, value) in zip(ids, points, strict=True)
        )
        line = Scenario(id=line_id, corrects=sealed_id, points=rows.placed(drawn))
        return rows.append(workshop, measure_id, "scenarios", line)

    return Edit(message("Draw another line"), change)


def adopt(measure_id: str, today: str, drawn_by: str) -> Edit:
    """The room takes the line as its baseline."""

    def taken(measure: Measure) -> Measure:
        line = working(measure)
        if line is None:
            return measure
        new = replace(line, adopted=today, drawn_by=line.drawn_by or drawn_by)
        return replace(measure, scenarios=tuple(new if one is line else one for one in measure.scenarios))

    def change(workshop: Workshop) -> Workshop:
        return rows.with_row(workshop, measure_id, taken)

    return Edit(message("Adopt this line"), change)


def reopen(scenario_id: str) -> Edit:
    """An adopted line may be drawn again, as long as it is not sealed."""

    def opened(line: Scenario) -> Scenario:
        return line if line.sealed else replace(line, adopted="", drawn_by="")

    def change(workshop: Workshop) -> Workshop:
        return rows.with_row(workshop, scenario_id, opened)

    return Edit(message("Draw the line again"), change)
