"""The step kind "what_works": what it offers to console, wall and paper."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from obadesk.core.kind_of import KindOf
from obadesk.steps.what_works import blocks, capture, checks


class WhatWorksKind(KindOf):
    """See ``core.kind.StepKind``."""

    id = "what_works"
    icon = "star"
    by_curve = True

    def __init__(self) -> None:
        super().__init__(blocks, capture, checks)

    @property
    def editor(self) -> Callable[..., Any]:
        """The console's editor; imported when asked for, so that paper loads no Qt widgets."""
        from obadesk.steps.what_works.editor import WhatWorksEditor

        return WhatWorksEditor


KIND = WhatWorksKind()
