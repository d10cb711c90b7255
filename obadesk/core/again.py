"""What a later meeting says of lines from before it: which still count, and the words beside them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from obadesk.core.curve import Curve
from obadesk.core.first_next_later import goes_on, turn
from obadesk.core.idea import Again, Idea
from obadesk.core.meeting import Meeting
from obadesk.core.passes import Found, found_in, is_new, known_before
from obadesk.core.row import Line
from obadesk.core.story import Force, Still
from obadesk.core.vocabulary import Words


class SaidAgain(msgspec.Struct, frozen=True):
    """How a line stands on the wall. ``word``: "new", "weaker" or nothing; ``quiet``: it is from before."""

    word: str = ""
    quiet: bool = False


FIRST_TIME = SaidAgain()


def said_again(line: Line, meeting: Meeting, words: Words, word: str = "") -> SaidAgain:
    """``word``: what this meeting found of a line from before. In a first meeting every line is in ink."""
    if not meeting.begun:
        return FIRST_TIME
    return SaidAgain(words("new")) if is_new(line, meeting) else SaidAgain(word, quiet=True)


def tail(*parts: str) -> str:
    """Words at the end of a line: ``new · T2``."""
    return " · ".join(part for part in parts if part)


def at_end(again: SaidAgain, tables: str) -> str:
    """What a line on the wall ends in: an old one in what is said of it now, others in their tables too."""
    return again.word if again.quiet else tail(again.word, tables)


def still_word(still: Still | None, words: Words) -> str:
    """What was found of a force, as it is read."""
    said = {"still true": words("still true"), "weaker": words("weaker"), "gone": words("gone")}
    return said.get(still or "", "")


def again_word(again: Again | None, words: Words) -> str:
    """What was decided of an idea, as it is read."""
    return {"keep": words("keep"), "stop": words("stop")}.get(again or "", "")


def force_again(force: Force, meeting: Meeting, words: Words) -> SaidAgain:
    """How a force stands in this meeting."""
    if not meeting.begun:
        return FIRST_TIME
    return said_again(force, meeting, words, still_word(found_in(force.again, meeting.id), words))


def last_word(found: Sequence[tuple[str, Found]]) -> Found | None:
    """What the latest meeting that said something of a line found."""
    return found[-1][1] if found else None


def gone_before(force: Force, meeting: Meeting) -> bool:
    """Whether an earlier meeting found it gone, and this one has not said otherwise."""
    return last_word(force.again) == "gone" and found_in(force.again, meeting.id) is None


def standing(forces: tuple[Force, ...]) -> tuple[Force, ...]:
    """The forces that still push; itself when all do. Whys of a gone one go too, unless looked at."""
    gone = {force.id for force in forces if last_word(force.again) == "gone"}
    if not gone:
        return forces
    more = True
    while more:
        below = {
            force.id for force in forces if force.parent in gone and force.id not in gone and not force.again
        }
        gone |= below
        more = bool(below)
    return tuple(force for force in forces if force.id not in gone)


def on_the_table(forces: tuple[Force, ...], meeting: Meeting) -> tuple[Force, ...]:
    """The forces this meeting looks at: all but those an earlier one found gone; itself when none was."""
    if not any(gone_before(force, meeting) for force in forces):
        return forces
    return tuple(force for force in forces if not gone_before(force, meeting))


def ideas_to_decide(curve: Curve | None, meeting: Meeting) -> tuple[Idea, ...]:
    """What to keep or stop: ideas from before that became actions, were kept or went first; else all of them.

    What an earlier meeting stopped is no question any more.
    """
    if curve is None:
        return ()
    acted = {action.idea for action in curve.actions if action.idea}
    before = [
        idea
        for idea in curve.ideas
        if known_before(idea, meeting) and (goes_on(idea) or found_in(idea.again, meeting.id) is not None)
    ]
    taken_up = [
        idea for idea in before if idea.id in acted or idea.kept or turn(idea) == "first" or idea.again
    ]
    return tuple(taken_up or before)


def said_now(lines: Iterable[Line], meeting: Meeting) -> frozenset[str]:
    """The tables that said one of these lines in this meeting; in a first meeting any of them."""
    return frozenset(table for line in lines if not known_before(line, meeting) for table in line.tables)
