"""How a captured line becomes what worked today, or what to change next time."""

from __future__ import annotations

from typing import Literal

from obadesk.core import rows
from obadesk.core.capture import Captured, CaptureSign
from obadesk.core.edit import Edit
from obadesk.core.meeting import Feedback
from obadesk.core.message import message
from obadesk.core.place import Place
from obadesk.core.vocabulary import Words

SIGNS: tuple[CaptureSign, ...] = (
    CaptureSign("+", "worked", "worked", instead="side"),
    CaptureSign("-", "change next time", "change", instead="side"),
)


def hint(words: Words) -> str:
    """What stands in grey in the empty capture line."""
    return words("How was it today?   + worked  - change next time")


def captured(place: Place, said: Captured) -> Edit | None:
    """The edit; without a sign a line joins the side of the line in hand, else it worked."""
    text, meeting = said.text.strip(), place.meeting
    if place.step is None or not text:
        return None
    line = Feedback(id=said.row_id, text=text, side=_side(place, said), tables=said.tables, said_at=said.at)
    return Edit(
        message("Add a line on the day"), lambda workshop: rows.append(workshop, meeting.id, "feedback", line)
    )


def _side(place: Place, said: Captured) -> Literal["worked", "change"]:
    if "change" in said.signs:
        return "change"
    if "worked" in said.signs:
        return "worked"
    chosen = next((one for one in place.meeting.feedback if one.id == said.selected), None)
    return chosen.side if chosen else "worked"
