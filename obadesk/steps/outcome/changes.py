"""What can be done to an outcome, as edits."""

from __future__ import annotations

from msgspec.structs import replace

from obadesk.core import rows
from obadesk.core.edit import Edit
from obadesk.core.message import message
from obadesk.core.outcome import Candidate, Experience, Sense
from obadesk.core.workshop import Workshop


def keep(candidate_id: str) -> Edit:
    """A table's sentence goes forward, or no longer."""

    def kept(candidate: Candidate) -> Candidate:
        return replace(candidate, kept=not candidate.kept)

    def change(workshop: Workshop) -> Workshop:
        return rows.with_row(workshop, candidate_id, kept)

    return Edit(message("Keep a sentence"), change)


def sense(experience_id: str, chosen: Sense) -> Edit:
    """See, hear or feel; the same once more takes it away."""

    def sensed(line: Experience) -> Experience:
        return replace(line, sense="" if line.sense == chosen else chosen)

    def change(workshop: Workshop) -> Workshop:
        return rows.with_row(workshop, experience_id, sensed)

    return Edit(message("See, hear or feel"), change)
