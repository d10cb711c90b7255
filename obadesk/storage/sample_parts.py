"""What may stand in ``sample.toml``. What names no source is marked illustrative."""

from __future__ import annotations

from typing import Literal

import msgspec

from obadesk.core.action import ActionStatus
from obadesk.core.idea import Cost, Way
from obadesk.core.measure import Box, Polarity, Power, Status
from obadesk.core.meeting import Answer
from obadesk.core.outcome import Sense
from obadesk.core.parked import ParkedAs
from obadesk.core.partner import Presence
from obadesk.core.story import Evidence

ILLUSTRATIVE = "illustrative"


class _Part(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    pass


class SampleAttendance(_Part, frozen=True, kw_only=True):
    """An organisation and its heads."""

    organisation: str
    heads: int


class SampleFeedback(_Part, frozen=True, kw_only=True):
    """What worked, or what to change."""

    text: str
    side: Literal["worked", "change"] = "worked"
    tables: tuple[int, ...] = ()
    source: str = ILLUSTRATIVE


class SampleMeeting(_Part, frozen=True, kw_only=True):
    """When and where, and what happens next; ``tables``: how many."""

    date: str
    starts: str = ""
    venue: str = ""
    tables: int = 4
    heads: int = 0
    access: str = ""
    roles: str = ""
    paper_on: str = ""
    next_on: str = ""
    next_place: str = ""
    agreed_by: str = ""
    agreed_on: str = ""
    attendance: tuple[SampleAttendance, ...] = ()
    feedback: tuple[SampleFeedback, ...] = ()


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


class SampleService(_Part, frozen=True, kw_only=True):
    """One service; ``customers``: whom it serves. All measures of a sample that has one are about it.

    ``helps``: towards what, in the room's words; without it, towards the outcome.
    """

    name: str
    source: str
    customers: tuple[str, ...]
    does: str = ""
    run_by: str = ""
    helps: str = ""


class SampleFigure(_Part, frozen=True, kw_only=True):
    """A reading or a point of a forecast; without a value it is a gap."""

    period: str
    value: float | None = None
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
    """A measure: that of a curve with its series, or one the room proposed beside it.

    They are numbered as they stand in the sample: the first curve's, the other curves', then the others.
    """

    name: str
    source: str
    series: tuple[SampleSeries, ...] = ()
    tables: tuple[int, ...] = ()
    rank: int = 0
    reason: str = ""
    breakdowns: str = ""
    wanted_why: str = ""
    wanted_from: str = ""
    wanted_by: str = ""
    said_as: str = ""
    definition: str = ""
    unit: str = ""
    polarity: Polarity = ""
    communication: Power = ""
    proxy: Power = ""
    data: Power = ""
    status: Status = ""
    box: Box = ""
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
    about: Literal["", "what works"] = ""
    tables: tuple[int, ...] = ()
    source: str = ILLUSTRATIVE


class SamplePartner(_Part, frozen=True, kw_only=True):
    """An organisation with a part to play."""

    name: str
    sector: str = ""
    presence: Presence = ""
    asked_by: str = ""
    source: str = ILLUSTRATIVE


class SampleContribution(_Part, frozen=True, kw_only=True):
    """What the partner of this name could bring to the curve; no text: nobody has said yet."""

    partner: str
    text: str = ""
    tables: tuple[int, ...] = ()
    source: str = ILLUSTRATIVE


class SampleIdea(_Part, frozen=True, kw_only=True):
    """An idea; ``force``: the number of the line of the story it touches, 0 for none."""

    text: str
    cost: Cost = ""
    off_the_wall: bool = False
    way: Way = ""
    force: int = 0
    kept: bool = False
    specificity: Power = ""
    leverage: Power = ""
    values: Power = ""
    reach: Power = ""
    tables: tuple[int, ...] = ()
    source: str = ILLUSTRATIVE


class SampleAction(_Part, frozen=True, kw_only=True):
    """An action; ``idea``: the number of the idea it came from, 0 for none."""

    text: str
    idea: int = 0
    tables: tuple[int, ...] = ()
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


class SampleLines(_Part, frozen=True, kw_only=True):
    """What was said about one curve."""

    verdict: SampleVerdict | None = None
    forces: tuple[SampleForce, ...] = ()
    questions: tuple[SampleQuestion, ...] = ()
    contributions: tuple[SampleContribution, ...] = ()
    ideas: tuple[SampleIdea, ...] = ()
    actions: tuple[SampleAction, ...] = ()


class SampleCurve(SampleLines, frozen=True, kw_only=True):
    """A further curve; ``tables``: those that work on it."""

    measure: SampleMeasure
    tables: tuple[int, ...] = ()


class SampleParked(_Part, frozen=True, kw_only=True):
    """A parked line; ``step``: the kind of the step it was said in, or nothing."""

    text: str
    parked_as: ParkedAs = "parking lot"
    taken_by: str = ""
    step: str = ""
    tables: tuple[int, ...] = ()
    source: str = ILLUSTRATIVE


class Sample(SampleLines, frozen=True, kw_only=True):
    """``notes``: the facilitator's private note for each kind of step. The first curve needs no table of its
    own: its measure and lines stand beside the title; ``curves`` are the others.
    """

    title: str
    meeting: SampleMeeting
    outcome: SampleOutcome
    measure: SampleMeasure
    service: SampleService | None = None
    place: str = ""
    body: str = ""
    vocabulary: str = "uk-oba"
    illustrative: str = ""
    notes: dict[str, str] = {}
    curves: tuple[SampleCurve, ...] = ()
    indicators: tuple[SampleMeasure, ...] = ()
    partners: tuple[SamplePartner, ...] = ()
    parked: tuple[SampleParked, ...] = ()
