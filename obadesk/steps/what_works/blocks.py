"""What wall and paper say of what works."""

from __future__ import annotations

from functools import lru_cache

from obadesk.core.again import at_end, said_again, said_now
from obadesk.core.blocks import (
    Block,
    Gap,
    Heading,
    Item,
    Lines,
    Mark,
    PaperBlock,
    Part,
    Slide,
    Statement,
    WriteIn,
)
from obadesk.core.curve import Curve
from obadesk.core.first_next_later import goes_on, going_on, in_turn, short_list
from obadesk.core.grown import Grown
from obadesk.core.idea import Idea, Way
from obadesk.core.idea_said import led, mark_words, marks, way_name
from obadesk.core.owed_ideas import owed_ideas
from obadesk.core.passes import found_in, is_new
from obadesk.core.place import Place
from obadesk.core.questions import questions_about
from obadesk.core.slide_parts import ask_slide, footer, newest
from obadesk.core.table_words import said_by
from obadesk.core.vocabulary import Words
from obadesk.steps.what_works import find_out

BEST = 3
"""How many page one has."""

SHORT_LIST = 8
"""How many of the short list the wall shows."""


def name(words: Words) -> str:
    """What the agenda calls it."""
    return words("What works")


def example(words: Words) -> tuple[str, ...]:
    """Lines a room might say."""
    return (
        words("0 Ring every leaver in the first week of September"),
        words("! Let Year 11s run the open evening"),
        words("A January intake #2"),
    )


def slides(place: Place, part: Part) -> tuple[Slide, ...]:
    """Ask: what would it take? Hear: the ideas with their signs. Keep: the short list."""
    words, curve = place.words, place.curve
    if part == "ask":
        texts = (
            words("What would it take?"),
            words("What could we do on Monday with no money? What should we stop?"),
        )
        back = words("your best two, one that costs little, and one you would not dare put in a report.")
        return (ask_slide(place, name(words), texts, back, curve=False),)
    if curve is None:
        return ()
    if part == "hear":
        ideas = going_on(curve.ideas)
        return _hear(place, curve, ideas) if ideas else find_out.slides(place, curve, part, name(words))
    return _keep(place, curve) + find_out.slides(place, curve, part, name(words))


def _hear(place: Place, curve: Curve, ideas: tuple[Idea, ...]) -> tuple[Slide, ...]:
    words = place.words
    meeting = place.meeting
    tails: dict[tuple[str, ...], str] = {}

    def item(idea: Idea) -> tuple[Item]:
        if idea.tables not in tails:
            tails[idea.tables] = place.table_marks(idea.tables)
        again = said_again(idea, meeting, words)
        said = at_end(again, tails[idea.tables])
        return (_item(idea.text, idea.number, said, idea.id, idea.way, marks(idea), words, again.quiet),)

    about = (place.workshop.tables, words, meeting.id, meeting.begun)
    items = _heard.of(ideas, about, item)
    if wanted := still_wanted(place, curve):
        items = (*items, Item(wanted, quiet=True))
    lines = Lines(items, "list", newest(ideas))
    return (Slide("hear", words("What would it take?"), (lines,), footer(place, name(words))),)


_heard: Grown[Idea, Item] = Grown()


@lru_cache(maxsize=4096)
def _item(
    text: str,
    number: int,
    tail: str,
    row: str,
    way: Way,
    signs: tuple[Mark, ...],
    words: Words,
    quiet: bool,
) -> Item:
    """The very same item for the same line, so that a long list is compared by identity."""
    said, lead = led(text, way, words)
    return Item(said, number, tail, row=row, signs=signs, lead=lead, quiet=quiet)


def still_wanted(place: Place, curve: Curve) -> str:
    """What the room still owes; no table is named."""
    words, owed = place.words, owed_ideas(place.workshop, curve)
    if owed.low_cost and owed.off_the_wall:
        return words("Still wanted: one idea that costs little, and one off the wall")
    if owed.low_cost:
        return words("Still wanted: one idea that costs little")
    return words("Still wanted: one idea off the wall") if owed.off_the_wall else ""


def _keep(place: Place, curve: Curve) -> tuple[Slide, ...]:
    words = place.words
    kept = short_list(curve)[:SHORT_LIST]
    if not kept:
        return ()
    items: list[Item] = []
    for idea in kept:
        text, lead = led(idea.text, idea.way, words)
        items.append(Item(text, idea.number, row=idea.id, lead=lead))
    lines = Lines(tuple(items), "fit")
    return (Slide("keep", words("On the short list"), (lines,), footer(place, name(words))),)


def spotlight(place: Place, row_id: str) -> Slide | None:
    """One idea large, its marks and tables in quiet words."""
    words, curve = place.words, place.curve
    idea = next((idea for idea in curve.ideas if idea.id == row_id), None) if curve else None
    if idea is None or not idea.text.strip():
        return None
    said: list[Block] = [Statement(led(idea.text, idea.way, words)[0], "heading", strong=True)]
    more = " · ".join(part for part in (*mark_words(idea, words), place.table_marks(idea.tables)) if part)
    if more:
        said += [Gap(), Statement(more, "body", quiet=True)]
    return Slide("hear", "", tuple(said), footer(place, name(words)), center=True)


