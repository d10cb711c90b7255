"""The step kind "outcome": what it offers to console, wall and paper."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from obadesk.core.kind_of import KindOf
from obadesk.steps.outcome import blocks, capture, checks


class OutcomeKind(KindOf):
    """See ``core.kind.StepKind``."""

    id = "outcome"
    icon = "flag"

    def __init__(self) -> None:
        super().__init__(blocks, capture, checks)

    @property
    def editor(self) -> Callable[..., Any]:
        """The console's editor; imported when asked for, so that paper loads no Qt widgets."""
        from obadesk.steps.outcome.editor import OutcomeEditor

        return OutcomeEditor


KIND = OutcomeKind()
