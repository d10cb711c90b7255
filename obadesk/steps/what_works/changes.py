"""What can be done to an idea, as edits."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from obadesk.core import rows
from obadesk.core.curve import Curve
from obadesk.core.edit import Edit
from obadesk.core.idea import Cost, Idea, Way
from obadesk.core.idea_line import touched
from obadesk.core.message import Message, message
from obadesk.core.workshop import Workshop


def keep(idea_id: str) -> Edit:
    """Onto the short list, or off it again."""
    return _of_idea(
        message("Put an idea on the short list"), idea_id, lambda idea: replace(idea, kept=not idea.kept)
    )


def costs(idea_id: str, cost: Cost) -> Edit:
    """What it costs; the same once more takes it away."""
    return _of_idea(
        message("Say what an idea costs"),
        idea_id,
        lambda idea: replace(idea, cost="" if idea.cost == cost else cost),
    )


def off_the_wall(idea_id: str) -> Edit:
    """Whether it is off the wall."""
    return _of_idea(
        message("Mark an idea off the wall"),
        idea_id,
        lambda idea: replace(idea, off_the_wall=not idea.off_the_wall),
    )


def way(idea_id: str, chosen: Way) -> Edit:
    """Whether it starts, stops, changes or joins up something; the same once more takes it away."""
    return _of_idea(
        message("Say what sort of idea it is"),
        idea_id,
        lambda idea: replace(idea, way="" if idea.way == chosen else chosen),
    )


def touches(idea_id: str, force_id: str) -> Edit:
    """Which line of the story it touches; ``""`` for none."""
    return _of_idea(message("Say what an idea touches"), idea_id, lambda idea: replace(idea, force=force_id))


def retype(curve_id: str, idea_id: str, typed: str) -> Edit:
    """The text anew; ``#3`` in it says which line of the story it touches, else that stays as it was."""

    def change(workshop: Workshop) -> Workshop:
        curve: Curve | None = workshop.curve(curve_id)
        text, force = touched(typed.strip(), curve.forces if curve else ())
        fields = {"text": text, "force": force} if force else {"text": text}
        return rows.set_fields(workshop, idea_id, **fields)

    return Edit(message("Change a line"), change)


def _of_idea(label: Message, idea_id: str, new: Callable[[Idea], Idea]) -> Edit:
    def changed(idea: Idea) -> Idea:
        after = new(idea)
        return idea if after == idea else after

    def change(workshop: Workshop) -> Workshop:
        return rows.with_row(workshop, idea_id, changed)

    return Edit(label, change)
