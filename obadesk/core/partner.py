"""An organisation with a part to play, and what it could bring to one curve."""

from __future__ import annotations

from typing import Annotated, Literal

from obadesk.core.audience import FILE, PAPER, WALL
from obadesk.core.row import Line, Row

Presence = Literal["", "here", "to be asked"]


class Partner(Row, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``contact``: id of a person in the people table; never leaves the file."""

    name: Annotated[str, WALL] = ""
    sector: Annotated[str, PAPER] = ""
    presence: Annotated[Presence, WALL] = ""
    asked_by: Annotated[str, WALL] = ""
    contact: Annotated[str, FILE] = ""
    source: Annotated[str, PAPER] = ""


class Contribution(Line, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What ``partner`` (an id) could bring to this curve, in ``text``."""

    partner: Annotated[str, WALL] = ""
