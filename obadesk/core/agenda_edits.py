"""What can be done to the agenda while it runs, each as an edit: one step of undo."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from msgspec.structs import replace

from obadesk.core.edit import Edit
from obadesk.core.ids import new_id
from obadesk.core.meeting import Meeting, Step
from obadesk.core.message import message
from obadesk.core.rows import append, bare, move, remove, set_fields
from obadesk.core.workshop import Workshop

LONGEST = 24 * 60
"""Minutes: no step is longer than a day."""
_COUNTED = re.compile(r"^(.*\S)\s*\((\d{1,3})\)$", re.DOTALL)


def starts_at(meeting_id: str, time: str) -> Edit:
    """The meeting starts at this time of day, ``09:30`` (``core.agenda_times.time_of_day``), or at none."""

    def changed(workshop: Workshop) -> Workshop:
        return set_fields(workshop, meeting_id, starts=time)

    return Edit(message("Change when it starts"), changed)


def add_step(step: Step, after_id: str) -> Edit:
    """A new step after another of the latest meeting; at the end when that one is not there."""

    def changed(workshop: Workshop) -> Workshop:
        return _put_in(workshop, step, after_id)

    return Edit(message("Add a step"), changed)


def remove_step(step_id: str) -> Edit:
    """The agenda without this step and its cards; what the room said of the curves stays."""

    def changed(workshop: Workshop) -> Workshop:
        return remove(workshop, step_id)

    return Edit(message("Remove a step"), changed)


def split_step(step: Step, heading: str) -> tuple[Edit, str]:
    """Two steps of one, each with half of its minutes, and the id of the second.

    ``heading``: what the step is called now; the second gets a number. What was said stays with the first.
    """
    new = new_id()

    def changed(workshop: Workshop) -> Workshop:
        now = workshop.step(step.id)
        if now is None:
            return workshop
        second = replace(
            bare(now),
            id=new,
            order="",
            heading=next_heading(heading),
            minutes=now.minutes // 2,
            note="",
            back_at="",
            to_type_up=False,
            all_typed=False,
        )
        halved = set_fields(workshop, now.id, minutes=now.minutes - now.minutes // 2)
        return _put_in(halved, second, now.id)

    return Edit(message("Split a step"), changed), new


def move_step(step_id: str, way: int) -> Edit:
    """One place up (``way`` -1) or down (+1); at the end of the agenda nothing happens."""

    def changed(workshop: Workshop) -> Workshop:
        meeting, place = _where(workshop, step_id)
        if meeting is None or not 0 <= place + way < len(meeting.steps):
            return workshop
        before = place + way + (way > 0)
        before_id = meeting.steps[before].id if before < len(meeting.steps) else ""
        return move(workshop, meeting.id, "steps", step_id, before_id=before_id)

    return Edit(message("Move a step"), changed)


def more_minutes(step_id: str, by: int) -> Edit:
    """So many minutes more or fewer, at least one; a prepared step is timed from then on."""

    def changed(workshop: Workshop) -> Workshop:
        step = workshop.step(step_id)
        if step is None:
            return workshop
        minutes = min(LONGEST, max(1, step.minutes + by)) if step.minutes or by > 0 else step.minutes
        return set_fields(workshop, step_id, minutes=minutes, prepared=step.prepared and not minutes)

    return Edit(message("Change the minutes"), changed, merge_key=f"{step_id} minutes", live=True)


def change_step(step_id: str, fields: Mapping[str, Any]) -> Edit:
    """Heading, minutes or whatever else of a step."""

    def changed(workshop: Workshop) -> Workshop:
        return set_fields(workshop, step_id, **fields)

    return Edit(message("Change a step"), changed)


def only_agenda_differs(before: Workshop, after: Workshop) -> bool:
    """Whether two states of a workshop say the same, and only its plan is another."""
    return _unplanned(before) == _unplanned(after)


def _unplanned(workshop: Workshop) -> Workshop:
    return replace(
        workshop,
        meetings=tuple(
            replace(
                meeting,
                starts="",
                steps=tuple(
                    Step(id=step.id, kind=step.kind, said=step.said, phrases=step.phrases)
                    for step in meeting.steps
                    if step.said or step.phrases
                ),
            )
            for meeting in workshop.meetings
        ),
    )


def next_heading(heading: str) -> str:
    """``Story`` → ``Story (2)`` → ``Story (3)``."""
    counted = _COUNTED.match(heading)
    return f"{counted[1]} ({int(counted[2]) + 1})" if counted else f"{heading} (2)".strip()


def _put_in(workshop: Workshop, step: Step, after_id: str) -> Workshop:
    meeting, place = _where(workshop, after_id)
    if meeting is None:
        return append(workshop, workshop.meeting.id, "steps", step)
    grown = append(workshop, meeting.id, "steps", step)
    if place + 1 == len(meeting.steps):
        return grown
    return move(grown, meeting.id, "steps", step.id, before_id=meeting.steps[place + 1].id)


def _where(workshop: Workshop, step_id: str) -> tuple[Meeting | None, int]:
    for meeting in workshop.meetings:
        for place, step in enumerate(meeting.steps):
            if step.id == step_id:
                return meeting, place
    return None, -1
