"""How many are here: "24 people from 11 organisations, 4 tables". Never a name."""

from __future__ import annotations

from obadesk.core.meeting import Meeting
from obadesk.core.place import Place


def heads_of(meeting: Meeting) -> int:
    """How many people: as counted, else what the organisations add up to."""
    return meeting.heads or added_up(meeting)


def added_up(meeting: Meeting) -> int:
    """The heads of all organisations together."""
    return sum(one.heads for one in meeting.attendance)


def organisations_of(meeting: Meeting) -> int:
    """How many organisations; one that stands there twice is one."""
    return len({one.organisation.strip().casefold() for one in meeting.attendance} - {""})


def here_sentence(place: Place) -> str:
    """``24 people from 11 organisations, 4 tables``; ``""`` while nobody has been counted."""
    meeting, words = place.meeting, place.words
    heads, organisations = heads_of(meeting), organisations_of(meeting)
    if not heads and not organisations:
        return ""
    people = words.count("{number} person", "{number} people", heads)
    groups = words.count("{number} organisation", "{number} organisations", organisations)
    who = people if not organisations else groups
    if heads and organisations:
        who = words("{people} from {organisations}", people=people, organisations=groups)
    tables = len(place.workshop.tables)
    if not tables:
        return who
    at = words.count("{number} table", "{number} tables", tables)
    return words("{who}, {tables}", who=who, tables=at)
