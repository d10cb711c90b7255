"""Meeting after meeting on one file: pass 2 begins where pass 1 ended, and nothing of pass 1 is lost.

The lines stay where they are; what a later meeting found of them stands beside them with that meeting's id.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import lru_cache
from typing import TypeVar

from msgspec.structs import replace

from obadesk.core.action import Action
from obadesk.core.agenda import WorkshopFormat, new_step
from obadesk.core.edit import Edit
from obadesk.core.ids import new_id
from obadesk.core.meeting import Meeting
from obadesk.core.message import message
from obadesk.core.row import Line
from obadesk.core.rows import append, placed
from obadesk.core.workshop import Workshop

Found = TypeVar("Found", bound=str)


def meet_again(agenda: WorkshopFormat, *, today: str, now: str, starts: str = "") -> Edit:
    """Another meeting on this file, with the format's steps; the one before stays as it was.

    ``today``: ISO day of the meeting. ``now``: ISO local time; lines said from then on are the new meeting's.
    How every action stands is noted for the meeting that ends, since the new one may change it.
    """
    meeting_id, steps = new_id(), tuple(new_step(planned) for planned in agenda.steps)

    def changed(workshop: Workshop) -> Workshop:
        ended = workshop.meeting
        meeting = Meeting(
            id=meeting_id,
            number=ended.number + 1,
            begun=now,
            date=today,
            venue=ended.venue,
            starts=starts,
            agreed_by=ended.agreed_by,
            steps=placed(steps),
        )
        curves = tuple(
            replace(curve, actions=tuple(_as_it_stood(action, ended.id) for action in curve.actions))
            for curve in workshop.curves
        )
        return append(replace(workshop, curves=curves), workshop.id, "meetings", meeting)

    return Edit(message("Meet again"), changed)


def for_another_meeting(formats: Iterable[WorkshopFormat]) -> tuple[WorkshopFormat, ...]:
    """The formats a later meeting may follow: those made for it, then the user's own."""
    usable = [one for one in formats if not one.sample and (one.own or one.for_meeting == "review")]
    return tuple(sorted(usable, key=lambda one: (one.for_meeting != "review", one.own)))


def is_new(line: Line, meeting: Meeting) -> bool:
    """Whether it was said in this meeting or later; in a first meeting nothing is called new."""
    said, begun = _moment(line.said_at), _moment(meeting.begun)
    return said is not None and begun is not None and said >= begun


def known_before(line: Line, meeting: Meeting) -> bool:
    """Whether it was there when this review meeting began."""
    return bool(meeting.begun) and not is_new(line, meeting)


def found_in(found: Sequence[tuple[str, Found]], meeting_id: str) -> Found | None:
    """What that meeting found of a line, from its ``again`` or ``stood``; ``None`` when it said nothing."""
    return next((what for meeting, what in reversed(found) if meeting == meeting_id), None)


def with_found(
    found: Sequence[tuple[str, Found]], meeting_id: str, what: Found
) -> tuple[tuple[str, Found], ...]:
    """The same with this meeting's word; an empty one takes its word back."""
    others = tuple(one for one in found if one[0] != meeting_id)
    return (*others, (meeting_id, what)) if what else others


def _as_it_stood(action: Action, meeting_id: str) -> Action:
    return replace(action, stood=(*action.stood, (meeting_id, action.status)))


@lru_cache(maxsize=8192)  # asked of every line of a list after each new one
def _moment(at: str) -> datetime | None:
    try:
        return datetime.fromisoformat(at).astimezone()
    except ValueError:
        return None
