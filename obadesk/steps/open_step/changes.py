"""What can be done to the cards of a talk, as edits."""

from __future__ import annotations

import re

from msgspec.structs import replace

from obadesk.core import line_edits, rows
from obadesk.core.edit import Edit
from obadesk.core.meeting import Card
from obadesk.core.message import message
from obadesk.core.workshop import Workshop

SENTENCE_END = re.compile(r"[.?!…]['’”\")]*\s+")


def add_card(step_id: str, after_id: str, new_id: str) -> Edit:
    """An empty card after this one; at the end when there is none."""

    def change(workshop: Workshop) -> Workshop:
        return _put_after(workshop, step_id, after_id, Card(id=new_id))

    return Edit(message("Add a card"), change)


def split_card(step_id: str, card_id: str, first: str, second: str, new_id: str) -> Edit:
    """The card keeps ``first`` of its text; the next one, under the same heading, gets ``second``."""

    def change(workshop: Workshop) -> Workshop:
        card = rows.find(workshop, card_id)
        if not isinstance(card, Card):
            return workshop
        more = Card(id=new_id, heading=card.heading, text=second, shown=card.shown)
        after = _put_after(workshop, step_id, card_id, more)
        return after if after is workshop else rows.set_fields(after, card_id, text=first)

    return Edit(message("Split a card in two"), change)


def move_card(step_id: str, card_id: str, by: int) -> Edit:
    """One card up (-1) or down (+1)."""
    return replace(line_edits.move_by(step_id, "cards", card_id, by), label=message("Move a card"))


def remove_card(card_id: str) -> Edit:
    """One card less."""
    return replace(line_edits.take_out(card_id), label=message("Remove a card"))


def halves(text: str, at: int | None = None) -> tuple[str, str]:
    """The text in two parts: at the cursor, else between the lines or sentences nearest to the middle.

    ``("", "")`` when there is nothing to part.
    """
    places = [] if at is None else [at]
    if not places or not all(part.strip() for part in (text[: places[0]], text[places[0] :])):
        places = [found.start() for found in re.finditer(r"\n", text.strip())]
        places = places or [found.end() for found in SENTENCE_END.finditer(text.strip())]
        text = text.strip()
    parted = [(text[:place].rstrip(), text[place:].lstrip()) for place in places]
    parted = [(first, second) for first, second in parted if first and second]
    return min(parted, key=lambda two: abs(len(two[0]) - len(two[1])), default=("", ""))


def _put_after(workshop: Workshop, step_id: str, after_id: str, card: Card) -> Workshop:
    step = workshop.step(step_id)
    if step is None:
        return workshop
    ids = [one.id for one in step.cards]
    after = rows.append(workshop, step_id, "cards", card)
    if after_id in ids[:-1]:
        before = ids[ids.index(after_id) + 1]
        return rows.move(after, step_id, "cards", card.id, before_id=before)
    return after
