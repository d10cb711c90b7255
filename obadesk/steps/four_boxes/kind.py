"""The step kind "four_boxes": what it offers to console, wall and paper."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from obadesk.core.kind_of import KindOf
from obadesk.steps.four_boxes import blocks, capture, checks


class FourBoxesKind(KindOf):
    """See ``core.kind.StepKind``."""

    id = "four_boxes"
    icon = "list"

    def __init__(self) -> None:
        super().__init__(blocks, capture, checks)

    @property
    def editor(self) -> Callable[..., Any]:
        """The console's editor; imported when asked for, so that paper loads no Qt widgets."""
        from obadesk.steps.four_boxes.editor import FourBoxesEditor

        return FourBoxesEditor


KIND = FourBoxesKind()
