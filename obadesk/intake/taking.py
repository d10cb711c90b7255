"""What was understood of a file as readings of a workshop."""

from __future__ import annotations

from collections.abc import Callable

from obadesk.core.measure import Reading
from obadesk.i18n import _
from obadesk.intake.readings import Readings, Taken


def as_readings(result: Readings, id_of: Callable[[Taken], str]) -> tuple[Reading, ...]:
    """The figures and gaps, in their order; ``id_of``: of each.

    A gap keeps its reason as its note. What could not be read keeps what stood there, as if it were typed:
    the table of figures marks it and says why.
    """
    unread = {(one.row, one.column) for one in result.unread}
    return tuple(
        Reading(
            id=id_of(one),
            period=one.period,
            value=one.value,
            typed=one.typed if one.value is not None or (one.row, one.column) in unread else "",
            provisional=one.provisional,
            note=_note(one) if (one.row, one.column) not in unread else "",
        )
        for one in result.readings
    )


def _note(one: Taken) -> str:
    """What is said beside the figure; that it is provisional has a place of its own."""
    said = one.note.split("; ")
    known = (_("provisional"), "p", "prov", "provisional value")
    return "; ".join(text for text in said if not (one.provisional and text.casefold() in known))
