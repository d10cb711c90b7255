"""A workshop format: the agenda a meeting starts from, and the workshop that begins with it."""

from __future__ import annotations

from typing import Literal

import msgspec

from obadesk.core.curve import Curve
from obadesk.core.ids import new_id
from obadesk.core.measure import Measure, Series
from obadesk.core.meeting import Card, Meeting, Step
from obadesk.core.outcome import Outcome
from obadesk.core.phrase import Phrase, Sort
from obadesk.core.rows import placed
from obadesk.core.service import Service
from obadesk.core.table import Table
from obadesk.core.workshop import Workshop

TABLES = 4
"""How many tables a new workshop has; the facilitator changes it."""

ForMeeting = Literal["first", "review"]
About = Literal["population", "performance"]

LATER = 100
"""The order of a format that names none: after those that ship, by name."""


class PlannedCard(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One card of a planned step; fields as in ``core.meeting.Card``."""

    role: str = ""
    heading: str = ""
    text: str = ""
    figures: str = ""
    shown: bool = True


class PlannedPhrase(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One phrase of a planned sorting drill; fields as in ``core.phrase.Phrase``."""

    text: str
    expected: Sort = ""
    reason: str = ""


class PlannedStep(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One step of a format; fields as in ``core.meeting.Step``.

    ``not_timed``: it has no minutes on purpose.
    """

    kind: str
    heading: str = ""
    minutes: int = 0
    prepared: bool = False
    not_timed: bool = False
    ask: tuple[str, ...] = ()
    bring_back: str = ""
    prompts: tuple[str, ...] = ()
    cards: tuple[PlannedCard, ...] = ()
    phrases: tuple[PlannedPhrase, ...] = ()


class WorkshopFormat(msgspec.Struct, frozen=True, kw_only=True):
    """``id``: its folder's name. ``sample``: whether it comes filled in (a ``sample.toml`` beside it).

    ``order``: its place among the formats, small numbers first. ``own``: the user kept it from an agenda.
    ``for_meeting``: a first meeting, or a review with a file that holds an earlier one. ``about``: a
    population's indicator, or one service.
    """

    id: str
    name: str
    description: str
    steps: tuple[PlannedStep, ...]
    sample: bool = False
    order: int = LATER
    own: bool = False
    for_meeting: ForMeeting = "first"
    about: About = "population"

    @property
    def minutes(self) -> int:
        """Its planned length, prepared steps not counted."""
        return sum(step.minutes for step in self.steps)


def begin(
    agenda: WorkshopFormat,
    title: str,
    *,
    today: str,
    place: str = "",
    vocabulary: str = "uk-oba",
    tables: int = TABLES,
    starts: str = "",
) -> Workshop:
    """A new workshop: a meeting on ``today`` (ISO day) with the format's steps, and one empty curve.

    ``starts``: time of day, ``09:30``, or nothing.
    """
    outcome = Outcome(id=new_id())
    services = (Service(id=new_id(), outcome=outcome.id),) if agenda.about == "performance" else ()
    series = placed((Series(id=new_id()), Series(id=new_id())))
    measure = Measure(id=new_id(), of=(*services, outcome)[0].id, series=series)
    steps = tuple(new_step(planned) for planned in agenda.steps)
    return Workshop(
        id=new_id(),
        title=title.strip(),
        place=place.strip(),
        vocabulary=vocabulary,
        format=agenda.id,
        meetings=placed((Meeting(id=new_id(), date=today, starts=starts, steps=placed(steps)),)),
        outcomes=placed((outcome,)),
        services=placed(services),
        measures=placed((measure,)),
        tables=placed(tuple(Table(id=new_id(), number=number) for number in range(1, tables + 1))),
        curves=placed((Curve(id=new_id(), measure=measure.id),)),
    )


def new_step(planned: PlannedStep) -> Step:
    """A step as planned, with an id of its own."""
    cards = tuple(Card(id=new_id(), **msgspec.structs.asdict(card)) for card in planned.cards)
    phrases = tuple(
        Phrase(id=new_id(), number=number, **msgspec.structs.asdict(one))
        for number, one in enumerate(planned.phrases, 1)
    )
    return Step(
        id=new_id(),
        kind=planned.kind,
        heading=planned.heading,
        minutes=planned.minutes,
        prepared=planned.prepared,
        ask=planned.ask,
        bring_back=planned.bring_back,
        prompts=planned.prompts,
        cards=placed(cards),
        phrases=placed(phrases),
    )
