"""A group that meets again: the sample of Leeds, and a review meeting half a year later."""

from __future__ import annotations

from functools import cache

from obadesk.core.action import Action
from obadesk.core.agenda import PlannedStep, WorkshopFormat
from obadesk.core.capture import Captured
from obadesk.core.ids import seeded
from obadesk.core.passes import meet_again
from obadesk.core.place import Place
from obadesk.core.rows import find
from obadesk.core.story import Force
from obadesk.core.workshop import Workshop
from obadesk.places import workshops
from obadesk.steps.all import STEP_KINDS
from obadesk.storage.format_files import sample_workshop

TODAY = "2026-09-17"
BEGUN = f"{TODAY}T09:25:00+01:00"
AT = f"{TODAY}T10:00:00+01:00"
KINDS = {kind.id: kind for kind in STEP_KINDS}


@cache
def met_again(seed: int = 3) -> Workshop:
    """The second meeting just begun, with a step of every kind; nothing has been said in it."""
    with seeded(seed):
        first = sample_workshop(workshops(), "leeds-children", tuple(KINDS))
        steps = tuple(PlannedStep(kind=kind, minutes=10) for kind in KINDS)
        agenda = WorkshopFormat(id="again", name="Again", description="", steps=steps, for_meeting="review")
        return meet_again(agenda, today=TODAY, now=BEGUN).change(first)


def at(workshop: Workshop, kind: str, *, curve: int = 0) -> Place:
    """The place of this kind's step in the latest meeting."""
    step = next(step for step in workshop.meeting.steps if step.kind == kind)
    return Place(workshop, step.id, workshop.curves[curve].id, TODAY)


def say(
    workshop: Workshop, kind: str, text: str, *signs: str, row: str = "new", hand: str = "", table: int = -1
) -> Workshop:
    """The workshop after a line was captured in the step of this kind."""
    tables = (workshop.tables[table].id,) if table >= 0 else ()
    edit = KINDS[kind].capture(at(workshop, kind), Captured(text, row, signs, tables, AT, hand))
    assert edit is not None
    return edit.change(workshop)


def action(workshop: Workshop, number: int) -> Action:
    """An action of the first curve, by its place in the list."""
    return workshop.curves[0].actions[number]


def force(workshop: Workshop, force_id: str) -> Force:
    """A line of the story."""
    found = find(workshop, force_id)
    assert isinstance(found, Force)
    return found
