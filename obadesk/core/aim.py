"""What a curve is worked on for: the sentence of its outcome, or the service whose measure it is."""

from __future__ import annotations

from obadesk.core.contribution import sentence, whom
from obadesk.core.place import Place


def aim(place: Place) -> str:
    """What heads everything about the curve: the outcome's sentence; for a service its name.

    A service without a name yet is said by whom it serves; ``""`` while nothing is worded.
    """
    service = place.service
    if service is None:
        return place.outcome.text.strip() if place.outcome else ""
    served = whom(service, place.words)
    return service.name.strip() or (place.words("A service for {whom}", whom=served) if served else "")


def about_whom(place: Place) -> str:
    """Who is meant: those of whom the outcome speaks, or those the service serves."""
    if place.service is not None:
        return whom(place.service, place.words)
    return place.outcome.who.strip() if place.outcome else ""


def last_word(place: Place) -> str:
    """What stays up at the end: the outcome alone, or what the service contributes."""
    if place.service is None:
        return aim(place)
    return sentence(place.service, place.workshop, place.words) or aim(place)
