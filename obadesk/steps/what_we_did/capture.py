"""How a captured line is taken: what would unstick the action in hand, or something else that was done."""

from __future__ import annotations

from obadesk.core import rows
from obadesk.core.action import Action
from obadesk.core.action_line import understood
from obadesk.core.action_stands import standing, to_tell_of
from obadesk.core.capture import Captured, CaptureSign
from obadesk.core.edit import Edit
from obadesk.core.meeting import Meeting
from obadesk.core.message import message
from obadesk.core.place import Place
from obadesk.core.vocabulary import Words
from obadesk.core.workshop import Workshop

SIGNS: tuple[CaptureSign, ...] = (
    CaptureSign(">", "unsticks it", "unstick", instead="what"),
    CaptureSign("+", "also done", "done", instead="what"),
)


def hint(words: Words) -> str:
    """What stands in grey in the empty capture line."""
    return words("What would unstick it, and who here can?   > unsticks the one in hand  + also done")


def captured(place: Place, said: Captured) -> Edit | None:
    """The edit; without a sign the line is for the stuck action in hand, else for the next without an answer.

    Where nothing is stuck it is something else that was done.
    """
    curve, meeting, text = place.curve, place.meeting, said.text.strip()
    if curve is None or not text:
        return None

    def change(workshop: Workshop) -> Workshop:
        target = None if "done" in said.signs else _to_unstick(workshop, curve.id, meeting, said)
        if target is None:
            return rows.append(workshop, curve.id, "actions", _also_done(said, text))
        answer = "; ".join(part for part in (target.unstick.strip(), text) if part)
        return rows.set_fields(workshop, target.id, unstick=answer, status="stuck")

    also = "done" in said.signs or _to_unstick(place.workshop, curve.id, meeting, said) is None
    return Edit(message("Add something done" if also else "Say what would unstick an action"), change)


def _also_done(said: Captured, text: str) -> Action:
    line = understood(text)
    return Action(
        id=said.row_id, text=line.what, lead=line.lead, support=line.support, due=line.due, status="done",
        tables=said.tables, said_at=said.at,
    )  # fmt: skip


def _to_unstick(workshop: Workshop, curve_id: str, meeting: Meeting, said: Captured) -> Action | None:
    actions = to_tell_of(workshop.curve(curve_id), meeting)
    in_hand = next((one for one in actions if one.id == said.selected), None)
    stuck = standing(actions, "stuck")
    if in_hand is not None and in_hand.status == "stuck":
        return in_hand
    if in_hand is not None and "unstick" in said.signs and in_hand.status in ("", "doing"):
        return in_hand
    waiting = next((one for one in stuck if not one.unstick.strip()), None)
    if waiting is None and stuck and "unstick" in said.signs:
        return stuck[-1]
    return waiting
