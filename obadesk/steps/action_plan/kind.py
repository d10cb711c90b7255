"""The step kind "action_plan": what it offers to console, wall and paper."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from obadesk.core.blocks import Block, Part, Slide
from obadesk.core.capture import Captured, CaptureSign
from obadesk.core.check import Check
from obadesk.core.edit import Edit
from obadesk.core.place import Place
from obadesk.core.vocabulary import Words
from obadesk.steps.action_plan import blocks, capture, checks


class ActionPlanKind:
    """See ``core.kind.StepKind``."""

    id = "action_plan"
    icon = "list"
    signs: tuple[CaptureSign, ...] = capture.SIGNS
    uses_tables = True

    @property
    def editor(self) -> Callable[..., Any]:
        """The console's editor; imported when asked for, so that paper loads no Qt widgets."""
        from obadesk.steps.action_plan.editor import ActionPlanEditor

        return ActionPlanEditor

    def name(self, words: Words) -> str:
        """What the agenda calls it."""
        return blocks.name(words)

    def capture_hint(self, words: Words) -> str:
        """What stands in grey in the empty capture line."""
        return capture.hint(words)

    def capture(self, place: Place, said: Captured) -> Edit | None:
        """The edit a captured line makes."""
        return capture.captured(place, said)

    def slides(self, place: Place, part: Part) -> tuple[Slide, ...]:
        """What the wall shows in this part."""
        return blocks.slides(place, part)

    def brief(self, place: Place) -> tuple[Block, ...]:
        """What page one of the paper says of it."""
        return blocks.brief(place)

    def full(self, place: Place) -> tuple[Block, ...]:
        """All the rest, for the pages headed "continued"."""
        return blocks.full(place)

    def checks(self, place: Place) -> tuple[Check, ...]:
        """What a careful facilitator might still mend."""
        return checks.checks(place)

    def example(self, words: Words) -> tuple[str, ...]:
        """Example lines for the grey empty state."""
        return blocks.example(words)

    def say(self, place: Place) -> str:
        """What to say now."""
        return checks.say(place)

    def summary(self, place: Place) -> str:
        """The folded face: one line on what is there."""
        return blocks.summary(place)
