"""Pages to write on: blocks in their order over pages or columns, so that each is full and none spills.

First every box has the lines it asks for at least. Where that is too much, charts get lower and boxes have
fewer lines; only when one line each is still too much does another page begin. Then what each page or column
has left is ruled: boxes get more lines by their share, and the lines of one column are equally far apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import Any

from msgspec.structs import replace
from reportlab.platypus import Flowable

from obadesk.core.blocks import Heading, PaperBlock, WriteIn
from obadesk.paper.blocks import block_flowables
from obadesk.paper.write_in import LINE, WriteInBox

CHARTS = (220.0, 180.0, 150.0)
"""Heights of a chart, from the first try to the last."""

LEAST_LINES = (99, 3, 2, 1)
"""No box asks for more lines than this, from the first try to the last."""

BARE = 100.0
"""How bad a page is that has nothing to write on, when there are boxes for every one."""

MOST_PAGES = 12

MOST_FILLED = 16
"""Printed rows in one box; more of them go on in another, which may stand on the next page."""


def laid_out(
    blocks: Sequence[PaperBlock], width: float, heights: Sequence[float], more: Sequence[float]
) -> list[list[Flowable]]:  # fmt: skip
    """The flowables of each page or column. ``heights``: of those wanted; ``more``: of another page's."""
    blocks = [part for block in blocks for part in _in_boxes(block)]
    boxes = sum(isinstance(block, WriteIn) and block.share > 0 for block in blocks)
    few = list(heights[: max(boxes, 1)])  # no page or column stays empty beside one that has it all
    cut = _cut(_parts(blocks, width, CHARTS[0], LEAST_LINES[0]), few)
    if cut is not None:
        return _all_filled(cut, few)
    parts: list[_Part] = []
    wanted = list(heights)
    while len(wanted) < MOST_PAGES * len(heights):
        for chart in CHARTS:
            for least in LEAST_LINES:
                parts = _parts(blocks, width, chart, least)
                cut = _cut(parts, wanted)
                if cut is not None:
                    return _all_filled(cut, wanted)
        wanted += more
    return [[each for part in parts for each in part.made]]  # reportlab breaks what nobody can fit


def _in_boxes(block: PaperBlock) -> list[PaperBlock]:
    """A box of many printed rows as several, each low enough for a page; only the last has free lines."""
    if not isinstance(block, WriteIn) or len(block.filled) <= MOST_FILLED:
        return [block]
    free = max(block.lines - len(block.filled), 0)
    found: list[PaperBlock] = []
    for start in range(0, len(block.filled), MOST_FILLED):
        rows = block.filled[start : start + MOST_FILLED]
        last = start + MOST_FILLED >= len(block.filled)
        heading, hint = ("", "") if start else (block.heading, block.hint)
        lines, share = len(rows) + (free if last else 0), block.share if last else 0.0
        found.append(replace(block, heading=heading, hint=hint, filled=rows, lines=lines, share=share))
    return found


class _Part:
    """Blocks that stay together: headings with what follows them."""

    def __init__(self, made: list[Flowable], width: float) -> None:
        self.made = made
        boxes = [each for each in made if isinstance(each, WriteInBox)]
        self.share = sum(max(box.block.share, 0.0) for box in boxes)
        self.lines = sum(box.lines for box in boxes if box.block.share > 0) * LINE
        self.above = max(made[0].getSpaceBefore(), 0.0) if made else 0.0
        self.height = sum(
            each.wrap(width, 100_000)[1] + (max(each.getSpaceBefore(), 0.0) if number else 0.0)
            for number, each in enumerate(made)
        )


def _parts(blocks: Sequence[PaperBlock], width: float, chart: float, least: int) -> list[_Part]:
    found: list[_Part] = []
    waiting: list[Flowable] = []
    for block in blocks:
        if isinstance(block, WriteIn):
            block = replace(block, lines=max(min(block.lines, least), 1))
        waiting += block_flowables(block, width, chart_height=chart)
        if waiting and not isinstance(block, Heading):
            found.append(_Part(waiting, width))
            waiting = []
    if waiting:
        found.append(_Part(waiting, width))
    return found


def _cut(parts: list[_Part], heights: Sequence[float]) -> list[list[_Part]] | None:
    """The parts over the heights in their order, so that boxes of one share get about as many lines wherever
    they stand; ``None`` when they do not fit."""
    growing = sum(part.share > 0 for part in parts)
    sums = _Sums(parts)
    best: dict[tuple[int, int], tuple[float, int]] = {(0, 0): (0.0, 0)}
    for place, height in enumerate(heights, 1):
        for end in range(len(parts) + 1):
            for start in range(end, -1, -1):
                if sums.height(start, end) > height:
                    break  # with more before it, it is higher still
                before = best.get((place - 1, start))
                if before is None:
                    continue
                worst = max(before[0], sums.crowded(start, end, height, bare=growing < len(heights)))
                known = best.get((place, end))
                if known is None or worst < known[0] or (worst == known[0] and start < known[1]):
                    best[place, end] = (worst, start)
    if (len(heights), len(parts)) not in best:
        return None
    found: list[list[_Part]] = []
    end = len(parts)
    for place in range(len(heights), 0, -1):
        start = best[place, end][1]
        found.insert(0, parts[start:end])
        end = start
    return found


class _Sums:
    """Heights, lines and shares of parts from one to another, added up once."""

    def __init__(self, parts: Sequence[_Part]) -> None:
        self._above = [part.above for part in parts]
        self._heights = [0.0, *accumulate(part.height + part.above for part in parts)]
        self._lines = [0.0, *accumulate(part.lines for part in parts)]
        self._shares = [0.0, *accumulate(part.share for part in parts)]

    def height(self, start: int, end: int) -> float:
        """Of these parts on a page: nothing stands above the first."""
        above = self._above[start] if start < end else 0.0
        return self._heights[end] - self._heights[start] - above

    def crowded(self, start: int, end: int, height: float, *, bare: bool) -> float:
        """How little room each share has there. ``bare``: a page without a box is as good as any."""
        shares = self._shares[end] - self._shares[start]
        if shares < 1e-9:
            return 0.0 if bare or start == end else BARE
        free = height - self.height(start, end) + self._lines[end] - self._lines[start]
        return LINE * shares / max(free, 1.0)


def _height(parts: Sequence[_Part]) -> float:
    return sum(part.height + (part.above if number else 0.0) for number, part in enumerate(parts))


def _all_filled(cut: list[list[_Part]], heights: Sequence[float]) -> list[list[Flowable]]:
    return [_filled(part, height) for part, height in zip(cut, heights, strict=True)]


def _filled(parts: list[_Part], height: float) -> list[Flowable]:
    """The flowables, their boxes grown to the foot of the page."""
    made = [each for part in parts for each in part.made]
    boxes = [each for each in made if isinstance(each, WriteInBox) and each.block.share > 0]
    spare = height - _height(parts) - 1.0
    for _line in range(int(spare / LINE)):
        if not boxes:
            return made
        least = min(boxes, key=_fullness)
        least.lines += 1
        spare -= LINE
    lined: list[Any] = [each for each in made if isinstance(each, WriteInBox)]
    lines = sum(box.lines for box in lined)
    if boxes and lines:
        for box in lined:
            box.line = LINE + min(spare / lines, LINE * 0.25)
    return made


def _fullness(box: WriteInBox) -> float:
    return (box.lines + 1) / box.block.share
