"""What a service contributes, in a sentence: never that a change for everybody was its doing (method: 4)."""

from __future__ import annotations

import re

from obadesk.core.place import Place
from obadesk.core.service import Service
from obadesk.core.service_edits import groups
from obadesk.core.vocabulary import Words
from obadesk.core.workshop import Workshop

_DID = (
    r"(?:reduced|cut|lowered|raised|increased|improved|decreased|halved|doubled|ended|stopped|solved|caused|"
    r"turned|prevented|achieved|delivered|brought (?:down|up)|reduces|cuts|lowers|raises|increases|improves|"
    r"decreases|halves|ends|stops|solves|causes|turns|prevents|achieves)"
)
OUR_DOING = re.compile(
    r"\b(?:because of|thanks to|due to|owing to|as a result of|down to|caused by|attributable to) "
    r"(?:us|our|this service|the service)\b|"
    rf"\b(?:our|this|the) (?:\w+ )?(?:service|team|programme|program|project|work)s? "
    rf"(?:has |have |alone |will )?{_DID}\b|"
    rf"\bwe (?:have |alone |alone have |will )?{_DID}\b|"
    r"\bour (?:impact on|achievement|doing)\b",
    re.IGNORECASE,
)


def whom(service: Service, words: Words) -> str:
    """``families, childminders and schools``; ``""`` while nobody is named."""
    named = [group.rstrip(" .;,") for group in groups(service)]
    if len(named) < 2:
        return "".join(named)
    return words("{listed} and {last}", listed=", ".join(named[:-1]), last=named[-1])


def towards(service: Service, workshop: Workshop) -> str:
    """What it helps towards: in the room's words, else the sentence of the outcome it is linked to."""
    if own := service.helps.strip():
        return own.rstrip(" .;")
    outcome = workshop.outcome(service.outcome)
    said = outcome.text.strip().rstrip(".") if outcome else ""
    return f"“{said}”" if said else ""


def sentence(service: Service, workshop: Workshop, words: Words) -> str:
    """The contribution in one sentence; ``""`` until it is known whom it serves and what it helps towards."""
    served, helps = whom(service, words), towards(service, workshop)
    if not served or not helps:
        return ""
    return words(
        "We serve {whom}; if they are better off, that helps towards {what}; we do not do it alone.",
        whom=served, what=helps,
    )  # fmt: skip


def unfinished(words: Words) -> str:
    """The sentence with its gaps, to be finished in the room."""
    return words("We serve …; if they are better off, that helps towards …; we do not do it alone.")


def beside_a_curve(place: Place) -> str:
    """What stands with every curve about a service: the sentence, or why it is not everybody's line.

    ``""`` when the curve of the place is not about a service.
    """
    service, words = place.service, place.words
    if service is None:
        return ""
    said = sentence(service, place.workshop, words)
    return said or words("This is about those whom one service serves. It does not do it alone.")


def our_doing(text: str) -> str:
    """The words by which a change for everybody is claimed as one service's doing, or nothing."""
    found = OUR_DOING.search(text)
    return found[0] if found else ""
