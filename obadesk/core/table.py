"""A table: a group of people in the room, known by its number."""

from __future__ import annotations

from typing import Annotated

from obadesk.core.audience import WALL
from obadesk.core.row import Row


class Table(Row, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``number``: 1 to 9, as on the sign on the table; the wall shows it as ``T2``."""

    number: Annotated[int, WALL] = 0
    name: Annotated[str, WALL] = ""
