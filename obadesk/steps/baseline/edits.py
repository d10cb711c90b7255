"""What can be done to the line ahead, as edits with the words for the menu."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from obadesk.core import figures_typed, projecting, rows
from obadesk.core.edit import Edit
from obadesk.core.forecast import working
from obadesk.core.ids import new_id
from obadesk.core.measure import Measure, Scenario
from obadesk.core.message import message
from obadesk.core.sealing import still_ahead
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


def add_line(measure_id: str, name: str, points: tuple[tuple[str, float], ...]) -> Edit:
    """One more line of the room's, in hand at once. ``points``: (period, value) to start from.

    After a sealed line it is drawn in its place; the sealed one stays.
    """
    line_id, ids = new_id(), tuple(new_id() for _each in points)

    def change(workshop: Workshop) -> Workshop:
        drawn = (
            projecting.point_of(one, period, value) for one, (period, value) in zip(ids, points, strict=True)
        )
        line = Scenario(id=line_id, name=name, points=rows.placed(tuple(drawn)))
        return projecting.with_line(workshop, measure_id, line)

    return Edit(message("Draw another line"), change)


def take_in_hand(measure_id: str, line_id: str) -> Edit:
    """Look at this one of the room's lines: table, chart and wall follow."""

    def change(workshop: Workshop) -> Workshop:
        return rows.set_fields(workshop, measure_id, in_hand=line_id)

    return Edit(message("Look at another line"), change, f"{measure_id}:in hand")


def remove_line(measure_id: str, line_id: str) -> Edit:
    """A line the room does not need. One it has taken is first drawn again; a sealed one stays."""

    def change(workshop: Workshop) -> Workshop:
        line = rows.find(workshop, line_id)
        if not isinstance(line, Scenario) or line.adopted or line.sealed:
            return workshop
        return rows.set_fields(rows.remove(workshop, line_id), measure_id, in_hand="")

    return Edit(message("Remove the line"), change)


def adopt(measure_id: str, today: str, drawn_by: str) -> Edit:
    """The room takes the line in hand as its baseline, in place of one it took before that is not sealed.

    Points whose figures have come are left out: a line is not judged by what was known when it was drawn.
    """

    def taken(measure: Measure) -> Measure:
        line = working(measure)
        if line is None or line.sealed:
            return measure
        points = still_ahead(measure, line)
        if not any(point.value is not None for point in points):
            return measure
        new = replace(
            line, points=points, adopted=today, drawn_by=line.drawn_by or drawn_by,
            corrects=line.corrects or projecting.sealed_one(measure),
        )  # fmt: skip
        others = {
            one.id: replace(one, adopted="", drawn_by="")
            for one in measure.scenarios
            if one.adopted and not one.sealed
        }
        lines = tuple(new if one is line else others.get(one.id, one) for one in measure.scenarios)
        return replace(measure, scenarios=lines, in_hand="")

    def change(workshop: Workshop) -> Workshop:
        return rows.with_row(workshop, measure_id, taken)

    return Edit(message("Adopt this line"), change)


def reopen(measure_id: str, line_id: str) -> Edit:
    """An adopted line may be drawn again, as long as it is not sealed."""

    def change(workshop: Workshop) -> Workshop:
        line = rows.find(workshop, line_id)
        if not isinstance(line, Scenario) or line.sealed or not line.adopted:
            return workshop
        workshop = rows.set_fields(workshop, line_id, adopted="", drawn_by="")
        return rows.set_fields(workshop, measure_id, in_hand=line_id)

    return Edit(message("Draw the line again"), change)


def show_projection(
    measure_id: str, found: projecting.Basis, lines: Sequence[Sequence[float]], source: str
) -> Edit:
    """Keep what was worked out: the middle, the low and the high ends. ``source`` says from what."""
    means, lows, highs = lines
    change = projecting.put_beside(measure_id, found, means, lows, highs, source)
    return Edit(message("Show a projection"), change)


def reveal_projection(projection_id: str, is_on: bool) -> Edit:
    """On the wall too, before the room has taken a line; or not."""
    return Edit(message("Reveal the projection"), projecting.reveal(projection_id, is_on))


def take_projection_away(projection_id: str) -> Edit:
    """No projection any more."""
    return Edit(message("Take the projection away"), projecting.take_away(projection_id))


def start_from_projection(measure_id: str) -> Edit:
    """A line of the room's own that begins where the projection lies."""
    return Edit(message("Start our line from the projection"), projecting.start_from_it(measure_id))
