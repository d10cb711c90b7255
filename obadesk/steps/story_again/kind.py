"""The step kind "story_again": what it offers to console, wall and paper."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from obadesk.core.kind_of import KindOf
from obadesk.steps.story_again import blocks, capture, checks


class StoryAgainKind(KindOf):
    """See ``core.kind.StepKind``."""

    id = "story_again"
    icon = "message-circle"
    by_curve = True

    def __init__(self) -> None:
        super().__init__(blocks, capture, checks)

    @property
    def editor(self) -> Callable[..., Any]:
        """The console's editor; imported when asked for, so that paper loads no Qt widgets."""
        from obadesk.steps.story_again.editor import StoryAgainEditor

        return StoryAgainEditor


KIND = StoryAgainKind()
