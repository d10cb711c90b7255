"""The condition of well-being wanted for a whole population, in plain words (Friedman; method: 3.1)."""

from __future__ import annotations

from typing import Annotated, Literal

from obadesk.core.audience import PAPER, WALL
from obadesk.core.row import Line, Row

Sense = Literal["", "see", "hear", "feel"]


class Candidate(Line, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A table's own sentence, before the room words one together. ``kept``: marked to go forward."""

    kept: Annotated[bool, WALL] = False


class Experience(Line, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What we would see, hear or feel if the outcome were true."""

    sense: Annotated[Sense, WALL] = ""


class Outcome(Row, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``who``: one sentence on who and where is meant, so that nobody asks who counts."""

    text: Annotated[str, WALL] = ""
    gloss: Annotated[str, PAPER] = ""
    who: Annotated[str, WALL] = ""
    source: Annotated[str, PAPER] = ""
    candidates: Annotated[tuple[Candidate, ...], WALL] = ()
    experience: Annotated[tuple[Experience, ...], WALL] = ()
