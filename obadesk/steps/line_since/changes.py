"""Changes of what came since: a figure is provisional or final, and when the next one is due."""

from __future__ import annotations

from obadesk.core.edit import Edit
from obadesk.core.message import message
from obadesk.core.rows import set_fields
from obadesk.core.workshop import Workshop


def provisional(reading_id: str, is_provisional: bool) -> Edit:
    """A figure that may still change, and with it the verdict; or one that is final."""

    def changed(workshop: Workshop) -> Workshop:
        return set_fields(workshop, reading_id, provisional=is_provisional)

    label = (
        message("Note that a figure is provisional") if is_provisional else message("Take a figure as final")
    )
    return Edit(label, changed)
