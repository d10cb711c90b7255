"""Words that give a sentence away: a service or a direction, where it should say how people live."""

from __future__ import annotations

import re

SERVICES = re.compile(
    r"\b(services?|programmes?|programs?|projects?|initiatives?|schemes?|provisions?|providers?|interventions?|"
    r"access to|deliver(?:s|ed|ing|y)?|clinics?|referrals?|signpost\w*|support services?)\b",
    re.IGNORECASE,
)
DIRECTIONS = re.compile(
    r"\b(improv\w*|increas\w*|reduc\w*|decreas\w*|better|fewer|more|less|lower(?:s|ed|ing)?|"
    r"raises?(?! (?:their |our )?(?:child|famil|kids))|"
    r"maximis\w*|minimis\w*|maximiz\w*|minimiz\w*|boost\w*|strengthen\w*|enhanc\w*)\b",
    re.IGNORECASE,
)


def service_word(text: str) -> str:
    """The first word that names a service, or nothing."""
    found = SERVICES.search(text)
    return found[0] if found else ""


def direction_word(text: str) -> str:
    """The first word that says which way to go, or nothing."""
    found = DIRECTIONS.search(text)
    return found[0] if found else ""
