"""Whether a name counts everybody who lives somewhere, or what one service does (method: 3.2, 4, 5)."""

from __future__ import annotations

import re

PEOPLE = (
    r"(?:clients?|customers?|users?|service users?|patients?|learners?|participants?|referrals?|sessions?|"
    r"visits?|appointments?|attendees|contacts|enquiries|calls|workshops|programmes?|beneficiaries|"
    r"leaflets|assessments)"
)
ONE_SERVICE = re.compile(
    rf"\bour\s+(?:\w+\s+)?(?:{PEOPLE}|services?|teams?|staff|project|centre|center|clinic)\b|"
    r"\bwe\s+(?:see|saw|help|helped|serve|served|reach|reached|support|supported|train|trained|work|worked)\b|"
    rf"\b(?:number|count|total|%|percentage|percent|proportion|share)\s+of\s+(?:\w+\s+){{0,2}}?"
    rf"{PEOPLE}\b|^(?:\d[\d,.]*\s+)?{PEOPLE}\b|"
    rf"\b{PEOPLE}\s+(?:seen|served|helped|held|delivered|supported|trained|completed|engaged|reached|made)\b|"
    r"\b(?:seen|served|helped|supported|trained|reached|engaged)\s+by\s+(?:the|a|an)\b|"
    r"\b(?:staff|advisers?|workers?|teams?|officers?)\s+(?:saw|see|seen|helped|supported|reached|trained)\b",
    re.IGNORECASE,
)
EVERYBODY = re.compile(
    r"\b(?:everybody|everyone|residents|inhabitants|population|per 100,?000|per 10,?000|"
    r"(?:all|every) (?:the )?(?:people|persons?|child(?:ren)?|young people|adults?|pupils?|famil(?:y|ies)|"
    r"households?|older people|babies|baby|school leavers?)|"
    r"(?:people|children|adults|families|households|crimes?|deaths) (?:living )?(?:in|across|of) "
    r"(?:the|our|this) (?:whole )?(?:city|town|county|district|borough|area|village|country)|"
    r"(?:crime|unemployment|employment|death|birth|poverty|suicide|obesity) rate|city-?wide|county-?wide|"
    r"life expectancy)\b",
    re.IGNORECASE,
)


def about_one_service(name: str) -> bool:
    """Whether it counts what one service does, not how people live."""
    return bool(ONE_SERVICE.search(name.strip()))


def about_everybody(name: str, place: str) -> bool:
    """Whether it counts everybody, served or not. ``place``: where the workshop is about."""
    if about_one_service(name):
        return False
    where = place.strip().casefold()
    said = name.casefold()
    people = r"(?:people|children|adults|families|\d+s?)"
    of_place = where and re.search(rf"\b{people}\b.*\bin {re.escape(where)}\b", said)
    return bool(of_place or EVERYBODY.search(name))
