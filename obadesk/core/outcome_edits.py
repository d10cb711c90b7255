"""The outcome's own fields, as changes that also make the outcome where there is none."""

from __future__ import annotations

from obadesk.core import rows
from obadesk.core.outcome import Outcome
from obadesk.core.rows import Change
from obadesk.core.workshop import Workshop


def set_on_outcome(outcome_id: str, new_id: str, **fields: str) -> Change:
    """Fields of the outcome; where the workshop has none yet, of a new one with ``new_id``."""

    def change(workshop: Workshop) -> Workshop:
        if workshop.outcome(outcome_id) is not None:
            return rows.set_fields(workshop, outcome_id, **fields)
        if workshop.outcome(new_id) is None and not outcome_id:
            made = rows.append(workshop, workshop.id, "outcomes", Outcome(id=new_id))
            return rows.set_fields(made, new_id, **fields)
        return rows.set_fields(workshop, new_id, **fields)

    return change
