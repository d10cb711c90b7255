"""A slide as plain text, for screen readers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from obadesk.core.blocks import (
    Block,
    Columns,
    Curve,
    Heading,
    Item,
    Lines,
    Slide,
    SmallMultiples,
    Statement,
    Table,
)  # fmt: skip
from obadesk.widgets.wall_marks import word

_MOST = 4000


def text_of(slide: Slide) -> str:
    """What the slide says, line by line; a very long one is told from its beginning."""
    said: list[str] = [slide.heading] if slide.heading else []
    length = 0
    for line in lines_of(slide.blocks):
        length += len(line) + 1
        if length > _MOST:
            said.append("…")
            break
        said.append(line)
    return "\n".join(said)


def lines_of(blocks: Iterable[Block]) -> Iterator[str]:
    """The texts of the blocks in reading order; a curve says its sentence."""
    for block in blocks:
        if isinstance(block, (Heading, Statement)):
            yield block.text
        elif isinstance(block, Lines):
            yield from (_item(item) for item in block.items)
        elif isinstance(block, Table):
            if any(block.heads):
                yield ", ".join(block.heads)
            yield from (", ".join(cell.text for cell in row) for row in block.rows)
        elif isinstance(block, Curve):
            yield from (text for text in (block.picture.sentence, block.caption) if text)
        elif isinstance(block, SmallMultiples):
            yield from (text for each in block.pictures if (text := each.sentence))
        elif isinstance(block, Columns):
            yield from lines_of(block.left)
            yield from lines_of(block.right)


def _item(item: Item) -> str:
    number = f"{item.number}. " if item.number else ""
    marks = ", ".join(part for part in (word(item.mark), *map(word, item.signs), item.tail) if part)
    return f"{number}{item.text}" + (f" ({marks})" if marks else "")
