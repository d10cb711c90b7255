"""What wall and paper say of the indicators."""

from __future__ import annotations

from obadesk.core.blocks import (
    Block,
    Cell,
    Gap,
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
from obadesk.core.headline import headlines
from obadesk.core.measure import Measure, Power
from obadesk.core.measures_chosen import alone, kept, ranked
from obadesk.core.measures_on_paper import exactly, set_aside, status, to_be_found
from obadesk.core.place import Place
from obadesk.core.slide_parts import ask_slide, footer
from obadesk.core.vocabulary import Words
from obadesk.steps.indicators.proposed import finalists, in_hand, named, powers, proposed, wanted

MARKS: dict[Power, Mark] = {"H": "high", "M": "medium", "L": "low"}
WATCHED = 3
"""How many the room chooses one at a time."""


def name(words: Words) -> str:
    """What the agenda calls it."""
    return words("{Indicators}")


def example(words: Words) -> tuple[str, ...]:
    """Lines a table might bring."""
    return (
        words("16–17s not in education, work or training"),
        words("Pupils who miss a lot of school"),
        words("! Young people with an adult they trust"),
    )


def heads(words: Words) -> tuple[str, str, str]:
    """What is asked of each, as the heads of three columns."""
    return words("Clear?"), words("Central?"), words("Figures?")


# ---- wall ----------------------------------------------------------------------------------------


def slides(place: Place, part: Part) -> tuple[Slide, ...]:
    """Ask: which number? Hear: the table, then one at a time. Keep: what we watch, and what we lack."""
    measures = named(place)
    if part == "ask":
        return _ask(place, measures)
    if not measures:
        return ()
    if part == "hear":
        return (_table(place, measures), *_one_at_a_time(place, measures))
    return _keep(place, measures)


def _ask(place: Place, measures: tuple[Measure, ...]) -> tuple[Slide, ...]:
    words, step = place.words, place.step
    if step is not None and step.prepared and measures:
        return ()  # chosen before the day: the room is told, not asked
    texts = (
        words("Which number would tell us, for everybody?"),
        words("Say it at a bus stop. Do they get it?"),
        words("If only this moved, would you believe life was better?"),
    )
    return (ask_slide(place, name(words), texts, "", curve=False),)


def _table(place: Place, measures: tuple[Measure, ...]) -> Slide:
    words, rated = place.words, in_hand(measures)
    last = max(range(len(measures)), key=lambda row: (measures[row].said_at, row))
    table = Table(
        ("", "", *heads(words)),
        tuple(_row(measure) for measure in measures),
        (0.03, 0.58, 0.13, 0.13, 0.13),
        newest=rated if rated >= 0 else last,
        in_hand=rated,
    )
    return Slide("hear", words("Which number would tell us?"), (table,), footer(place, name(words)))


def _row(measure: Measure) -> tuple[Cell, ...]:
    quiet = measure.status == "rejected"
    number = Cell(str(measure.number) if measure.number else "", quiet=True)
    return (number, Cell(measure.name.strip(), quiet=quiet), *map(letter, powers(measure)))


def letter(power: Power) -> Cell:
    """A letter with its dots; nothing while it is not rated."""
    return Cell(power, mark=MARKS[power]) if power else Cell("")


def _one_at_a_time(place: Place, measures: tuple[Measure, ...]) -> tuple[Slide, ...]:
    words, chosen = place.words, headlines(measures)[:WATCHED]
    left = [measure for measure in finalists(measures) if measure not in chosen]
    if len(chosen) == WATCHED or not left or len(left) + len(chosen) < 2:
        return ()
    asked = (words("If you could keep only one?"), words("And a second?"), words("And a third?"))[len(chosen)]
    items = tuple(Item(measure.name.strip(), measure.number, row=measure.id) for measure in left)
    question = Statement(asked, "heading", strong=True)
    above = (ranked(chosen, "key"), Gap()) if chosen else ()
    blocks = (*above, question, Lines(items, "key"))
    return (Slide("hear", "", blocks, footer(place, name(words)), center=True),)


def _keep(place: Place, measures: tuple[Measure, ...]) -> tuple[Slide, ...]:
    lacking = wanted(measures)
    return kept(place, name(place.words), headlines(measures)[:WATCHED], lacking)


def spotlight(place: Place, row_id: str) -> Slide | None:
    """One measure alone."""
    return alone(place, row_id, name(place.words))


def heard_from(place: Place) -> frozenset[str]:
    """The tables that proposed a measure."""
    return frozenset(table for measure in proposed(place) for table in measure.tables)


# ---- paper ---------------------------------------------------------------------------------------


def boxes(place: Place) -> tuple[PaperBlock, ...]:
    """Where a table writes what it proposes, with a letter in each column."""
    words, step = place.words, place.step
    if step is None or step.prepared:
        return ()
    asked = words("Which number would tell us, for everybody?")
    hint = words("A letter in each column: H high, M medium, L low.")
    return (WriteIn(asked, 3, hint, (words("{Indicator}"), *heads(words))),)


def brief(place: Place) -> tuple[Block, ...]:
    """Which others lead beside the one of this page, and which stand behind them."""
    words, measures = place.words, named(place)
    if place.service is not None:  # a page about one service
        return ()
    own = place.measure.id if place.measure else ""
    lines: list[str] = []
    if beside := [m.name.strip() for m in headlines(measures) if m.id != own]:
        lines.append(words("We also watch: {names}.", names="; ".join(beside)))
    if behind := [m.name.strip() for m in measures if m.status == "secondary" and m.id != own]:
        lines.append(words("In the background: {names}.", names="; ".join(behind)))
    if lacking := [m.name.strip() for m in wanted(measures)]:
        lines.append(words("We need figures for: {names}.", names="; ".join(lacking)))
    return (Statement(" ".join(lines), "note", quiet=True),) if lines else ()


def full(place: Place) -> tuple[Block, ...]:
    """How each was rated, what exactly it is, the figures to be found, and what was set aside and why."""
    measures = named(place)
    blocks = [*_rated(place, measures), *exactly(place, measures)]
    blocks += [*to_be_found(place, measures), *set_aside(place, measures)]
    return (Heading(name(place.words), 2), *blocks) if blocks else ()


def _rated(place: Place, measures: tuple[Measure, ...]) -> list[Block]:
    if not any(any(powers(measure)) or measure.status for measure in measures):
        return []
    words = place.words
    if not any(any(powers(measure)) for measure in measures):  # nothing was rated: no empty columns
        if len(measures) < 2:
            return []
        rows = tuple((Cell(m.name.strip()), Cell(status(m, words))) for m in measures)
        return [Table(("", ""), rows, (0.75, 0.25))]
    rows = tuple((Cell(m.name.strip()), *map(letter, powers(m)), Cell(status(m, words))) for m in measures)
    return [Table((words("{Indicator}"), *heads(words), ""), rows, (0.45, 0.12, 0.12, 0.12, 0.19))]


def summary(place: Place) -> str:
    """``4 indicators · 2 lead · figures to find for 1``."""
    words, measures = place.words, named(place)
    if not measures:
        return ""
    parts = [words.count("{number} {indicator}", "{number} {indicators}", len(measures))]
    if leading := len(headlines(measures)):
        parts.append(words.count("{number} headline", "{number} headlines", leading))
    if lacking := len(wanted(measures)):
        parts.append(words("figures to find for {number}", number=lacking))
    return " · ".join(parts)
