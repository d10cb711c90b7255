"""The facilitator's running sheet: when, what to say, what to ask, what to bring back, and private notes.

It is nobody else's paper: it goes into no e-mail, and the command line makes it only when it is named.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from obadesk.core.agenda_times import ends_at, planned_minutes, planned_times
from obadesk.core.blocks import Block, Cell, Heading, Item, Lines, Statement, Table
from obadesk.core.curve_names import curve_name, tables_of
from obadesk.core.day_said import day_said
from obadesk.core.handout import Sheet, When
from obadesk.core.kind import StepKind
from obadesk.core.meeting import Step
from obadesk.core.place import Place
from obadesk.core.vocabulary import Words
from obadesk.handouts.asked import asked
from obadesk.handouts.every_sheet import each_curve, named, sheet

WIDTHS = (0.17, 0.83)


class RunningSheet:
    """One document: the day on page one, then step by step."""

    id = "running-sheet"
    when: When = "before"
    private = True

    def name(self, words: Words) -> str:
        """What the menu calls it."""
        return words("Running sheet")

    def sheets(self, place: Place, kinds: Sequence[StepKind]) -> tuple[Sheet, ...]:
        """Nothing while the meeting has no agenda."""
        if not place.meeting.steps:
            return ()
        known = {kind.id: kind for kind in kinds}
        words = place.words
        steps: list[Block] = []
        for step in place.meeting.steps:
            steps += _step(replace(place, step_id=step.id), step, known.get(step.kind))
        front = (
            Statement(words("For the facilitator only. Private notes are on it."), "body", strong=True),
            *_room(place),
            Heading(words("To bring and to print"), 2),
            Lines(tuple(Item(line) for line in _bring(place)), "body"),
            *_agenda(place, known),
        )
        made = sheet(place, place.workshop.title.strip() or self.name(words), label=self.name(words))
        return (replace(made, front=front, rest=tuple(steps)),)


def _room(place: Place) -> tuple[Block, ...]:
    """Where and when, for how many, and what they need."""
    words, meeting = place.words, place.meeting
    ends = ends_at(meeting)
    when = (
        words("{start} to {end}", start=meeting.starts.strip(), end=ends) if ends else meeting.starts.strip()
    )
    heads = meeting.heads or sum(one.heads for one in meeting.attendance)
    there = len([one for one in meeting.attendance if one.organisation.strip()])
    tables = len(place.workshop.tables)
    people = words.count("{number} person", "{number} people", heads) if heads else ""
    from_ = words.count("from {number} organisation", "from {number} organisations", there) if there else ""
    at = words.count("{number} table", "{number} tables", tables) if tables else ""
    lines = (
        ", ".join(part for part in (day_said(meeting.date).strip(), when, meeting.venue.strip()) if part),
        ", ".join(part for part in (" ".join(part for part in (people, from_) if part), at) if part),
        *_curves(place),
        words("What people need: {access}", access=meeting.access.strip()) if meeting.access.strip() else "",
        words("Who does what: {roles}", roles=meeting.roles.strip()) if meeting.roles.strip() else "",
    )
    return tuple(Statement(line, "body") for line in lines if line)


def _curves(place: Place) -> tuple[str, ...]:
    """Which table works on which curve, when there are several."""
    words, workshop = place.words, place.workshop
    if len(workshop.curves) < 2:
        return ()
    return tuple(
        words(
            "{curve}: tables {tables}",
            curve=named(place, curve) or words("A curve without a name"),
            tables=", ".join(str(table.number) for table in tables_of(workshop, curve)),
        )
        for curve in workshop.curves
    )


def _bring(place: Place) -> tuple[str, ...]:
    words, tables = place.words, len(place.workshop.tables)
    papers = words.count(
        "{number} table sheet, on A3 or on both sides of A4",
        "{number} table sheets, on A3 or on both sides of A4",
        max(tables, 1),
    )
    return (
        papers,
        words("Wall headings, the sign-in sheet and this running sheet"),
        words("A sign with its number for each table, sticky notes, felt pens, dots and tape"),
        words("Laptop, its power supply, the projector’s cable and a copy of the file on a stick"),
    )


def _agenda(place: Place, known: dict[str, StepKind]) -> tuple[Block, ...]:
    words, meeting = place.words, place.meeting
    times = planned_times(meeting)
    rows = tuple(
        (
            *((Cell(times.get(step.id, "") or words("before")),) if times else ()),
            Cell(_called(place, step, known.get(step.kind)), strong=True),
            Cell(_minutes(step, words)),
        )
        for step in meeting.steps
    )
    heads, widths = (words("Time"), words("Step"), words("Minutes")), (0.16, 0.66, 0.18)
    if not times:  # nobody has said yet when it starts
        heads, widths = heads[1:], (0.8, 0.2)
    total = words.count("{number} minute in all", "{number} minutes in all", planned_minutes(meeting))
    return Heading(words("The day"), 2, tail=total), Table(heads, rows, widths)


def _called(place: Place, step: Step, kind: StepKind | None) -> str:
    return step.heading.strip() or (kind.name(place.words) if kind else step.kind)


def _minutes(step: Step, words: Words) -> str:
    return words("prepared") if step.prepared else str(step.minutes or "")


def _step(place: Place, step: Step, kind: StepKind | None) -> list[Block]:
    words = place.words
    begins = planned_times(place.meeting).get(step.id, "")
    ends = ends_at(place.meeting, step.id)
    length = words.count("{number} minute", "{number} minutes", step.minutes) if step.minutes else ""
    tail = ", ".join(part for part in (length, words("to {time}", time=ends) if ends else "") if part)
    called = _called(place, step, kind)
    heading = words("{time}  {step}", time=begins, step=called) if begins else called
    blocks: list[Block] = [Heading(heading, 2, tail=words("prepared") if step.prepared else tail)]
    rows: list[tuple[str, str, bool]] = []
    if kind is not None and not step.prepared:
        rows += _said(place, kind) + _asked(place, kind)
    prompts = [prompt.strip() for prompt in step.prompts if prompt.strip()]
    rows += [(words("Prompts") if not number else "", text, False) for number, text in enumerate(prompts)]
    if step.note.strip():
        rows.append((words("Private note"), step.note.strip(), False))
    if rows:
        cells = tuple((Cell(head, quiet=True), Cell(text, strong=strong)) for head, text, strong in rows)
        blocks.append(Table(("", ""), cells, WIDTHS))
    return blocks


def _said(place: Place, kind: StepKind) -> list[tuple[str, str, bool]]:
    """What to say; for each curve by its name when it differs from curve to curve."""
    words = place.words
    places = each_curve(place) if kind.by_curve else (place,)
    said = {kind.say(one).strip(): one for one in reversed(places)}
    found: list[tuple[str, str, bool]] = []
    for text, at in reversed(said.items()):
        if text:
            about = curve_name(place.workshop, at.curve) if len(said) > 1 and at.curve else ""
            whole = words("{curve}: {words}", curve=about, words=text) if about else text
            found.append((words("Say") if not found else "", whole, False))
    return found


def _asked(place: Place, kind: StepKind) -> list[tuple[str, str, bool]]:
    """The words on the wall while it is asked, "Bring back" among them; the question is semibold."""
    head = place.words("Ask")
    texts = enumerate(asked(place, kind))
    return [(head if not number else "", text, not number) for number, text in texts]
