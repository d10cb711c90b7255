"""The group's meetings side by side: a column each, so that nobody has to look for last year's paper."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from obadesk.core.blocks import Block, Cell, Heading, Statement, Table
from obadesk.core.contribution import beside_a_curve
from obadesk.core.day_said import day_said
from obadesk.core.handout import Sheet, When
from obadesk.core.kind import StepKind
from obadesk.core.meeting import Meeting
from obadesk.core.meeting_by_meeting import action_in, expected_in, force_in, line_in, verdict_in
from obadesk.core.place import Place
from obadesk.core.room_answer import answer, hands, together
from obadesk.core.vocabulary import Words
from obadesk.handouts.every_sheet import (
    attribution,
    each_curve,
    how_many,
    made_up,
    named,
    on_paper,
    sheet,
    titled,
)

MOST = 5
"""Meetings that stand side by side and can still be read; the latest of more."""
FIRST = 0.26
"""Share of the width for what each row is about."""

Row = tuple[Cell, ...]


class Meetings:
    """A sheet for each curve; none before the group has met twice."""

    id = "meetings"
    when: When = "later"
    private = False

    def name(self, words: Words) -> str:
        """What the menu calls it."""
        return words("Meetings side by side")

    def sheets(self, place: Place, kinds: Sequence[StepKind]) -> tuple[Sheet, ...]:  # noqa: ARG002
        """The room's answer, what it expected and what came; actions and story as each meeting left them."""
        if len(place.workshop.meetings) < 2:
            return ()
        return tuple(made for one in each_curve(place) if (made := _sheet(one)) is not None)


def _sheet(place: Place) -> Sheet | None:
    paper, words = on_paper(place), place.words
    meetings = paper.workshop.meetings[-MOST:]
    tables = [(heading, rows) for heading, rows in _tables(place, paper, meetings) if rows]
    if not tables:
        return None
    heads = ("", *(_head(one, words) for one in meetings))
    widths = (FIRST, *((1 - FIRST) / len(meetings) for _one in meetings))
    called = named(paper, paper.curve) if paper.curve else ""
    title = titled(paper) or paper.workshop.title.strip() or words("Meetings side by side")
    blocks: list[Block] = [Statement(called, "body")] if called and called != title else []
    if contributes := beside_a_curve(paper):
        blocks.append(Statement(contributes, "body"))
    blocks += made_up(paper)
    for heading, rows in tables:
        blocks += [Heading(heading, 2)] if heading else []
        blocks.append(Table(heads, rows, widths))
    if (more := len(paper.workshop.meetings) - len(meetings)) > 0:
        said = words.count(
            "{number} earlier meeting is not shown.", "{number} earlier meetings are not shown.", more
        )
        blocks.append(Statement(said, "note", quiet=True))
    made = sheet(paper, title, page="A4 landscape")
    return replace(made, rest=tuple(blocks), attribution=attribution(words))


def _head(meeting: Meeting, words: Words) -> str:
    day = day_said(meeting.date).strip()
    number = words("Meeting {number}", number=meeting.number)
    return words("{meeting}, {day}", meeting=number, day=day) if day else number


def _tables(
    place: Place, paper: Place, meetings: Sequence[Meeting]
) -> tuple[tuple[str, tuple[Row, ...]], ...]:
    """``place``: with the days figures were entered, which paper itself never says."""
    words, curve = place.words, paper.curve
    known = {one.id: one for one in place.workshop.meetings}

    def row(about: str, said: Callable[[Meeting], str], *, strong: bool = False) -> Row:
        return (Cell(about), *(Cell(said(one), strong=strong) for one in meetings))

    def said_answer(meeting: Meeting) -> str:
        verdict = verdict_in(paper, meeting)
        return ". ".join(part for part in (answer(verdict, words), together(hands(verdict, words))) if part)

    whole = [
        row(words("Can we live with that?"), said_answer, strong=True),
        row(words("If nothing changes we expected"), lambda one: expected_in(place, known[one.id])),
        row(words("The line since"), lambda one: line_in(place, known[one.id])),
        row(words("In the room"), lambda one: how_many(one, words)),
    ]
    actions = [
        row(one.text.strip(), lambda meeting, one=one: action_in(paper, one, meeting))
        for one in (curve.actions if curve else ())
        if one.text.strip()
    ]
    forces = [
        row(one.text.strip(), lambda meeting, one=one: force_in(paper, one, meeting))
        for one in (curve.forces if curve else ())
        if one.text.strip()
    ]
    return (
        ("", _with_words(whole)),
        (words("What we said we would do"), _with_words(actions)),
        (words("Story behind the curve"), _with_words(forces)),
    )


def _with_words(rows: list[Row]) -> tuple[Row, ...]:
    return tuple(row for row in rows if any(cell.text for cell in row[1:]))
