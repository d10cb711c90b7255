"""Where a phrase belongs, in plain words, with the reason; and the phrases to begin with."""

from __future__ import annotations

import msgspec

from obadesk.core.phrase import Phrase, Sort
from obadesk.core.vocabulary import Words


class Usual(msgspec.Struct, frozen=True):
    """A phrase that works in any room. The first three are those most drills begin with."""

    text: str
    expected: Sort
    reason: str = ""


def usual(words: Words) -> tuple[Usual, ...]:
    """In an order that gives nothing away."""
    return (
        Usual(words("Safe communities"), "outcome"),
        Usual(words("Crime rate"), "indicator"),
        Usual(words("Police response time"), "performance_measure"),
        Usual(
            words("Buses that ran on time"),
            "performance_measure",
            words("the bus company answers for it."),
        ),
        Usual(
            words("Eleven-year-olds who can swim"),
            "indicator",
            words("it counts every child, whoever taught them."),
        ),
        Usual(words("Air that is good to breathe"), "outcome"),
        Usual(
            words("People who know a neighbour they can ask for help"),
            "indicator",
            words("it counts everybody in the street, and no service is in it."),
        ),
    )


def question(words: Words) -> str:
    """What is asked of each phrase."""
    return words("About everybody’s lives? A number for everybody? Or one service?")


def plainly(sort: Sort, words: Words) -> str:
    """The class without a term of the method; ``""`` for none."""
    if not sort:
        return ""
    return {
        "outcome": words("Everybody’s lives"),
        "indicator": words("A number for everybody"),
        "performance_measure": words("One service"),
    }[sort]


def usual_reason(sort: Sort, words: Words) -> str:
    """What is true of every phrase of this class."""
    if not sort:
        return ""
    return {
        "outcome": words("it says how we want people to live."),
        "indicator": words("it counts everybody, and nobody alone controls it."),
        "performance_measure": words("a manager answers for it."),
    }[sort]


def belongs(phrase: Phrase, words: Words) -> str:
    """``One service: a manager answers for it.``; ``""`` while nobody has said where it belongs."""
    reason = phrase.reason.strip() or usual_reason(phrase.expected, words)
    where = plainly(phrase.expected, words)
    return words("{where}: {reason}", where=where, reason=reason) if where else reason


def we_call_it(sort: Sort, words: Words) -> str:
    """``We call it a performance measure.``"""
    if not sort:
        return ""
    return {
        "outcome": words("We call it {an_outcome}."),
        "indicator": words("We call it {an_indicator}."),
        "performance_measure": words("We call it {an_performance_measure}."),
    }[sort]


def hands(phrase: Phrase) -> str:
    """``2 · 5 · 17``; ``""`` before hands are counted."""
    return " · ".join(str(count) for count in phrase.hands) if any(phrase.hands) else ""
