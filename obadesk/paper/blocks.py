"""Blocks as flowables: the vocabulary of wall and paper, set in type for A4."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from reportlab.platypus import Flowable, Spacer
from reportlab.platypus import Table as Grid

from obadesk.core.blocks import (
    Cell,
    Columns,
    Curve,
    Gap,
    Heading,
    Item,
    Lines,
    Mark,
    PaperBlock,
    Poster,
    SmallMultiples,
    Statement,
    Table,
    WriteIn,
)
from obadesk.core.palette import PAPER
from obadesk.paper.chart import Chart
from obadesk.paper.fonts import Weight, font
from obadesk.paper.marks import drawn, typed, word
from obadesk.paper.poster import PosterPage
from obadesk.paper.styles import BODY, LIGHT_RULE, SIZES, SMALL, heading_style, style
from obadesk.paper.text import NO_BREAK, Piece, paragraph
from obadesk.paper.write_in import WriteInBox

CHART_HEIGHT = 250.0
"""Of a chart that has a page to itself and others."""

SMALL_CHART = 234.0
"""Of one of several small charts: two rows fill a page; among more nobody finds the one that counts."""

INDENT = 16.0
GUTTER = 16.0
COLUMNS_ABOVE = 9.0
TABLE_ABOVE = 4.0
CELL_SIDE, CELL_ABOVE, CELL_BELOW = 5.0, 2.0, 3.0
RATINGS: tuple[Mark, ...] = ("high", "medium", "low")
DOTS = 0.72
"""Size of the dots of a rating beside their letter."""

FAR = 100_000.0
"""More height than any text takes."""


def flowables(
    blocks: Iterable[PaperBlock], width: float, *, chart_height: float = CHART_HEIGHT
) -> list[Flowable]:
    """The blocks in one column, for pages they flow over."""
    found: list[Flowable] = []
    before: PaperBlock | None = None
    for block in blocks:
        made = block_flowables(block, width, chart_height=chart_height, side_by_side=False)
        if isinstance(before, Heading) and isinstance(block, Statement) and block.size == "note":
            for each in made:  # a remark under a heading says nothing without what it is about
                each.keepWithNext = 1
        found += made
        before = block
    return found


def page_flowables(blocks: Iterable[PaperBlock], width: float, chart_height: float) -> list[Flowable]:
    """The blocks for a page on which all of them fit: columns stand side by side."""
    return [each for block in blocks for each in block_flowables(block, width, chart_height=chart_height)]


def height_of(block: PaperBlock, width: float, chart_height: float) -> float:
    """What a block takes of a page's height, with the room above it.

    Lists and tables are measured line by line and each line once, for page one asks again and again.
    """
    if isinstance(block, Lines):
        return sum(_item_height(item, SIZES[block.size], width) for item in block.items)
    if isinstance(block, Table) and block.rows:
        widths = _column_widths(block, width)
        size = _table_size(block)
        head = tuple(Cell(text, strong=True) for text in block.heads)
        rows = (head, *block.rows) if any(text.strip() for text in block.heads) else block.rows
        return TABLE_ABOVE + sum(_row_height(row, widths, size) for row in rows)
    if isinstance(block, Columns):
        left, right = _sides(block, width)
        tallest = max(
            _column_height(block.left, left, chart_height), _column_height(block.right, right, chart_height)
        )
        return COLUMNS_ABOVE + tallest
    made = block_flowables(block, width, chart_height=chart_height)
    return sum(each.wrap(width, FAR)[1] + max(each.getSpaceBefore(), 0.0) for each in made)


def _column_height(blocks: tuple[PaperBlock, ...], width: float, chart_height: float) -> float:
    """What one side takes; room above its first block falls away."""
    first = block_flowables(blocks[0], width, chart_height=chart_height)[:1] if blocks else []
    return sum(height_of(block, width, chart_height) for block in blocks) - sum(
        each.getSpaceBefore() for each in first
    )


@lru_cache(maxsize=4096)
def _item_height(item: Item, size: float, width: float) -> float:
    made = _item(item, size)
    return made.wrap(width, FAR)[1] + made.getSpaceBefore()


@lru_cache(maxsize=4096)
def _row_height(row: tuple[Cell, ...], widths: tuple[float, ...], size: float) -> float:
    tallest = 0.0
    for place, (cell, width) in enumerate(zip(_padded(row, len(widths)), widths, strict=True)):
        room = width - CELL_SIDE - (CELL_SIDE if place else 0.0)
        tallest = max(tallest, _cell(cell, size).wrap(room, FAR)[1])
    return tallest + CELL_ABOVE + CELL_BELOW


def block_flowables(
    block: PaperBlock, width: float, *, chart_height: float = CHART_HEIGHT, side_by_side: bool = True
) -> list[Flowable]:  # fmt: skip
    """One block as flowables. ``side_by_side``: columns beside each other, which forbids them to split."""
    if isinstance(block, Heading):
        return [_heading(block)]
    if isinstance(block, Statement):
        return [_statement(block)] if block.text.strip() else []
    if isinstance(block, Lines):
        return [_item(item, SIZES[block.size]) for item in block.items]
    if isinstance(block, Table):
        return [_table(block, width)] if block.rows else []
    if isinstance(block, Curve):
        return _curve(block, chart_height)
    if isinstance(block, SmallMultiples):
        return _multiples(block, width)
    if isinstance(block, Columns):
        return _columns(block, width, chart_height, side_by_side)
    if isinstance(block, Gap):
        return [Spacer(1, SIZES[block.size] * 0.6)]
    if isinstance(block, WriteIn):
        return [WriteInBox(block)]
    if isinstance(block, Poster):
        return [PosterPage(block)]
    raise TypeError(f"paper does not know {type(block).__name__}")


def _heading(block: Heading) -> Flowable:
    pieces = [*marked(block.mark, "semibold"), Piece(block.text, "semibold")]
    if block.tail:
        pieces.append(Piece(f"{NO_BREAK * 2} {block.tail}", "regular", PAPER.quiet, BODY))
    made = paragraph(pieces, heading_style(block.level))
    made.outline = (block.text, block.level)
    return made


def marked(mark: Mark, weight: Weight = "regular", size: float = 0.0) -> list[Piece]:
    """A mark that stands before words of this size, typed or drawn."""
    sign, colour = typed(mark)
    if sign:
        return [Piece(f"{sign}{NO_BREAK}", weight, colour, size * DOTS if mark in RATINGS and size else 0.0)]
    return [Piece("", weight, PAPER.text, mark=mark)] if drawn(mark) else []


def _statement(block: Statement) -> Flowable:
    colour = PAPER.quiet if block.quiet else PAPER.text
    size = SIZES[block.size]
    large = size > BODY
    return paragraph(
        block.text,
        style(size, "semibold" if block.strong else "regular", colour, leading=1.25 if large else 1.35),
    )


def _item(item: Item, size: float) -> Flowable:
    sign, sign_colour = typed(item.mark)
    number = str(item.number) if item.number and not sign else ""
    colour = PAPER.quiet if item.quiet else PAPER.text
    bullet = sign or number or ("–" if item.depth else "•")
    made = style(
        size,
        "semibold" if item.strong else "regular",
        colour,
        before=3.0,
        indent=INDENT * item.depth,
        hang=max(INDENT, 8.0 + size * 0.62 * len(number)),
        bullet_colour=sign_colour or PAPER.quiet,
        signs=bool(sign),
    )
    return paragraph(_item_pieces(item), made, bullet=bullet)


def _item_pieces(item: Item) -> list[Piece]:
    weight: Weight = "semibold" if item.strong else "regular"
    pieces = marked(item.mark, weight) if drawn(item.mark) else []
    if 0 < item.lead < len(item.text):
        pieces += [Piece(item.text[: item.lead], "semibold"), Piece(item.text[item.lead :], weight)]
    else:
        pieces.append(Piece(item.text, "semibold" if item.lead else weight))
    for sign in item.signs:
        pieces += [Piece(f"{NO_BREAK} "), *_with_its_word(sign)]
    if item.detail:
        pieces.append(Piece(f" – {item.detail}", "regular", PAPER.quiet))
    if item.tail:
        pieces.append(Piece(f"{NO_BREAK} {item.tail}", "regular", PAPER.quiet))
    return pieces


def _with_its_word(mark: Mark) -> list[Piece]:
    """The mark and its word, which stay on one line."""
    said = word(mark).replace(" ", NO_BREAK)
    if drawn(mark):
        return [Piece(said, "regular", PAPER.quiet, mark=mark)]
    sign, colour = typed(mark)
    return (
        [Piece(f"{sign}{NO_BREAK}", "regular", colour), Piece(said, "regular", PAPER.quiet)] if sign else []
    )


def _table(block: Table, width: float) -> Flowable:
    size = _table_size(block)
    widths = _column_widths(block, width)
    head_style = style(size, "semibold", PAPER.quiet, before=0.0, leading=1.25)
    headed = any(head.strip() for head in block.heads)
    heads = [[paragraph(head, head_style) for head in block.heads]] if headed else []
    rows = [[_cell(cell, size) for cell in _padded(row, len(widths))] for row in block.rows]
    return Grid(
        heads + rows,
        colWidths=widths,
        repeatRows=len(heads),
        splitInRow=1,
        hAlign="LEFT",
        spaceBefore=TABLE_ABOVE,
        style=[
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("FONT", (0, 0), (-1, -1), font(), BODY),
            ("LEFTPADDING", (0, 0), (0, -1), 0),
            ("LEFTPADDING", (1, 0), (-1, -1), CELL_SIDE),
            ("RIGHTPADDING", (0, 0), (-1, -1), CELL_SIDE),
            ("TOPPADDING", (0, 0), (-1, -1), CELL_ABOVE),
            ("BOTTOMPADDING", (0, 0), (-1, -1), CELL_BELOW),
            *_rules(block, headed=headed),
        ],
    )


def _rules(block: Table, *, headed: bool) -> list[Any]:
    """Light rules between rows; without heads only between groups, which begin with a word on the left."""
    if headed:
        light = ("LINEBELOW", (0, 1), (-1, -1), 0.5, LIGHT_RULE)
        return [("LINEBELOW", (0, 0), (-1, 0), 0.75, PAPER.rule), light]
    begins = [number for number, row in enumerate(block.rows) if row and row[0].text.strip()]
    return [("LINEABOVE", (0, row), (-1, row), 0.5, LIGHT_RULE) for row in begins]


def _table_size(block: Table) -> float:
    return max(SIZES[block.size], SMALL)


def _column_widths(block: Table, width: float) -> tuple[float, ...]:
    shares = block.widths if len(block.widths) == len(block.heads) else (1.0,) * len(block.heads)
    return tuple(width * share / sum(shares) for share in shares)


def _padded(row: tuple[Cell, ...], count: int) -> tuple[Cell, ...]:
    return (*row[:count], *(Cell("") for _missing in range(count - len(row))))


def _cell(cell: Cell, size: float) -> Flowable:
    colour = PAPER.quiet if cell.quiet else PAPER.text
    weight = "semibold" if cell.strong else "regular"
    text = cell.text or (word(cell.mark) if cell.mark in RATINGS else "")
    return paragraph(
        [*marked(cell.mark, weight, size), Piece(text, weight)],
        style(size, weight, colour, before=0.0, leading=1.25),
    )


def _curve(block: Curve, height: float) -> list[Flowable]:
    found: list[Flowable] = []
    if block.picture.lines:
        found.append(Chart(block.picture, height))
    elif block.picture.empty:
        found.append(paragraph(block.picture.empty, style(colour=PAPER.quiet)))
    if block.caption:
        found.append(paragraph(block.caption, style(SMALL, colour=PAPER.quiet, before=2.0)))
    return found


def _multiples(block: SmallMultiples, width: float) -> list[Flowable]:
    """Two beside each other; a page may end between two rows."""
    each = (width - GUTTER) / 2
    charts = [Chart(picture, SMALL_CHART) for picture in block.pictures]
    rows: list[list[Any]] = [
        [charts[at], "", charts[at + 1] if at + 1 < len(charts) else ""] for at in range(0, len(charts), 2)
    ]
    padding = [(f"{side}PADDING", (0, 0), (-1, -1), 0) for side in ("LEFT", "RIGHT", "TOP")]
    bare: list[Any] = [("FONT", (0, 0), (-1, -1), font(), BODY), *padding]
    found: list[Flowable] = []
    if rows:
        found.append(Grid(rows, colWidths=[each, GUTTER, each], hAlign="LEFT", spaceBefore=6.0, style=bare))
    if block.caption:
        found.append(paragraph(block.caption, style(SMALL, colour=PAPER.quiet, before=2.0)))
    return found


def _columns(block: Columns, width: float, chart_height: float, side_by_side: bool) -> list[Flowable]:
    if not side_by_side:
        return flowables((*block.left, *block.right), width, chart_height=chart_height)
    left, right = _sides(block, width)
    cells: list[list[Any]] = [
        [_column(block.left, left, chart_height), "", _column(block.right, right, chart_height)]
    ]
    return [
        Grid(
            cells,
            colWidths=[left, GUTTER, right],
            hAlign="LEFT",
            spaceBefore=COLUMNS_ABOVE,
            style=[
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("FONT", (0, 0), (-1, -1), font(), BODY),
                ("LEFTPADDING", (0, 0), (-1, -1), 0),
                ("RIGHTPADDING", (0, 0), (-1, -1), 0),
                ("TOPPADDING", (0, 0), (-1, -1), 0),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
            ],
        )
    ]


def _sides(block: Columns, width: float) -> tuple[float, float]:
    left = (width - GUTTER) * block.share
    return left, width - GUTTER - left


def _column(blocks: tuple[PaperBlock, ...], width: float, chart_height: float) -> list[Flowable]:
    return [each for block in blocks for each in block_flowables(block, width, chart_height=chart_height)]
