"""The step kind "where_we_left_it": what it offers to console, wall and paper."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from obadesk.core.kind_of import KindOf
from obadesk.steps.where_we_left_it import blocks, capture, checks


class WhereWeLeftItKind(KindOf):
    """See ``core.kind.StepKind``."""

    id = "where_we_left_it"
    icon = "rotate-ccw"
    by_curve = True
    takes_lines = False
    uses_tables = False

    def __init__(self) -> None:
        super().__init__(blocks, capture, checks)

    @property
    def editor(self) -> Callable[..., Any]:
        """The console's editor; imported when asked for, so that paper loads no Qt widgets."""
        from obadesk.steps.where_we_left_it.editor import WhereWeLeftItEditor

        return WhereWeLeftItEditor


KIND = WhereWeLeftItKind()
