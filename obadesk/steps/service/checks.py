"""What a careful facilitator would still mend about the service, and what to say."""

from __future__ import annotations

from obadesk.core.check import Check, shortened
from obadesk.core.place import Place
from obadesk.core.service_edits import groups, service_at


def checks(place: Place) -> tuple[Check, ...]:
    """A service without a name once it has customers; everybody as the only group."""
    service, words = service_at(place), place.words
    if service is None:
        return ()
    found: list[Check] = []
    served = groups(service)
    if served and not service.name.strip():
        found.append(Check(
            "no name", words("The service has no name yet; the paper is headed by it."),
            words("What do people call it when they come to us?"), service.id,
        ))  # fmt: skip
    everybody = [one for one in served if one.casefold().rstrip(".") in _everybody(place)]
    if everybody:
        found.append(Check(
            "everybody served",
            words("“{group}” is the whole population, not whom one service serves.",
                  group=shortened(everybody[0])),
            words("Who would notice next week if we were not there?"), service.id,
        ))  # fmt: skip
    return tuple(found)


def _everybody(place: Place) -> tuple[str, ...]:
    words, where = place.words, place.workshop.place.strip().casefold()
    plain = (words("everybody"), words("everyone"), words("all"), words("the public"), words("all people"))
    return (*plain, where) if where else plain


def say(place: Place) -> str:
    """First whom, then who else, then what they come for."""
    service, words = service_at(place), place.words
    if service is None or not groups(service):
        return words("Whom do we serve? Who would notice next week if we were not there?")
    if len(groups(service)) == 1:
        return words("Who else is better off when we do it well?")
    return words("Is anybody missing? Those we serve through somebody else count as well.")
