"""The step kind "contribution": what it offers to console, wall and paper."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from obadesk.core.kind_of import KindOf
from obadesk.steps.contribution import blocks, capture, checks


class ContributionKind(KindOf):
    """See ``core.kind.StepKind``."""

    id = "contribution"
    icon = "users"
    takes_lines = False
    uses_tables = False

    def __init__(self) -> None:
        super().__init__(blocks, capture, checks)

    @property
    def editor(self) -> Callable[..., Any]:
        """The console's editor; imported when asked for, so that paper loads no Qt widgets."""
        from obadesk.steps.contribution.editor import ContributionEditor

        return ContributionEditor


KIND = ContributionKind()
