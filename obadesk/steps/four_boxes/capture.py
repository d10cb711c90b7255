"""How a captured line becomes a measure of the service."""

from __future__ import annotations

from typing import cast

from obadesk.core.capture import Captured, CaptureSign
from obadesk.core.edit import Edit
from obadesk.core.headline import taken
from obadesk.core.ids import new_id
from obadesk.core.measure import Box, Measure, Series
from obadesk.core.message import message
from obadesk.core.place import Place
from obadesk.core.rows import placed
from obadesk.core.service_edits import service_at, with_service
from obadesk.core.vocabulary import Words
from obadesk.core.workshop import Workshop
from obadesk.steps.four_boxes.boxed import BOXES

SIGNS: tuple[CaptureSign, ...] = (
    CaptureSign("m", "how much", "how much", instead="box"),
    CaptureSign("w", "how well", "how well", instead="box"),
    CaptureSign("#", "number better off", "number", instead="box"),
    CaptureSign("%", "share better off", "share", instead="box"),
)


def hint(words: Words) -> str:
    """What stands in grey in the empty capture line."""
    return words("What could we count?   m how much  w how well  # number better off  % share better off")


def captured(place: Place, said: Captured) -> Edit | None:
    """The edit; without a sign the measure waits to be sorted. It makes the service where there is none."""
    text, step_id, fresh = said.text.strip(), place.step_id, new_id()
    if not text:
        return None
    service = service_at(place)
    measure = Measure(
        id=said.row_id,
        of=service.id if service else fresh,
        name=text,
        box=cast("Box", next((box for box in BOXES if box in said.signs), "")),
        tables=said.tables,
        said_at=said.at,
        series=placed((Series(id=new_id()), Series(id=new_id()))),
    )

    def change(workshop: Workshop) -> Workshop:
        if workshop.service(measure.of) is None:
            if service is not None or workshop.step(step_id) is None:
                return workshop
            workshop = with_service(workshop, fresh)
        return taken(workshop, measure)[1]

    return Edit(message("Add {an_performance_measure}"), change)
