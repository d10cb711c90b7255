"""Every step kind, in the order of the method. A new kind is one folder and one line here."""

from __future__ import annotations

from obadesk.core.kind import StepKind
from obadesk.steps.action_plan.kind import ActionPlanKind
from obadesk.steps.baseline.kind import BaselineKind
from obadesk.steps.outcome.kind import OutcomeKind
from obadesk.steps.story.kind import StoryKind

STEP_KINDS: tuple[StepKind, ...] = (OutcomeKind(), BaselineKind(), StoryKind(), ActionPlanKind())
