"""A group that meets again: what it said on 12 March, the figures that came since, its second agenda."""

from __future__ import annotations

from msgspec.structs import replace

from obadesk.cli import step_kinds
from obadesk.core.action import Action
from obadesk.core.measure import Measure, Scenario, Series
from obadesk.core.meeting import Verdict
from obadesk.core.passes import meet_again
from obadesk.core.place import Place
from obadesk.core.rows import placed, set_fields
from obadesk.core.story import Force
from obadesk.core.workshop import Workshop
from obadesk.places import workshops
from obadesk.storage.format_files import read_format
from tests.leeds import forecast, series

FIRST_DAY, THEN = "2026-03-12", "2026-09-17"
NEET = {
    "2018": 2.7,
    "2019": 2.0,
    "2020": 2.4,
    "2021": 2.3,
    "2022": 2.5,
    "2023": 3.9,
    "2024": 4.3,
    "2025": 4.9,
}
EXPECTED = {"2026": 5.4, "2027": 5.9, "2028": 6.4}


def agenda(name: str):
    """A format that ships."""
    return read_format(workshops() / name, step_kinds())


def first_meeting(
    figures: dict[str, float | str | None] = NEET,  # type: ignore[assignment]
    ahead: dict[str, float] | None = EXPECTED,
    *others: Series,
    **fields: object,
) -> Workshop:
    """What the group had on the evening of 12 March."""
    from obadesk.core.agenda import begin

    workshop = begin(agenda("turn-the-curve-60"), "Ready for work", today=FIRST_DAY, place="Leeds")
    curve, measure, outcome = workshop.curves[0], workshop.measures[0], workshop.outcomes[0]
    lines: tuple[Scenario, ...] = ()
    if ahead:
        lines = (
            replace(forecast(ahead), id="line", adopted=FIRST_DAY, sealed=f"{FIRST_DAY}T12:00:00+00:00"),
        )
    about: dict[str, object] = {
        "name": "Not in education, work or training", "unit": "in every 100", "polarity": "down",
        "source": "Department for Education", "series": placed((series("Leeds", figures), *others)),
        "scenarios": placed(lines),
    }  # fmt: skip
    workshop = set_fields(workshop, measure.id, **(about | fields))
    workshop = set_fields(workshop, outcome.id, text="Young people in Leeds are ready for work.")
    verdict = Verdict(id="v", curve=curve.id, answer="not ok", not_ok=19, ok=2, not_sure=3)
    workshop = set_fields(workshop, workshop.meeting.id, verdicts=(verdict,))
    said = f"{FIRST_DAY}T10:00:00+00:00"
    actions = (
        Action(id="a1", number=1, text="Ring every leaver in August", lead="Careers service", said_at=said),
        Action(id="a2", number=2, text="A breakfast place at two colleges", lead="Colleges", said_at=said),
        Action(
            id="a3", number=3, text="Ask the bus company for a ticket", lead="Youth council", said_at=said
        ),
    )
    forces = (
        Force(id="f1", number=1, text="Bus fares went up", side="hindering", said_at=said),
        Force(id="f2", number=2, text="One adult who stays", side="helping", said_at=said),
    )
    return set_fields(workshop, curve.id, actions=placed(actions), forces=placed(forces))


def met_again(
    workshop: Workshop,
    *,
    format_id: str = "review-90",
    day: str = THEN,
    since: dict[str, float | str] | None = None,
) -> Workshop:
    """The same group on its second day; ``since``: figures of its own area that came in between."""
    workshop = meet_again(agenda(format_id), today=day, now=f"{day}T09:00:00+00:00").change(workshop)
    if since:
        own: Measure = workshop.measures[0]
        more = series("Leeds", {one.period: one.value for one in own.series[0].readings} | since)
        first = replace(own.series[0], readings=more.readings)
        workshop = set_fields(workshop, own.id, series=(first, *own.series[1:]))
    return workshop


def at(workshop: Workshop, kind: str, today: str = THEN) -> Place:
    """The place of this step in the latest meeting, as the wall may see it."""
    step = next(step for step in workshop.meeting.steps if step.kind == kind)
    return Place(workshop, step.id, workshop.curves[0].id, today).public()
