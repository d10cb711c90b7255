"""What wall and paper say of the outcome."""

from __future__ import annotations

from obadesk.core.blocks import Block, Heading, Item, Lines, PaperBlock, Part, Slide, Statement, WriteIn
from obadesk.core.outcome import Candidate, Experience, Outcome
from obadesk.core.place import Place
from obadesk.core.slide_parts import ask_slide, footer, newest
from obadesk.core.table_words import said_by
from obadesk.core.vocabulary import Words


def name(words: Words) -> str:
    """What the agenda calls it."""
    return words("{Outcome}")


def example(words: Words) -> tuple[str, ...]:
    """Lines a table might bring."""
    return (
        words("All young people here have something to get up for on a Monday."),
        words("Every child grows up safe, well and with somebody on their side."),
        words("Older people here are never lonely against their will."),
    )


def slides(place: Place, part: Part) -> tuple[Slide, ...]:
    """Ask: the sentence to finish. Hear: the tables' sentences. Keep: the sentence, and what it is like."""
    outcome = place.outcome
    if part == "ask":
        return _ask(place, outcome)
    if outcome is None:
        return ()
    if part == "hear":
        return _hear(place, outcome)
    return _keep(place, outcome)


def _ask(place: Place, outcome: Outcome | None) -> tuple[Slide, ...]:
    words, step = place.words, place.step
    if step is not None and step.prepared and outcome is not None and outcome.text.strip():
        return ()  # worded before the day: the room is told, not asked
    back = words("one sentence a table.")
    return (ask_slide(place, name(words), _asked(place), back, curve=False),)


def _asked(place: Place) -> tuple[str, ...]:
    """The sentence to finish, and what it should not be."""
    words, where = place.words, place.workshop.place.strip()
    return (
        words("Finish the sentence:"),
        words("All people in {place} …", place=where) if where else words("All people here …"),
        words("No services. No ‘improve’. Would your neighbour nod?"),
    )


def _hear(place: Place, outcome: Outcome) -> tuple[Slide, ...]:
    if not outcome.candidates:
        return ()
    words = place.words
    lines = Lines(tuple(_item(place, one) for one in outcome.candidates), "list", newest(outcome.candidates))
    return (Slide("hear", words("What do we want for people?"), (lines,), footer(place, name(words))),)


def _keep(place: Place, outcome: Outcome) -> tuple[Slide, ...]:
    words = place.words
    blocks: list[Block] = []
    if outcome.text.strip():
        blocks.append(Statement(outcome.text.strip(), "heading", strong=True))
        if outcome.experience:
            items = tuple(Item(experienced(one, words), row=one.id) for one in outcome.experience)
            blocks.append(Lines(items, "body", newest(outcome.experience)))
    else:
        kept = tuple(Item(one.text, row=one.id) for one in outcome.candidates if one.kept)
        if kept:
            blocks.append(Lines(kept, "fit"))
    return (Slide("keep", "", tuple(blocks), footer(place, name(words)), center=True),) if blocks else ()


def _item(place: Place, one: Candidate) -> Item:
    return Item(one.text, one.number, place.table_marks(one.tables), row=one.id)


def experienced(line: Experience, words: Words) -> str:
    """``We would hear: my sister starts on Monday.``; a sentence that names its sense stays as it is."""
    text = line.text.strip()
    if not line.sense or line.sense in text.casefold().split():
        return text
    if line.sense == "see":
        return words("We would see {what}", what=text)
    if line.sense == "hear":
        return words("We would hear: {what}", what=text)
    return words("We would feel {what}", what=text)


def brief(place: Place) -> tuple[Block, ...]:
    """The sentence as the title, and who is meant; not on a page about one service."""
    outcome, words = place.outcome, place.words
    if outcome is None or not outcome.text.strip() or place.service is not None:
        return ()
    blocks: list[Block] = [Heading(outcome.text.strip(), 1)]
    if outcome.who.strip():
        blocks.append(Statement(words("Who we mean: {who}", who=outcome.who.strip()), "note", quiet=True))
    return tuple(blocks)


def full(place: Place) -> tuple[Block, ...]:
    """In plain words, what it would be like, and every table's own sentence."""
    outcome, words = place.outcome, place.words
    if outcome is None:
        return ()
    blocks: list[Block] = []
    if outcome.gloss.strip():
        blocks += [Heading(words("In other words")), Statement(outcome.gloss.strip(), "body")]
    if outcome.experience:
        blocks.append(Heading(words("What it would be like")))
        blocks.append(
            Lines(tuple(Item(experienced(one, words), row=one.id) for one in outcome.experience), "body")
        )
    if outcome.candidates:
        blocks.append(Heading(words("What the tables said")))
        blocks.append(Lines(tuple(_printed(place, one) for one in outcome.candidates), "body"))
    return tuple(blocks)


def _printed(place: Place, one: Candidate) -> Item:
    also = place.words("also: {wordings}", wordings="; ".join(one.also)) if one.also else ""
    details = "; ".join(part for part in (said_by(place, one.tables), also) if part)
    return Item(one.text, one.number, detail=details, row=one.id)


def boxes(place: Place) -> tuple[PaperBlock, ...]:
    """One sentence, to be finished; none where it was worded before the day."""
    step = place.step
    if step is not None and step.prepared:
        return ()
    asked = list(step.ask) if step is not None and step.ask else list(_asked(place))
    unfinished = next((text for text in asked if text.rstrip().endswith("…")), "")
    hint = next((text for text in asked[1:] if text != unfinished), "")
    return (WriteIn(unfinished or asked[0], 2, hint, share=0.6),)


def heard_from(place: Place) -> frozenset[str]:
    """The tables that brought a sentence, or said what it would be like."""
    outcome = place.outcome
    said = (*outcome.candidates, *outcome.experience) if outcome else ()
    return frozenset(table for line in said for table in line.tables)


def summary(place: Place) -> str:
    """The sentence, else how many were brought."""
    outcome = place.outcome
    if outcome is None:
        return ""
    if outcome.text.strip():
        return outcome.text.strip()
    if not outcome.candidates:
        return ""
    return place.words.count("{number} sentence", "{number} sentences", len(outcome.candidates))
