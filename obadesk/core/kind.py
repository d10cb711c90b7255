"""What a step kind offers to the floors above. To add one: CONTRIBUTING.md."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from obadesk.core.blocks import Block, PaperBlock, Part, Slide
from obadesk.core.capture import Captured, CaptureSign
from obadesk.core.check import Check
from obadesk.core.edit import Edit
from obadesk.core.place import Place
from obadesk.core.vocabulary import Words


class StepKind(Protocol):
    """One kind of step. Everything but ``editor`` is pure: place in, plain values out."""

    @property
    def id(self) -> str:
        """Stable name in files and formats: ``story``."""
        ...

    @property
    def icon(self) -> str:
        """File name without ending of an icon in ``resources/icons``."""
        ...

    @property
    def signs(self) -> tuple[CaptureSign, ...]:
        """The capture signs it understands, in the order they are shown in grey."""
        ...

    @property
    def uses_tables(self) -> bool:
        """Whether its lines say which table they come from (Ctrl+0…9)."""
        ...

    @property
    def editor(self) -> Callable[..., Any]:
        """Makes the console's editor (``obadesk.widgets.editor.Editor``)."""
        ...

    def name(self, words: Words, /) -> str:
        """What the agenda calls it: "Story behind the curve"."""
        ...

    def capture_hint(self, words: Words, /) -> str:
        """What stands in grey in the empty capture line: "What pushes the line? + helping  - hindering …"."""
        ...

    def capture(self, place: Place, said: Captured, /) -> Edit | None:
        """The edit a captured line makes; ``None`` when the kind takes no lines here."""
        ...

    def slides(self, place: Place, part: Part, /) -> tuple[Slide, ...]:
        """What the wall shows in this part; empty parts are skipped. ``place`` is the public view."""
        ...

    def brief(self, place: Place, /) -> tuple[Block, ...]:
        """What page one of the paper says of it; empty when there is nothing."""
        ...

    def full(self, place: Place, /) -> tuple[Block, ...]:
        """All the rest, for the pages headed "continued"; empty when page one said everything."""
        ...

    def checks(self, place: Place, /) -> tuple[Check, ...]:
        """What a careful facilitator might still mend, most important first."""
        ...

    def example(self, words: Words, /) -> tuple[str, ...]:
        """Example lines for the grey empty state."""
        ...

    def say(self, place: Place, /) -> str:
        """What to say now, for the console's *Say*."""
        ...

    @property
    def takes_lines(self) -> bool:
        """Whether the capture line is open in it; a break or the page before the day take none."""
        ...

    @property
    def by_curve(self) -> bool:
        """Whether it is about one curve at a time, so that console and wall choose which."""
        ...

    def boxes(self, place: Place, /) -> tuple[PaperBlock, ...]:
        """What the table sheet has for it: boxes to write in, in the agenda's words; perhaps the curve."""
        ...

    def heard_from(self, place: Place, /) -> frozenset[str]:
        """Ids of the tables that have said something here; the others may still be on paper."""
        ...

    def spotlight(self, place: Place, row_id: str, /) -> Slide | None:
        """One line alone on the wall; ``None`` when it is not one of this step's."""
        ...

    def shown(self, place: Place, at: str, /) -> Edit | None:
        """What changes when the wall comes to this step, ``at`` this ISO time: when a break ends."""
        ...

    def summary(self, place: Place, /) -> str:
        """The folded face: one line on what is there ("5 forces, 2 kept"), or "" when nothing is."""
        ...
