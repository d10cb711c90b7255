"""Park it: a line goes from where it was said to one of the four lists that are read out at the close."""

from __future__ import annotations

from msgspec.structs import replace

from obadesk.core.edit import Edit
from obadesk.core.headline import can_leave, without_measure
from obadesk.core.measure import Measure
from obadesk.core.message import message
from obadesk.core.parked import Parked, ParkedAs
from obadesk.core.partner import Contribution, Partner
from obadesk.core.row import Line
from obadesk.core.rows import append, find, remove, walk, with_row
from obadesk.core.workshop import Workshop

PARKED_AS: tuple[ParkedAs, ...] = ("parking lot", "data needed", "about one service", "quote")
LINKS = ("force", "idea")
"""Fields by which an idea or an action names the line it comes from."""


def park_words(
    text: str, parked_as: ParkedAs, row_id: str, *, tables: tuple[str, ...] = (), at: str = "", step: str = ""
) -> Edit:
    """Words that have not become a line yet. ``row_id``: the id the parked line gets."""
    parked = Parked(id=row_id, text=text.strip(), parked_as=parked_as, tables=tables, said_at=at, step=step)
    return Edit(message("Park a line"), lambda workshop: append(workshop, workshop.id, "parked", parked))


def can_park(workshop: Workshop, line_id: str) -> bool:
    """Whether it is a line with words that can go: said in the room, and no link of the chain hangs on it."""
    row = find(workshop, line_id)
    if isinstance(row, Measure):
        return bool(row.name.strip()) and can_leave(workshop, row.id)
    if not isinstance(row, Line) or isinstance(row, Parked) or not _words(workshop, row).strip():
        return False
    return all(getattr(one, link, "") != line_id for one, _parent in walk(workshop) for link in LINKS)


def park_line(line_id: str, parked_as: ParkedAs, row_id: str, *, step: str = "") -> Edit:
    """A line that was taken: it leaves its list; lines that hung under it stay, one step out."""

    def change(workshop: Workshop) -> Workshop:
        row = find(workshop, line_id)
        if not isinstance(row, (Line, Measure)) or not can_park(workshop, line_id):
            return workshop
        parked = Parked(
            id=row_id,
            text=row.name if isinstance(row, Measure) else _words(workshop, row),
            parked_as=parked_as,
            tables=row.tables,
            said_at=row.said_at,
            source=row.source,
            also=() if isinstance(row, Measure) else row.also,
            step=step,
        )
        above = getattr(row, "parent", "")
        for one, _parent in tuple(walk(workshop)):
            if getattr(one, "parent", "") == line_id:
                workshop = with_row(workshop, one.id, lambda why: replace(why, parent=above))
        left = without_measure(workshop, line_id) if isinstance(row, Measure) else remove(workshop, line_id)
        return append(left, workshop.id, "parked", parked)

    return Edit(message("Park a line"), change)


def _words(workshop: Workshop, line: Line) -> str:
    """What the line says; a partner's with the partner's name."""
    if isinstance(line, Contribution):
        partner = find(workshop, line.partner)
        name = partner.name if isinstance(partner, Partner) else ""
        return ": ".join(part for part in (name, line.text) if part.strip())
    return line.text
