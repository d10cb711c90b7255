"""What can be done to an action, as edits."""

from __future__ import annotations

from msgspec.structs import replace

from obadesk.core import rows
from obadesk.core.action import Action, ActionStatus
from obadesk.core.action_line import understood
from obadesk.core.edit import Edit
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


def status(action_id: str, chosen: ActionStatus) -> Edit:
    """How far it has come."""

    def change(workshop: Workshop) -> Workshop:
        return rows.set_fields(workshop, action_id, status=chosen)

    return Edit(message("Say how far an action has come"), change)
