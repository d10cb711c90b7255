"""How a captured line becomes an idea, or something to find out about what works."""

from __future__ import annotations

import re
from collections.abc import Sequence

from obadesk.core import rows
from obadesk.core.action_line import understood
from obadesk.core.capture import Captured, CaptureSign
from obadesk.core.edit import Edit
from obadesk.core.idea import Cost, Idea
from obadesk.core.message import message
from obadesk.core.place import Place
from obadesk.core.story import Force, Question

SIGNS: tuple[CaptureSign, ...] = (
    CaptureSign("0", "costs nothing", "no cost", instead="cost"),
    CaptureSign("£", "costs little", "costs little", instead="cost"),
    CaptureSign("!", "off the wall", "off the wall"),
    CaptureSign("?", "find out", "find out"),
    CaptureSign("*", "short list", "keep"),
)
AT_END = re.compile(r"\s+#(\d{1,6})$")
AT_BEGINNING = re.compile(r"^#(\d{1,6})\s+")


def captured(place: Place, said: Captured) -> Edit | None:
    """The edit."""
    curve, text = place.curve, said.text.strip()
    if curve is None or not text:
        return None
    if "find out" in said.signs:
        line = understood(text)
        question = Question(
            id=said.row_id, text=line.what, who=line.lead, due=line.due, about="what works",
            tables=said.tables, said_at=said.at,
        )  # fmt: skip
        return Edit(
            message("Add something to find out"),
            lambda workshop: rows.append(workshop, curve.id, "questions", question),
        )
    cost: Cost = (
        "no cost" if "no cost" in said.signs else "costs little" if "costs little" in said.signs else ""
    )
    text, force = touched(text, curve.forces)
    idea = Idea(
        id=said.row_id, text=text, force=force, cost=cost, off_the_wall="off the wall" in said.signs,
        kept="keep" in said.signs, tables=said.tables, said_at=said.at,
    )  # fmt: skip
    return Edit(message("Add an idea"), lambda workshop: rows.append(workshop, curve.id, "ideas", idea))


def touched(text: str, forces: Sequence[Force]) -> tuple[str, str]:
    """The text without its ``#3``, and the id of the force of that number; the whole text when there is none.

    The number counts as a word of its own at the very end, or at the very beginning.
    """
    by_number = {force.number: force.id for force in forces if force.number}
    for pattern in (AT_END, AT_BEGINNING):
        found = pattern.search(text)
        rest = pattern.sub("", text).strip()
        if found is not None and rest and (force := by_number.get(int(found[1]))):
            return rest, force
    return text, ""
