"""What can be done to an action, as edits."""

from __future__ import annotations

from msgspec.structs import replace

from obadesk.core import rows
from obadesk.core.action import Action
from obadesk.core.action_line import understood
from obadesk.core.curve import Curve
from obadesk.core.edit import Edit
from obadesk.core.first_next_later import in_turn, short_list
from obadesk.core.idea import Idea
from obadesk.core.message import message
from obadesk.core.workshop import Workshop


def retype(action_id: str, typed: str) -> Edit:
    """A new text of the line; what follows ``@`` and ``/`` in it replaces lead and date, else those stay."""
    line = understood(typed)

    def retyped(action: Action) -> Action:
        return replace(
            action,
            text=line.what,
            lead=line.lead or action.lead,
            support=line.support or action.support,
            due=line.due or action.due,
        )

    def change(workshop: Workshop) -> Workshop:
        return rows.with_row(workshop, action_id, retyped)

    return Edit(message("Change an action"), change)


def ideas_to_take(curve: Curve | None) -> tuple[Idea, ...]:
    """The ideas that go first, else the whole short list, without those that are actions already."""
    if curve is None:
        return ()
    taken = {action.idea for action in curve.actions}
    chosen = in_turn(curve).get("first", ()) or short_list(curve)
    return tuple(idea for idea in chosen if idea.id not in taken and idea.text.strip())


def take_ideas(curve_id: str, new_ids: tuple[str, ...]) -> Edit:
    """An action for each of ``ideas_to_take``, linked to it, said by the same tables; one id each."""

    def change(workshop: Workshop) -> Workshop:
        for idea, action_id in zip(ideas_to_take(workshop.curve(curve_id)), new_ids, strict=False):
            action = Action(
                id=action_id, text=idea.text, idea=idea.id, cost=idea.cost, tables=idea.tables,
                said_at=idea.said_at,
            )  # fmt: skip
            workshop = rows.append(workshop, curve_id, "actions", action)
        return workshop

    return Edit(message("Take ideas as actions"), change)
