"""What wall and paper say: the tables report, what happens next, read-back, parked lines, the outcome."""

from __future__ import annotations

from obadesk.core.aim import last_word
from obadesk.core.blocks import Block, Heading, Item, Lines, Part, Slide, Statement
from obadesk.core.next_time import agreed, what_happens_next
from obadesk.core.place import Place
from obadesk.core.slide_parts import ask_slide, footer
from obadesk.core.table_words import said_by as said_by_tables
from obadesk.core.vocabulary import Words
from obadesk.steps.close.parked_lists import parked_on_paper, parked_slides
from obadesk.steps.close.read_back import read_back
from obadesk.steps.close.table_said import said_by
from obadesk.steps.close.table_slides import table_slides


def name(words: Words) -> str:
    """What the agenda calls it."""
    return words("Report back and close")


def example(words: Words) -> tuple[str, ...]:
    """Lines a room might say."""
    return (
        words("+ We heard from people we never meet"),
        words("- Start with the figures already on the tables"),
    )


def slides(place: Place, part: Part) -> tuple[Slide, ...]:
    """Ask: two things and the first step. Hear: table by table. Keep: what happens next, and what we said."""
    words = place.words
    if part == "ask":
        texts = [words("Two things we will do, and the first step.")]
        if each := time_each(place):
            texts.append(each)
        return (ask_slide(place, name(words), texts, "", curve=False),)
    if part == "hear":
        return table_slides(place, name(words), seconds_each(place))
    return (
        *_next(place),
        *read_back(place, name(words)),
        *parked_slides(place, name(words)),
        *_outcome(place),
    )


def seconds_each(place: Place) -> int:
    """How long each table has: the step's minutes shared out, in half minutes; 0 when nobody can say."""
    step, tables = place.step, len(place.workshop.tables)
    if step is None or not step.minutes or not tables:
        return 0
    return max(30, step.minutes * 60 // tables // 30 * 30)


def time_each(place: Place) -> str:
    """``2 minutes a table.``"""
    words, seconds = place.words, seconds_each(place)
    if not seconds:
        return ""
    if seconds < 60:
        return words("{seconds} seconds a table.", seconds=seconds)
    if seconds == 90:
        return words("A minute and a half a table.")
    return words.count("{number} minute a table.", "{number} minutes a table.", seconds // 60)


def _next(place: Place) -> tuple[Slide, ...]:
    said = what_happens_next(place)
    if not said:
        return ()
    words = place.words
    lines = Lines(tuple(Item(sentence) for sentence in said), "key")
    where = footer(place, name(words))
    return (Slide("keep", words("What happens next"), (lines,), where, center=True),)


def _outcome(place: Place) -> tuple[Slide, ...]:
    """Nothing else, no clock: it stays up while people leave."""
    said = last_word(place)
    if not said:
        return ()
    sentence = Statement(said, "heading", strong=True)
    where = footer(place, name(place.words))
    return (Slide("keep", "", (sentence,), where, clock=False, center=True),)


def brief(place: Place) -> tuple[Block, ...]:
    """What happens next, for the foot of page one."""
    said = [*what_happens_next(place, elsewhere=True), agreed(place)]
    lines = " ".join(sentence for sentence in said if sentence)
    return (Heading(place.words("What happens next"), 2), Statement(lines, "body")) if lines else ()


def full(place: Place) -> tuple[Block, ...]:
    """The parked lines in their lists; what worked in the meeting and what to change."""
    words, feedback = place.words, place.meeting.feedback
    blocks: list[Block] = [*parked_on_paper(place)]
    for side, heading in (("worked", words("What worked")), ("change", words("What to change next time"))):
        items = tuple(
            Item(one.text.strip(), detail=said_by_tables(place, one.tables), row=one.id)
            for one in feedback
            if one.side == side
        )
        if items:
            blocks += [Heading(heading, 2), Lines(items, "body")]
    return tuple(blocks)


def summary(place: Place) -> str:
    """``3 tables have something to report · 4 parked · next on 17 September``."""
    words, workshop = place.words, place.workshop
    parts: list[str] = []
    if tables := sum(bool(said_by(workshop, table).lines) for table in workshop.tables):
        parts.append(words.count("{number} table to report", "{number} tables to report", tables))
    if workshop.parked:
        parts.append(words("{number} parked", number=len(workshop.parked)))
    if met := place.meeting.next_on.strip():
        parts.append(words("next: {day}", day=met))
    if place.meeting.feedback:
        parts.append(words("{number} on the day itself", number=len(place.meeting.feedback)))
    return " · ".join(parts)
