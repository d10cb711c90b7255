"""A projection nobody revealed is on no slide, no paper and in no sentence while the room draws its own."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from obadesk.core.blocks import PARTS
from obadesk.core.measure import Point, Scenario
from obadesk.core.meeting import Step
from obadesk.core.place import Place
from obadesk.core.rows import placed, set_fields
from obadesk.core.workshop import Workshop
from obadesk.handouts.all import HANDOUTS
from obadesk.steps.all import BY_ID, STEP_KINDS
from tests.leeds import forecast
from tests.reviewed import FIRST_DAY, NEET, first_meeting, met_again

PROJECTION = Scenario(
    id="proj",
    origin="projection",
    source="worked out by a machine",
    points=(Point(id="pp", period="2028", value=7.7713, low=6.6613, high=8.8813),),
)
SIGNS = ("7.77", "6.66", "8.88", "by a machine", "projection")
DRAFT = replace(forecast({"2026": 5.4, "2028": 6.4}, adopted=""), id="draft")


def room(*lines: Scenario) -> Workshop:
    """A meeting with every kind of step."""
    workshop = first_meeting(NEET, None)
    steps = tuple(Step(id=f"s-{kind.id}", kind=kind.id) for kind in STEP_KINDS)
    workshop = set_fields(workshop, workshop.meeting.id, steps=placed(steps))
    return set_fields(workshop, workshop.measures[0].id, scenarios=placed((*lines, PROJECTION)))


def seen(workshop: Workshop) -> set[str]:
    """Where the room or a reader would meet the projection."""
    found: set[str] = set()
    for step in workshop.meeting.steps:
        kind = BY_ID[step.kind]
        place = Place(workshop, step.id, workshop.curves[0].id, FIRST_DAY)
        for part in PARTS:
            if any(sign in repr(kind.slides(place.public(), part)) for sign in SIGNS):
                found.add(f"{step.kind} {part}")
        if any(sign in repr((kind.checks(place), kind.say(place))) for sign in SIGNS[:4]):
            found.add(f"{step.kind} console")
    place = Place(workshop, "", workshop.curves[0].id, FIRST_DAY)
    for handout in HANDOUTS:
        if any(sign in repr(handout.sheets(place, STEP_KINDS)) for sign in SIGNS):
            found.add(handout.id)
    return found


@pytest.mark.parametrize("lines", [(), (DRAFT,)], ids=["no line", "a draft"])
def test_while_the_room_draws_nobody_meets_it(lines: tuple[Scenario, ...]):
    workshop = room(*lines)
    assert seen(workshop) == set()
    assert seen(met_again(workshop)) == set()


def test_once_the_room_has_taken_a_line_of_its_own_it_may_be_looked_at():
    assert "baseline ask" in seen(room(replace(DRAFT, adopted=FIRST_DAY)))
