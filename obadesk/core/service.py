"""One service and the people it serves, for performance accountability."""

from __future__ import annotations

from typing import Annotated

from obadesk.core.audience import PAPER, WALL
from obadesk.core.row import Row


class Service(Row, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``does``: what it does, in a sentence; ``customers``: whom it serves."""

    name: Annotated[str, WALL] = ""
    does: Annotated[str, PAPER] = ""
    customers: Annotated[str, WALL] = ""
