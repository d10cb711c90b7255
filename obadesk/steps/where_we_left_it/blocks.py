"""What wall and paper say of where the meeting before left it."""

from __future__ import annotations

from obadesk.core.blocks import Block, Columns, Gap, Heading, Item, Lines, Part, Slide, Statement
from obadesk.core.last_time import answer_said, answer_then, as_left, chosen_then
from obadesk.core.place import Place
from obadesk.core.room_answer import together
from obadesk.core.slide_parts import CURVE_SHARE, ask_slide, footer
from obadesk.core.vocabulary import Words

HARD = "\u00a0"
"""A space at which no line is broken."""


def name(words: Words) -> str:
    """What the agenda calls it."""
    return words("Where we left it")


def example(_words: Words) -> tuple[str, ...]:
    """It takes no lines: it says what is there."""
    return ()


def slides(place: Place, part: Part) -> tuple[Slide, ...]:
    """One slide: the curve as the room left it, its answer, the two things it chose.

    A format's own question comes first where there is one.
    """
    own = bool(place.step and place.step.ask)
    if part == "ask" and own:
        return (ask_slide(place, name(place.words), (), "", curve=False),)
    if part == ("keep" if own else "ask") and (left := _left(place)):
        return left
    if part == "ask":
        return (
            ask_slide(place, name(place.words), (place.words("Where did we leave it?"),), "", curve=True),
        )
    return ()


def _left(place: Place) -> tuple[Slide, ...]:
    drawn, words = as_left(place), place.words
    said: list[Block] = []
    if sentence := answer_said(place):
        said.append(Statement(_kept_together(sentence, words), "key", strong=True))
    if chosen := chosen_then(place):
        said += [Gap()] if said else []
        said.append(Statement(words("And we said we would:"), "body", quiet=True))
        said.append(Lines(tuple(Item(line.text.strip(), row=line.id) for line in chosen), "body"))
    if not said or place.before is None:
        return ()
    blocks: tuple[Block, ...] = (Columns((drawn,), tuple(said), CURVE_SHARE),) if drawn else tuple(said)
    return (Slide(_part(place), "", blocks, footer(place, name(words)), center=True),)


def _kept_together(sentence: str, words: Words) -> str:
    """The answer and its count are not torn apart where a line is broken."""
    before, colon, after = sentence.partition(": ")
    answer, bracket, count = after.partition(" (")
    if not bracket:
        return f"{before}{colon}{together(after)}" if " · " in after else _whole(sentence, words)
    return _whole(f"{before}{colon}{answer}{bracket}", words) + count.replace(" ", HARD)


def _whole(text: str, words: Words) -> str:
    answer = words("not OK")
    return text.replace(answer, answer.replace(" ", HARD))


def _part(place: Place) -> Part:
    return "keep" if place.step and place.step.ask else "ask"


def brief(place: Place) -> tuple[Block, ...]:
    """The answer of last time, in one sentence."""
    sentence = answer_said(place)
    return (Statement(sentence, "body"),) if sentence and place.before is not None else ()


def full(place: Place) -> tuple[Block, ...]:
    """The curve as it was then, with what was said beside the answer, and what was chosen."""
    words, drawn, found = place.words, as_left(place), answer_then(place)
    if place.before is None:
        return ()
    blocks: list[Block] = []
    if found and found[1].dissent.strip():
        blocks.append(Statement(found[1].dissent.strip(), "body"))
    if chosen := chosen_then(place):
        blocks.append(Heading(words("What we said we would do"), 3))
        blocks.append(Lines(tuple(Item(line.text.strip(), row=line.id) for line in chosen), "body"))
    if sentence := answer_said(place):
        blocks.insert(0, Statement(sentence, "body"))
    if drawn is not None and blocks:
        blocks.insert(0, drawn)
    return (Heading(name(words), 2), *blocks) if blocks else ()


def summary(place: Place) -> str:
    """The answer of last time."""
    return answer_said(place).rstrip(".") if place.before is not None else ""
