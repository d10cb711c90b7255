"""What wall and paper say of the measures of one service."""

from __future__ import annotations

from itertools import zip_longest

from obadesk.core.blocks import (
    Block,
    Columns,
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
from obadesk.core.headline import headlines
from obadesk.core.measure import Box, Measure
from obadesk.core.measures_chosen import alone, kept, ranked
from obadesk.core.measures_on_paper import exactly, set_aside, status, to_be_found
from obadesk.core.place import Place
from obadesk.core.slide_parts import ask_slide, footer
from obadesk.core.vocabulary import Words
from obadesk.steps.four_boxes.boxed import (
    BOXES,
    finalists,
    in_box,
    measured,
    named,
    question,
    with_latest,
)

WATCHED = 5
"""How many the room chooses one at a time, at most."""

ROWS = 5
"""Rows of a box on the wall; a line of more letters than ``LETTERS`` takes two of them."""

LETTERS = 38
NOTHING = Item("\u00a0")


def name(words: Words) -> str:
    """What the agenda calls it."""
    return words("{Performance_measures}")


def example(words: Words) -> tuple[str, ...]:
    """Lines a table might bring."""
    return (
        words("m Home visits in the year"),
        words("w Families visited within ten days"),
        words("# Parents who read to their child every day"),
        words("% Share of children who are ready for school at five"),
    )


# ---- wall ----------------------------------------------------------------------------------------


def slides(place: Place, part: Part) -> tuple[Slide, ...]:
    """Ask: the three questions. Hear: the four boxes, then one at a time. Keep: what we watch."""
    measures = named(place)
    if part == "ask":
        return _ask(place, measures)
    if not measures:
        return ()
    if part == "hear":
        return (*_four_boxes(place, measures), *_one_at_a_time(place, measures))
    return _keep(place, measures)


def _ask(place: Place, measures: tuple[Measure, ...]) -> tuple[Slide, ...]:
    words, step = place.words, place.step
    if step is not None and step.prepared and measures:
        return ()  # sorted before the day: the room is told, not asked
    texts = (
        words("How much did we do? How well did we do it? Is anyone better off?"),
        words("Better off: in what they know or can do, in what they think or do, in how they live."),
    )
    return (ask_slide(place, name(words), texts, words("one measure for each box."), curve=False),)


def _four_boxes(place: Place, measures: tuple[Measure, ...]) -> tuple[Slide, ...]:
    """Two by two, five rows each; the boxes stay where they are while lines come."""
    words = place.words
    shown = tuple(one for one in measures if one.status != "rejected")
    newest = max(shown, key=lambda one: (one.said_at, one.number)).id if shown else ""
    pages = tuple(zip_longest(*(_paged(place, in_box(shown, box)) for box in BOXES), fillvalue=()))
    made: list[Slide] = []
    for page in pages:
        much, well, number, share = (
            (
                Lines((Item(question(box, words), strong=True),), "body", close=True),
                _in_box(items, newest, ROWS if box in BOXES[:2] else 0),
            )
            for box, items in zip(BOXES, page, strict=True)
        )
        made.append(
            Slide("hear", "", (Columns(much, well), Columns(number, share)), footer(place, name(words)))
        )
    if unsorted := in_box(shown, ""):
        lines = Lines(tuple(_item(place, one) for one in unsorted), "body", newest)
        made.append(Slide("hear", question("", words), (lines,), footer(place, name(words))))
    return tuple(made)


def _paged(place: Place, measures: tuple[Measure, ...]) -> tuple[tuple[Item, ...], ...]:
    """The lines of a box, five rows a page."""
    pages: list[list[Item]] = []
    room = 0
    for one in measures:
        item = _item(place, one)
        need = min(ROWS, _rows(item))
        if need > room:
            pages.append([])
            room = ROWS
        pages[-1].append(item)
        room -= need
    return tuple(map(tuple, pages))


def _in_box(items: tuple[Item, ...], newest: str, rows: int) -> Lines:
    """The lines, and empty ones under them up to so many rows, so that the boxes below do not jump."""
    free = rows - sum(map(_rows, items))
    here = newest if any(item.row == newest for item in items) else ""
    return Lines((*items, *(NOTHING for _row in range(max(0, free)))), "body", here, close=True)


def _rows(item: Item) -> int:
    return -(-len(f"{item.text} {item.tail}".strip()) // LETTERS)


def _item(place: Place, measure: Measure) -> Item:
    marks = place.table_marks(measure.tables)
    return Item(with_latest(measure), measure.number, marks, row=measure.id)


def _one_at_a_time(place: Place, measures: tuple[Measure, ...]) -> tuple[Slide, ...]:
    words, chosen = place.words, headlines(measures)[:WATCHED]
    left = [measure for measure in finalists(measures) if measure not in chosen]
    if len(chosen) == WATCHED or not left or len(left) + len(chosen) < 2:
        return ()
    asked = (
        words("If you could keep only one?"),
        words("And a second?"),
        words("And a third?"),
        words("And a fourth?"),
        words("And a fifth?"),
    )[len(chosen)]
    items = tuple(Item(measure.name.strip(), measure.number, row=measure.id) for measure in left)
    above = (ranked(chosen, "list"), Gap()) if chosen else ()
    blocks = (*above, Statement(asked, "heading", strong=True), Lines(items, "list"))
    return (Slide("hear", "", blocks, footer(place, name(words)), center=True),)


def _keep(place: Place, measures: tuple[Measure, ...]) -> tuple[Slide, ...]:
    lacking = tuple(one for one in measures if one.status == "data development")
    return kept(place, name(place.words), headlines(measures)[:WATCHED], lacking)


def spotlight(place: Place, row_id: str) -> Slide | None:
    """One measure alone."""
    return alone(place, row_id, name(place.words))


def heard_from(place: Place) -> frozenset[str]:
    """The tables that proposed a measure."""
    return frozenset(table for measure in measured(place) for table in measure.tables)


# ---- paper ---------------------------------------------------------------------------------------


def boxes(place: Place) -> tuple[PaperBlock, ...]:
    """The four boxes to write in, two by two."""
    words, step = place.words, place.step
    if step is None or step.prepared:
        return ()
    return tuple(WriteIn(question(box, words), 3, share=0.5) for box in BOXES)


def brief(place: Place) -> tuple[Block, ...]:
    """On a page about the service: which others lead beside the one of this page."""
    if place.service is None:
        return ()
    words, measures = place.words, named(place)
    own = place.measure.id if place.measure else ""
    lines: list[str] = []
    if beside := [with_latest(one) for one in headlines(measures) if one.id != own]:
        lines.append(words("We also watch: {names}.", names="; ".join(beside)))
    if lacking := [one.name.strip() for one in measures if one.status == "data development"]:
        lines.append(words("We need figures for: {names}.", names="; ".join(lacking)))
    return (Statement(" ".join(lines), "note", quiet=True),) if lines else ()


def full(place: Place) -> tuple[Block, ...]:
    """The four boxes, which data exactly, the figures to be found, and what was set aside and why.

    Once for a service: with the first of its curves, or where none of its measures has one.
    """
    measures = named(place)
    if not measures or not _is_first(place):
        return ()
    blocks = [*_on_paper(place, measures), *exactly(place, measures)]
    blocks += [*to_be_found(place, measures), *set_aside(place, measures)]
    return (Heading(name(place.words), 2), *blocks)


def _is_first(place: Place) -> bool:
    workshop, service = place.workshop, place.service
    measures = (workshop.measure(curve.measure) for curve in workshop.curves)
    if service is None:
        return not any(one is not None and workshop.service(one.of) for one in measures)
    first = next((one for one in measures if one is not None and one.of == service.id), None)
    return first is place.measure


def _on_paper(place: Place, measures: tuple[Measure, ...]) -> list[Block]:
    words = place.words
    shown = tuple(one for one in measures if one.status != "rejected")
    much, well, number, share = (_box(shown, box, words) for box in BOXES)
    found: list[Block] = [Columns(*pair) for pair in ((much, well), (number, share)) if any(pair)]
    return [*found, *_box(shown, "", words)]


def _box(measures: tuple[Measure, ...], box: Box, words: Words) -> tuple[Block, ...]:
    items = tuple(Item(with_latest(m), detail=status(m, words), row=m.id) for m in in_box(measures, box))
    return (Heading(question(box, words), 3), Lines(items, "body")) if items else ()


def summary(place: Place) -> str:
    """``4 performance measures · 3 headlines``."""
    words, measures = place.words, named(place)
    if not measures:
        return ""
    parts = [words.count("{number} {performance_measure}", "{number} {performance_measures}", len(measures))]
    if leading := len(headlines(measures)):
        parts.append(words.count("{number} headline", "{number} headlines", leading))
    return " · ".join(parts)
