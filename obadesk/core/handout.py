"""A handout: a whole document, composed by curve from the kinds' blocks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, Protocol

import msgspec

from obadesk.core.blocks import PaperBlock
from obadesk.core.kind import StepKind
from obadesk.core.place import Place
from obadesk.core.vocabulary import Words

Page = Literal["A4", "A4 landscape", "A3 landscape"]
When = Literal["before", "after", "later"]
"""``later``: after a meeting that is not the group's first."""


class MayGo(msgspec.Struct, frozen=True):
    """Blocks of page one that leave it together when it is full; ``short`` stands in their place.

    ``short_goes``: that leaves too before a sentence is cut in two.
    """

    blocks: tuple[PaperBlock, ...]
    short: PaperBlock | None = None
    short_goes: bool = False


class Sheet(msgspec.Struct, frozen=True):
    """One document of blocks. ``front`` must fit page one; ``rest`` flows over the pages after it.

    When page one is too full, lines of the lists in ``front`` are moved to the pages after it, never made
    smaller. ``may_go``: blocks of ``front`` that leave it whole before lists get very short, the first one
    first. ``footer``: left text of the footer (place, date, pass).
    ``attribution``: small line at the foot of page one. ``page``: size and way of the paper.
    ``name``: what the file is called beside the handout's id when a handout makes several documents
    ("table 2"); sheets of one name go into one file. ``label``: stands large beside the title and on every
    page after it ("Table 2").
    """

    title: str
    author: str
    language: str
    front: tuple[PaperBlock, ...]
    rest: tuple[PaperBlock, ...] = ()
    footer: str = ""
    attribution: str = ""
    page: Page = "A4"
    name: str = ""
    label: str = ""
    may_go: tuple[MayGo, ...] = ()


class Handout(Protocol):
    """A handout kind. Adding one: a file in ``handouts/`` and a line in ``handouts/all.py``."""

    @property
    def id(self) -> str:
        """Stable name for the command line: ``one-pager``."""
        ...

    @property
    def when(self) -> When:
        """Whether it is for before the day (to hang up, to write on), for after it, or after later ones."""
        ...

    @property
    def private(self) -> bool:
        """Whether it holds notes meant for the facilitator alone: never sent, made only when asked for."""
        ...

    def name(self, words: Words) -> str:
        """What the menu calls it."""
        ...

    def sheets(self, place: Place, kinds: Sequence[StepKind]) -> tuple[Sheet, ...]:
        """One sheet a curve (or one for all, as the handout decides); none when there is nothing to print."""
        ...


def after_meeting(handouts: Sequence[Handout], number: int) -> tuple[Handout, ...]:
    """Those for after the group's meeting of this number."""
    return tuple(one for one in handouts if one.when == "after" or (one.when == "later" and number > 1))
