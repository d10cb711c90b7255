"""What a careful facilitator would still mend before people leave, and what to say."""

from __future__ import annotations

from obadesk.core.check import Check, shortened
from obadesk.core.next_time import what_happens_next
from obadesk.core.place import Place
from obadesk.steps.close.table_said import said_by


def checks(place: Place) -> tuple[Check, ...]:
    """No next meeting, no day for the paper, parked lines nobody takes; only once something was said."""
    words, workshop, meeting = place.words, place.workshop, place.meeting
    said = any(said_by(workshop, table).lines for table in workshop.tables)
    decided = any(curve.actions for curve in workshop.curves)
    found: list[Check] = []
    if (said or decided) and not meeting.next_on.strip():
        found.append(Check(
            "no next meeting", words("Nobody has said when the group meets again."),
            words("When do we look at this line again, and where?"), meeting.id,
        ))  # fmt: skip
    if (said or decided) and not meeting.paper_on.strip():
        found.append(Check(
            "no day for the paper", words("Nobody has said when the paper goes out."),
            words("You will have this on paper. By when can I promise it?"), meeting.id,
        ))  # fmt: skip
    untaken = [one for one in workshop.parked if one.parked_as != "quote" and not one.taken_by.strip()]
    if untaken:
        found.append(Check(
            "parked and not taken",
            words.count("{number} parked line has nobody who takes it: “{line}”.",
                        "{number} parked lines have nobody who takes them, the first is “{line}”.",
                        len(untaken), line=shortened(untaken[0].text)),
            words("Who takes this with them?"), untaken[0].id,
        ))  # fmt: skip
    return tuple(found)


def say(place: Place) -> str:
    """First the tables, then what happens next, then what was parked."""
    words, workshop = place.words, place.workshop
    reporting = [table for table in workshop.tables if said_by(workshop, table).lines]
    if not what_happens_next(place):
        if reporting:
            return words("Two things you will do, and the first step. Then: when do we meet again?")
        return words("Each table: two things you will do, and the first step.")
    if any(one.parked_as != "quote" and not one.taken_by.strip() for one in workshop.parked):
        return words("We parked these. Who takes which?")
    return words("Is this what we said? Say so now if it is not.")