# ---- paper -------------------------------------------------------------------------------------


def best(curve: Curve) -> tuple[Idea, ...]:
    """What page one names before the room has rated: the first of the short list, else the first said."""
    return short_list(curve)[:BEST] or going_on(curve.ideas)[:BEST]


def brief(place: Place) -> tuple[Block, ...]:
    """The three best with their marks in words; once the room has rated them, choosing names them."""
    curve, words = place.curve, place.words
    if curve is None or not going_on(curve.ideas) or in_turn(curve):
        return ()
    left = [idea for idea in best(curve) if not _decided_now(idea, place)]
    items = tuple(_printed(place, idea, curve, strong=idea.kept) for idea in left)
    return (Heading(name(words), 2), Lines(items, "body")) if items else ()


def _decided_now(idea: Idea, place: Place) -> bool:
    """Whether a later meeting kept, stopped or added it: "What we keep" and "What we add" name it."""
    meeting = place.meeting
    return place.before is not None and (
        found_in(idea.again, meeting.id) is not None or is_new(idea, meeting)
    )


def _printed(place: Place, idea: Idea, curve: Curve, *, strong: bool = False, whole: bool = False) -> Item:
    words = place.words
    said = [*_since(place, idea), *mark_words(idea, words)]
    text, _lead = led(idea.text, idea.way, words)
    if whole:
        said += _links(place, idea, curve)
    return Item(
        text,
        idea.number if whole else 0,
        strong=strong,
        detail="; ".join(part for part in said if part),
        row=idea.id,
    )


def _since(place: Place, idea: Idea) -> tuple[str, ...]:
    """What became of it in later meetings: it is new in this one, or was stopped."""
    new = said_again(idea, place.meeting, place.words).word
    return (new,) if new else () if goes_on(idea) else (place.words("stopped"),)


def _links(place: Place, idea: Idea, curve: Curve) -> list[str]:
    """What it touches, who said it, its other wordings, where it is from."""
    words = place.words
    said = [way_name(idea.way, words)] if idea.way == "start" else []
    force = next((force for force in curve.forces if force.id == idea.force), None)
    if force is not None:
        said.append(words("touches {number}, {cause}", number=force.number, cause=force.text.strip()))
    if tables := said_by(place, idea.tables):
        said.append(tables)
    said += [words("also said: {what}", what=other.strip()) for other in idea.also]
    made_up = idea.source == "illustrative" and place.workshop.illustrative  # page one says so, once
    return said if made_up or not idea.source else [*said, idea.source]


def full(place: Place) -> tuple[Block, ...]:
    """All the other ideas, what page one left out of the best, then what we need to find out."""
    curve, words = place.curve, place.words
    if curve is None:
        return ()
    chosen = [idea for ideas in in_turn(curve).values() for idea in ideas]
    on_page_one = tuple(chosen) or best(curve)
    named = {idea.id for idea in on_page_one}
    others = [idea for idea in curve.ideas if idea.id not in named]
    blocks: list[Block] = []
    if others:
        items = tuple(_printed(place, idea, curve, whole=True) for idea in others)
        blocks += [Heading(words("Everything else that could work"), 2), Lines(items, "body")]
    more = tuple(
        Item(led(idea.text, idea.way, words)[0], idea.number, detail="; ".join(facts), row=idea.id)
        for idea in on_page_one
        if (facts := _links(place, idea, curve))
    )
    if more:
        blocks += [Heading(words("More on the ideas"), 2), Lines(more, "body")]
    return (*blocks, *find_out.table(place, curve))


def boxes(place: Place) -> tuple[PaperBlock, ...]:
    """Ruled lines for ideas with a narrow column for their signs, under the agenda's own question."""
    words, step = place.words, place.step
    own = step.ask if step else ()
    hint = words("0 no cost  ·  £ costs little  ·  ! off the wall")
    question = own[0] if own else words("What would it take?")
    return (WriteIn(question, 5, hint, (words("Idea"), "0  £  !"), widths=(0.82, 0.18)),)


def heard_from(place: Place) -> frozenset[str]:
    """The tables that have said an idea, or something to find out about one."""
    curve = place.curve
    if curve is None:
        return frozenset()
    said = (*curve.ideas, *questions_about(curve, "what works"))
    return said_now(said, place.meeting)


def summary(place: Place) -> str:
    """``9 ideas · 4 on the short list · 1 to find out``."""
    words, curve = place.words, place.curve
    questions = questions_about(curve, "what works")
    if curve is None or not (curve.ideas or questions):
        return ""
    parts: list[str] = []
    if curve.ideas:
        parts.append(words.count("{number} idea", "{number} ideas", len(curve.ideas)))
    if kept := sum(idea.kept for idea in curve.ideas):
        parts.append(words("{number} on the short list", number=kept))
    if questions:
        parts.append(words("{number} to find out", number=len(questions)))
    return " · ".join(parts)
