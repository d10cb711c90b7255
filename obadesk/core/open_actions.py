"""How many actions there are and how many are still open: counted, never hidden (method: 3.8)."""

from __future__ import annotations

import msgspec

from obadesk.core.action import Action
from obadesk.core.vocabulary import Words


class OpenActions(msgspec.Struct, frozen=True):
    """Dropped actions are not counted. An owner is an organisation or a role, as everybody can see it."""

    all: int = 0
    without_owner: int = 0
    without_date: int = 0


def counted(actions: tuple[Action, ...]) -> OpenActions:
    """The counts of these actions."""
    live = [action for action in actions if action.status != "dropped"]
    return OpenActions(
        len(live),
        sum(not action.lead.strip() for action in live),
        sum(not action.due.strip() for action in live),
    )


def sentence(counts: OpenActions, words: Words) -> str:
    """``6 actions · 2 without an owner · 1 without a date``; ``""`` when there is no action."""
    return " · ".join(_parts(counts, words))


def headed(counts: OpenActions, words: Words) -> str:
    """``6 actions, 2 without an owner, 1 without a date``: the heading of a paper."""
    return ", ".join(_parts(counts, words))


def _parts(counts: OpenActions, words: Words) -> list[str]:
    if not counts.all:
        return []
    parts = [words.count("{number} action", "{number} actions", counts.all)]
    if counts.without_owner:
        parts.append(words("{number} without an owner", number=counts.without_owner))
    if counts.without_date:
        parts.append(words("{number} without a date", number=counts.without_date))
    return parts
