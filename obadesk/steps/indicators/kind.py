"""The step kind "indicators": what it offers to console, wall and paper."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from obadesk.core.kind_of import KindOf
from obadesk.steps.indicators import blocks, capture, checks


class IndicatorsKind(KindOf):
    """See ``core.kind.StepKind``."""

    id = "indicators"
    icon = "search"

    def __init__(self) -> None:
        super().__init__(blocks, capture, checks)

    @property
    def editor(self) -> Callable[..., Any]:
        """The console's editor; imported when asked for, so that paper loads no Qt widgets."""
        from obadesk.steps.indicators.editor import IndicatorsEditor

        return IndicatorsEditor


KIND = IndicatorsKind()
