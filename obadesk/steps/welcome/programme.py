"""The programme: what comes when, in pages of at most eight lines."""

from __future__ import annotations

import msgspec

from obadesk.core.agenda_times import ends_at, planned_times
from obadesk.core.place import Place
from obadesk.core.step_names import step_name

MOST = 8
EARLIER = 2.5
"""So many lines from the middle a break still parts the day better than the middle does."""


class Planned(msgspec.Struct, frozen=True):
    """One line. ``when``: ``9:40``, or nothing where the meeting says no time. ``now``: the room is there."""

    when: str
    name: str
    now: bool = False
    is_break: bool = False


def programme(place: Place) -> tuple[tuple[Planned, ...], ...]:
    """Its pages; nothing where no step is timed. The end stands last, where it does not need a page more."""
    meeting, words = place.meeting, place.words
    times = planned_times(meeting)
    timed = [step for step in meeting.steps if not step.prepared]
    if len(timed) % MOST == 1 and len(timed) > MOST and timed[0].kind == "welcome":
        del timed[0]  # it is where the room is, and would cost a page
    planned = [
        Planned(
            on_wall(times.get(step.id, "")),
            " ".join(step.heading.split()) or step_name(step.kind, words),
            place.reached == step.id != place.step_id,
            step.kind == "pause",
        )
        for step in timed
    ]
    planned = [line for line in planned if line.name]
    if planned and times and len(planned) % MOST:
        planned.append(Planned(on_wall(ends_at(meeting)), words("We finish")))
    return _pages(planned)


def on_wall(time: str) -> str:
    """``9:40`` of ``09:40``, as people say it."""
    return time.removeprefix("0")


def _pages(lines: list[Planned]) -> tuple[tuple[Planned, ...], ...]:
    """As few pages as hold them, of much the same length; the first of two ends with a break if it can."""
    count = -(-len(lines) // MOST)
    if count == 2:
        ends = range(len(lines) - MOST, MOST + 1)
        middle = len(lines) / 2
        cut = min(ends, key=lambda end: abs(end - middle) - EARLIER * lines[end - 1].is_break)
        return tuple(lines[:cut]), tuple(lines[cut:])
    pages: list[tuple[Planned, ...]] = []
    start = 0
    for page in range(count):
        end = start + -(-(len(lines) - start) // (count - page))
        pages.append(tuple(lines[start:end]))
        start = end
    return tuple(pages)
