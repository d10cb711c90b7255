"""Whether the room has said anything yet: until then papers for the tables are wanted, then the report."""

from __future__ import annotations

from obadesk.core.phrase import Phrase
from obadesk.core.row import Line
from obadesk.core.rows import walk
from obadesk.core.workshop import Workshop


def anything_said(workshop: Workshop) -> bool:
    """A line about a curve, in a step or parked, or an answer; not what was worded before the day."""
    meetings = workshop.meetings
    if workshop.parked or any(verdict.answer for meeting in meetings for verdict in meeting.verdicts):
        return True
    rows = (row for part in (*workshop.curves, *meetings) for row, _parent in walk(part))
    return any(isinstance(row, Line) and row.text.strip() and not _only_asked(row) for row in rows)


def _only_asked(row: Line) -> bool:
    """A phrase to be sorted is put to the room; only hands are an answer."""
    return isinstance(row, Phrase) and not any(row.hands)
