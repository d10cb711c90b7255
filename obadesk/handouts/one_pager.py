"""The turn-the-curve report: one curve on one page, chart first, complete in itself."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from obadesk.core.blocks import Block, Curve, Heading, Statement
from obadesk.core.forecast import working
from obadesk.core.handout import Sheet, When
from obadesk.core.kind import StepKind
from obadesk.core.meeting import Meeting
from obadesk.core.place import Place
from obadesk.core.vocabulary import Words
from obadesk.handouts.every_sheet import agreed, attribution, draft, each_curve, on_paper, sheet, titled


class OnePager:
    """One sheet for each curve that has something to say."""

    id = "one-pager"
    when: When = "after"
    private = False

    def name(self, words: Words) -> str:
        """What the menu calls it."""
        return words("{Report}")

    def sheets(self, place: Place, kinds: Sequence[StepKind]) -> tuple[Sheet, ...]:
        """Composed by curve, in the order of the method, never by walking the agenda."""
        sheets = (_sheet(one, kinds) for one in each_curve(on_paper(place)))
        return tuple(sheet for sheet in sheets if sheet is not None)


def _sheet(place: Place, kinds: Sequence[StepKind]) -> Sheet | None:
    title = titled(place)
    front = [block for said in _chart_first([kind.brief(place) for kind in kinds]) for block in said]
    front = [block for block in front if not (isinstance(block, Heading) and block.text.strip() == title)]
    rest = [block for kind in kinds for block in kind.full(place)]
    if not front and not rest and not (place.outcome and place.outcome.text.strip()):
        return None
    workshop = place.workshop
    made = sheet(place, title or workshop.title.strip() or place.words("{Report}"))
    return replace(
        made,
        front=(*draft(place), *front, *_closing(place)),
        rest=tuple(rest),
        attribution=attribution(place.words),
    )


def _chart_first(briefs: list[tuple[Block, ...]]) -> list[tuple[Block, ...]]:
    """The sentence that is the title and the chart before what kinds earlier in the method say."""
    leading = [said for said in briefs if any(isinstance(b, Heading) and b.level == 1 for b in said)]
    charted = [said for said in briefs if said not in leading and any(isinstance(b, Curve) for b in said)]
    return [*leading, *charted, *(said for said in briefs if said not in leading and said not in charted)]


def _closing(place: Place) -> tuple[Block, ...]:
    """Who was there, who drew the forecast, what is made up: page one needs it to be believed."""
    words = place.words
    lines = [
        agreed(place),
        _who_was_there(place.meeting, words),
        _author(place),
        place.workshop.illustrative.strip(),
    ]
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
