"""How a captured line becomes a force, a why, or something to find out."""

from __future__ import annotations

from msgspec.structs import replace

from obadesk.core import rows
from obadesk.core.action_line import understood
from obadesk.core.capture import Captured, CaptureSign
from obadesk.core.curve import Curve
from obadesk.core.edit import Edit
from obadesk.core.message import message
from obadesk.core.place import Place
from obadesk.core.story import Force, Question, Side
from obadesk.core.workshop import Workshop

SIGNS: tuple[CaptureSign, ...] = (
    CaptureSign("+", "helping", "helping", instead="side"),
    CaptureSign("-", "hindering", "hindering", instead="side"),
    CaptureSign(">", "because", "because"),
    CaptureSign("?", "find out", "find out"),
    CaptureSign("*", "keep", "keep"),
)


def captured(place: Place, said: Captured) -> Edit | None:
    """The edit; without a sign a line joins the side of the line in hand, else it hinders."""
    curve, text = place.curve, said.text.strip()
    if curve is None or not text:
        return None
    if "find out" in said.signs:
        line = understood(text)
        question = Question(
            id=said.row_id, text=line.what, who=line.lead, due=line.due, tables=said.tables, said_at=said.at
        )
        return Edit(
            message("Add something to find out"),
            lambda workshop: rows.append(workshop, curve.id, "questions", question),
        )
    force = Force(id=said.row_id, text=text, tables=said.tables, said_at=said.at, kept="keep" in said.signs)
    if "because" in said.signs:
        return Edit(message("Add a why"), lambda workshop: _with_why(workshop, curve.id, force, said))
    force = replace(force, side=_side(curve, said))
    return Edit(
        message("Add a line to the story"), lambda workshop: rows.append(workshop, curve.id, "forces", force)
    )


def _side(curve: Curve, said: Captured) -> Side:
    if "helping" in said.signs:
        return "helping"
    if "hindering" in said.signs:
        return "hindering"
    chosen = next((force for force in curve.forces if force.id == said.selected), None)
    return chosen.side if chosen else "hindering"


def _with_why(workshop: Workshop, curve_id: str, force: Force, said: Captured) -> Workshop:
    """Under the line in hand, else under the line said last; the very first is a force like any other."""
    curve = workshop.curve(curve_id)
    if curve is None:
        return workshop
    chosen = next((one for one in curve.forces if one.id == said.selected), None)
    above = chosen or (curve.forces[-1] if curve.forces else None)
    side = above.side if above else _side(curve, said)
    why = replace(force, side=side, parent=above.id if above else "")
    return rows.append(workshop, curve_id, "forces", why)


def own_line_came(before: tuple[Force, ...] | None, now: tuple[Force, ...]) -> bool:
    """Whether a line of its own was said since: the next why is its, not that of the line in hand."""
    return before is not None and len(now) == len(before) + 1 and not now[-1].parent and now[:-1] == before
