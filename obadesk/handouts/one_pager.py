"""The turn-the-curve report: one curve on one page, chart first, complete in itself."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from obadesk.core.aim import aim
from obadesk.core.blocks import Block, Columns, Curve, Heading, Statement, Table
from obadesk.core.forecast import working
from obadesk.core.handout import MayGo, Sheet, When
from obadesk.core.kind import StepKind
from obadesk.core.meeting import Meeting
from obadesk.core.place import Place
from obadesk.core.vocabulary import Words
from obadesk.core.was_said import anything_said
from obadesk.handouts.every_sheet import attribution, draft, each_curve, how_many, on_paper, sheet, titled
from obadesk.handouts.service_page import OF_A_SERVICE, has_a_page, other_measures
from obadesk.handouts.since_last_time import KINDS, in_short, since_last_time

NEEDED = (
    "outcome", "service", "four_boxes", "sketch", "baseline", "story", "partners", "what_works", "choose",
    "action_plan", "close",
)  # fmt: skip
"""Kinds without which the report is none (method: 6); what others say may wait for the next page."""

NAMES_WILL_DO = ("partners",)
"""Of whose table the first column is enough on page one when the whole does not fit."""


IN_THE_LAST_REPORT = ("what_works", "choose")
"""Of which a later meeting's readers have had most already: what was done and what comes next goes before."""


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
        made: list[Sheet] = []
        for one in each_curve(on_paper(place)):
            if has_a_page(one):
                sheet = _sheet(one, kinds, first=not made)
                made += [sheet] if sheet is not None else []
        return tuple(made)


def _sheet(place: Place, kinds: Sequence[StepKind], *, first: bool) -> Sheet | None:
    """``first``: what is no curve's own is said on its further pages, and not again."""
    title = titled(place)
    briefs = {kind.id: _one_heading(kind.brief(place), place.words) for kind in kinds}
    front = _in_order(briefs, since_last_time(place, briefs))
    front = [block for block in front if not (isinstance(block, Heading) and block.text.strip() == title)]
    rest = [*_who_was_there(place.meeting, place.words)] if first else []
    rest += other_measures(place)
    said = [kind for kind in kinds if first or kind.by_curve or kind.id in OF_A_SERVICE]
    rest += [block for kind in said for block in kind.full(place)]
    worded = bool(aim(place))
    if not front and not worded and not (rest and anything_said(place.workshop)):
        return None
    workshop = place.workshop
    made = sheet(place, title or workshop.title.strip() or place.words("{Report}"))
    return replace(
        made,
        front=(*draft(place), *front, *_closing(place)),
        rest=tuple(rest),
        attribution=attribution(place.words),
        may_go=_may_go(briefs, place),
    )


def _in_order(briefs: dict[str, tuple[Block, ...]], since: tuple[Block, ...]) -> list[Block]:
    """Title, chart, since last time, and then the rest as the method has it."""
    leading, charted, others = _chart_first([said for kind, said in briefs.items() if kind not in KINDS])
    return [block for said in (*leading, *charted, since, *others) for block in said]


def _may_go(briefs: dict[str, tuple[Block, ...]], place: Place) -> tuple[MayGo, ...]:
    """What leaves page one first when it is full: what the report can do without, then second parts.

    After them what was said since last time is run on, and what was said beside the answer goes; then a
    table of partners becomes a line of their names. The chart's sentence stays: whoever was not there reads
    the chart with it.
    """
    later = place.before is not None
    whole: list[MayGo] = []
    second: list[MayGo] = []
    beside: list[MayGo] = []
    short: list[MayGo] = []
    for kind, said in briefs.items():
        parts = _parts(said)
        if kind in KINDS:
            continue
        if kind not in NEEDED:
            whole += [MayGo(part) for part in parts]
            continue
        second += [MayGo(part) for part in reversed(parts[1:])]  # Later goes before Next does
        if later and kind in IN_THE_LAST_REPORT:
            second += [MayGo(part) for part in parts[:1]]
        if any(isinstance(block, Curve) for block in said):
            plain = [block for block in said if isinstance(block, Statement) and not block.strong]
            beside += [MayGo((block,)) for block in plain[1:]]
        if kind in NAMES_WILL_DO and (names := _names(parts[0] if parts else ())):
            short.append(MayGo(parts[0], names, short_goes=later))
    return (*whole, *in_short(briefs, place.words), *second, *reversed(beside), *short)


def _names(part: tuple[Block, ...]) -> Heading | None:
    """The heading with the first cell of every row of the table under it."""
    heading = next((block for block in part if isinstance(block, Heading)), None)
    table = next((block for block in part if isinstance(block, Table)), None)
    if heading is None or table is None or not table.rows:
        return None
    names = dict.fromkeys(row[0].text.strip() for row in table.rows if row and row[0].text.strip())
    return replace(heading, tail=", ".join(names))


def _one_heading(said: tuple[Block, ...], words: Words) -> tuple[Block, ...]:
    """A heading with only smaller ones under it goes before each of them: it takes no line of its own."""
    found: list[Block] = []
    above: Heading | None = None
    for block in said:
        if isinstance(block, Heading) and block.level == 2:
            above = block
        elif isinstance(block, Heading) and block.level > 2 and above is not None:
            if found and found[-1] is above:
                found.pop()
            elif not any(isinstance(b, Heading) and b.text.startswith(above.text) for b in found):
                above = None
            if above is not None:
                text = words("{heading}: {part}", heading=above.text, part=block.text)
                block = replace(block, text=text, level=2)
        found.append(block)
    return tuple(found)


def _parts(said: tuple[Block, ...]) -> list[tuple[Block, ...]]:
    """The blocks in parts that each begin with a heading, alone or at the head of two columns."""
    parts: list[list[Block]] = []
    for block in said:
        if isinstance(block, Heading | Columns) or not parts:
            parts.append([])
        parts[-1].append(block)
    return [tuple(part) for part in parts]


def _chart_first(briefs: list[tuple[Block, ...]]) -> tuple[list[tuple[Block, ...]], ...]:
    """The sentence that is the title, the chart, and what kinds earlier in the method say."""
    leading = [said for said in briefs if any(isinstance(b, Heading) and b.level == 1 for b in said)]
    charted = [said for said in briefs if said not in leading and any(isinstance(b, Curve) for b in said)]
    return leading, charted, [said for said in briefs if said not in leading and said not in charted]


def _closing(place: Place) -> tuple[Block, ...]:
    """Who was there, who drew the forecast, what is made up: page one needs it to be believed."""
    words = place.words
    lines = [
        _in_the_room(place.meeting, words),
        _author(place),
        place.workshop.illustrative.strip(),
    ]
    said = " ".join(line for line in lines if line)
    return (Statement(said, "note", quiet=True),) if said else ()


def _in_the_room(meeting: Meeting, words: Words) -> str:
    """``In the room: 24 people from 11 organisations.``; never a name."""
    who = how_many(meeting, words)
    return words("In the room: {who}.", who=who) if who else ""


def _who_was_there(meeting: Meeting, words: Words) -> tuple[Block, ...]:
    """The organisations by name, on the pages after the first."""
    names = [one.organisation.strip() for one in meeting.attendance if one.organisation.strip()]
    if not names:
        return ()
    return Heading(words("In the room"), 2), Statement(", ".join(names), "body")


def _author(place: Place) -> str:
    forecast = working(place.measure) if place.measure else None
    if forecast is None or not forecast.drawn_by.strip():
        return ""
    return place.words("Forecast: {author}.", author=forecast.drawn_by.strip().rstrip("."))
