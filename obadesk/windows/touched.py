"""Which step shows what was just undone: the one looked at if it does, else the first that does."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from obadesk.core.blocks import PARTS
from obadesk.core.kind import StepKind
from obadesk.core.place import Place
from obadesk.core.workshop import Workshop


def touched_step(before: Workshop, after: Workshop, place: Place, kinds: Mapping[str, StepKind]) -> str:
    """Id of a step on which the difference can be seen; ``""`` when it is seen on none."""
    steps = after.meeting.steps
    here = [step for step in steps if step.id == place.step_id]
    for step in (*here, *(step for step in steps if step.id != place.step_id)):
        kind = kinds.get(step.kind)
        if before.step(step.id) is not step:
            return step.id
        if kind is None:
            continue
        then = replace(place, workshop=before, step_id=step.id)
        now = replace(place, workshop=after, step_id=step.id)
        if kind.summary(then) != kind.summary(now) or _told(kind, then) != _told(kind, now):
            return step.id
    return ""


def _told(kind: StepKind, place: Place) -> tuple[object, ...]:
    public = place.public()
    return (*(kind.slides(public, part) for part in PARTS), kind.brief(place), kind.full(place))
