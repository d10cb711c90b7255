"""The edits every list of lines knows: change the text, take a line out, move it among its neighbours."""

from __future__ import annotations

from obadesk.core import rows
from obadesk.core.edit import Edit
from obadesk.core.links import linked_anew
from obadesk.core.message import message
from obadesk.core.workshop import Workshop


def retext(row_id: str, text: str) -> Edit:
    """The text of one line."""

    def change(workshop: Workshop) -> Workshop:
        return rows.set_fields(workshop, row_id, text=text)

    return Edit(message("Change a line"), change)


def take_out(row_id: str) -> Edit:
    """One line less; what was built on it stands alone."""

    def change(workshop: Workshop) -> Workshop:
        return rows.remove(linked_anew(workshop, row_id, ""), row_id)

    return Edit(message("Remove a line"), change)


def move_by(parent_id: str, field: str, row_id: str, by: int) -> Edit:
    """One line up (``by`` -1) or down (+1) in its list; at the end of the list nothing is done."""

    def change(workshop: Workshop) -> Workshop:
        parent = rows.find(workshop, parent_id)
        ids = [row.id for row in getattr(parent, field)] if parent else []
        if row_id not in ids or not 0 <= ids.index(row_id) + by < len(ids):
            return workshop
        place = ids.index(row_id)
        before = ids[place - 1] if by < 0 else (ids[place + 2] if place + 2 < len(ids) else "")
        return rows.move(workshop, parent_id, field, row_id, before_id=before)

    return Edit(message("Move a line"), change)
