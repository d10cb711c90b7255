"""A workshop format: the agenda a meeting starts from."""

from __future__ import annotations

import msgspec


class PlannedStep(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One step of a format; fields as in ``core.meeting.Step``."""

    kind: str
    heading: str = ""
    minutes: int = 0
    prepared: bool = False
    ask: tuple[str, ...] = ()
    bring_back: str = ""
    prompts: tuple[str, ...] = ()


class WorkshopFormat(msgspec.Struct, frozen=True, kw_only=True):
    """``id``: its folder's name. ``sample``: whether it comes filled in (a ``sample.toml`` beside it)."""

    id: str
    name: str
    description: str
    steps: tuple[PlannedStep, ...]
    sample: bool = False
