"""The step kind "what_we_did": what it offers to console, wall and paper."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from obadesk.core.kind_of import KindOf
from obadesk.steps.what_we_did import blocks, capture, checks


class WhatWeDidKind(KindOf):
    """See ``core.kind.StepKind``."""

    id = "what_we_did"
    icon = "check"
    by_curve = True
    uses_tables = False

    def __init__(self) -> None:
        super().__init__(blocks, capture, checks)

    @property
    def editor(self) -> Callable[..., Any]:
        """The console's editor; imported when asked for, so that paper loads no Qt widgets."""
        from obadesk.steps.what_we_did.editor import WhatWeDidEditor

        return WhatWeDidEditor


KIND = WhatWeDidKind()
