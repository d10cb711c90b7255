"""What a careful facilitator would still mend when the story was looked at again."""

from __future__ import annotations

from obadesk.core.again import last_word, on_the_table
from obadesk.core.check import Check, first_few, shortened
from obadesk.core.passes import found_in, known_before
from obadesk.core.place import Place
from obadesk.core.questions import questions_about, still_open
from obadesk.core.story import Force


def checks(place: Place) -> tuple[Check, ...]:
    """Kept lines nobody looked at, once the room has begun; ideas and actions that rest on what is gone."""
    curve, words, meeting = place.curve, place.words, place.meeting
    if curve is None:
        return ()
    found: list[Check] = []
    left = _not_looked_at(place)
    looked = any(found_in(force.again, meeting.id) for force in curve.forces)
    kept = [force for force in left if force.kept]
    if looked and kept:
        which = first_few([f"“{shortened(force.text)}”" for force in kept], words)
        found.append(
            Check(
                "not looked at",
                words("Nobody has said yet whether this is still true: {which}.", which=which),
                words("And these: still true, weaker, or gone?"),
                curve.id,
            )
        )
    gone = {force.id for force in curve.forces if last_word(force.again) == "gone"}
    resting = [idea for idea in curve.ideas if idea.force in gone and idea.kept]
    if resting:
        which = first_few([f"“{shortened(idea.text)}”" for idea in resting], words)
        found.append(
            Check(
                "rests on what is gone",
                words("The cause is gone, but this was chosen to touch it: {which}.", which=which),
                words("If that cause is gone, do we still need this?"),
                curve.id,
            )
        )
    return tuple(found)


def _not_looked_at(place: Place) -> list[Force]:
    curve, meeting = place.curve, place.meeting
    forces = on_the_table(curve.forces, meeting) if curve else ()
    return [
        force
        for force in forces
        if known_before(force, meeting) and force.text.strip() and not found_in(force.again, meeting.id)
    ]


def say(place: Place) -> str:
    """The old lines first, then what is new, then what nobody has found out."""
    words, curve = place.words, place.curve
    if curve is None or not curve.forces:
        return words("What is behind the curve now? And why is it not worse?")
    if left := _not_looked_at(place):
        return words("“{line}”: is this still true?", line=shortened(left[0].text))
    if any(known_before(one, place.meeting) for one in still_open(questions_about(curve, ""))):
        return words("Did anybody find out?")
    return words("What is new? What do we see now that we did not see then?")
