"""What wall and paper say of what goes on, what stops and what is added."""

from __future__ import annotations

from obadesk.core import found_out
from obadesk.core.again import again_word, ideas_to_decide, said_now, tail
from obadesk.core.blocks import (
    Block,
    Gap,
    Heading,
    Item,
    Lines,
    PaperBlock,
    Part,
    Slide,
    Statement,
    WriteIn,
)
from obadesk.core.idea import Idea
from obadesk.core.idea_said import led, mark_words, marks
from obadesk.core.passes import found_in, known_before
from obadesk.core.place import Place
from obadesk.core.questions import questions_about
from obadesk.core.slide_parts import ask_slide, footer, newest
from obadesk.core.vocabulary import Words


def name(words: Words) -> str:
    """What the agenda calls it."""
    return words("Keep, stop, add")


def example(words: Words) -> tuple[str, ...]:
    """Lines a room might say."""
    return (
        words("0 Ring again in the first week of January"),
        words("! Let last year’s leavers run the open evening"),
    )


def to_decide(place: Place) -> tuple[Idea, ...]:
    """The ideas of earlier meetings that are to be kept or stopped."""
    return tuple(one for one in ideas_to_decide(place.curve, place.meeting) if one.text.strip())


def decided(place: Place, again: str) -> tuple[Idea, ...]:
    """Those this meeting keeps, or stops; ``""`` for those it has not spoken of."""
    meeting = place.meeting.id
    return tuple(one for one in to_decide(place) if (found_in(one.again, meeting) or "") == again)


def added(place: Place) -> tuple[Idea, ...]:
    """The ideas of this meeting."""
    ideas, meeting = place.curve.ideas if place.curve else (), place.meeting
    return tuple(one for one in ideas if not known_before(one, meeting) and one.text.strip())


# ---- wall ----------------------------------------------------------------------------------------


def slides(place: Place, part: Part) -> tuple[Slide, ...]:
    """Ask: keep, stop, add? Hear: what is to be decided, then what is new. Keep: all of it together."""
    words = place.words
    if part == "ask":
        texts = (
            words("What do we keep, what do we stop, what do we add?"),
            words("Stopping is allowed. It makes room."),
        )
        back = words("one thing to keep, one to stop, one to add.")
        return (ask_slide(place, name(words), texts, back, curve=True),)
    found = found_out.slides(place, "what works", part, name(words))
    where = footer(place, name(words))
    if part == "keep":
        blocks: list[Block] = []
        for heading, ideas in _groups(place):
            blocks += [Heading(heading, 2), Lines(tuple(_item(one, words) for one in ideas), "fit")]
        return (*((Slide(part, "", tuple(blocks), where, center=True),) if blocks else ()), *found)
    made: list[Slide] = []
    if before := to_decide(place):
        made.append(Slide(part, words("Keep or stop?"), (_to_decide(place, before),), where))
    if new := added(place):
        marks = tuple(_item(one, words, place.table_marks(one.tables)) for one in new)
        made.append(Slide(part, words("Add"), (Lines(marks, "list", newest(new)),), where))
    return (*made, *found)


def _to_decide(place: Place, ideas: tuple[Idea, ...]) -> Lines:
    """In the order of entry with the word at the end, so that nothing moves while the room decides."""
    words, meeting = place.words, place.meeting.id
    said = [(one, again_word(found_in(one.again, meeting), words)) for one in ideas]
    return Lines(tuple(_item(one, words, word, quiet=word == words("stop")) for one, word in said), "key")


def _groups(place: Place) -> tuple[tuple[str, tuple[Idea, ...]], ...]:
    """What there is of keep, stop and add."""
    words = place.words
    said = (
        (words("Keep"), decided(place, "keep")),
        (words("Stop"), decided(place, "stop")),
        (words("Add"), added(place)),
    )
    return tuple(group for group in said if group[1])


def _item(idea: Idea, words: Words, tail: str = "", *, quiet: bool = False) -> Item:
    text, lead = led(idea.text, idea.way, words)
    return Item(text, idea.number, tail, row=idea.id, signs=marks(idea), lead=lead, quiet=quiet)


def heard_from(place: Place) -> frozenset[str]:
    """The tables that added something."""
    curve = place.curve
    said = (*curve.ideas, *questions_about(curve, "what works")) if curve else ()
    return said_now(said, place.meeting)


# ---- paper ---------------------------------------------------------------------------------------


def brief(place: Place) -> tuple[Block, ...]:
    """What a later meeting keeps, stops and adds, a line each."""
    words = place.words
    if place.before is None:
        return ()
    blocks: list[Block] = []
    headings = {
        words("Keep"): words("What we keep"),
        words("Stop"): words("What we stop"),
        words("Add"): words("What we add"),
    }
    for heading, ideas in _groups(place):
        items = tuple(
            Item(led(one.text, one.way, words)[0], detail="; ".join(mark_words(one, words)), row=one.id)
            for one in ideas
        )
        blocks += [Heading(headings[heading], 3), Lines(items, "body")]
    return tuple(blocks)


def full(place: Place) -> tuple[Block, ...]:
    """What nobody decided about; what was to be found out."""
    words, left = place.words, decided(place, "")
    asked = found_out.table(place, "what works")
    if place.before is None or not left or len(left) == len(to_decide(place)):
        return asked
    items = tuple(Item(led(one.text, one.way, words)[0], one.number, row=one.id) for one in left)
    return Heading(words("Neither kept nor stopped"), 2), Lines(items, "body"), *asked


def boxes(place: Place) -> tuple[PaperBlock, ...]:
    """The ideas to be kept or stopped, and room for new ones."""
    words, ideas = place.words, to_decide(place)
    made: list[PaperBlock] = []
    if ideas:
        filled = tuple((led(one.text, one.way, words)[0], "") for one in ideas)
        columns = (words("What we do now"), words("Keep or stop?"))
        rows = len(filled)
        made.append(
            WriteIn(words("Keep or stop"), rows, "", columns, widths=(3, 1), filled=filled, share=0.2)
        )
    hint = words("0 no cost  ·  £ costs little  ·  ! off the wall")
    return (*made, WriteIn(words("Add"), 3, hint, (words("Idea"), "0  £  !"), widths=(0.82, 0.18)))


def summary(place: Place) -> str:
    """``3 kept · 1 stopped · 2 added``."""
    words = place.words
    kept, stopped, new = len(decided(place, "keep")), len(decided(place, "stop")), len(added(place))
    said = (
        (kept, words("{number} kept", number=kept)),
        (stopped, words("{number} stopped", number=stopped)),
        (new, words("{number} added", number=new)),
    )
    return " · ".join(text for number, text in said if number)


def spotlight(place: Place, row_id: str) -> Slide | None:
    """One idea large, with what was decided of it in quiet words."""
    words = place.words
    ideas = place.curve.ideas if place.curve else ()
    idea = next((one for one in ideas if one.id == row_id), None)
    if idea is None or not idea.text.strip():
        return None
    said: list[Block] = [Statement(led(idea.text, idea.way, words)[0], "heading", strong=True)]
    again = again_word(found_in(idea.again, place.meeting.id), words)
    if more := tail(again, *mark_words(idea, words), place.table_marks(idea.tables)):
        said += [Gap(), Statement(more, "body", quiet=True)]
    return Slide("hear", "", tuple(said), footer(place, name(words)), center=True)
