"""The story behind the curve: what pushes the line and what holds it, and why (method: 3.4)."""

from __future__ import annotations

from typing import Annotated, Literal

from obadesk.core.audience import PAPER, WALL
from obadesk.core.row import Line

Side = Literal["helping", "hindering"]
Still = Literal["", "still true", "weaker", "gone"]
Evidence = Literal["", "data", "research", "lived", "hunch"]


class Force(Line, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A line of the story. ``parent``: id of the force it answers the "why?" of, or nothing.

    ``again``: what each later meeting found, as (meeting's id, still). ``evidence``: how we know.
    ``kept``: goes forward to *keep* and to page one. ``off_wall``: not for the wall, though it is on
    paper.
    """

    side: Annotated[Side, WALL] = "hindering"
    parent: Annotated[str, WALL] = ""
    evidence: Annotated[Evidence, WALL] = ""
    kept: Annotated[bool, WALL] = False
    off_wall: Annotated[bool, WALL] = False
    again: Annotated[tuple[tuple[str, Still], ...], WALL] = ()


class Question(Line, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What we need to find out: the question, who will, by when (``""`` prints as "to be agreed").

    ``about``: the causes (the story), or what works. ``found``: what came out; it is open until then.
    """

    who: Annotated[str, PAPER] = ""
    due: Annotated[str, PAPER] = ""
    about: Annotated[Literal["", "what works"], WALL] = ""
    found: Annotated[str, WALL] = ""
