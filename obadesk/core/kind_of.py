"""A step kind put together from the modules of its folder: ``blocks``, ``capture`` and ``checks``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from obadesk.core.blocks import Block, Part, Slide
from obadesk.core.capture import Captured, CaptureSign
from obadesk.core.check import Check
from obadesk.core.edit import Edit
from obadesk.core.place import Place
from obadesk.core.vocabulary import Words


class Blocks(Protocol):
    """What ``blocks.py`` of a kind has; each is said of ``StepKind``'s method of this name."""

    name: Callable[[Words], str]
    example: Callable[[Words], tuple[str, ...]]
    slides: Callable[[Place, Part], tuple[Slide, ...]]
    brief: Callable[[Place], tuple[Block, ...]]
    full: Callable[[Place], tuple[Block, ...]]
    summary: Callable[[Place], str]


class Capture(Protocol):
    """What ``capture.py`` of a kind has."""

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

    def __init__(self, blocks: Blocks, capture: Capture, checks: Checks) -> None:
        self.signs = capture.SIGNS
        self.name = blocks.name
        self.example = blocks.example
        self.slides = blocks.slides
        self.brief = blocks.brief
        self.full = blocks.full
        self.summary = blocks.summary
        self.capture_hint = capture.hint
        self.capture = capture.captured
        self.checks = checks.checks
        self.say = checks.say
