"""The workshop a sample makes (``sample_parts`` says what may stand in one). Its ids follow from its name."""

from __future__ import annotations

import zlib
from typing import Any

from msgspec.structs import asdict, replace

from obadesk.core.agenda import WorkshopFormat, begin
from obadesk.core.curve import Curve
from obadesk.core.ids import new_id, seeded
from obadesk.core.measure import Measure
from obadesk.core.meeting import Attendance, Feedback, Meeting
from obadesk.core.outcome import Candidate, Experience, Outcome
from obadesk.core.parked import Parked
from obadesk.core.partner import Partner
from obadesk.core.rows import placed
from obadesk.core.service import Service
from obadesk.core.workshop import Workshop
from obadesk.storage.sample_curves import Named, measured, said_on, verdicts_of
from obadesk.storage.sample_parts import Sample, SampleMeeting, SampleOutcome

TOLD = frozenset(SampleMeeting.__struct_fields__) - {"date", "tables", "attendance", "feedback"}
"""What a sample tells of its meeting as it stands there."""


def filled_in(agenda: WorkshopFormat, sample: Sample) -> Workshop:
    """The sample as a workshop; the same value every time.

    :raises KeyError: naming the key that points to a table or line that is not there.
    """
    with seeded(zlib.crc32(agenda.id.encode())):
        empty = begin(
            agenda, sample.title, today=sample.meeting.date, place=sample.place,
            vocabulary=sample.vocabulary, tables=sample.meeting.tables,
        )  # fmt: skip
        partners = tuple(Partner(id=new_id(), **asdict(one)) for one in sample.partners)
        named = Named(
            {table.number: table.id for table in empty.tables}, {one.name: one.id for one in partners}
        )
        measures = _measures(empty, sample, named)
        curves = _curves(empty.curves[0], measures, sample, named)
        said = zip(curves, (sample.verdict, *(one.verdict for one in sample.curves)), strict=True)
        meeting = replace(_meeting(empty.meeting, sample, named), verdicts=verdicts_of(said))
        return replace(
            empty,
            body=sample.body,
            illustrative=sample.illustrative,
            meetings=(meeting,),
            outcomes=(_outcome(empty.outcomes[0], sample.outcome, named),),
            services=_services(empty, sample),
            measures=placed(measures),
            curves=placed(curves),
            partners=placed(partners),
            parked=_parked(sample, meeting, named),
        )


def _services(empty: Workshop, sample: Sample) -> tuple[Service, ...]:
    """The service of a format about one; the sample must tell of it, and of none otherwise."""
    told = sample.service
    if (told is not None) != bool(empty.services):
        raise KeyError("service")
    if told is None:
        return ()
    plain = {**asdict(told), "customers": "\n".join(told.customers)}
    return (replace(empty.services[0], **plain),)


def _measures(empty: Workshop, sample: Sample, named: Named) -> tuple[Measure, ...]:
    first = empty.measures[0]
    keyed = [
        ("measure", sample.measure),
        *((f"curves[{number}].measure", one.measure) for number, one in enumerate(sample.curves, 1)),
        *((f"indicators[{number}]", one) for number, one in enumerate(sample.indicators, 1)),
    ]
    return tuple(
        measured(first if number == 1 else Measure(id=new_id(), of=first.of), one, number, named, key)
        for number, (key, one) in enumerate(keyed, 1)
    )


def _curves(first: Curve, measures: tuple[Measure, ...], sample: Sample, named: Named) -> tuple[Curve, ...]:
    made = [said_on(first, sample, named)]
    for number, (one, measure) in enumerate(zip(sample.curves, measures[1:], strict=False), 1):
        key = f"curves[{number}]"
        curve = Curve(id=new_id(), measure=measure.id, tables=named.tables(one.tables, key))
        made.append(said_on(curve, one, named, f"{key}."))
    return tuple(made)


def _meeting(meeting: Meeting, sample: Sample, named: Named) -> Meeting:
    unknown = sample.notes.keys() - {step.kind for step in meeting.steps}
    if unknown:
        raise KeyError(f"notes.{min(unknown)}")
    told = {name: value for name, value in asdict(sample.meeting).items() if name in TOLD}
    return replace(
        meeting,
        **told,
        steps=tuple(replace(step, note=sample.notes.get(step.kind, "")) for step in meeting.steps),
        attendance=placed(tuple(
            Attendance(id=new_id(), organisation=one.organisation, heads=one.heads)
            for one in sample.meeting.attendance
        )),
        feedback=placed(tuple(
            Feedback(id=new_id(), number=number, text=one.text, side=one.side, source=one.source,
                     tables=named.tables(one.tables, f"meeting.feedback[{number}]"))
            for number, one in enumerate(sample.meeting.feedback, 1)
        )),
    )  # fmt: skip


def _outcome(outcome: Outcome, sample: SampleOutcome, named: Named) -> Outcome:
    return replace(
        outcome,
        text=sample.text,
        source=sample.source,
        gloss=sample.gloss,
        who=sample.who,
        candidates=placed(tuple(
            Candidate(id=new_id(), number=number, text=one.text, kept=one.kept, source=one.source,
                      tables=named.tables(one.tables, f"outcome.candidates[{number}]"))
            for number, one in enumerate(sample.candidates, 1)
        )),
        experience=placed(tuple(
            Experience(id=new_id(), number=number, text=one.text, sense=one.sense, source=one.source)
            for number, one in enumerate(sample.experience, 1)
        )),
    )  # fmt: skip


def _parked(sample: Sample, meeting: Meeting, named: Named) -> tuple[Parked, ...]:
    steps = {step.kind: step.id for step in meeting.steps}
    made: list[Parked] = []
    for number, one in enumerate(sample.parked, 1):
        where = f"parked[{number}]"
        if one.step and one.step not in steps:
            raise KeyError(f"{where}.step")
        plain: dict[str, Any] = {
            **asdict(one),
            "step": steps.get(one.step, ""),
            "tables": named.tables(one.tables, where),
        }
        made.append(Parked(id=new_id(), number=number, **plain))
    return placed(tuple(made))
