"""What was talked about in the room and still stands on paper: steps and tables "to type up"."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import msgspec

from obadesk.core.curve_names import tables_of
from obadesk.core.edit import Edit
from obadesk.core.kind import StepKind
from obadesk.core.meeting import Step
from obadesk.core.message import message
from obadesk.core.place import Place
from obadesk.core.rows import set_fields
from obadesk.core.vocabulary import Words
from obadesk.core.workshop import Workshop


class TypeUp(msgspec.Struct, frozen=True):
    """One step to be typed up. ``tables``: numbers of the tables still on paper; none means it as a whole.

    ``heading``: as the agenda calls the step.
    """

    step_id: str
    heading: str
    tables: tuple[int, ...] = ()


def to_type_up(
    workshop: Workshop, kinds: Mapping[str, StepKind], ended: Collection[str], today: str = ""
) -> tuple[TypeUp, ...]:
    """The steps to type up, in the order of the agenda.

    A step is one when it is marked, or when it ended, its lines come from tables, and nothing was typed or
    tables that worked there are missing. ``ended``: ids of the steps that are over. What the facilitator said
    is all typed is not named again.
    """
    words = Words.of(workshop)
    found: list[TypeUp] = []
    for step in workshop.meeting.steps:
        kind = kinds.get(step.kind)
        if kind is None or step.all_typed or not (step.to_type_up or step.id in ended):
            continue
        tables = _on_paper(workshop, step, kind, today)
        if tables is not None or step.to_type_up:
            found.append(TypeUp(step.id, step.heading or kind.name(words), tables or ()))
    return tuple(found)


def toggled(workshop: Workshop, step_id: str, *, is_on_paper: bool) -> Edit | None:
    """The other way round: what counts as on paper is all typed, and the reverse. ``None``: no such step."""
    if workshop.step(step_id) is None:
        return None

    def changed(now: Workshop) -> Workshop:
        return set_fields(now, step_id, to_type_up=not is_on_paper, all_typed=is_on_paper)

    label = message("Note that all of it is typed") if is_on_paper else message("Note what is still on paper")
    return Edit(label, changed)


def _on_paper(workshop: Workshop, step: Step, kind: StepKind, today: str) -> tuple[int, ...] | None:
    """Numbers of the tables missing, none for all of it; ``None`` when nothing is."""
    if step.prepared or not kind.takes_lines or not kind.uses_tables:
        return None
    curves = workshop.curves if kind.by_curve else workshop.curves[:1]
    if not curves:
        return None if kind.summary(Place(workshop, step.id, "", today)) else ()
    places = [(curve, Place(workshop, step.id, curve.id, today)) for curve in curves]
    typed = [bool(kind.summary(place)) for _curve, place in places]
    if not any(typed):
        return ()
    missing: set[int] = set()
    for (curve, place), some in zip(places, typed, strict=True):
        heard = kind.heard_from(place)
        if heard or (not some and curve.tables):
            worked = tables_of(workshop, curve) if kind.by_curve else workshop.tables
            missing.update(table.number for table in worked if table.id not in heard)
    return tuple(sorted(missing)) or None
