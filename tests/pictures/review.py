"""A second meeting: its steps on the console and the wall, its paper, and the window that begins it."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from obadesk.core.action import ActionStatus
from obadesk.core.measure import Reading
from obadesk.core.passes import for_another_meeting
from obadesk.core.rows import append, placed, set_fields
from obadesk.core.story import Force, Still
from obadesk.core.workshop import Workshop
from obadesk.windows.meet_again_window import MeetAgainWindow
from tests.pictures import papers, walls
from tests.pictures.consoles import SAMPLE, step_of
from tests.pictures.studio import CONSOLE, Studio
from tests.reviewed import THEN, met_again

KINDS = ("where_we_left_it", "line_since", "what_we_did", "story_again", "keep_stop_add", "action_plan")
STATES: tuple[ActionStatus, ...] = ("done", "stuck", "doing", "", "dropped")
FOUND: tuple[Still, ...] = ("still true", "weaker", "gone")


def second_meeting(studio: Studio) -> Workshop:
    """The sample half a year on: one provisional figure came, some things are done and one is stuck."""
    sample = studio.begin(SAMPLE)
    sample = set_fields(sample, sample.measures[0].scenarios[0].id, sealed="2026-03-12T12:00:00+00:00")
    workshop = met_again(sample)
    meeting, curve = workshop.meeting.id, workshop.curves[0]
    forces = [
        replace(one, again=((meeting, FOUND[number % 3]),)) for number, one in enumerate(curve.forces[:-1])
    ]
    said_at = f"{THEN}T10:00:00+00:00"
    new = Force(
        id="new", number=99, text="A youth hub opened by the station", side="helping", said_at=said_at
    )
    ideas = [replace(one, again=((meeting, ("keep", "stop")[n % 2]),)) for n, one in enumerate(curve.ideas)]
    workshop = set_fields(
        workshop,
        curve.id,
        forces=placed((*forces, curve.forces[-1], new)),
        ideas=tuple(ideas),
        actions=tuple(replace(one, status=STATES[n % 5]) for n, one in enumerate(curve.actions)),
    )
    came = Reading(id="came", period="2026", value=5.1, typed="5.1", provisional=True, entered=THEN)
    return append(workshop, workshop.measures[0].series[0].id, "readings", came)


def review(studio: Studio) -> None:
    """Console, wall and paper of it."""
    workshop = second_meeting(studio)
    walls.slides(studio, workshop, "-again", kinds=KINDS, today=THEN)
    papers.handouts(studio, workshop, "-again", only=("one-pager", "meetings", "table-sheets"), today=THEN)
    desk, console = studio.desk(workshop, "Leeds 16–17s")
    for view in studio.views(console, CONSOLE):
        for kind in KINDS:
            console.go(step_of(console.document.workshop, kind).id)
            studio.still()
            studio.take(console, f"again-{kind.replace('_', '-')}-{view}")
    studio.put_away(desk)
    formats = for_another_meeting(studio.given.formats())
    window = MeetAgainWindow(studio.begin(SAMPLE), formats, date(2026, 9, 17))
    window.show()
    studio.take_all(window, "meet-again")
    window.close()
