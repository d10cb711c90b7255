"""What wall and paper say of an open step: one card at a time, then what was said."""

from __future__ import annotations

from obadesk.core.blocks import (
    Block,
    Columns,
    Curve,
    Gap,
    Heading,
    Item,
    Lines,
    Part,
    Slide,
    Statement,
    WriteIn,
)
from obadesk.core.card_curve import card_curve
from obadesk.core.meeting import Card, Step
from obadesk.core.place import Place
from obadesk.core.slide_parts import CURVE_SHARE, ask_slide, footer, newest
from obadesk.core.table_words import said_by
from obadesk.core.vocabulary import Words
from obadesk.steps.open_step import our_words

KIND = "open_step"


def name(words: Words) -> str:
    """What the agenda calls it."""
    return words("Talk or exercise")


def example(words: Words) -> tuple[str, ...]:
    """Cards of a talk."""
    return (
        words("Who has had a leaking roof?"),
        words("How did you notice?"),
        words("How would you measure it?"),
    )


def slides(place: Place, part: Part) -> tuple[Slide, ...]:
    """Ask: a slide a card. Hear: what was said. There is nothing to keep."""
    if part == "ask":
        return _ask(place)
    if part == "hear" and place.step is not None and place.step.said:
        said = place.step.said
        items = tuple(
            Item(one.text.strip(), one.number, place.table_marks(one.tables), row=one.id) for one in said
        )
        lines = Lines(items, "list", newest(said))
        return (Slide("hear", _title(place), (lines,), footer(place, name(place.words))),)
    return ()


def _ask(place: Place) -> tuple[Slide, ...]:
    """The cards shown, then the question to work on if there is one; without either the step's heading."""
    step, words = place.step, place.words
    cards = (
        tuple(slide for card in step.cards if card.shown and (slide := _card(place, card))) if step else ()
    )
    if not cards or (step and (step.ask or step.bring_back)):
        question = () if cards and step and not step.ask else (_title(place),)
        return (*cards, ask_slide(place, name(words), question, "", curve=False))
    return cards


def _title(place: Place) -> str:
    heading = place.step.heading.strip() if place.step else ""
    return heading or name(place.words)


def _card(place: Place, card: Card) -> Slide | None:
    """Heading, text and curve of one card; ``None`` while nothing is on it."""
    if card.role == our_words.ROLE:
        blocks = our_words.on_wall(place, card)
        return Slide("ask", our_words.heading(card, place.words), blocks, footer(place, name(place.words)))
    drawn = card_curve(card.figures, place.words)
    text = "\n".join(line.strip() for line in card.text.splitlines() if line.strip())
    said: list[Block] = (
        [Statement(card.heading.strip(), "heading", strong=True)] if card.heading.strip() else []
    )
    if text:
        said += [*([Gap("heading")] if said else []), Statement(text, "key")]
    if drawn is None and not said:
        return None
    blocks = tuple(said)
    if drawn is not None:
        blocks = (Columns((Curve(drawn),), tuple(said), CURVE_SHARE),) if said else (Curve(drawn),)
    return Slide("ask", "", blocks, footer(place, name(place.words)), center=True)


def brief(_place: Place) -> tuple[Block, ...]:
    """Nothing: a talk is no result."""
    return ()


def full(place: Place) -> tuple[Block, ...]:
    """The words agreed on, and what was said in each open step of the meeting, under its heading."""
    blocks: list[Block] = []
    for step in _open_steps(place):
        for card in step.cards:
            if card.role == our_words.ROLE and card.shown:
                blocks += our_words.on_paper(place, card)
        if step.said:
            blocks.append(Heading(step.heading.strip() or name(place.words)))
            items = (
                Item(one.text.strip(), one.number, detail=said_by(place, one.tables), row=one.id)
                for one in step.said
            )
            blocks.append(Lines(tuple(items), "body"))
    return tuple(blocks)


def _open_steps(place: Place) -> tuple[Step, ...]:
    return tuple(step for step in place.meeting.steps if step.kind == KIND)


def boxes(place: Place) -> tuple[WriteIn, ...]:
    """A box where the tables are asked to bring something back."""
    step = place.step
    if step is None or not step.bring_back.strip():
        return ()
    return (WriteIn(_title(place), hint=place.words("Bring back: {what}", what=step.bring_back.strip())),)


def heard_from(place: Place) -> frozenset[str]:
    """The tables that said something where every table was asked to; in a talk no table owes a line."""
    step = place.step
    if step is None or not step.bring_back.strip():
        return frozenset()
    return frozenset(table for one in step.said for table in one.tables)


def summary(place: Place) -> str:
    """``8 cards, 3 lines said``."""
    step, words = place.step, place.words
    if step is None:
        return ""
    parts = [words.count("{number} card", "{number} cards", len(step.cards))] if step.cards else []
    parts += [words.count("{number} line said", "{number} lines said", len(step.said))] if step.said else []
    return ", ".join(parts)
