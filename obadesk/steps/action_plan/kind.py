"""The step kind "action_plan": what it offers to console, wall and paper."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from obadesk.core.kind_of import KindOf
from obadesk.steps.action_plan import blocks, capture, checks


class ActionPlanKind(KindOf):
    """See ``core.kind.StepKind``."""

    id = "action_plan"
    icon = "list"
    by_curve = True

    def __init__(self) -> None:
        super().__init__(blocks, capture, checks)

    @property
    def editor(self) -> Callable[..., Any]:
        """The console's editor; imported when asked for, so that paper loads no Qt widgets."""
        from obadesk.steps.action_plan.editor import ActionPlanEditor

        return ActionPlanEditor


KIND = ActionPlanKind()
