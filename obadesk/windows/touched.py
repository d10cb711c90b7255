"""Where what was just undone shows: the step and curve looked at if it does there, else the first that do."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from obadesk.core.blocks import PARTS
from obadesk.core.kind import StepKind
from obadesk.core.place import Place
from obadesk.core.workshop import Workshop


def touched(
    before: Workshop, after: Workshop, place: Place, kinds: Mapping[str, StepKind]
) -> tuple[str, str]:
    """Ids of a step and a curve on which the difference can be seen; step ``""``: on none."""
    changed = [curve.id for curve in after.curves if before.curve(curve.id) is not curve]
    here = place.curve.id if place.curve else ""
    curve_id = here if here in changed or not changed else changed[0]
    return _touched_step(before, after, replace(place, curve_id=curve_id), kinds), curve_id


def _touched_step(before: Workshop, after: Workshop, place: Place, kinds: Mapping[str, StepKind]) -> str:
    steps = after.meeting.steps
    parked = {row.id: row for row in (*before.parked, *after.parked)}
    for row_id, row in parked.items():
        there = (any(one.id == row_id for one in workshop.parked) for workshop in (before, after))
        if not all(there) and after.step(row.step) and not _shows(before, after, place, kinds):
            return row.step  # a line parked is seen where it was said
    here = [step for step in steps if step.id == place.step_id]
    other = [step for step in steps if before.step(step.id) is not step]
    if other and not any(step in other for step in here):
        back = [step for step in other if before.step(step.id) is None]
        return (back or other)[0].id  # the agenda itself is another: a step came back, or has other minutes
    for step in (*here, *(step for step in steps if step.id != place.step_id)):
        if before.step(step.id) is not step:
            return step.id
        if _shows(before, after, replace(place, step_id=step.id), kinds):
            return step.id
    return ""


def _shows(before: Workshop, after: Workshop, place: Place, kinds: Mapping[str, StepKind]) -> bool:
    """Whether the difference can be seen on the place's step."""
    then, now = replace(place, workshop=before), replace(place, workshop=after)
    kind = kinds.get(now.step.kind) if now.step else None
    if kind is None:
        return False
    return kind.summary(then) != kind.summary(now) or _told(kind, then) != _told(kind, now)


def _told(kind: StepKind, place: Place) -> tuple[object, ...]:
    public = place.public()
    return (*(kind.slides(public, part) for part in PARTS), kind.brief(place), kind.full(place))
