"""How actions stand when the group meets again: done, under way, not yet begun, stuck, let go of."""

from __future__ import annotations

from collections.abc import Iterable

from obadesk.core import rows
from obadesk.core.action import Action, ActionStatus
from obadesk.core.curve import Curve
from obadesk.core.edit import Edit
from obadesk.core.meeting import Meeting
from obadesk.core.message import message
from obadesk.core.number_said import number_said
from obadesk.core.passes import known_before
from obadesk.core.vocabulary import Words
from obadesk.core.workshop import Workshop

IN_TURN: tuple[ActionStatus, ...] = ("done", "doing", "", "dropped", "stuck")
"""The order in which the room hears of them: what is done first, what is stuck last."""


def stands(action_id: str, status: ActionStatus) -> Edit:
    """How far it has come, as this meeting leaves it."""

    def change(workshop: Workshop) -> Workshop:
        return rows.set_fields(workshop, action_id, status=status)

    return Edit(message("Say how far an action has come"), change)


def status_word(status: ActionStatus, words: Words) -> str:
    """The state in a word; nothing where nobody has said."""
    return {
        "": "",
        "doing": words("under way"),
        "done": words("done"),
        "stuck": words("stuck"),
        "dropped": words("dropped"),
    }[status]


def to_tell_of(curve: Curve | None, meeting: Meeting) -> tuple[Action, ...]:
    """The actions of earlier meetings, and those of this one that have a state already."""
    if curve is None:
        return ()
    return tuple(one for one in curve.actions if known_before(one, meeting) or one.status)


def still_to_do(actions: tuple[Action, ...], meeting: Meeting) -> tuple[Action, ...]:
    """Those that were not dropped; what was done since the last meeting is said in "What we did"."""
    return tuple(
        one
        for one in actions
        if one.status != "dropped" and not (one.status == "done" and known_before(one, meeting))
    )


def standing(actions: Iterable[Action], status: ActionStatus) -> tuple[Action, ...]:
    """Those with words that stand like this."""
    return tuple(one for one in actions if one.status == status and one.text.strip())


def in_counts(actions: tuple[Action, ...], words: Words) -> str:
    """``Three done, two under way, one stuck.``; nothing when there is no action."""
    counts = {status: len(standing(actions, status)) for status in IN_TURN}
    said = [
        text
        for status, text in (
            ("done", words("{number} done", number=number_said(counts["done"], words))),
            ("doing", words("{number} under way", number=number_said(counts["doing"], words))),
            ("stuck", words("{number} stuck", number=number_said(counts["stuck"], words))),
            ("", words("{number} not yet begun", number=number_said(counts[""], words))),
            ("dropped", words("{number} let go of", number=number_said(counts["dropped"], words))),
        )
        if counts[status]
    ]
    sentence = ", ".join(said)
    return f"{sentence[:1].upper()}{sentence[1:]}." if sentence else ""
