"""One measure worked on by one table or several: its forces, questions, contributions, ideas and actions."""

from __future__ import annotations

from typing import Annotated

from obadesk.core.action import Action
from obadesk.core.audience import WALL
from obadesk.core.idea import Idea
from obadesk.core.partner import Contribution
from obadesk.core.row import Row
from obadesk.core.sketch import Sketch
from obadesk.core.story import Force, Question


class Curve(Row, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``measure``: id of the measure. ``tables``: the tables' ids; none means the whole room.

    ``sketches``: what the room drew without data; the last one is on show.
    """

    measure: Annotated[str, WALL] = ""
    tables: Annotated[tuple[str, ...], WALL] = ()
    sketches: Annotated[tuple[Sketch, ...], WALL] = ()
    forces: Annotated[tuple[Force, ...], WALL] = ()
    questions: Annotated[tuple[Question, ...], WALL] = ()
    contributions: Annotated[tuple[Contribution, ...], WALL] = ()
    ideas: Annotated[tuple[Idea, ...], WALL] = ()
    actions: Annotated[tuple[Action, ...], WALL] = ()
