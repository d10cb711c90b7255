"""The turn-the-curve report: one curve on one page, chart first, complete in itself."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from msgspec.structs import replace

from obadesk.core.audience import seen_by
from obadesk.core.blocks import Block, Heading, Statement
from obadesk.core.forecast import working
from obadesk.core.handout import Sheet
from obadesk.core.kind import StepKind
from obadesk.core.meeting import Meeting
from obadesk.core.place import Place
from obadesk.core.vocabulary import Words
from obadesk.i18n import _

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
          "November", "December")  # fmt: skip


class OnePager:
    """One sheet for each curve that has something to say."""

    id = "one-pager"

    def name(self, words: Words) -> str:
        """What the menu calls it."""
        return words("{Report}")

    def sheets(self, place: Place, kinds: Sequence[StepKind]) -> tuple[Sheet, ...]:
        """Composed by curve, in the order of the method, never by walking the agenda."""
        paper = replace(place, workshop=seen_by(place.workshop, "paper"))
        curves = paper.workshop.curves
        places = [replace(paper, curve_id=curve.id) for curve in curves] or [paper]
        sheets = (_sheet(one, kinds) for one in places)
        return tuple(sheet for sheet in sheets if sheet is not None)


def _sheet(place: Place, kinds: Sequence[StepKind]) -> Sheet | None:
    title = _title(place)
    front = [block for kind in kinds for block in kind.brief(place)]
    front = [block for block in front if not (isinstance(block, Heading) and block.text.strip() == title)]
    rest = [block for kind in kinds for block in kind.full(place)]
    if not front and not rest and not (place.outcome and place.outcome.text.strip()):
        return None
    workshop = place.workshop
    return Sheet(
        title=title or workshop.title.strip() or place.words("{Report}"),
        author=workshop.body.strip() or workshop.place.strip(),
        language=workshop.language,
        front=(*front, *_closing(place)),
        rest=tuple(rest),
        footer=_footer(place),
        attribution=place.words(
            "Method: Outcomes Based Accountability (Results Based Accountability) by Mark Friedman."
        ),
    )


def _title(place: Place) -> str:
    """The outcome's sentence; before it is worded, the measure's lay name."""
    outcome, measure = place.outcome, place.measure
    said = outcome.text.strip() if outcome else ""
    return said or (measure.name.strip() if measure else "")


def _closing(place: Place) -> tuple[Block, ...]:
    """Who was there, who drew the forecast, what is made up: page one needs it to be believed."""
    words = place.words
    lines = [_who_was_there(place.meeting, words), _author(place), place.workshop.illustrative.strip()]
    said = " ".join(line for line in lines if line)
    return (Statement(said, "note", quiet=True),) if said else ()


def _who_was_there(meeting: Meeting, words: Words) -> str:
    """By organisation, never by name."""
    there = [one for one in meeting.attendance if one.organisation.strip()]
    heads = sum(one.heads for one in meeting.attendance)
    if not there:
        return (
            words.count("In the room: {number} person.", "In the room: {number} people.", heads)
            if heads
            else ""
        )
    names = ", ".join(one.organisation.strip() for one in there)
    organisations = words.count("{number} organisation", "{number} organisations", len(there))
    if not heads:
        return words("In the room: {organisations}: {names}.", organisations=organisations, names=names)
    return words.count(
        "In the room: {number} person from {organisations}: {names}.",
        "In the room: {number} people from {organisations}: {names}.",
        heads,
        organisations=organisations,
        names=names,
    )


def _author(place: Place) -> str:
    forecast = working(place.measure) if place.measure else None
    if forecast is None or not forecast.drawn_by.strip():
        return ""
    return place.words("Forecast: {author}.", author=forecast.drawn_by.strip().rstrip("."))


def _footer(place: Place) -> str:
    """Place, date, pass."""
    meeting = place.meeting
    parts = (
        place.workshop.place.strip(),
        _day(meeting.date),
        place.words("pass {number}", number=meeting.number),
    )
    return " · ".join(part for part in parts if part)


def _day(iso: str) -> str:
    """``12 March 2026``; as it stands when it is no day."""
    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return iso.strip()
    return f"{day.day} {_(MONTHS[day.month - 1])} {day.year}"
