"""A row of a kind this version does not know; it is carried from file to file untouched."""

from __future__ import annotations

from typing import Annotated

from obadesk.core.audience import FILE
from obadesk.core.row import Row


class CarriedRow(Row, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``body``: the row's plain form as JSON text."""

    kind: Annotated[str, FILE] = ""
    parent: Annotated[str, FILE] = ""
    body: Annotated[str, FILE] = ""
