"""A step kind put together from the modules of its folder: ``blocks``, ``capture`` and ``checks``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from msgspec.structs import replace

from obadesk.core.blocks import Block, Gap, PaperBlock, Part, Slide, Statement
from obadesk.core.capture import Captured, CaptureSign
from obadesk.core.check import Check
from obadesk.core.edit import Edit
from obadesk.core.place import Place
from obadesk.core.row import Line
from obadesk.core.rows import find
from obadesk.core.slide_parts import footer
from obadesk.core.table_words import in_words
from obadesk.core.vocabulary import Words


class Blocks(Protocol):
    """What ``blocks.py`` of a kind has; each is said of ``StepKind``'s method of this name.

    It may also have ``boxes``, ``heard_from`` and ``spotlight``, of the same signatures as there.
    """

    name: Callable[[Words], str]
    example: Callable[[Words], tuple[str, ...]]
    slides: Callable[[Place, Part], tuple[Slide, ...]]
    brief: Callable[[Place], tuple[Block, ...]]
    full: Callable[[Place], tuple[Block, ...]]
    summary: Callable[[Place], str]


class Capture(Protocol):
    """What ``capture.py`` of a kind has. It may also have ``shown(place, at) -> Edit | None``."""

    SIGNS: tuple[CaptureSign, ...]
    hint: Callable[[Words], str]
    captured: Callable[[Place, Captured], Edit | None]


class Checks(Protocol):
    """What ``checks.py`` of a kind has."""

    checks: Callable[[Place], tuple[Check, ...]]
    say: Callable[[Place], str]


class KindOf:
    """See ``core.kind.StepKind``; a kind adds ``id``, ``icon`` and ``editor``."""

    uses_tables = True
    takes_lines = True
    by_curve = False

    def __init__(self, blocks: Blocks, capture: Capture, checks: Checks) -> None:
        self.signs = capture.SIGNS
        self.name = blocks.name
        self.example = blocks.example
        self._slides = blocks.slides
        self.brief = blocks.brief
        self.full = blocks.full
        self.summary = blocks.summary
        self.capture_hint = capture.hint
        self.capture = capture.captured
        self.checks = checks.checks
        self.say = checks.say
        more = _own({**vars(blocks), **vars(capture)}, getattr(capture, "__name__", ""))
        self.boxes: Callable[[Place], tuple[PaperBlock, ...]] = more.get("boxes", _no_boxes)
        self.heard_from: Callable[[Place], frozenset[str]] = more.get("heard_from", _from_nobody)
        self.shown: Callable[[Place, str], Edit | None] = more.get("shown", _nothing_changes)
        self._own_spotlight: Callable[[Place, str], Slide | None] | None = more.get("spotlight")

    def slides(self, place: Place, part: Part) -> tuple[Slide, ...]:
        """See ``StepKind``; of several curves the footer says by its tables which one it is."""
        made = self._slides(place, part)
        if not self.by_curve or place.curve is None or len(place.workshop.curves) < 2:
            return made
        at = in_words(
            (table for table in place.workshop.tables if table.id in place.curve.tables), place.words
        )
        return tuple(replace(slide, footer=f"{slide.footer} · {at}") for slide in made) if at else made

    def spotlight(self, place: Place, row_id: str) -> Slide | None:
        """See ``StepKind``; without one of its own the line stands alone, with its tables in quiet text."""
        if self._own_spotlight is not None and (own := self._own_spotlight(place, row_id)) is not None:
            return own
        row = find(place.workshop, row_id)
        if not isinstance(row, Line) or not row.text.strip():
            return None
        said: list[Block] = [Statement(row.text.strip(), "heading", strong=True)]
        if marks := place.table_marks(row.tables):
            said += [Gap(), Statement(marks, "body", quiet=True)]
        return Slide("hear", "", tuple(said), footer(place, self.name(place.words)), center=True)


def _own(names: dict[str, Any], module: str) -> dict[str, Any]:
    """Without what the modules only imported: ``core.figures.shown`` is not a kind's ``shown``."""
    folder = module.rpartition(".")[0]
    return {name: one for name, one in names.items() if getattr(one, "__module__", folder).startswith(folder)}


def _no_boxes(_place: Place) -> tuple[PaperBlock, ...]:
    return ()


def _from_nobody(_place: Place) -> frozenset[str]:
    return frozenset()


def _nothing_changes(_place: Place, _at: str) -> Edit | None:
    return None
