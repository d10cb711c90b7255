"""The sheet each table writes on: its own curve, and a box for every question in the order they are asked.

What stands on it goes into the file in the same order: step by step, box by box, line by line.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from obadesk.core.blocks import Curve, PaperBlock, Statement, WriteIn
from obadesk.core.contribution import beside_a_curve, unfinished
from obadesk.core.curve_names import curve_of_table
from obadesk.core.handout import Page, Sheet, When
from obadesk.core.kind import StepKind
from obadesk.core.place import Place
from obadesk.core.slide_parts import curve_of
from obadesk.core.table import Table
from obadesk.core.vocabulary import Words
from obadesk.handouts.every_sheet import attribution, footer, on_paper, sheet, titled

PAPERS: tuple[tuple[Page, str], ...] = (("A3 landscape", "A3"), ("A4", "A4"))
"""One large page, or front and back of a smaller one."""


class TableSheets:
    """Two documents: every table's sheet on A3, and the same on two pages of A4."""

    id = "table-sheets"
    when: When = "before"
    private = False

    def name(self, words: Words) -> str:
        """What the menu calls it."""
        return words("Table sheets")

    def sheets(self, place: Place, kinds: Sequence[StepKind]) -> tuple[Sheet, ...]:
        """A sheet a table in each size; nothing while no step of the agenda has anything to write in."""
        paper = on_paper(place)
        tables: Sequence[Table | None] = paper.workshop.tables or (None,)
        made = [(table, boxes_of(paper, kinds, table)) for table in tables]
        return tuple(
            _sheet(paper, table, boxes, page, name) for page, name in PAPERS for table, boxes in made if boxes
        )


def boxes_of(
    place: Place, kinds: Iterable[StepKind], table: Table | None
) -> tuple[tuple[Place, PaperBlock], ...]:  # fmt: skip
    """What this table's sheet holds, each with the place it belongs to; nothing when there is no box."""
    known = {kind.id: kind for kind in kinds}
    curve = curve_of_table(place.workshop, table.id) if table else place.curve
    found: list[tuple[Place, PaperBlock]] = []
    asked: set[tuple[PaperBlock, ...]] = set()
    for step in place.meeting.steps:
        at = replace(place, step_id=step.id, curve_id=curve.id if curve else "")
        boxes = known[step.kind].boxes(at) if step.kind in known else ()
        if boxes not in asked:  # a step that was split has one place to write
            asked.add(boxes)
            found += [(at, block) for block in boxes]
    return tuple(found) if any(isinstance(block, WriteIn) for _at, block in found) else ()


def _sheet(
    place: Place, table: Table | None, boxes: tuple[tuple[Place, PaperBlock], ...], page: Page, name: str
) -> Sheet:  # fmt: skip
    at, words = boxes[0][0], place.words
    label = table_name(table, words) if table else ""
    made = sheet(at, titled(at) or place.workshop.title.strip() or words("Table sheet"), page=page, name=name)
    blocks = tuple(block for _at, block in boxes)
    roles = WriteIn("", 1, columns=(words("Keeps time"), words("Reports back")), share=0.0)
    return replace(
        made,
        front=(*_curve(at, blocks), roles, *blocks, *_contribution(at, blocks)),
        footer=" · ".join(part for part in (label, footer(at)) if part),
        attribution=attribution(words),
        label=label,
    )


def _contribution(place: Place, blocks: tuple[PaperBlock, ...]) -> tuple[Statement, ...]:
    """With the curve of a service: what it contributes, since the sheet may lie beside everybody's.

    Where the table is to finish the sentence it stands already, with its gaps.
    """
    drawn = any(isinstance(block, Curve) for block in (*_curve(place, blocks), *blocks))
    asked = any(isinstance(block, WriteIn) and block.heading == unfinished(place.words) for block in blocks)
    said = beside_a_curve(place) if drawn and not asked else ""
    return (Statement(said, "note", quiet=True),) if said else ()


def table_name(table: Table, words: Words) -> str:
    """``Table 2``, with its name when it has one."""
    number = words("Table {number}", number=table.number)
    return words("{table}: {name}", table=number, name=table.name.strip()) if table.name.strip() else number


def _curve(place: Place, blocks: tuple[PaperBlock, ...]) -> tuple[PaperBlock, ...]:
    """The table's curve, unless a step prints it or leaves room to sketch it; else its name."""
    if any(isinstance(block, Curve) or (isinstance(block, WriteIn) and block.sketch) for block in blocks):
        return ()
    drawn, measure = curve_of(place), place.measure
    if drawn is None:
        named = measure.name.strip() if measure else ""
        return (Statement(named, "body", strong=True),) if named and named != titled(place) else ()
    sentence = drawn.picture.sentence
    return (drawn, Statement(sentence, "body")) if sentence else (drawn,)
