"""How ``name: what they could bring`` becomes a partner of the workshop and a line of the curve."""

from __future__ import annotations

from msgspec.structs import replace

from obadesk.core import rows
from obadesk.core.capture import Captured, CaptureSign
from obadesk.core.curve_partners import in_the_room, partner_called
from obadesk.core.edit import Edit
from obadesk.core.message import message
from obadesk.core.partner import Contribution, Partner, Presence
from obadesk.core.partner_line import PartnerLine, understood
from obadesk.core.place import Place
from obadesk.core.vocabulary import Words
from obadesk.core.workshop import Workshop

SIGNS: tuple[CaptureSign, ...] = (
    CaptureSign("@", "here", "here", instead="presence"),
    CaptureSign("?", "to be asked", "to be asked", instead="presence"),
)


def hint(words: Words) -> str:
    """What stands in grey in the empty capture line."""
    return words("Who could help?   name: what they could bring   @ is here  ? to be asked")


def captured(place: Place, said: Captured) -> Edit | None:
    """The edit: one partner for one name, shared by all curves, and what it could bring to this one."""
    curve, line = place.curve, understood(said.text)
    if curve is None or not line.name:
        return None
    here = in_the_room(place.meeting, line.name)

    def change(workshop: Workshop) -> Workshop:
        if workshop.curve(curve.id) is None:
            return workshop
        workshop, partner = _partner(workshop, line, said, here=here)
        return _with_line(workshop, curve.id, partner, line, said)

    return Edit(message("Add a partner"), change)


def _partner(
    workshop: Workshop, line: PartnerLine, said: Captured, *, here: bool
) -> tuple[Workshop, Partner]:
    """The partner of this name, made when it is new, with what was said of where it is."""
    presence: Presence = (
        "here" if "here" in said.signs else "to be asked" if "to be asked" in said.signs else ""
    )
    known = partner_called(workshop, line.name)
    if known is None:
        partner = Partner(
            id=f"{said.row_id}-partner", name=line.name, presence=presence or ("here" if here else "")
        )
        return rows.append(workshop, workshop.id, "partners", partner), partner
    presence = presence or known.presence or ("here" if here else "")
    return rows.set_fields(workshop, known.id, presence=presence), known


def _with_line(
    workshop: Workshop, curve_id: str, partner: Partner, line: PartnerLine, said: Captured
) -> Workshop:
    """One line more, unless only the name was said again: then the line that is there says who said it too.

    A name that stood alone gets what the partner could bring.
    """
    curve = workshop.curve(curve_id)
    assert curve is not None
    own = [one for one in curve.contributions if one.partner == partner.id]
    there = next((one for one in own if not line.text or not one.text.strip()), None)
    if there is None:
        fresh = Contribution(
            id=said.row_id, partner=partner.id, text=line.text, tables=said.tables, said_at=said.at
        )
        return rows.append(workshop, curve_id, "contributions", fresh)
    tables = tuple(dict.fromkeys((*there.tables, *said.tables)))
    told = replace(there, text=there.text or line.text, tables=tables, said_at=said.at)
    return rows.with_row(workshop, there.id, lambda _there: told)
