"""What a step asks the room, as the wall says it: for papers that are read while it is asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from obadesk.core.blocks import Block, Columns, Statement
from obadesk.core.kind import StepKind
from obadesk.core.place import Place


def asked(place: Place, kind: StepKind) -> tuple[str, ...]:
    """The sentences of the step's *ask*, question first, each once; lists beside them are what was said."""
    found: dict[str, None] = {}
    for slide in kind.slides(place.public(), "ask"):
        for text in _sentences(slide.blocks):
            found[text] = None
    return tuple(found)


def _sentences(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Statement) and block.text.strip():
            yield block.text.strip()
        elif isinstance(block, Columns):
            yield from _sentences(block.left)
            yield from _sentences(block.right)
