"""One service and the people it serves, for performance accountability."""

from __future__ import annotations

from typing import Annotated

from obadesk.core.audience import PAPER, WALL
from obadesk.core.row import Row


class Service(Row, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``does``: what it does, in a sentence; ``customers``: whom it serves, one group a line.

    ``run_by``: the organisation that answers for it. ``helps``: in the room's words, the outcome it helps
    towards; ``outcome``: id of that outcome, when it is one of the workshop's. The two make the sentence of
    contribution, never one of attribution (method: 4).
    """

    name: Annotated[str, WALL] = ""
    does: Annotated[str, PAPER] = ""
    customers: Annotated[str, WALL] = ""
    run_by: Annotated[str, PAPER] = ""
    helps: Annotated[str, WALL] = ""
    outcome: Annotated[str, WALL] = ""
    source: Annotated[str, PAPER] = ""
