"""A line kept for later: parking lot, data we need, about one service, or in somebody's words."""

from __future__ import annotations

from typing import Annotated, Literal

from obadesk.core.audience import FILE, WALL
from obadesk.core.row import Line

ParkedAs = Literal["parking lot", "data needed", "about one service", "quote"]


class Parked(Line, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``taken_by``: the organisation or role that takes it; ``""`` reads "to be agreed".

    ``step``: id of the step it was said in, or nothing.
    """

    parked_as: Annotated[ParkedAs, WALL] = "parking lot"
    taken_by: Annotated[str, WALL] = ""
    step: Annotated[str, FILE] = ""
