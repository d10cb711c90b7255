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


def what_happens_next(place: Place) -> tuple[str, ...]:
    """The sentences, ``()`` while nobody has said anything about it."""
    words, meeting = place.words, place.meeting
    paper, meets, where = meeting.paper_on.strip(), meeting.next_on.strip(), meeting.next_place.strip()
    said: list[str] = []
    if paper:
        said.append(words("Paper by e-mail {when}.", when=when(paper, words)))
    if meets and where:
        said.append(words("We meet again {when}, {where}.", when=when(meets, words), where=bare(where)))
    elif meets:
        said.append(words("We meet again {when}.", when=when(meets, words)))
    elif where:
        said.append(words("We meet again: {where}.", where=bare(where)))
    if said and _has_a_line_ahead(place):
        said.append(words("We will ask: did we do better than the dotted line?"))
    return tuple(said)


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
