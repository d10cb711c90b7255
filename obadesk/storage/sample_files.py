"""What stands in ``sample.toml``, and the workshop it makes. Ids follow from the sample's name."""

from __future__ import annotations

import zlib
from typing import Literal

import msgspec
from msgspec.structs import replace

from obadesk.core.action import Action, ActionStatus
from obadesk.core.agenda import WorkshopFormat, begin
from obadesk.core.figures import places_of, shown
from obadesk.core.ids import new_id, seeded
from obadesk.core.measure import EventMark, Measure, Point, Polarity, Power, Reading, Scenario, Series, Status
from obadesk.core.meeting import Answer, Attendance, Meeting, Verdict
from obadesk.core.outcome import Candidate, Experience, Outcome, Sense
from obadesk.core.rows import placed
from obadesk.core.story import Evidence, Force, Question, Side
from obadesk.core.workshop import Workshop

ILLUSTRATIVE = "illustrative"


class _Part(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    pass


class SampleAttendance(_Part, frozen=True, kw_only=True):
    """An organisation and its heads."""

    organisation: str
    heads: int


class SampleMeeting(_Part, frozen=True, kw_only=True):
    """When and where; ``tables``: how many."""

    date: str
    starts: str = ""
    venue: str = ""
    tables: int = 4
    attendance: tuple[SampleAttendance, ...] = ()


class SampleCandidate(_Part, frozen=True, kw_only=True):
    """A table's sentence."""

    text: str
    tables: tuple[int, ...] = ()
    kept: bool = False
    source: str = ILLUSTRATIVE


class SampleExperience(_Part, frozen=True, kw_only=True):
    """A line of experience."""

    text: str
    sense: Sense = ""
    source: str = ILLUSTRATIVE


class SampleOutcome(_Part, frozen=True, kw_only=True):
    """The outcome and what was said about it."""

    text: str
    source: str
    gloss: str = ""
    who: str = ""
    candidates: tuple[SampleCandidate, ...] = ()
    experience: tuple[SampleExperience, ...] = ()


class SampleFigure(_Part, frozen=True, kw_only=True):
    """A reading or a point of a forecast."""

    period: str
    value: float
    note: str = ""


class SampleSeries(_Part, frozen=True, kw_only=True):
    """The readings of one area."""

    area: str
    source: str
    readings: tuple[SampleFigure, ...]


class SampleScenario(_Part, frozen=True, kw_only=True):
    """A forecast."""

    points: tuple[SampleFigure, ...]
    name: str = ""
    reasoning: str = ""
    drawn_by: str = ""
    adopted: str = ""
    source: str = ILLUSTRATIVE


class SampleEvent(_Part, frozen=True, kw_only=True):
    """An event mark."""

    period: str
    text: str
    source: str = ILLUSTRATIVE


class SampleMeasure(_Part, frozen=True, kw_only=True):
    """The measure with its series."""

    name: str
    source: str
    series: tuple[SampleSeries, ...]
    said_as: str = ""
    definition: str = ""
    unit: str = ""
    polarity: Polarity = ""
    communication: Power = ""
    proxy: Power = ""
    data: Power = ""
    status: Status = ""
    scenarios: tuple[SampleScenario, ...] = ()
    events: tuple[SampleEvent, ...] = ()


class SampleVerdict(_Part, frozen=True, kw_only=True):
    """The room's answer."""

    answer: Answer
    not_ok: int = 0
    ok: int = 0
    not_sure: int = 0
    dissent: str = ""
    source: str = ILLUSTRATIVE


class SampleForce(_Part, frozen=True, kw_only=True):
    """A line of the story; ``why_of``: the number of the line it stands under, 0 for none."""

    text: str
    side: Literal["", "helping", "hindering"] = ""
    why_of: int = 0
    tables: tuple[int, ...] = ()
    evidence: Evidence = ""
    kept: bool = False
    source: str = ILLUSTRATIVE


class SampleQuestion(_Part, frozen=True, kw_only=True):
    """Something to find out."""

    text: str
    who: str = ""
    due: str = ""
    tables: tuple[int, ...] = ()
    source: str = ILLUSTRATIVE


class SampleAction(_Part, frozen=True, kw_only=True):
    """An action."""

    text: str
    lead: str = ""
    support: str = ""
    start: str = ""
    due: str = ""
    phase: str = ""
    cost: str = ""
    funding: str = ""
    remark: str = ""
    first_step: str = ""
    status: ActionStatus = ""
    source: str = ILLUSTRATIVE


class Sample(_Part, frozen=True, kw_only=True):
    """``notes``: the facilitator's private note for each kind of step."""

    title: str
    meeting: SampleMeeting
    outcome: SampleOutcome
    measure: SampleMeasure
    place: str = ""
    body: str = ""
    illustrative: str = ""
    notes: dict[str, str] = {}
    verdict: SampleVerdict | None = None
    forces: tuple[SampleForce, ...] = ()
    questions: tuple[SampleQuestion, ...] = ()
    actions: tuple[SampleAction, ...] = ()


def filled_in(agenda: WorkshopFormat, sample: Sample) -> Workshop:
    """The sample as a workshop; the same value every time.

    :raises KeyError: naming the key that points to a table or line that is not there.
    """
    with seeded(zlib.crc32(agenda.id.encode())):
        empty = begin(
            agenda, sample.title, today=sample.meeting.date, place=sample.place, tables=sample.meeting.tables
        )
        tables = {table.number: table.id for table in empty.tables}
        outcome, measure, curve = empty.outcomes[0], empty.measures[0], empty.curves[0]
        curve = replace(
            curve,
            forces=_forces(sample.forces, tables),
            questions=placed(tuple(
                Question(id=new_id(), number=number, text=q.text, who=q.who, due=q.due, source=q.source,
                         tables=_tables(q.tables, tables, "questions"))
                for number, q in enumerate(sample.questions, 1)
            )),
            actions=placed(tuple(
                Action(id=new_id(), number=number, **msgspec.structs.asdict(action))
                for number, action in enumerate(sample.actions, 1)
            )),
        )  # fmt: skip
        return replace(
            empty,
            body=sample.body,
            illustrative=sample.illustrative,
            meetings=(_meeting(empty.meeting, sample, curve.id),),
            outcomes=(_outcome(outcome, sample.outcome, tables),),
            measures=(_measure(measure, sample.measure),),
            curves=(curve,),
        )


def _meeting(meeting: Meeting, sample: Sample, curve_id: str) -> Meeting:
    unknown = sample.notes.keys() - {step.kind for step in meeting.steps}
    if unknown:
        raise KeyError(f"notes.{min(unknown)}")
    verdict = sample.verdict
    said = () if verdict is None else (
        Verdict(id=new_id(), curve=curve_id, **msgspec.structs.asdict(verdict)),
    )  # fmt: skip
    return replace(
        meeting,
        starts=sample.meeting.starts,
        venue=sample.meeting.venue,
        steps=tuple(replace(step, note=sample.notes.get(step.kind, "")) for step in meeting.steps),
        attendance=placed(tuple(
            Attendance(id=new_id(), organisation=one.organisation, heads=one.heads)
            for one in sample.meeting.attendance
        )),
        verdicts=placed(said),
    )  # fmt: skip


def _outcome(outcome: Outcome, sample: SampleOutcome, tables: dict[int, str]) -> Outcome:
    return replace(
        outcome,
        text=sample.text,
        source=sample.source,
        gloss=sample.gloss,
        who=sample.who,
        candidates=placed(tuple(
            Candidate(id=new_id(), number=number, text=one.text, kept=one.kept, source=one.source,
                      tables=_tables(one.tables, tables, "outcome.candidates"))
            for number, one in enumerate(sample.candidates, 1)
        )),
        experience=placed(tuple(
            Experience(id=new_id(), number=number, text=one.text, sense=one.sense, source=one.source)
            for number, one in enumerate(sample.experience, 1)
        )),
    )  # fmt: skip


def _measure(measure: Measure, sample: SampleMeasure) -> Measure:
    plain = {name: getattr(sample, name) for name in sample.__struct_fields__
             if name not in ("series", "scenarios", "events")}  # fmt: skip
    return replace(
        measure,
        **plain,
        series=placed(tuple(_series(one) for one in sample.series)),
        scenarios=placed(tuple(_scenario(one) for one in sample.scenarios)),
        events=placed(tuple(
            EventMark(id=new_id(), **msgspec.structs.asdict(one)) for one in sample.events
        )),
    )  # fmt: skip


def _series(sample: SampleSeries) -> Series:
    places = places_of(figure.value for figure in sample.readings)
    readings = tuple(
        Reading(id=new_id(), period=r.period, value=r.value, typed=shown(r.value, places), note=r.note)
        for r in sample.readings
    )
    return Series(id=new_id(), area=sample.area, source=sample.source, readings=placed(readings))


def _scenario(sample: SampleScenario) -> Scenario:
    places = places_of(figure.value for figure in sample.points)
    points = tuple(
        Point(id=new_id(), period=p.period, value=p.value, typed=shown(p.value, places))
        for p in sample.points
    )
    return Scenario(
        id=new_id(),
        name=sample.name,
        reasoning=sample.reasoning,
        drawn_by=sample.drawn_by,
        adopted=sample.adopted,
        source=sample.source,
        points=placed(points),
    )


def _forces(sample: tuple[SampleForce, ...], tables: dict[int, str]) -> tuple[Force, ...]:
    made: list[Force] = []
    for number, one in enumerate(sample, 1):
        if one.why_of >= number:
            raise KeyError(f"forces[{number}].why_of")
        above = made[one.why_of - 1] if one.why_of > 0 else None
        side: Side = above.side if above else (one.side or "hindering")
        made.append(
            Force(id=new_id(), number=number, text=one.text, side=side, parent=above.id if above else "",
                  tables=_tables(one.tables, tables, f"forces[{number}]"), evidence=one.evidence,
                  kept=one.kept, source=one.source)
        )  # fmt: skip
    return placed(tuple(made))


def _tables(numbers: tuple[int, ...], tables: dict[int, str], key: str) -> tuple[str, ...]:
    if not all(number in tables for number in numbers):
        raise KeyError(f"{key}.tables")
    return tuple(tables[number] for number in numbers)
