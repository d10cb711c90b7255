"""What can be done to a sketch, as edits with the words for the menu."""

from __future__ import annotations

from msgspec.structs import replace

from obadesk.core import rows
from obadesk.core.edit import Edit
from obadesk.core.message import message
from obadesk.core.sketch import Sketch, is_begun
from obadesk.core.sketch_view import sketch_of
from obadesk.core.workshop import Workshop


def answer(curve_id: str, new_id: str, question: str, said: str, *, at: str = "", since: str = "") -> Edit:
    """One question's answer, ``""`` takes it away; the first answer makes the sketch, with ``new_id``.

    ``at``: ISO day, which a sketch keeps from its first answer on. ``since``: ISO day this meeting began: a
    sketch from before then stays as it was, and the first answer begins another one.
    """

    def change(workshop: Workshop) -> Workshop:
        curve = workshop.curve(curve_id)
        if curve is None:
            return workshop
        there = sketch_of(curve)
        if there is not None and not (there.at and there.at < since):
            fields = {question: said} if is_begun(there) else {question: said, "at": at}
            return rows.set_fields(workshop, there.id, **fields)
        if not said:
            return workshop
        made = replace(Sketch(id=new_id, at=at), **{question: said})
        return rows.append(workshop, curve_id, "sketches", made)

    return Edit(message("Sketch the line"), change)
