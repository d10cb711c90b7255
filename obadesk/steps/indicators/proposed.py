"""The measures the room proposed: which can be shown, which are left to choose from, which is being rated."""

from __future__ import annotations

from obadesk.core.headline import candidates
from obadesk.core.measure import Measure, Power
from obadesk.core.place import Place

POWERS = ("communication", "proxy", "data")
"""The fields that are rated, in the order they are asked."""


def powers(measure: Measure) -> tuple[Power, Power, Power]:
    """Its three letters, in the order of ``POWERS``."""
    return measure.communication, measure.proxy, measure.data


def proposed(place: Place) -> tuple[Measure, ...]:
    """The measures of the place's outcome of which something has been said."""
    outcome = place.outcome
    return candidates(place.workshop, outcome.id) if outcome else ()


def named(place: Place) -> tuple[Measure, ...]:
    """Those that can be shown: they have a name."""
    return tuple(measure for measure in proposed(place) if measure.name.strip())


def wanted(measures: tuple[Measure, ...]) -> tuple[Measure, ...]:
    """Those for which figures are to be found, in the order of entry."""
    return tuple(measure for measure in measures if measure.status == "data development")


def finalists(measures: tuple[Measure, ...]) -> tuple[Measure, ...]:
    """Among which the room chooses: clear and central; all that were not set aside, while none was rated."""
    left = tuple(m for m in measures if m.status not in ("rejected", "data development"))
    if not any(any(powers(measure)) for measure in left):
        return left
    return tuple(m for m in left if m.status == "headline" or (m.communication == "H" and m.proxy == "H"))


def in_hand(measures: tuple[Measure, ...]) -> int:
    """Which of them is being rated: the first without a letter in a column that was begun; -1 for none."""
    for column in reversed(range(len(POWERS))):
        letters = [powers(measure)[column] for measure in measures]
        open_ = [row for row, one in enumerate(measures) if one.status != "rejected" and not letters[row]]
        if any(letters) and open_:
            return open_[0]
    return -1
