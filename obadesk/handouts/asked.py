"""What a step asks the room, as the wall says it: for papers that are read while it is asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from obadesk.core.blocks import Block, Columns, Heading, Lines, Statement
from obadesk.core.kind import StepKind
from obadesk.core.place import Place


def asked(place: Place, kind: StepKind) -> tuple[str, ...]:
    """The words of the step's *ask*, question first, in the order they stand; each once."""
    found: dict[str, None] = {}
    for slide in kind.slides(place.public(), "ask"):
        if slide.heading.strip():
            found[slide.heading.strip()] = None
        for text in _texts(slide.blocks):
            found[text] = None
    return tuple(found)


def _texts(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Statement | Heading) and block.text.strip():
            yield block.text.strip()
        elif isinstance(block, Lines):
            yield from (item.text.strip() for item in block.items if item.text.strip())
        elif isinstance(block, Columns):
            yield from _texts(block.left)
            yield from _texts(block.right)
