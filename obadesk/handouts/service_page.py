"""A service has one page: the curve of its first measure, then its other measures' on the pages after it.

A further measure on which the room worked, with a story or ideas of its own, has a page of its own.
"""

from __future__ import annotations

from msgspec.structs import replace

from obadesk.core.blocks import Block, Heading, Statement
from obadesk.core.contribution import beside_a_curve
from obadesk.core.curve import Curve
from obadesk.core.curve_said import said
from obadesk.core.headline import has_said, is_answered
from obadesk.core.place import Place
from obadesk.core.slide_parts import curve_of

OF_A_SERVICE = ("service", "four_boxes", "contribution")
"""Kinds that say all about a service on its own page, whichever curve comes first."""


def has_a_page(place: Place) -> bool:
    """Whether the curve of the place is worth a sheet: not a service's further one with figures alone."""
    curve = place.curve
    return curve is None or curve not in _further(place)


def other_measures(place: Place) -> list[Block]:
    """Of the service's further measures without a page of their own: name, curve, its sentence, its share."""
    blocks: list[Block] = []
    if place.curve is None or place.curve is not _first(place):
        return blocks
    for curve in _further(place):
        at = replace(place, curve_id=curve.id)
        measure, drawn = at.measure, curve_of(at)
        if measure is None or drawn is None:
            continue
        blocks += [Heading(measure.name.strip(), 2), drawn]
        blocks.append(Statement(said(measure, place.workshop.place, place.words), "body"))
        blocks.append(Statement(beside_a_curve(at), "note", quiet=True))
    return blocks


def _of_service(place: Place) -> tuple[Curve, ...]:
    """The curves of the service of the place, in their order."""
    service, workshop = place.service, place.workshop
    if service is None:
        return ()
    of = {measure.id for measure in workshop.measures if measure.of == service.id}
    return tuple(curve for curve in workshop.curves if curve.measure in of)


def _first(place: Place) -> Curve | None:
    return next(iter(_of_service(place)), None)


def _further(place: Place) -> tuple[Curve, ...]:
    return tuple(
        curve
        for curve in _of_service(place)[1:]
        if not has_said(curve) and not is_answered(place.workshop, curve)
    )
