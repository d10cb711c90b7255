"""Making pages of a slide: which pieces stand where, how many pages, and on which the newest line is."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable

from msgspec.structs import replace

from obadesk.core.blocks import (
    Block,
    Columns,
    Curve,
    Gap,
    Heading,
    Lines,
    Mark,
    Size,
    Slide,
    SmallMultiples,
    Statement,
    Table,
)
from obadesk.widgets.look import SEMIBOLD
from obadesk.widgets.wall_curve import CurvePiece, put_curve, put_multiples
from obadesk.widgets.wall_flow import Flow, Piece, TooMuch
from obadesk.widgets.wall_lines import put_heading, put_lines, put_statement
from obadesk.widgets.wall_measures import (
    CONTENT_BOTTOM,
    CONTENT_TOP,
    FIT,
    GUTTER,
    HEADING_PX,
    LONG_HEADING_PX,
    OPEN_TOP,
    PX,
    ROOMY,
    Frame,
    clock_room,
    frame,
)
from obadesk.widgets.wall_run import forget_runs
from obadesk.widgets.wall_table import RowPiece, put_table
from obadesk.widgets.wall_text import Typeset, lines

Sizes = dict[Size, int]
_USUAL: Sizes = {**PX, "fit": FIT[-1]}
LEAST_SHARE = 0.55
"""Of the width, for a curve beside much text."""
_KEPT = 8
_COMPARED = 3
"""Of the slides kept, how many are compared part by part; the others are known by being the same object."""
_kept: list[tuple[Slide, Frame, Laid]] = []


class Laid:
    """A slide laid out. ``heading``: the text at the top of every page, if it fits there."""

    __slots__ = ("heading", "newest_page", "pages", "wall")

    def __init__(
        self, wall: Frame, heading: Typeset | None, pages: list[list[Piece]], newest_page: int
    ) -> None:
        self.wall, self.heading, self.pages, self.newest_page = wall, heading, pages, newest_page


def page_count(slide: Slide, width: float = 1920, height: float = 1080) -> int:
    """How many pages the slide needs on a wall of this shape; at least 1."""
    return len(laid_out(slide, frame(width, height)).pages)


def newest_page(slide: Slide, width: float = 1920, height: float = 1080) -> int:
    """The page, from 0, with the newest line of the slide; 0 when it names none."""
    return laid_out(slide, frame(width, height)).newest_page


def laid_out(slide: Slide, wall: Frame) -> Laid:
    """The slide's pages; the last few slides asked for are kept."""
    for same, far in ((operator.is_, _KEPT), (operator.eq, _COMPARED)):
        for index in range(len(_kept) - 1, max(-1, len(_kept) - 1 - far), -1):
            known, known_wall, laid = _kept[index]
            if known_wall == wall and same(known, slide):
                _kept.append(_kept.pop(index))
                return laid
    laid = _lay(slide, wall)
    _kept.append((slide, wall, laid))
    del _kept[:-_KEPT]
    return laid


def forget() -> None:
    """Lay out everything anew from now on."""
    _kept.clear()
    forget_runs()


def _lay(slide: Slide, wall: Frame) -> Laid:
    heading = heading_typeset(slide, wall)
    blocks = slide.blocks
    if heading is None and slide.heading:
        # Too long for the top: it is read as the first text instead, whole.
        blocks = (Statement(slide.heading, "list", strong=True), *blocks)
    flow = _first_that_fits(slide, blocks, wall, heading)
    pages = flow.pages
    while len(pages) > 1 and not pages[-1]:
        pages.pop()
    if slide.center:
        _centre(flow)
    return Laid(wall, heading, pages, _newest(blocks, pages))


def _first_that_fits(slide: Slide, blocks: tuple[Block, ...], wall: Frame, heading: Typeset | None) -> Flow:
    """Laid out at the largest sizes at which it is one page; else at the usual ones, on pages."""
    for sizes in _larger_sizes(slide, blocks):
        flow = _flow(slide, wall, heading, limit=1)
        try:
            _put_all(blocks, flow, sizes, slide)
        except TooMuch:
            continue
        return flow
    closer = tuple(map(_closer, blocks))
    if closer != blocks:  # what is said beside the curve fits when it has a little more room
        flow = _flow(slide, wall, heading, limit=1)
        try:
            _put_all(blocks, flow, _USUAL, slide)
        except TooMuch:
            flow = _flow(slide, wall, heading)
            _put_all(closer, flow, _USUAL, slide)
        return flow
    flow = _flow(slide, wall, heading)
    _put_all(blocks, flow, _USUAL, slide)
    return flow


def _closer(block: Block) -> Block:
    """The block with a curve in it narrower, but still more than half as wide as the wall."""
    if isinstance(block, Columns) and block.share > LEAST_SHARE and _any(block.left, _is_curve):
        return replace(block, share=LEAST_SHARE)
    return block


def _larger_sizes(slide: Slide, blocks: tuple[Block, ...]) -> list[Sizes]:
    alone = slide.center and not _any(blocks, _is_curve)
    fits = _any(blocks, _fits)
    roomy: list[Sizes] = [{**ROOMY, "fit": px} for px in (FIT[:1] if not fits else FIT)] if alone else []
    usual: list[Sizes] = [{**PX, "fit": px} for px in FIT[:-1]] if fits else []
    return roomy + usual


