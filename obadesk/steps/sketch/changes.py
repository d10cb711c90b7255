"""What can be done to a sketch, as edits with the words for the menu."""

from __future__ import annotations

from obadesk.core import rows
from obadesk.core.edit import Edit
from obadesk.core.message import message
from obadesk.core.sketch import Sketch
from obadesk.core.sketch_view import sketch_of
from obadesk.core.workshop import Workshop


def answer(curve_id: str, new_id: str, question: str, said: str) -> Edit:
    """One question's answer, ``""`` takes it away; the first answer makes the sketch, with ``new_id``."""

    def change(workshop: Workshop) -> Workshop:
        curve = workshop.curve(curve_id)
        if curve is None:
            return workshop
        there = sketch_of(curve)
        if there is not None:
            return rows.set_fields(workshop, there.id, **{question: said})
        if not said:
            return workshop
        return rows.append(workshop, curve_id, "sketches", Sketch(id=new_id, **{question: said}))  # type: ignore[arg-type]

    return Edit(message("Sketch the line"), change)
