"""One meeting of the group (pass n), its agenda, who was there by organisation, and the room's answers."""

from __future__ import annotations

from typing import Annotated, Literal

from obadesk.core.audience import FILE, PAPER, WALL
from obadesk.core.row import Row

Answer = Literal["", "ok", "not ok", "split"]


class Step(Row, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A place on the agenda. It has no curve of its own: console and wall each choose one.

    ``minutes``: planned length; 0 with ``prepared`` means it was filled in before the day and is not timed.
    ``ask``: the format's own texts of the *ask* part, in place of the kind's;
    first the question, then task lines.
    ``bring_back``: the line "Bring back: …". ``note``: the facilitator's private note.
    """

    kind: Annotated[str, WALL]
    heading: Annotated[str, WALL] = ""
    minutes: Annotated[int, PAPER] = 0
    prepared: Annotated[bool, WALL] = False
    ask: Annotated[tuple[str, ...], WALL] = ()
    bring_back: Annotated[str, WALL] = ""
    prompts: Annotated[tuple[str, ...], FILE] = ()
    note: Annotated[str, FILE] = ""


class Attendance(Row, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An organisation in the room and how many people came from it. Never a person's name."""

    organisation: Annotated[str, PAPER] = ""
    heads: Annotated[int, PAPER] = 0


class Verdict(Row, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The room's answer on one curve: can we live with that future? Hands are counts, not names."""

    curve: Annotated[str, WALL] = ""
    answer: Annotated[Answer, WALL] = ""
    not_ok: Annotated[int, WALL] = 0
    ok: Annotated[int, WALL] = 0
    not_sure: Annotated[int, WALL] = 0
    dissent: Annotated[str, WALL] = ""
    said_at: Annotated[str, FILE] = ""
    source: Annotated[str, PAPER] = ""


class Meeting(Row, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Pass ``number`` of the group's work. ``date``: ISO day. ``starts``: ``"09:30"`` or nothing."""

    number: Annotated[int, WALL] = 1
    date: Annotated[str, WALL] = ""
    venue: Annotated[str, PAPER] = ""
    starts: Annotated[str, WALL] = ""
    steps: Annotated[tuple[Step, ...], WALL] = ()
    attendance: Annotated[tuple[Attendance, ...], PAPER] = ()
    verdicts: Annotated[tuple[Verdict, ...], WALL] = ()
