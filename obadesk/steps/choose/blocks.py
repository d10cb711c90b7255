"""What wall and paper say of choosing: four questions, the short list rated, first and next and later."""

from __future__ import annotations

from obadesk.core.blocks import (
    Block,
    Cell,
    Heading,
    Item,
    Lines,
    Mark,
    PaperBlock,
    Part,
    Slide,
    Statement,
    Table,
    WriteIn,
)
from obadesk.core.first_next_later import Turn, highs, in_turn, is_rated, ratings, short_list
from obadesk.core.idea import Idea
from obadesk.core.idea_said import led, mark_words
from obadesk.core.measure import Power
from obadesk.core.place import Place
from obadesk.core.slide_parts import ask_slide, footer
from obadesk.core.vocabulary import Words

MARKS: dict[Power, Mark] = {"H": "high", "M": "medium", "L": "low"}


def name(words: Words) -> str:
    """What the agenda calls it."""
    return words("Choose")


def example(words: Words) -> tuple[str, ...]:
    """Lines that could stand on a short list."""
    return (
        words("Ask the bus company about a young people’s ticket"),
        words("College taster days in July"),
    )


def heads(words: Words) -> tuple[str, str, str, str]:
    """The four criteria in a word each, as heads of columns."""
    return words("Start"), words("Move"), words("Fit"), words("Can do")


def questions(words: Words) -> tuple[tuple[str, str], ...]:
    """The four criteria as the room hears them, each with its word."""
    return (
        (words("Could someone start it?"), words("specificity")),
        (words("Would it move the line?"), words("leverage")),
        (words("Does it fit who we are?"), words("values")),
        (words("Can it be done by us?"), words("reach: can we do it, not how many people")),
    )


def turn_name(turn: Turn, words: Words) -> str:
    """The heading of a group."""
    return {"": "", "first": words("First"), "next": words("Next"), "later": words("Later")}[turn]


def in_hand(ideas: tuple[Idea, ...]) -> int:
    """Which of them is being rated: the first without a letter in a column that was begun; -1 for none."""
    for column in (3, 2, 1, 0):
        letters = [ratings(idea)[column] for idea in ideas]
        if any(letters) and not all(letters):
            return letters.index("")
    return -1


# ---- wall ----------------------------------------------------------------------------------------


def slides(place: Place, part: Part) -> tuple[Slide, ...]:
    """Ask: one criterion at a time. Hear: the short list with its letters. Keep: first, next, later."""
    ideas = short_list(place.curve)
    if part == "ask":
        return _ask(place)
    if not ideas:
        return ()
    return (_table(place, ideas),) if part == "hear" else _keep(place)


def _ask(place: Place) -> tuple[Slide, ...]:
    words, step, foot = place.words, place.step, footer(place, name(place.words))
    own = (ask_slide(place, name(words), (), "", curve=False),) if step is not None and step.ask else ()
    return own + tuple(
        Slide(
            "ask", "", (Statement(question, "heading", strong=True), Statement(word, "body")), foot,
            center=True,
        )
        for question, word in questions(words)
    )  # fmt: skip


def _table(place: Place, ideas: tuple[Idea, ...]) -> Slide:
    words, rated = place.words, in_hand(ideas)
    last = max(range(len(ideas)), key=lambda row: (ideas[row].said_at, ideas[row].number))
    table = Table(
        ("", "", *heads(words), ""),
        tuple(_row(idea, words) for idea in ideas),
        (0.03, 0.425, 0.1, 0.1, 0.1, 0.1, 0.145),
        newest=rated if rated >= 0 else last,
        in_hand=rated,
    )
    return Slide("hear", words("Which of these first?"), (table,), footer(place, name(words)))


def _row(idea: Idea, words: Words) -> tuple[Cell, ...]:
    number = Cell(str(idea.number) if idea.number else "", quiet=True)
    counted = words("{number} of 4 high", number=highs(idea)) if is_rated(idea) else ""
    text, _lead = led(idea.text, idea.way, words)
    return (number, Cell(text), *map(letter, ratings(idea)), Cell(counted, quiet=True))


def letter(power: Power) -> Cell:
    """A letter with its dots; nothing while it is not rated."""
    return Cell(power, mark=MARKS[power]) if power else Cell("")


def _keep(place: Place) -> tuple[Slide, ...]:
    words = place.words
    blocks: list[Block] = []
    for turn, ideas in in_turn(place.curve).items():
        said = (led(one.text, one.way, words) for one in ideas)
        items = tuple(
            Item(text, row=one.id, lead=lead) for one, (text, lead) in zip(ideas, said, strict=True)
        )
        blocks += [Heading(turn_name(turn, words), 2), Lines(items, "fit")]
    return (Slide("keep", "", tuple(blocks), footer(place, name(words)), center=True),) if blocks else ()


def heard_from(place: Place) -> frozenset[str]:
    """The tables whose ideas are on the short list."""
    return frozenset(table for idea in short_list(place.curve) for table in idea.tables)


# ---- paper ---------------------------------------------------------------------------------------


def boxes(place: Place) -> tuple[PaperBlock, ...]:
    """Where a table writes its best two, with a letter in each column."""
    words, step = place.words, place.step
    if step is None or step.prepared:
        return ()
    hint = " ".join(question for question, _word in questions(words))
    said = words("{questions} H high, M medium, L low.", questions=hint)
    columns = (words("Idea"), *heads(words))
    return (WriteIn(words("Our best two"), 2, said, columns, share=0.4, widths=(3.6, 1, 1, 1, 1)),)


def brief(place: Place) -> tuple[Block, ...]:
    """Which ideas come first, next and later, with their marks in words."""
    words = place.words
    blocks: list[Block] = []
    for turn, ideas in in_turn(place.curve).items():
        items = tuple(_printed(idea, words, strong=turn == "first") for idea in ideas)
        blocks += [Heading(turn_name(turn, words), 3), Lines(items, "body")]
    return (Heading(words("What we would do"), 2), *blocks) if blocks else ()


def _printed(idea: Idea, words: Words, *, strong: bool) -> Item:
    text, _lead = led(idea.text, idea.way, words)
    return Item(text, strong=strong, detail="; ".join(mark_words(idea, words)), row=idea.id)


def full(place: Place) -> tuple[Block, ...]:
    """The letters each was given."""
    words = place.words
    ideas = [idea for idea in short_list(place.curve) if any(ratings(idea))]
    if not ideas:
        return ()
    table = Table(
        ("", words("Idea"), *heads(words), ""),
        tuple(_row(idea, words) for idea in ideas),
        (0.05, 0.35, 0.11, 0.11, 0.11, 0.11, 0.16),
    )
    return (Heading(words("How the ideas were rated"), 2), table)


def summary(place: Place) -> str:
    """``5 on the short list · 2 first``."""
    words, ideas = place.words, short_list(place.curve)
    if not ideas:
        return ""
    parts = [words("{number} on the short list", number=len(ideas))]
    groups = in_turn(place.curve)
    if first := groups.get("first"):
        parts.append(words("{number} first", number=len(first)))
    if following := groups.get("next"):
        parts.append(words("{number} next", number=len(following)))
    return " · ".join(parts)
