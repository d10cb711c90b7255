"""How a captured line becomes a measure the room proposes."""

from __future__ import annotations

from obadesk.core.capture import Captured, CaptureSign
from obadesk.core.edit import Edit
from obadesk.core.headline import headlines, taken, with_rank
from obadesk.core.ids import new_id
from obadesk.core.measure import Measure, Series
from obadesk.core.message import message
from obadesk.core.place import Place
from obadesk.core.rows import placed
from obadesk.core.vocabulary import Words
from obadesk.core.workshop import Workshop

SIGNS: tuple[CaptureSign, ...] = (
    CaptureSign("*", "headline", "headline"),
    CaptureSign("!", "figures to find", "figures to find"),
)


def hint(words: Words) -> str:
    """What stands in grey in the empty capture line."""
    return words("Which number would tell us?   * headline  ! figures to find")


def captured(place: Place, said: Captured) -> Edit | None:
    """The edit. The first fills the measure that a new workshop begins with; all others come after it."""
    outcome, text = place.outcome, said.text.strip()
    if outcome is None or not text:
        return None
    series = placed((Series(id=new_id()), Series(id=new_id())))
    measure = Measure(
        id=said.row_id,
        of=outcome.id,
        name=text,
        tables=said.tables,
        said_at=said.at,
        status="data development" if "figures to find" in said.signs else "",
        series=series,
    )
    curve_id, leads = new_id(), "headline" in said.signs

    def change(workshop: Workshop) -> Workshop:
        if workshop.outcome(measure.of) is None:
            return workshop
        row, now = taken(workshop, measure)
        if not leads:
            return now
        last = len(headlines(tuple(m for m in now.measures if m.of == measure.of)))
        return with_rank(now, row, last + 1, curve_id)

    return Edit(message("Add {an_indicator}"), change)
