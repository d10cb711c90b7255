"""What a careful facilitator would still mend in the whole workshop: step by step, and curve by curve."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from obadesk.core.check import Check
from obadesk.core.curve_names import curve_name
from obadesk.core.kind import StepKind
from obadesk.core.place import Place
from obadesk.core.workshop import Workshop


class Found(msgspec.Struct, frozen=True):
    """A check and where: ``step`` is what the agenda calls it, ``kind`` the id of its kind.

    ``curve``: its name where the step is about one curve at a time and there are several, else nothing.
    """

    step: str
    kind: str
    curve: str
    check: Check

    def __str__(self) -> str:
        where = ", ".join(part for part in (self.step, self.curve) if part)
        return f"{where}: {self.check.sentence}"


def all_checks(workshop: Workshop, kinds: Iterable[StepKind], today: str) -> tuple[Found, ...]:
    """Those of the latest meeting; what two steps would say of the same row is said once.

    ``today``: ISO day.
    """
    known = {kind.id: kind for kind in kinds}
    found: dict[str, Found] = {}
    for step in workshop.meeting.steps:
        kind = known.get(step.kind)
        if kind is None:
            continue
        for curve in workshop.curves or (None,):
            place = Place(workshop, step.id, curve.id if curve else "", today)
            said = curve is not None and len(workshop.curves) > 1 and kind.by_curve
            for one in kind.checks(place):
                name = curve_name(workshop, curve) if curve and said else ""
                heading = step.heading.strip() or kind.name(place.words)
                found.setdefault(one.key, Found(heading, step.kind, name, one))
    return tuple(found.values())
