"""Who does what by when. Owner and date may be "to be agreed"; the open ones are counted, never hidden."""

from __future__ import annotations

from typing import Annotated, Literal

from obadesk.core.audience import FILE, PAPER, WALL
from obadesk.core.row import Line

ActionStatus = Literal["", "doing", "done", "stuck", "dropped"]


class Action(Line, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``text`` is the what. ``lead``: an organisation or a role; ``person``: id of a person, never public.

    ``start`` and ``due`` stand as typed (``1 Sept``); ``""`` prints as "to be agreed".
    ``first_step``: what happens in the next ten days. ``cost``: in words; ``funding``: where it comes from.
    ``status``: as the latest meeting left it, ``""`` for not started; ``stood``: how earlier meetings left
    it, as (meeting's id, status). ``unstick``: what would unstick it, and who in the room can.
    """

    lead: Annotated[str, WALL] = ""
    person: Annotated[str, FILE] = ""
    support: Annotated[str, PAPER] = ""
    start: Annotated[str, PAPER] = ""
    due: Annotated[str, WALL] = ""
    phase: Annotated[str, PAPER] = ""
    cost: Annotated[str, PAPER] = ""
    funding: Annotated[str, PAPER] = ""
    remark: Annotated[str, PAPER] = ""
    first_step: Annotated[str, WALL] = ""
    status: Annotated[ActionStatus, WALL] = ""
    idea: Annotated[str, WALL] = ""
    stood: Annotated[tuple[tuple[str, ActionStatus], ...], WALL] = ()
    unstick: Annotated[str, WALL] = ""
