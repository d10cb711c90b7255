"""One meeting of the group (pass n), its agenda, who was there by organisation, and the room's answers."""

from __future__ import annotations

from typing import Annotated, Literal

from obadesk.core.audience import FILE, PAPER, WALL
from obadesk.core.phrase import Phrase
from obadesk.core.row import Line, Row

Answer = Literal["", "ok", "not ok", "split"]


class Card(Row, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One thing to show: a heading and up to four lines of text, perhaps with a small curve.

    ``role``: which of its kind's own cards it is (``doors open``), or nothing. ``figures``: a curve as it is
    typed, history and after a bar what is expected: ``5, 8, 12 | 17, 22``. ``shown``: ticked, for the wall.
    """

    role: Annotated[str, WALL] = ""
    heading: Annotated[str, WALL] = ""
    text: Annotated[str, WALL] = ""
    figures: Annotated[str, WALL] = ""
    shown: Annotated[bool, WALL] = True


class Said(Line, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A line captured in a step that has no other place for it: a talk, an exercise."""


class Step(Row, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A place on the agenda. It has no curve of its own: console and wall each choose one.

    ``minutes``: planned length; 0 with ``prepared`` means it was filled in before the day and is not timed.
    ``ask``: the format's own texts of the *ask* part, in place of the kind's;
    first the question, then task lines.
    ``bring_back``: the line "Bring back: …". ``note``: the facilitator's private note.
    ``back_at``: when a break ends, ``11:05``. ``to_type_up``: talked about, and still on paper.
    ``all_typed``: the facilitator says that nothing of it is on paper any more.
    ``phrases``: of a sorting drill.
    """

    kind: Annotated[str, WALL]
    heading: Annotated[str, WALL] = ""
    minutes: Annotated[int, WALL] = 0
    prepared: Annotated[bool, WALL] = False
    ask: Annotated[tuple[str, ...], WALL] = ()
    bring_back: Annotated[str, WALL] = ""
    prompts: Annotated[tuple[str, ...], FILE] = ()
    note: Annotated[str, FILE] = ""
    back_at: Annotated[str, WALL] = ""
    to_type_up: Annotated[bool, FILE] = False
    all_typed: Annotated[bool, FILE] = False
    cards: Annotated[tuple[Card, ...], WALL] = ()
    said: Annotated[tuple[Said, ...], WALL] = ()
    phrases: Annotated[tuple[Phrase, ...], WALL] = ()


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


class Feedback(Line, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What worked in the meeting, or what to change next time."""

    side: Annotated[Literal["worked", "change"], PAPER] = "worked"


class Meeting(Row, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Pass ``number`` of the group's work. ``date``: ISO day. ``starts``: ``"09:30"`` or nothing.

    ``heads``: how many people are in the room; 0 means as many as the organisations' heads add up to.
    ``access``: loop, interpreter, breaks; ``roles``: who keeps time and so on: for the facilitator's sheet.
    ``paper_on``, ``next_on``, ``next_place``: what happens next, as typed. ``agreed_by``: the body that must
    still agree to what was decided, or nothing; ``agreed_on``: when it did, as typed. ``begun``: ISO local
    time a review meeting was added to the file; lines said from then on are new (``core.passes.is_new``).
    """

    number: Annotated[int, WALL] = 1
    begun: Annotated[str, WALL] = ""
    date: Annotated[str, WALL] = ""
    venue: Annotated[str, PAPER] = ""
    starts: Annotated[str, WALL] = ""
    heads: Annotated[int, WALL] = 0
    access: Annotated[str, FILE] = ""
    roles: Annotated[str, FILE] = ""
    paper_on: Annotated[str, WALL] = ""
    next_on: Annotated[str, WALL] = ""
    next_place: Annotated[str, WALL] = ""
    agreed_by: Annotated[str, PAPER] = ""
    agreed_on: Annotated[str, PAPER] = ""
    steps: Annotated[tuple[Step, ...], WALL] = ()
    attendance: Annotated[tuple[Attendance, ...], PAPER] = ()
    verdicts: Annotated[tuple[Verdict, ...], WALL] = ()
    feedback: Annotated[tuple[Feedback, ...], PAPER] = ()
