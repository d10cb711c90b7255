"""Every step kind, in the order of the method. A new kind is one folder and one line here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import TYPE_CHECKING

from obadesk.core.kind import StepKind

FOLDERS = (
    "before_the_day",
    "welcome",
    "where_we_left_it",
    "line_since",
    "what_we_did",
    "language",
    "open_step",
    "outcome",
    "service",
    "indicators",
    "four_boxes",
    "sketch",
    "baseline",
    "story_again",
    "story",
    "partners",
    "what_works",
    "keep_stop_add",
    "choose",
    "action_plan",
    "contribution",
    "pause",
    "close",
)


class _Kinds(Mapping[str, StepKind]):
    def __getitem__(self, kind_id: str) -> StepKind:
        if kind_id not in FOLDERS:
            raise KeyError(kind_id)
        return import_module(f"obadesk.steps.{kind_id}.kind").KIND

    def __iter__(self) -> Iterator[str]:
        return iter(FOLDERS)

    def __len__(self) -> int:
        return len(FOLDERS)


BY_ID: Mapping[str, StepKind] = _Kinds()
"""By id, which is the folder's name. A kind is imported when it is first asked for: a window that opens on
one step does not wait for the others."""

if TYPE_CHECKING:
    STEP_KINDS: tuple[StepKind, ...]


def __getattr__(name: str) -> tuple[StepKind, ...]:
    if name != "STEP_KINDS":
        raise AttributeError(name)
    return tuple(BY_ID.values())
