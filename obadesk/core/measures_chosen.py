"""What the wall and the checks say of the measures a room chose to lead, of everybody or of one service."""

from __future__ import annotations

from obadesk.core.blocks import Block, Gap, Item, Lines, Size, Slide, Statement
from obadesk.core.check import Check, shortened
from obadesk.core.measure import Measure
from obadesk.core.place import Place
from obadesk.core.rows import find
from obadesk.core.slide_parts import footer
from obadesk.core.vocabulary import Words


def ranked(chosen: tuple[Measure, ...], size: Size) -> Lines:
    """The chosen ones in their order."""
    items = tuple(Item(m.name.strip(), rank, strong=True, row=m.id) for rank, m in enumerate(chosen, 1))
    return Lines(items, size)


def kept(
    place: Place, name: str, chosen: tuple[Measure, ...], lacking: tuple[Measure, ...]
) -> tuple[Slide, ...]:
    """The *keep* part: what will be watched, and what figures are needed for."""
    words = place.words
    needed = Lines(tuple(Item(measure.name.strip(), row=measure.id) for measure in lacking), "body")
    if chosen:
        blocks: list[Block] = [
            Statement(words("We will watch"), "heading", strong=True),
            ranked(chosen, "key"),
        ]
        if lacking:
            blocks += [Gap("list"), Statement(words("We need figures for"), "list", strong=True), needed]
        return (Slide("keep", "", tuple(blocks), footer(place, name), center=True),)
    if lacking:
        return (Slide("keep", words("We need figures for"), (needed,), footer(place, name)),)
    return ()


def alone(place: Place, row_id: str, name: str) -> Slide | None:
    """One measure alone on the wall; ``None`` when the row is none or has no name."""
    measure = find(place.workshop, row_id)
    if not isinstance(measure, Measure) or not measure.name.strip():
        return None
    said: list[Block] = [Statement(measure.name.strip(), "heading", strong=True)]
    if marks := place.table_marks(measure.tables):
        said += [Gap(), Statement(marks, "body", quiet=True)]
    return Slide("hear", "", tuple(said), footer(place, name), center=True)


def of_a_leading_one(measure: Measure, words: Words) -> list[Check]:
    """What a measure that leads still lacks: figures, and which way is good."""
    name = shortened(measure.name)
    found: list[Check] = []
    if not any(series.readings for series in measure.series):
        found.append(Check(
            "no figures", words("“{name}” leads and has no figures yet.", name=name),
            words("Shall we sketch the line from what we know, or put it on the wish-list for figures?"),
            measure.id,
        ))  # fmt: skip
    if not measure.polarity:
        found.append(Check(
            "no direction", words("Which way is good is not said yet for “{name}”.", name=name),
            words("If this number goes up, is that good news or bad?"), measure.id,
        ))  # fmt: skip
    return found
