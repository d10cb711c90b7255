"""The measures of the service of a place, and the four boxes they are sorted into."""

from __future__ import annotations

from obadesk.core.about_whom import about_everybody
from obadesk.core.curve_said import latest
from obadesk.core.figures import shown
from obadesk.core.headline import candidates
from obadesk.core.measure import Box, Measure
from obadesk.core.place import Place
from obadesk.core.service_edits import service_at
from obadesk.core.vocabulary import Words

BOXES: tuple[Box, Box, Box, Box] = ("how much", "how well", "number", "share")
"""As they stand on the wall: two above, two below."""

BETTER_OFF: tuple[Box, Box] = ("number", "share")


def question(box: Box, words: Words) -> str:
    """What stands over a box; over those that are in none, that they are not sorted yet."""
    return {
        "": words("Not in a box yet"),
        "how much": words("How much did we do?"),
        "how well": words("How well did we do it?"),
        "number": words("Is anyone better off: how many?"),
        "share": words("Is anyone better off: what share?"),
    }[box]


def measured(place: Place) -> tuple[Measure, ...]:
    """The measures of the service of which something has been said, in the order of entry."""
    service = service_at(place)
    return candidates(place.workshop, service.id) if service else ()


def named(place: Place) -> tuple[Measure, ...]:
    """Those that can be shown: they have a name."""
    return tuple(measure for measure in measured(place) if measure.name.strip())


def in_box(measures: tuple[Measure, ...], box: Box) -> tuple[Measure, ...]:
    """Those of one box."""
    return tuple(measure for measure in measures if measure.box == box)


def with_latest(measure: Measure) -> str:
    """``Staff hours for clean and safety teams: 40,078 (2022)``; the name alone without a figure."""
    name = measure.name.strip()
    newest = latest(measure.series[0].readings) if measure.series else None
    if newest is None or newest.value is None:
        return name
    figure = " ".join(part for part in (shown(newest.value), measure.unit.strip()) if part)
    period = newest.period.strip()
    return f"{name}: {figure} ({period})" if period else f"{name}: {figure}"


def finalists(measures: tuple[Measure, ...]) -> tuple[Measure, ...]:
    """Among which the room chooses: all that have figures, or could have them, and were not set aside."""
    return tuple(one for one in measures if one.status not in ("rejected", "data development"))


def counts_everybody(measure: Measure, place: Place) -> bool:
    """Whether its name counts everybody who lives here, not those the service serves."""
    return about_everybody(measure.name, place.workshop.place)