def heading_typeset(slide: Slide, wall: Frame) -> Typeset | None:
    """The heading as it stands at the top: one line at 72 or 64, else two at 56; or ``None``."""
    if not slide.heading:
        return None
    width = wall.inner - (clock_room() if slide.clock else 0)
    for px, most in ((HEADING_PX, 1), (64, 1), (LONG_HEADING_PX, 2)):
        text = Typeset(slide.heading, px, width, SEMIBOLD)
        if len(lines(text)) <= most:
            return text
    return None


def _flow(slide: Slide, wall: Frame, heading: Typeset | None, limit: int = 0) -> Flow:
    top = CONTENT_TOP if heading or slide.clock else OPEN_TOP
    # The curve alone stands beside the clock, whose corner the chart keeps free.
    alone = not slide.heading and len(slide.blocks) == 1 and _is_curve(slide.blocks[0])
    first = OPEN_TOP if alone else top
    return Flow(wall.left, wall.inner, first, top, CONTENT_BOTTOM, limit, reuse=not slide.center)


def _put_all(blocks: Iterable[Block], flow: Flow, sizes: Sizes, slide: Slide | None = None) -> None:
    above: Mark = ""
    for block in blocks:
        if isinstance(block, Heading):
            put_heading(block, flow)
            above = block.mark
        elif isinstance(block, Statement):
            put_statement(block, flow, sizes[block.size])
        elif isinstance(block, Lines):
            put_lines(block, flow, sizes[block.size], above)
        elif isinstance(block, Table):
            put_table(block, flow, sizes[block.size])
        elif isinstance(block, Curve):
            put_curve(block, flow)
        elif isinstance(block, SmallMultiples):
            put_multiples(block, flow)
        elif isinstance(block, Columns):
            _put_columns(block, flow, sizes, slide)
        elif isinstance(block, Gap):
            flow.gap(sizes[block.size])


def _put_columns(block: Columns, flow: Flow, sizes: Sizes, slide: Slide | None) -> None:
    pair = _columns(block, flow, sizes, slide)
    more = max(len(column.pages) for column in pair) > 1
    if more and not flow.fresh and flow.room < flow.page_height * 0.45:
        flow.new_page()
        pair = _columns(block, flow, sizes, slide)
    flow.take(pair)
    flow.gap(PX["list"] * 0.55)


def _columns(block: Columns, flow: Flow, sizes: Sizes, slide: Slide | None) -> list[Flow]:
    usable = flow.width - GUTTER
    share = min(0.8, max(0.2, block.share))
    width = usable * share
    flow.gap(24)
    start = flow.y
    # With nothing above it the curve may stand beside the clock, as high as the wall lets it.
    open_left = slide is not None and flow.fresh and len(flow.pages) == 1 and not slide.heading
    open_left = open_left and _any(block.left, _is_curve)
    left_start = OPEN_TOP if open_left else start
    bottom, limit, reuse = flow.bottom, flow.limit, flow.reuse
    left_top = OPEN_TOP if open_left else flow.top
    left = Flow(flow.x, width, left_start, left_top, bottom, limit, reuse=reuse)
    right = Flow(flow.x + width + GUTTER, usable - width, start, flow.top, bottom, limit, reuse=reuse)
    for column, blocks in ((left, block.left), (right, block.right)):
        _put_all(_with_head_repeated(blocks, column), column, sizes)
    return [left, right]


def _with_head_repeated(blocks: tuple[Block, ...], column: Flow) -> Iterable[Block]:
    """The blocks; a heading at the top of a list's column stands on its further pages as well."""
    for index, block in enumerate(blocks):
        yield block
        if index == 0 and len(blocks) == 2 and isinstance(block, Heading) and isinstance(blocks[1], Lines):
            high = column.y - column.first_top
            if len(column.pages) == 1 and high < column.page_height * 0.2:
                column.repeat(block, put_heading, high)


def _any(blocks: Iterable[Block], holds: Callable[[Block], bool]) -> bool:
    return any(
        _any((*block.left, *block.right), holds) if isinstance(block, Columns) else holds(block)
        for block in blocks
    )


def _fits(block: Block) -> bool:
    return isinstance(block, (Statement, Lines, Table, Gap)) and block.size == "fit"


def _is_curve(block: Block) -> bool:
    return isinstance(block, Curve)


def _centre(flow: Flow) -> None:
    for page, end in zip(flow.pages, flow.ends, strict=False):
        if any(isinstance(piece, CurvePiece) for piece in page):
            continue
        # A little above the middle looks like the middle.
        down = max(0.0, flow.bottom - end) * 0.42
        for piece in page:
            piece.y += down


def _newest(blocks: Iterable[Block], pages: list[list[Piece]]) -> int:
    for block in blocks:
        if isinstance(block, Columns):
            found = _newest((*block.left, *block.right), pages)
            if found:
                return found
        elif isinstance(block, Lines) and block.newest:
            found = _page_of(pages, block.newest)
            if found:
                return found
        elif isinstance(block, Table) and block.newest >= 0:
            for number in range(len(pages) - 1, -1, -1):
                if any(
                    isinstance(piece, RowPiece) and piece.index == block.newest for piece in pages[number]
                ):
                    return number
    return 0


def _page_of(pages: list[list[Piece]], row: str) -> int:
    if not row:
        return 0
    number = len(pages) - 1  # the newest line mostly stands at the end
    while number > 0 and not _stands_on(pages[number], row):
        number -= 1
    while number > 0 and _stands_on(pages[number - 1], row):  # a line that needs more than a page
        number -= 1
    return number


def _stands_on(page: list[Piece], row: str) -> bool:
    return row in [piece.row for piece in page]
