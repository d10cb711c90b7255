"""What a careful facilitator would still mend in the action plan (method: 3.8). Warnings, never a bar."""

from __future__ import annotations

import re

from obadesk.core.action import Action
from obadesk.core.check import Check, first_few, shortened
from obadesk.core.day import day_of
from obadesk.core.open_actions import counted
from obadesk.core.place import Place
from obadesk.core.vague_verbs import vague_verb
from obadesk.core.vocabulary import Words

NOBODY = re.compile(
    r"^(?:all|all (?:of us|partners|agencies|members|tables)|every(?:one|body)|partners|the partnership|"
    r"the group|us|we|(?:any|some)(?:one|body)|others|various|many|both|lead to be agreed)$",
    re.IGNORECASE,
)


def checks(place: Place) -> tuple[Check, ...]:
    """The open ones first, counted; then owners who are nobody, dates that cannot be, weak verbs."""
    curve, words = place.curve, place.words
    if curve is None:
        return ()
    live = tuple(action for action in curve.actions if action.status != "dropped")
    counts = counted(live)
    found: list[Check] = []
    if counts.without_owner:
        which = _quoted([action for action in live if not action.lead.strip()], words)
        sentence = words.count(
            "{number} action has no owner yet: {which}.",
            "{number} actions have no owner yet: {which}.",
            counts.without_owner,
            which=which,
        )
        found.append(
            Check("no owner", sentence, words("Who takes it, or who asks the one who should?"), curve.id)
        )
    if counts.without_date:
        which = _quoted([action for action in live if not action.due.strip()], words)
        sentence = words.count(
            "{number} action has no date yet: {which}.",
            "{number} actions have no date yet: {which}.",
            counts.without_date,
            which=which,
        )
        found.append(Check("no date", sentence, words("By when would we be glad to have it?"), curve.id))
    for action in live:
        found += _of_one(place, action)
    return tuple(found)


def _of_one(place: Place, action: Action) -> list[Check]:
    words, what = place.words, shortened(action.text)
    found: list[Check] = []
    if NOBODY.match(action.lead.strip()):
        found.append(Check(
            "owner is nobody", words("“{lead}” owns “{what}”.", lead=action.lead.strip(), what=what),
            words("‘All’ is nobody. Who will start it, and tell us next time?"), action.id,
        ))  # fmt: skip
    reference = place.meeting.date or place.today
    start, end = day_of(action.start, reference), day_of(action.due, reference)
    if start and end and end < start:
        found.append(Check(
            "due before start",
            words("“{what}” is due {due}, before it starts {start}.",
                  what=what, due=action.due.strip(), start=action.start.strip()),
            words("Which comes first?"), action.id,
        ))  # fmt: skip
    if verb := vague_verb(action.text):
        found.append(Check(
            "vague verb", words("“{word}” in “{what}” is hard to see happen.", word=verb, what=what),
            words("What would we see somebody do?"), action.id,
        ))  # fmt: skip
    return found


def _quoted(actions: list[Action], words: Words) -> str:
    return first_few([f"“{shortened(action.text)}”" for action in actions], words)


def say(place: Place) -> str:
    """What to ask next."""
    curve, words = place.curve, place.words
    if curve is None or not curve.actions:
        return words("Who does what first, and by when? One action, one owner. To be agreed is allowed.")
    last = curve.actions[-1]
    if NOBODY.match(last.lead.strip()):
        return words("‘All’ is nobody. Who will start it, and tell us next time?")
    if vague_verb(last.text):
        return words("What would we see somebody do?")
    if not any(action.first_step.strip() for action in curve.actions):
        return words("What will happen in the next ten days?")
    return words("What costs nothing and could start on Monday?")
