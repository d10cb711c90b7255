"""Every step kind, in the order of the method. A new kind is one folder and one line here."""

from __future__ import annotations

from importlib import import_module

from obadesk.core.kind import StepKind

FOLDERS = (
    "before_the_day",
    "welcome",
    "open_step",
    "outcome",
    "indicators",
    "baseline",
    "story",
    "partners",
    "what_works",
    "choose",
    "action_plan",
    "pause",
    "close",
)

STEP_KINDS: tuple[StepKind, ...] = tuple(
    import_module(f"obadesk.steps.{folder}.kind").KIND for folder in FOLDERS
)
