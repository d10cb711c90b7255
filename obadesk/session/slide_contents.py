"""Looking into the blocks of a slide: its curve, its newest line."""

from __future__ import annotations

from obadesk.core.blocks import Block, Columns, Curve, Lines, Slide, Table


def curve_in(blocks: tuple[Block, ...]) -> Curve | None:
    """The first curve among the blocks."""
    for block in blocks:
        if isinstance(block, Curve):
            return block
        if isinstance(block, Columns) and (found := curve_in((*block.left, *block.right))):
            return found
    return None


def curve_alone(slides: tuple[Slide, ...]) -> Slide | None:
    """The first curve of these slides on a slide of its own."""
    for slide in slides:
        found = curve_in(slide.blocks)
        if found is not None:
            return Slide(slide.part, "", (found,), slide.footer, clock=slide.clock)
    return None


def newest_of(blocks: tuple[Block, ...]) -> str:
    """What says which line is the newest, to be compared with what said it before."""
    for block in blocks:
        if isinstance(block, Lines) and block.newest:
            return block.newest
        if isinstance(block, Table) and block.newest >= 0:
            return f"row {block.newest}"
        if isinstance(block, Columns) and (found := newest_of((*block.left, *block.right))):
            return found
    return ""
