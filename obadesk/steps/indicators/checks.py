"""What a careful facilitator would still mend in the indicators (method: 3.2). Warnings, never a bar."""

from __future__ import annotations

import re

from obadesk.core import about_whom
from obadesk.core.check import Check, shortened
from obadesk.core.headline import headlines
from obadesk.core.measure import Measure
from obadesk.core.measures_chosen import of_a_leading_one
from obadesk.core.place import Place
from obadesk.core.vocabulary import Words
from obadesk.steps.indicators.proposed import named, powers

WAY = re.compile(
    r"\b(improv(?:e[sd]?|ing|ement)|increas(?:e[sd]?|ing)|reduc(?:e[sd]?|ing|tion)|decreas(?:e[sd]?|ing)|"
    r"rais(?:e|es|ed|ing)|lower(?:s|ed|ing)|(?<!or )(?:better|worse|(?:more|fewer|less)(?!\s+than))|"
    r"higher(?!\s+(?:than|education))|rising|falling (?:rate|number|share)s?|growing (?:number|share)s?|"
    r"drop in|fall in|rise in|growth (?:in|of)|halv(?:e|ed|ing)|cut(?:s|ting)? (?:in|the))\b",
    re.IGNORECASE,
)
MOST = 5
"""More than this many headlines, and nobody remembers them."""


def about_one_service(measure: Measure) -> bool:
    """Whether its name counts what one service does, not how people live."""
    return about_whom.about_one_service(measure.name)


def checks(place: Place) -> tuple[Check, ...]:
    """Service counts, hopes in a name, headlines without figures or direction, too many of them, all High."""
    words = place.words
    measures = tuple(one for one in named(place) if one.status != "rejected")
    said = tuple(one for one in measures if one.number or one.status or any(powers(one)))
    leading = headlines(said)
    found: list[Check] = []
    for measure in said:
        found += _of_name(measure, words)
    outcome = place.outcome
    about = outcome.id if outcome else ""
    if len(leading) > MOST:
        found.append(Check(
            "too many headlines",
            words("{number} headline {indicators} are more than anybody remembers.", number=len(leading)),
            words("If you could keep only one, which? And a second?"), about,
        ))  # fmt: skip
    for measure in leading:
        found += of_a_leading_one(measure, words)
    if len(said) > 2 and all(powers(one) == ("H", "H", "H") for one in said):
        found.append(Check(
            "everything high", words("Everything is rated high, so nothing is chosen."),
            words("If you could keep only one to talk about, which would it be?"), about,
        ))  # fmt: skip
    if len(said) > 1 and not leading and all(all(powers(one)) for one in said):
        found.append(Check(
            "no headline", words("All are rated and none leads yet."),
            words("If you could keep only one, which? And a second?"), about,
        ))  # fmt: skip
    return tuple(found)


def _of_name(measure: Measure, words: Words) -> list[Check]:
    name, found = shortened(measure.name), []
    if about_one_service(measure):
        found.append(Check(
            "about one service", words("“{name}” may be about one service, not about everybody.", name=name),
            words("Is that everybody here, or the people one service sees? Shall we park it?"), measure.id,
        ))  # fmt: skip
    elif way := WAY.search(measure.name):
        found.append(Check(
            "way in name", words("“{name}” has the hope in its name: “{word}”.", name=name, word=way[1]),
            words("What do we count, whichever way it goes?"), measure.id,
        ))  # fmt: skip
    return found


def say(place: Place) -> str:
    """What to ask next: the question of the column being rated, then one at a time."""
    words = place.words
    measures = tuple(one for one in named(place) if one.status != "rejected")
    if not measures:
        return words("Which number would tell us, for everybody, whether that is true here?")
    last = max(measures, key=lambda one: (one.said_at, one.number))
    if about_one_service(last):
        return words("Is that everybody here, or the people one service sees?")
    questions = (
        words("Say it to somebody at a bus stop: do they get it? High, medium, low."),
        words("If only this moved, would we believe life had got better? High, medium, low."),
        words("Can we get a trustworthy number, soon enough to act on? High, medium, low."),
    )
    if any(any(powers(one)) for one in measures):
        for column, question in enumerate(questions):
            if not all(powers(one)[column] for one in measures):
                return question
    leading = headlines(measures)
    if not leading:
        rated = all(all(powers(one)) for one in measures)
        return words("If you could keep only one, which?") if rated else questions[0]
    if len(leading) == 1 and len(measures) > 1:
        return words("And a second?")
    return words("If you could buy the figures for one we lack, which?")
