"""What works: what could be done, from proven practice to the idea nobody would dare put in a report."""

from __future__ import annotations

from typing import Annotated, Literal

from obadesk.core.audience import WALL
from obadesk.core.measure import Power
from obadesk.core.row import Line

Cost = Literal["", "no cost", "costs little"]
Again = Literal["", "keep", "stop"]
Way = Literal["", "start", "stop", "change", "join up"]


class Idea(Line, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``force``: id of the force it touches. The four criteria are rated once it is on the short list.

    ``again``: what each later meeting decided of it, as (meeting's id, keep or stop).
    """

    cost: Annotated[Cost, WALL] = ""
    off_the_wall: Annotated[bool, WALL] = False
    way: Annotated[Way, WALL] = ""
    force: Annotated[str, WALL] = ""
    kept: Annotated[bool, WALL] = False
    specificity: Annotated[Power, WALL] = ""
    leverage: Annotated[Power, WALL] = ""
    values: Annotated[Power, WALL] = ""
    reach: Annotated[Power, WALL] = ""
    again: Annotated[tuple[tuple[str, Again], ...], WALL] = ()
