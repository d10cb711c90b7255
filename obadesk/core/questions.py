"""What we need to find out, by what it is about: the story, or what works."""

from __future__ import annotations

from typing import Literal

from obadesk.core import rows
from obadesk.core.check import Check, first_few, shortened
from obadesk.core.curve import Curve
from obadesk.core.edit import Edit
from obadesk.core.message import message
from obadesk.core.story import Question
from obadesk.core.vocabulary import Words
from obadesk.core.workshop import Workshop

About = Literal["", "what works"]


def questions_about(curve: Curve | None, about: About) -> tuple[Question, ...]:
    """The questions of one kind; the curve's own list when all are of it, so that it can be compared."""
    if curve is None:
        return ()
    found = tuple(one for one in curve.questions if one.about == about)
    return curve.questions if len(found) == len(curve.questions) else found


def still_open(questions: tuple[Question, ...]) -> tuple[Question, ...]:
    """Those nobody has found out yet; itself when none was."""
    if not any(one.found.strip() for one in questions):
        return questions
    return tuple(one for one in questions if not one.found.strip())


def unasked(curve: Curve, about: About, words: Words) -> tuple[Check, ...]:
    """What nobody has taken to find out, as one check; nothing when each has somebody."""
    asked = still_open(questions_about(curve, about))
    loose = [one for one in asked if one.text.strip() and not one.who.strip()]
    if not loose:
        return ()
    which = first_few([f"“{shortened(one.text)}”" for one in loose], words)
    sentence = words("Nobody has said yet who finds out: {which}.", which=which)
    say = words("Who could find out, and by when?")
    return (Check(f"nobody finds out {about}".strip(), sentence, say, curve.id),)


def move(curve_id: str, about: About, question_id: str, by: int) -> Edit:
    """One question up (``by`` -1) or down (+1) among those about the same."""

    def change(workshop: Workshop) -> Workshop:
        ids = [one.id for one in questions_about(workshop.curve(curve_id), about)]
        if question_id not in ids or not 0 <= ids.index(question_id) + by < len(ids):
            return workshop
        place = ids.index(question_id)
        before = ids[place - 1] if by < 0 else (ids[place + 2] if place + 2 < len(ids) else "")
        return rows.move(workshop, curve_id, "questions", question_id, before_id=before)

    return Edit(message("Move a line"), change)
