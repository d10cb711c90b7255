"""The room's answer, as edits: hands counted, the answer they give or that somebody chooses."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from obadesk.core import rows
from obadesk.core.edit import Edit
from obadesk.core.meeting import Answer, Meeting, Verdict
from obadesk.core.message import message
from obadesk.core.rows import Change
from obadesk.core.workshop import Workshop


def of_hands(not_ok: int, ok: int) -> Answer:
    """What the hands say: more than half of those who are sure, else the room is split."""
    if not_ok == ok:
        return "split" if ok else ""
    return "not ok" if not_ok > ok else "ok"


def count_hands(meeting_id: str, curve_id: str, new_id: str, hands: tuple[int, int, int]) -> Edit:
    """The counts. An answer that was chosen against the hands stays."""
    not_ok, ok, not_sure = hands

    def counted(verdict: Verdict) -> Verdict:
        followed = verdict.answer in ("", of_hands(verdict.not_ok, verdict.ok))
        answer = of_hands(not_ok, ok) if followed else verdict.answer
        return replace(verdict, not_ok=not_ok, ok=ok, not_sure=not_sure, answer=answer)

    return Edit(message("Count hands"), _on_verdict(meeting_id, curve_id, new_id, counted))


def choose(meeting_id: str, curve_id: str, new_id: str, answer: Answer) -> Edit:
    """The answer in words; the same once more takes it away."""

    def chosen(verdict: Verdict) -> Verdict:
        return replace(verdict, answer="" if verdict.answer == answer else answer)

    return Edit(message("Note the room’s answer"), _on_verdict(meeting_id, curve_id, new_id, chosen))


def set_dissent(meeting_id: str, curve_id: str, new_id: str, text: str) -> Change:
    """Who sees it otherwise, in one line."""
    return _on_verdict(meeting_id, curve_id, new_id, lambda verdict: replace(verdict, dissent=text))


def _on_verdict(meeting_id: str, curve_id: str, new_id: str, new: Callable[[Verdict], Verdict]) -> Change:
    """Change the verdict on a curve; the first word of one makes it."""

    def changed(meeting: Any) -> Meeting:
        there = next((verdict for verdict in meeting.verdicts if verdict.curve == curve_id), None)
        if there is None:
            return meeting
        return replace(meeting, verdicts=tuple(new(v) if v is there else v for v in meeting.verdicts))

    def change(workshop: Workshop) -> Workshop:
        meeting = next((one for one in workshop.meetings if one.id == meeting_id), None)
        if meeting is None:
            return workshop
        if not any(verdict.curve == curve_id for verdict in meeting.verdicts):
            workshop = rows.append(workshop, meeting_id, "verdicts", Verdict(id=new_id, curve=curve_id))
        return rows.with_row(workshop, meeting_id, changed)

    return change
