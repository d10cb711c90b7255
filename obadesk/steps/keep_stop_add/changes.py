"""What can be decided of an idea from before, as an edit."""

from __future__ import annotations

from msgspec.structs import replace

from obadesk.core import rows
from obadesk.core.edit import Edit
from obadesk.core.idea import Again, Idea
from obadesk.core.message import message
from obadesk.core.passes import with_found
from obadesk.core.workshop import Workshop


def decide(idea_id: str, meeting_id: str, again: Again) -> Edit:
    """This meeting keeps it or stops it; ``""`` takes its word back."""

    def decided(idea: Idea) -> Idea:
        found = with_found(idea.again, meeting_id, again)
        return idea if found == idea.again else replace(idea, again=found)

    def change(workshop: Workshop) -> Workshop:
        return rows.with_row(workshop, idea_id, decided)

    return Edit(message("Keep or stop an idea"), change)


def keep(idea_id: str) -> Edit:
    """Onto the short list, or off it again."""

    def kept(idea: Idea) -> Idea:
        return replace(idea, kept=not idea.kept)

    def change(workshop: Workshop) -> Workshop:
        return rows.with_row(workshop, idea_id, kept)

    return Edit(message("Put an idea on the short list"), change)
