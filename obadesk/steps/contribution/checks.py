"""What a careful facilitator would still mend in the sentence, and what to say."""

from __future__ import annotations

from obadesk.core.check import Check, shortened
from obadesk.core.contribution import our_doing, towards, whom
from obadesk.core.place import Place
from obadesk.core.service_edits import service_at


def checks(place: Place) -> tuple[Check, ...]:
    """A change for everybody claimed as one service's doing; a sentence half said."""
    service, words = service_at(place), place.words
    if service is None:
        return ()
    found: list[Check] = []
    if claimed := our_doing(service.helps) or our_doing(service.does):
        found.append(Check(
            "our doing",
            words("“{claim}” says it was this service’s doing; for everybody many have a part.",
                  claim=shortened(claimed)),
            words("We help towards it, and others do. How would we say that?"), service.id,
        ))  # fmt: skip
    served, helps = whom(service, words), towards(service, place.workshop)
    if helps and not served and service.helps.strip():
        found.append(Check(
            "nobody served", words("The sentence does not say yet whom the service serves."),
            words("Whom do we serve?"), service.id,
        ))  # fmt: skip
    return tuple(found)


def say(place: Place) -> str:
    """What it helps towards; then who else does."""
    service, words = service_at(place), place.words
    if service is None or not towards(service, place.workshop):
        return words("If those we serve are better off, what does that help towards for everybody here?")
    return words("Who else helps towards it? If the line for everybody moves, it is never ours alone.")
