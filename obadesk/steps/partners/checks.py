"""What a careful facilitator would still mend among the partners (method: 3.5), once some are named."""

from __future__ import annotations

import re
from collections.abc import Sequence

from obadesk.core.check import Check, first_few, shortened
from obadesk.core.curve_partners import NamedPartner, named_partners, presence
from obadesk.core.place import Place
from obadesk.core.vocabulary import Words

PUBLIC = re.compile(
    r"\b(council|councillors?|NHS|ICB|trust|police|fire (?:service|brigade|and rescue)|schools?|colleges?|"
    r"universit(?:y|ies)|academ(?:y|ies)|hospitals?|GPs?|surger(?:y|ies)|probation|courts?|prisons?|jobcentres?|"
    r"job centres?|department|DWP|ministry|government|local authorit(?:y|ies)|authority|agency|board|"
    r"public health|social care|social services|health visitors?|youth offending|camhs|librar(?:y|ies)|"
    r"county|state|district|commissioners?)\b|\bpublic\b",
    re.IGNORECASE,
)
PEOPLE = re.compile(
    r"\b(residents?|neighbours?|neighbors?|tenants?|young people|youths?|children|pupils|students|learners|"
    r"parents?|mothers?|mums?|fathers?|dads?|famil(?:y|ies)|grandparents?|carers?|users?|customers?|clients?|"
    r"patients?|people (?:who|with|living|in)|lived experience|women|men|older people|local people|citizens?|"
    r"community|communities|apprentices|care leavers|leavers)\b",
    re.IGNORECASE,
)


def checks(place: Place) -> tuple[Check, ...]:
    """Nobody asks, nothing to bring, nobody it is about, all public bodies."""
    curve, words = place.curve, place.words
    named = named_partners(place.workshop, curve)
    if curve is None or not named:
        return ()
    found: list[Check] = []
    unasked = [
        one for one in named if one.partner.presence == "to be asked" and not one.partner.asked_by.strip()
    ]
    if unasked:
        found.append(Check(
            "nobody asks",
            words("To be asked, but nobody has said they will: {who}.", who=_listed(unasked, words)),
            words("Who knows somebody there? Who will ask them, and by when?"), curve.id,
        ))  # fmt: skip
    bare = [one for one in named if not one.brings]
    if bare:
        found.append(Check(
            "nothing to bring",
            words("Nobody has said yet what they could bring: {who}.", who=_listed(bare, words)),
            words("What could they bring, however small?"), curve.id,
        ))  # fmt: skip
    if not any(PEOPLE.search(one.partner.name) for one in named):
        found.append(Check(
            "no residents", words("Nobody among the partners lives with it: no residents, no users."),
            words("Who lives with this every day? What could they bring?"), curve.id,
        ))  # fmt: skip
    if len(named) > 1 and all(_public(one) for one in named):
        found.append(Check(
            "all public", words("All partners are public bodies."),
            words("Who has nobody ever asked: shops, employers, faith groups, the media?"), curve.id,
        ))  # fmt: skip
    return tuple(found)


def _public(one: NamedPartner) -> bool:
    return bool(PUBLIC.search(one.partner.sector or one.partner.name)) and not PEOPLE.search(one.partner.name)


def _listed(named: Sequence[NamedPartner], words: Words) -> str:
    return first_few([shortened(one.partner.name.strip() or "?") for one in named], words)


def say(place: Place) -> str:
    """What to ask next."""
    words, curve = place.words, place.curve
    named = named_partners(place.workshop, curve)
    if not named:
        return words("Who could help? Think of people nobody has ever asked.")
    last = named[-1]
    if not last.brings:
        return words("What could they bring, however small?")
    if last.partner.presence == "to be asked" and not last.partner.asked_by.strip():
        return words("Who knows somebody there? Who will ask them, and by when?")
    if not any(PEOPLE.search(one.partner.name) for one in named):
        return words("Who lives with this every day? What could they bring?")
    if not any(presence(one.partner, place.meeting) == "to be asked" for one in named):
        return words("Who is not here today and should be asked?")
    return words("Who else has nobody ever asked?")
