"""Whether the room has said anything yet: until then papers for the tables are wanted, then the report."""

from __future__ import annotations

from obadesk.core.row import Line
from obadesk.core.rows import walk
from obadesk.core.workshop import Workshop


def anything_said(workshop: Workshop) -> bool:
    """A line about a curve, in a step or parked, or an answer; not what was worded before the day."""
    meetings = workshop.meetings
    if workshop.parked or any(verdict.answer for meeting in meetings for verdict in meeting.verdicts):
        return True
    rows = (row for part in (*workshop.curves, *meetings) for row, _parent in walk(part))
    return any(isinstance(row, Line) and row.text.strip() for row in rows)
