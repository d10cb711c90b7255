"""A vote: a question, its options (ids of any lines), the rule, and the papers handed in."""

from __future__ import annotations

from typing import Annotated

from obadesk.core.audience import FILE, WALL
from obadesk.core.row import Row


class Paper(Row, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One paper: how many dots on which option (``(option id, dots)``). Nobody's name is on it."""

    dots: Annotated[tuple[tuple[str, int], ...], FILE] = ()


class Ballot(Row, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``rule``: in words, such as ``six dots each``."""

    question: Annotated[str, WALL] = ""
    options: Annotated[tuple[str, ...], WALL] = ()
    rule: Annotated[str, WALL] = ""
    papers: Annotated[tuple[Paper, ...], FILE] = ()
