"""The step kind "language": what it offers to console, wall and paper."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from obadesk.core.kind_of import KindOf
from obadesk.steps.language import blocks, capture, checks


class LanguageKind(KindOf):
    """See ``core.kind.StepKind``."""

    id = "language"
    icon = "message-circle"
    uses_tables = False

    def __init__(self) -> None:
        super().__init__(blocks, capture, checks)

    @property
    def editor(self) -> Callable[..., Any]:
        """The console's editor; imported when asked for, so that paper loads no Qt widgets."""
        from obadesk.steps.language.editor import LanguageEditor

        return LanguageEditor


KIND = LanguageKind()
