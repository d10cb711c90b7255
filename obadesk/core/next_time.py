"""What happens next: paper, next meeting, and what will be asked then."""

from __future__ import annotations

import re

from obadesk.core.forecast import working
from obadesk.core.place import Place
from obadesk.core.vocabulary import Words

LED = re.compile(
    r"^(?:on|by|in|at|before|after|within|from|this|next|today|tomorrow|tonight|soon|every|the)\b",
    re.IGNORECASE,
)
"""A time that is typed with its own first word is said as it stands."""


HERE = frozenset({"here", "same place", "the same place", "in the same place"})


def what_happens_next(place: Place, *, elsewhere: bool = False) -> tuple[str, ...]:
    """The sentences, ``()`` while nobody has said anything about it. ``elsewhere``: see ``next_meeting``."""
    words, paper = place.words, place.meeting.paper_on.strip()
    said = [words("Paper by e-mail {when}.", when=when(paper, words))] if paper else []
    if meets := next_meeting(place, elsewhere=elsewhere):
        said.append(meets)
    if said and (asked := what_we_will_ask(place)):
        said.append(asked)
    return tuple(said)


def next_meeting(place: Place, *, elsewhere: bool = False) -> str:
    """``We meet again on 17 September, here.`` ``elsewhere``: for readers to whom "here" says nothing."""
    words, meeting = place.words, place.meeting
    meets, where = meeting.next_on.strip(), bare(meeting.next_place)
    if elsewhere and where.casefold() in HERE:
        venue = bare(meeting.venue)
        where = words("in the same place: {venue}", venue=venue) if venue else words("in the same place")
    if meets and where:
        return words("We meet again {when}, {where}.", when=when(meets, words), where=where)
    if meets:
        return words("We meet again {when}.", when=when(meets, words))
    return words("We meet again: {where}.", where=where) if where else ""


def what_we_will_ask(place: Place) -> str:
    """What the next meeting begins with, where there is a line ahead to compare with."""
    return (
        place.words("We will ask: did we do better than the dotted line?") if _has_a_line_ahead(place) else ""
    )


def agreed(place: Place) -> str:
    """When the body agreed that had to; before that the paper says by itself that it is a draft."""
    words, meeting = place.words, place.meeting
    body, day = meeting.agreed_by.strip(), meeting.agreed_on.strip()
    return words("Agreed by {body} {when}.", body=body, when=when(day, words)) if body and day else ""


def when(typed: str, words: Words) -> str:
    """``Friday`` as ``on Friday``; ``by the end of May`` as it stands."""
    typed = bare(typed)
    return typed if LED.match(typed) else words("on {day}", day=typed)


def bare(text: str) -> str:
    """Without the stop at its end, which the sentence has."""
    return text.strip().rstrip(".")


def _has_a_line_ahead(place: Place) -> bool:
    for curve in place.workshop.curves:
        measure = place.workshop.measure(curve.measure)
        line = working(measure) if measure else None
        if line is not None and any(point.value is not None for point in line.points):
            return True
    return False
