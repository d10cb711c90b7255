"""What a careful facilitator would still mend in the story (method: 3.4), once lines are there."""

from __future__ import annotations

import re
from functools import lru_cache

from obadesk.core.check import Check, shortened
from obadesk.core.place import Place
from obadesk.core.questions import unasked
from obadesk.core.story import Force
from obadesk.core.story_order import in_tree_order, of_side
from obadesk.core.vocabulary import Words

LACK = re.compile(
    r"\b(lack of|no|not enough|too few|shortage of|absence of|missing|there (?:is|are) no|needs? (?:a|more)|"
    r"we need|without an?|insufficient)\s+(?:\w+\s+){0,3}?"
    r"(services?|programmes?|programs?|projects?|provisions?|schemes?|teams?|workers?|officers?|advisers?|advisors?|"
    r"funding|resources?|staff|training|clinics?|centres?|centers?|hubs?|strateg(?:y|ies)|coordinators?)\b",
    re.IGNORECASE,
)
SOLUTION = re.compile(
    r"^(?:we|they|you|somebody|someone|the council)\s+(?:should|could|must|need to|ought to)\b|"
    r"^(?:set up|create|introduce|provide|launch|appoint|employ|let[’']?s)\b",
    re.IGNORECASE,
)


def disguised(force: Force) -> bool:
    """Whether the line names something to be done, or its lack, where a cause is wanted."""
    return _is_disguised(force.text)


@lru_cache(maxsize=4096)  # asked of every line after each new one
def _is_disguised(text: str) -> bool:
    return bool(LACK.search(text) or SOLUTION.search(text.strip()))


def checks(place: Place) -> tuple[Check, ...]:
    """One side empty, nothing kept, a solution dressed as a cause, a question nobody has taken."""
    curve, words = place.curve, place.words
    if curve is None:
        return ()
    if not curve.forces:
        return unasked(curve, "", words)
    placed = in_tree_order(curve.forces)
    found: list[Check] = []
    if not of_side(placed, "helping"):
        found.append(Check(
            "nothing helping", words("Nobody has said yet what is helping."),
            words("Why has it not been worse? Who is holding it up?"), curve.id,
        ))  # fmt: skip
    if not of_side(placed, "hindering"):
        found.append(Check(
            "nothing hindering", words("Nobody has said yet what is hindering."),
            words("And what holds it back, in here and outside?"), curve.id,
        ))  # fmt: skip
    if not any(force.kept for force in curve.forces):
        found.append(Check(
            "nothing kept", words("Nothing is marked to keep; page one would name the first lines said."),
            words("Which of these would move the line most if it changed?"), curve.id,
        ))  # fmt: skip
    found += [
        Check(
            "solution as cause",
            words("“{line}” may be a solution dressed as a cause.", line=shortened(force.text)),
            words("Good, keep it for what works. What does it tell us about the cause?"), force.id,
        )
        for force in curve.forces if disguised(force)
    ]  # fmt: skip
    return (*found, *unasked(curve, "", words))


def say(place: Place) -> str:
    """What fits the line said last; at first, the question itself."""
    curve, words = place.curve, place.words
    if curve is None or not curve.forces:
        return words(
            "Five minutes alone, in silence, one thought a note. Why is it so, and why is it not worse?"
        )
    if disguised(curve.forces[-1]):
        return words("Good, keep it for what works. What does it tell us about the cause?")
    return _next_question(place, words)


def _next_question(place: Place, words: Words) -> str:
    curve = place.curve
    assert curve is not None
    placed = in_tree_order(curve.forces)
    if not of_side(placed, "helping"):
        return words("And why is it not worse?")
    if not any(one.depth for one in placed):
        return words("Ask why again. What is behind that?")
    if not any(force.kept for force in curve.forces):
        return words("Which of these would move the line most if it changed?")
    return words("Whose experience are we missing?")
