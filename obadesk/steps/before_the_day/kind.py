"""The step kind "before_the_day": what it offers to console, wall and paper."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from obadesk.core.kind_of import KindOf
from obadesk.steps.before_the_day import blocks, capture, checks


class BeforeTheDayKind(KindOf):
    """See ``core.kind.StepKind``."""

    id = "before_the_day"
    icon = "pencil"
    takes_lines = False
    uses_tables = False

    def __init__(self) -> None:
        super().__init__(blocks, capture, checks)

    @property
    def editor(self) -> Callable[..., Any]:
        """The console's editor; imported when asked for, so that paper loads no Qt widgets."""
        from obadesk.steps.before_the_day.editor import BeforeTheDayEditor

        return BeforeTheDayEditor


KIND = BeforeTheDayKind()
