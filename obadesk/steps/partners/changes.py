"""What can be done to a partner and to what it could bring, as edits."""

from __future__ import annotations

from obadesk.core import rows
from obadesk.core.curve_partners import is_named, partner_called
from obadesk.core.edit import Edit
from obadesk.core.message import message
from obadesk.core.partner import Contribution, Partner, Presence
from obadesk.core.partner_line import same, understood
from obadesk.core.workshop import Workshop


def is_where(contribution_id: str, presence: Presence) -> Edit:
    """Whether the partner of this line is here, or to be asked; the same once more takes it back."""

    def change(workshop: Workshop) -> Workshop:
        partner = _partner(workshop, contribution_id)
        if partner is None:
            return workshop
        return rows.set_fields(
            workshop, partner.id, presence="" if partner.presence == presence else presence
        )

    return Edit(message("Say who is here and who is to be asked"), change)


def retype(contribution_id: str, typed: str) -> Edit:
    """The whole line anew. Another name before the colon renames the partner, or is another one's.

    Without a colon the words are what the partner could bring, or its name when that was all there was.
    """
    line = understood(typed)

    def change(workshop: Workshop) -> Workshop:
        row = rows.find(workshop, contribution_id)
        if not isinstance(row, Contribution):
            return workshop
        partner = _partner(workshop, contribution_id)
        named = partner is not None and same(line.name) == same(partner.name)
        if not line.text and row.text.strip() and not named:
            return rows.set_fields(workshop, contribution_id, text=line.name)
        workshop = rows.set_fields(workshop, contribution_id, text=line.text)
        other = partner_called(workshop, line.name)
        if other is not None and (partner is None or other.id != partner.id):
            after = rows.set_fields(workshop, contribution_id, partner=other.id)
            return _without_unnamed(after, partner)
        if partner is None:
            return workshop
        return rows.set_fields(workshop, partner.id, name=line.name)

    return Edit(message("Change a line"), change)


def remove(contribution_id: str) -> Edit:
    """One line less; a partner that no line is about goes with its last one."""

    def change(workshop: Workshop) -> Workshop:
        partner = _partner(workshop, contribution_id)
        return _without_unnamed(rows.remove(workshop, contribution_id), partner)

    return Edit(message("Remove a line"), change)


def _without_unnamed(workshop: Workshop, partner: Partner | None) -> Workshop:
    if partner is None or is_named(workshop, partner.id):
        return workshop
    return rows.remove(workshop, partner.id)


def _partner(workshop: Workshop, contribution_id: str) -> Partner | None:
    row = rows.find(workshop, contribution_id)
    found = rows.find(workshop, row.partner) if isinstance(row, Contribution) and row.partner else None
    return found if isinstance(found, Partner) else None
