"""The step kind "keep_stop_add": what it offers to console, wall and paper."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from obadesk.core.kind_of import KindOf
from obadesk.steps.keep_stop_add import blocks, capture, checks


class KeepStopAddKind(KindOf):
    """See ``core.kind.StepKind``."""

    id = "keep_stop_add"
    icon = "list"
    by_curve = True

    def __init__(self) -> None:
        super().__init__(blocks, capture, checks)

    @property
    def editor(self) -> Callable[..., Any]:
        """The console's editor; imported when asked for, so that paper loads no Qt widgets."""
        from obadesk.steps.keep_stop_add.editor import KeepStopAddEditor

        return KeepStopAddEditor


KIND = KeepStopAddKind()
