"""Who could help with a curve: the partners named there, what each could bring, who is in the room."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from obadesk.core import rows
from obadesk.core.curve import Curve
from obadesk.core.meeting import Meeting
from obadesk.core.partner import Contribution, Partner, Presence
from obadesk.core.partner_line import same, written
from obadesk.core.workshop import Workshop


class NamedPartner(Struct, frozen=True):
    """A partner of one curve with all that was said of what it could bring, in the order said."""

    partner: Partner
    contributions: tuple[Contribution, ...]

    @property
    def brings(self) -> tuple[str, ...]:
        """What it could bring; empty when only its name was said."""
        return tuple(one.text.strip() for one in self.contributions if one.text.strip())


def named_partners(workshop: Workshop, curve: Curve | None) -> tuple[NamedPartner, ...]:
    """In the order in which they were first named; a line whose partner is gone stands under no name."""
    known = {partner.id: partner for partner in workshop.partners}
    said: dict[str, list[Contribution]] = {}
    for one in curve.contributions if curve else ():
        said.setdefault(one.partner, []).append(one)
    return tuple(
        NamedPartner(known.get(partner_id, Partner(id=partner_id)), tuple(lines))
        for partner_id, lines in said.items()
    )


def partner_called(workshop: Workshop, name: str) -> Partner | None:
    """The partner of this name, however it is spelled; partners are shared by all curves."""
    wanted = same(name)
    return next((one for one in workshop.partners if same(one.name) == wanted), None)


def in_the_room(meeting: Meeting, name: str) -> bool:
    """Whether it is among the organisations that came."""
    wanted = same(name)
    return bool(wanted) and any(same(one.organisation) == wanted for one in meeting.attendance)


def presence(partner: Partner, meeting: Meeting) -> Presence:
    """What was said of it, else ``here`` when it is among the organisations in the room."""
    return partner.presence or ("here" if in_the_room(meeting, partner.name) else "")


def is_named(workshop: Workshop, partner_id: str) -> bool:
    """Whether a line of any curve is about it."""
    return any(one.partner == partner_id for curve in workshop.curves for one in curve.contributions)


def named(workshop: Workshop, line: Contribution) -> Contribution:
    """The same line with its partner's name in its text, for where it will stand under another name."""
    partner = _of(workshop, line.partner)
    return replace(line, text=written(partner.name.strip() if partner else "", line.text.strip()))


def one_partner(workshop: Workshop, kept_id: str, gone_id: str) -> Workshop:
    """What was noted of a partner that no line is about any more goes to the one it was merged with."""
    kept, gone = _of(workshop, kept_id), _of(workshop, gone_id)
    if kept is None or gone is None or kept.id == gone.id or is_named(workshop, gone.id):
        return workshop
    own = {"id", "order", "name"}
    blank = [name for name in kept.__struct_fields__ if name not in own and not getattr(kept, name)]
    noted = {name: getattr(gone, name) for name in blank}
    return rows.remove(rows.set_fields(workshop, kept.id, **noted), gone.id)


def _of(workshop: Workshop, partner_id: str) -> Partner | None:
    return next((one for one in workshop.partners if one.id == partner_id), None)
